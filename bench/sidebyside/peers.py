"""The peers: fastText as Debian packages it, and scikit-learn in processes of its own. They get what a practised user gives them: lower-cased words, word 1-2-grams, tuned settings."""
import os, pathlib, random, re, shutil, subprocess, sys, time

from . import corpora
from .processes import measured

PYTHON = "/usr/bin/python3"  # Debian's, which Debian's scikit-learn belongs to
WORDS_A_LINE = 1000          # fastText reads at most 1,024
LINEAR, CALIBRATED = "LinearSVC", "CalibratedClassifierCV"


def install():
    wanted = [] if shutil.which("fasttext") else ["fasttext"]
    if subprocess.run([PYTHON, "-c", "import sklearn"], capture_output=True).returncode:
        wanted.append("python3-sklearn")
    if wanted:
        subprocess.run(["apt-get", "install", "-y", "-q", *wanted], check=True, stdout=sys.stderr)


def versions():
    sklearn = subprocess.run([PYTHON, "-c", "import sklearn, sys; print(sklearn.__version__, 'on Python', sys.version.split()[0])"], capture_output=True, text=True)
    fasttext = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "fasttext"], capture_output=True, text=True)
    return {name: run.stdout.strip() if run.returncode == 0 else "not installed" for name, run in (("fastText", fasttext), ("scikit-learn", sklearn))}


class FastText:
    """Word 1-2-grams, 10 epochs, learning rate 0.3; its input is shuffled, for it does not shuffle, and files sorted by label ruin it."""

    def __init__(self, folder):
        self.folder, self.model = folder, folder / "fasttext.bin"

    def prepare(self, texts, labels):
        self.names = sorted(set(labels))
        number = {label: i for i, label in enumerate(self.names)}
        rows = list(zip(texts, labels))
        random.Random(1).shuffle(rows)
        self._write(self.folder / "fasttext.train", (text for text, _ in rows), [f"__label__{number[label]} " for _, label in rows])

    def train(self):
        options = f"-lr 0.3 -epoch 10 -wordNgrams 2 -dim 100 -minCount 2 -bucket 2000000 -loss softmax -thread {os.cpu_count()} -verbose 0 -seed 1"
        return measured(["fasttext", "supervised", "-input", self.folder / "fasttext.train", "-output", self.model.with_suffix(""), *options.split()])

    def texts(self, name, texts, times=1):
        path = self.folder / f"fasttext.{name}"
        self._write(path, [text for _ in range(times) for text in texts])
        return path

    def predict(self, path):
        """Seconds without those of loading the model, and the labels."""
        one = self.folder / "fasttext.one"
        one.write_text("a\n", encoding="utf-8")
        load, _ = self._predict(one)
        whole, output = self._predict(path)
        return max(1e-3, whole - load), [self.names[int(label.removeprefix("__label__"))] for label in output]

    def _predict(self, path):
        began = time.perf_counter()
        output = subprocess.run(["fasttext", "predict", self.model, path], capture_output=True, text=True, check=True).stdout.split()
        return time.perf_counter() - began, output

    @staticmethod
    def _write(path, texts, prefixes=None):
        with path.open("w", encoding="utf-8") as out:
            for i, text in enumerate(texts):
                out.write((prefixes[i] if prefixes else "") + " ".join(re.findall(r"\w+", text.lower())[:WORDS_A_LINE]) + "\n")


class Sklearn:
    """TF-IDF of word 1-2-grams, and a linear machine with or without calibration."""

    def __init__(self, folder, kind):
        self.kind, self.model, self.folder = kind, folder / f"{kind}.pickle", folder

    def train(self, path):
        """The whole process: Python's start, reading, learning, writing the model. And of it the seconds of fit alone."""
        report = self.folder / f"{self.kind}.fit"
        run = measured(child("fit", self.kind, path, self.model, report))
        return run, float(report.read_text())

    def predict(self, path):
        """Seconds of predict alone on one thread, and the labels."""
        report, labels = self.folder / f"{self.kind}.predict", self.folder / f"{self.kind}.labels"
        one_thread = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        measured(child("predict", self.model, path, labels, report), env=one_thread)
        return float(report.read_text()), labels.read_text(encoding="utf-8").split("\n")[:-1]


def child(*arguments):
    return [PYTHON, "-m", "sidebyside.peers", *arguments]


def fit(kind, path, model, report):
    import pickle
    import numpy
    from sklearn.calibration import CalibratedClassifierCV
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC
    learner = LinearSVC(C=1) if kind == LINEAR else CalibratedClassifierCV(LinearSVC(C=1), cv=5)
    texts, labels = corpora.read(pathlib.Path(path))
    pipeline = make_pipeline(TfidfVectorizer(token_pattern=r"\w+", ngram_range=(1, 2), min_df=2, sublinear_tf=True), learner)
    began = time.perf_counter()
    pipeline.fit(texts, numpy.array(labels))  # this version compares a plain list with each class as a whole, and finds no examples of any
    pathlib.Path(report).write_text(str(time.perf_counter() - began))
    pipeline[0].stop_words_ = None  # the rare n-grams, kept for inspection only; its manual says to drop them before pickling
    with open(model, "wb") as out:
        pickle.dump(pipeline, out, protocol=5)


def predict(model, path, labels, report):
    import pickle
    with open(model, "rb") as source:
        pipeline = pickle.load(source)
    texts, _ = corpora.read(pathlib.Path(path))
    began = time.perf_counter()
    predicted = pipeline.predict(texts)
    pathlib.Path(report).write_text(str(time.perf_counter() - began))
    pathlib.Path(labels).write_text("".join(f"{label}\n" for label in predicted), encoding="utf-8")


if __name__ == "__main__":
    {"fit": fit, "predict": predict}[sys.argv[1]](*sys.argv[2:])
