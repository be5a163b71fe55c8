#!/usr/bin/python3
"""Holds the figures of `evaluate --json` against scikit-learn's on the same predictions, to 1e-9 (Debian: python3-sklearn).

usage: metrics-against-sklearn.py MLPIPELINE PREDICTIONS MODEL DATA [MODEL DATA ...]

PREDICTIONS is the built bench/predictions, which writes probabilities with all their digits.
"""
import json, subprocess, sys, tempfile

import numpy as np
from sklearn import metrics
from sklearn.calibration import calibration_curve
from sklearn.preprocessing import MultiLabelBinarizer

TOLERANCE = 1e-9


class Comparison:
    def __init__(self, name):
        self.name, self.count, self.worst, self.failures = name, 0, 0.0, []

    def equal(self, what, ours, theirs):
        difference = float(np.max(np.abs(np.asarray(ours, dtype=float) - np.asarray(theirs, dtype=float)), initial=0.0))
        self.count += 1
        self.worst = max(self.worst, difference)
        if not difference <= TOLERANCE:
            self.failures.append(f"{what}: {ours} here, {theirs} by scikit-learn")


def compare(tool, dump, model, data):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([tool, "evaluate", data, "--model", model, "--json", f"{folder}/figures"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ours = json.load(open(f"{folder}/figures", encoding="utf-8"))
    lines = subprocess.run([dump, model, data], check=True, stdout=subprocess.PIPE).stdout.decode("utf-8").splitlines()
    labels = json.loads(lines[0])["labels"]
    rows = [json.loads(line) for line in lines[1:]]
    gold = np.array([row["gold"] for row in rows])
    predicted = np.array([row["predicted"] for row in rows])
    scores = np.array([row["scores"] for row in rows])
    onehot = gold[:, None] == np.array(labels)[None, :]
    test = Comparison(f"{model} on {data}")

    test.equal("rows", ours["rows"], len(rows))
    # A label that is accepted counts as right, so it takes the place of the gold one.
    accepted = np.array([row["predicted"] if row["predicted"] in row["accept"] else row["gold"] for row in rows])
    test.equal("accuracy", ours["accuracy"], metrics.accuracy_score(accepted, predicted))
    for average in ("macro", "micro", "weighted"):
        test.equal(f"{average}_f1", ours[f"{average}_f1"], metrics.f1_score(gold, predicted, average=average))
    used = sorted(set(gold) | set(predicted))
    test.equal("number of topics", len(ours["topics"]), len(used))
    each = metrics.precision_recall_fscore_support(gold, predicted, labels=used, zero_division=0)
    for name, values in zip(("precision", "recall", "f1", "support"), each):
        test.equal(name, [ours["topics"][label][name] for label in used], values)
    test.equal("confusion", ours["confusion"]["counts"], metrics.confusion_matrix(gold, predicted, labels=ours["confusion"]["labels"]))

    test.equal("log_loss", ours["log_loss"], metrics.log_loss(gold, scores, labels=labels, eps=1e-15))
    test.equal("brier", ours["brier"], sum(metrics.brier_score_loss(onehot[:, k], np.clip(scores[:, k], 0, 1)) for k in range(len(labels))))
    test.equal("top2_accuracy", ours["top2_accuracy"], metrics.top_k_accuracy_score(gold, scores, k=2, labels=labels) if len(labels) > 2 else 1)

    binarizer = MultiLabelBinarizer(classes=labels)
    all_gold = binarizer.fit_transform([{row["gold"], *row["also"]} for row in rows])
    all_predicted = binarizer.transform([{row["predicted"], *row["predicted_also"]} for row in rows])
    occurring = (all_gold.sum(axis=0) + all_predicted.sum(axis=0)) > 0
    test.equal("multi_label.micro_f1", ours["multi_label"]["micro_f1"], metrics.f1_score(all_gold, all_predicted, average="micro"))
    test.equal("multi_label.macro_f1", ours["multi_label"]["macro_f1"], metrics.f1_score(all_gold[:, occurring], all_predicted[:, occurring], average="macro"))
    test.equal("hamming_loss", ours["hamming_loss"], metrics.hamming_loss(all_gold, all_predicted))

    confidence, right = scores.max(axis=1), accepted == predicted
    true, mean = calibration_curve(right, np.clip(confidence, 0, 1), n_bins=15)
    test.equal("reliability, accuracy", [entry["accuracy"]["value"] for entry in ours["reliability"]], true)
    test.equal("reliability, confidence", [entry["confidence"] for entry in ours["reliability"]], mean)
    sizes = np.array([entry["rows"] for entry in ours["reliability"]])
    test.equal("ece", ours["ece"], (np.abs(true - mean) * sizes).sum() / len(rows))

    for curve in ours["precision_recall"]:
        wanted, found = (onehot.ravel(), scores.ravel()) if curve["label"] is None else (onehot[:, labels.index(curve["label"])], scores[:, labels.index(curve["label"])])
        test.equal(f"average precision of {curve['label'] or 'all'}", curve["average_precision"], metrics.average_precision_score(wanted, found))
        precision, recall, thresholds = metrics.precision_recall_curve(wanted, found)
        at = np.searchsorted(thresholds, [point[0] for point in curve["points"]])
        test.equal(f"curve of {curve['label'] or 'all'}", [point[1:] for point in curve["points"]], np.stack([recall[at], precision[at]], axis=1))

    for agreement in ours["agreement"]:
        if agreement["between"] != "accepted_labels":
            continue
        second = [next((label for label in row["accept"] if label != row["gold"]), row["gold"]) for row in rows]
        test.equal("kappa of people", agreement["kappa"], metrics.cohen_kappa_score(gold, second))
        test.equal("kappa of the model", agreement["model_kappa"], metrics.cohen_kappa_score(gold, predicted))
    majority = np.full_like(gold, ours["baselines"][0]["label"])
    test.equal("majority, macro_f1", ours["baselines"][0]["macro_f1"], metrics.f1_score(gold, majority, average="macro", zero_division=0))
    test.equal("majority, weighted_f1", ours["baselines"][0]["weighted_f1"], metrics.f1_score(gold, majority, average="weighted", zero_division=0))
    return test


def main():
    tool, dump, *pairs = sys.argv[1:]
    failed = False
    for model, data in zip(pairs[::2], pairs[1::2]):
        test = compare(tool, dump, model, data)
        print(f"{test.name}: {test.count} comparisons, largest difference {test.worst:.1e}")
        for failure in test.failures:
            print(f"  DIFFERS {failure}")
        failed |= bool(test.failures)
    sys.exit(1 if failed else 0)


main()
