"""Prints the figures of seqeval for two CoNLL files, untrimmed, as JSON: python score.py GOLD FOUND

Treats an article as one sequence, because a mention can span two sentences in one file and not in the other.
"""

import json
import sys

from seqeval.metrics import classification_report


def articles(path):
    """Returns the tokens and the labels of each article."""
    tokens, labels = [], []
    with open(path, encoding="utf-8") as lines:
        for columns in map(str.split, lines):
            if columns and columns[0] == "-DOCSTART-":
                tokens.append([])
                labels.append([])
            elif columns:
                tokens[-1].append(columns[0])
                labels[-1].append(columns[-1])
    return tokens, labels


gold_tokens, gold = articles(sys.argv[1])
found_tokens, found = articles(sys.argv[2])
if gold_tokens != found_tokens:
    sys.exit("the two files do not have the same tokens")
report = classification_report(gold, found, output_dict=True, zero_division=0)
del report["weighted avg"]
figures = {"precision": "precision", "recall": "recall", "f1": "f1-score"}
json.dump({label: {key: float(row[name]) for key, name in figures.items()} for label, row in report.items()}, sys.stdout)
