"""Whole documents, against the peers: VNTC-10."""
import statistics
from concurrent.futures import ThreadPoolExecutor

from . import corpora, peers
from .page import number, spread, table, verdict
from .processes import progress

LABELLED = 10_000     # documents in a round of labelling: scikit-learn takes seven seconds for them
FASTTEXT_TIMES = 3    # its rate is a difference of two times, so it gets these texts so often
CALIBRATED_ROUNDS = 3  # it takes minutes


class Documents:
    """Files and models, made when they are first asked for."""

    def __init__(self, run):
        self.run, folder = run, run.folder
        progress("reading VNTC-10")
        self.train = corpora.spread(list(zip(*corpora.read(run.public / "vntc10-train.jsonl.gz"))), run.sample)
        self.test = corpora.spread(list(zip(*corpora.read(run.public / "vntc10-test.jsonl.gz"))), run.sample)
        self.train_file = corpora.write_documents(folder / "train.jsonl", self.train)
        self.test_file = corpora.write_documents(folder / "test.jsonl", self.test)
        self.bare_test_file = corpora.write(folder / "test-texts.jsonl", ({"id": str(i), "text": text} for i, (text, _) in enumerate(self.test)))
        self.model = folder / "documents.mlp"
        self.fasttext = peers.FastText(folder)
        self.fasttext.prepare(*zip(*self.train))
        self.svc, self.calibrated = (peers.Sklearn(folder, kind) for kind in (peers.LINEAR, peers.CALIBRATED))
        self.trained = set()

    def train_once(self, *names):
        """For labelling without a run of training before it."""
        learners = {"mlpipeline": lambda: self.run.ours.train(self.train_file, self.model), "fastText": self.fasttext.train, peers.LINEAR: lambda: self.svc.train(self.train_file)}
        for name in names:
            if name not in self.trained:
                progress(f"{name} learns what it is to label with")
                learners[name]()
                self.trained.add(name)


def training(run):
    documents = run.documents
    names = {"mlpipeline": "mlpipeline train", "fastText": "fastText, words 1–2, 10 epochs", peers.LINEAR: "scikit-learn TF-IDF 1–2 + LinearSVC", peers.CALIBRATED: "scikit-learn CalibratedClassifierCV(LinearSVC, cv=5)"}
    runs, fits = {name: [] for name in names}, {peers.LINEAR: [], peers.CALIBRATED: []}
    for i in range(run.rounds):
        for name in names:
            if name == peers.CALIBRATED and i >= CALIBRATED_ROUNDS:
                continue
            if name == "mlpipeline":
                runs[name].append(run.ours.train(documents.train_file, documents.model))
            elif name == "fastText":
                runs[name].append(documents.fasttext.train())
            else:
                cost, fit = (documents.svc if name == peers.LINEAR else documents.calibrated).train(documents.train_file)
                runs[name].append(cost)
                fits[name].append(fit)
            progress(f"train, round {i + 1}: {name} {runs[name][-1].seconds:.1f} s")
    documents.trained.update(names)

    progress("accuracy")
    with ThreadPoolExecutor(2) as pool:  # not timed, so two at a time
        predicted = dict(zip(names, pool.map(lambda predict: predict(), [
            lambda: run.ours.labels(documents.bare_test_file, documents.model),
            lambda: documents.fasttext.predict(documents.fasttext.texts("test", [text for text, _ in documents.test]))[1],
            lambda: documents.svc.predict(documents.test_file)[1],
            lambda: documents.calibrated.predict(documents.test_file)[1],
        ])))
    wanted = {"fastText": 4, peers.LINEAR: 3, peers.CALIBRATED: 8}
    own = statistics.median(each.seconds for each in runs["mlpipeline"])
    rows, figures = [], {}
    gold = [label for _, label in documents.test]
    for name, shown in names.items():
        score = corpora.scores(gold, predicted[name])
        seconds = [each.seconds for each in runs[name]]
        ratio = statistics.median(seconds) / own
        figures[name] = {"seconds": seconds, "cpu": [each.cpu for each in runs[name]], "memory_mb": [each.memory for each in runs[name]], "fit_seconds": fits.get(name), **score, "ratio": ratio}
        fit = f"{statistics.median(fits[name]):.1f} s ({statistics.median(fits[name]) / own:.1f} times)" if name in fits else ""
        goal = [f"{wanted[name]} times", verdict(ratio, wanted[name])] if name in wanted else ["", ""]
        rows.append([shown, spread(seconds, "s"), fit, f"{max(each.memory for each in runs[name]):,.0f} MB", f"{score['accuracy']:.4f}", f"{score['macro_f1']:.4f}", f"{ratio:.1f} times" if name in wanted else "1", *goal])
    rounds = f"rounds: {run.rounds}, one learner after the other" + (f"; CalibratedClassifierCV {CALIBRATED_ROUNDS} times" if run.rounds > CALIBRATED_ROUNDS else "")
    text = f"{len(documents.train):,} documents to learn from, {len(documents.test):,} to be judged by; {rounds}.\n\n"
    return text + table(["learner", "whole process", "of it fit", "peak memory", "accuracy", "macro-F1", "against ours", "wanted", "met"], rows), figures


def labelling(run):
    documents = run.documents
    documents.train_once("mlpipeline", "fastText", peers.LINEAR)
    sample = corpora.spread(documents.test, LABELLED)
    path = corpora.write_documents(run.folder / "sample.jsonl", sample)
    lines = documents.fasttext.texts("sample", [text for text, _ in sample], FASTTEXT_TIMES)
    rates, allocated = {"mlpipeline": [], "fastText": [], peers.LINEAR: []}, []
    for i in range(run.rounds):
        own = run.ours.rates(documents.model, path)
        rates["mlpipeline"].append(own["units_per_second"])
        allocated.append(own["allocated_bytes_per_unit"])
        rates["fastText"].append(FASTTEXT_TIMES * len(sample) / documents.fasttext.predict(lines)[0])
        rates[peers.LINEAR].append(len(sample) / documents.svc.predict(path)[0])
        progress(f"label, round {i + 1}: " + ", ".join(f"{name} {each[-1]:,.0f}/s" for name, each in rates.items()))
    own = statistics.median(rates["mlpipeline"])
    wanted = {"fastText": 8, peers.LINEAR: 25}
    rows = [["mlpipeline", spread(rates["mlpipeline"]), "", "", ""]]
    for name, goal in wanted.items():
        ratio = own / statistics.median(rates[name])
        rows.append([name, spread(rates[name]), f"{ratio:.1f} times", f"{goal} times", verdict(ratio, goal)])
    text = f"{len(sample):,} documents, evenly from the test part; rounds: {run.rounds}. Allocated in the steady state: {number(statistics.median(allocated))} bytes a document.\n\n"
    return text + table(["labeller", "documents a second", "ours is", "wanted", "met"], rows), {"rates": rates, "allocated_bytes_per_document": allocated}
