#!/usr/bin/env python3
"""Prints the names that spaCy's small English model finds, as `extract eval` reads them.

    python3 -m pip install spacy && python3 -m spacy download en_core_web_sm
    python3 bench/peers/spacy_ner.py GOLD.jsonl > spacy.jsonl
    extract eval GOLD.jsonl spacy.jsonl --types person,organization,place

Offsets are code points. Omits labels that the gold annotation lacks (cardinals, percentages, times ...).
"""
import json
import sys

import spacy

TYPES = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
nlp = spacy.load("en_core_web_sm")
for line in open(sys.argv[1], encoding="utf8"):
    record = json.loads(line)
    entities = [
        {"start": e.start_char, "end": e.end_char, "type": TYPES[e.label_]}
        for e in nlp(record["text"]).ents
        if e.label_ in TYPES
    ]
    print(json.dumps({"id": record["id"], "text": record["text"], "entities": entities}))
