#!/usr/bin/env python3
"""Prints the names that Stanford CoreNLP's three-class tagger finds, as `extract eval` reads them.

    # start a server in the folder of the CoreNLP distribution:
    java -mx4g -cp '*' edu.stanford.nlp.pipeline.StanfordCoreNLPServer -port 9000 &
    python3 bench/peers/corenlp_ner.py GOLD.jsonl > corenlp.jsonl
    extract eval GOLD.jsonl corenlp.jsonl --types person,organization,place

Uses the statistical tagger alone, without fine-grained rules and rules for numbers and dates. Leaves out pronouns, which
CoreNLP adds as mentions of people and which are no names. Offsets are code points.
"""
import json
import sys
import urllib.parse
import urllib.request

TYPES = {
    "PERSON": "PERSON",
    "ORGANIZATION": "ORG",
    "LOCATION": "PLACE",
    "CITY": "PLACE",
    "COUNTRY": "PLACE",
    "STATE_OR_PROVINCE": "PLACE",
}
PROPERTIES = {
    "annotators": "tokenize,pos,lemma,ner",
    "ner.applyFineGrained": "false",
    "ner.applyNumericClassifiers": "false",
    "ner.useSUTime": "false",
    "outputFormat": "json",
}
# CoreNLP lists "he" and "her" among the mentions of people.
PRONOUNS = set(
    """i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
    it its itself they them their theirs themselves who whom whose""".split()
)
URL = "http://localhost:9000/?" + urllib.parse.urlencode({"properties": json.dumps(PROPERTIES)})


def is_pronoun(surface):
    # US is a country.
    return surface.lower() in PRONOUNS and surface != "US"


def mentions(text):
    with urllib.request.urlopen(URL, data=text.encode("utf8")) as answer:
        sentences = json.load(answer)["sentences"]
    for sentence in sentences:
        for mention in sentence.get("entitymentions", []):
            if mention["ner"] in TYPES and not is_pronoun(mention["text"]):
                start, end = mention["characterOffsetBegin"], mention["characterOffsetEnd"]
                yield {"start": start, "end": end, "type": TYPES[mention["ner"]]}


for line in open(sys.argv[1], encoding="utf8"):
    record = json.loads(line)
    entities = list(mentions(record["text"]))
    print(json.dumps({"id": record["id"], "text": record["text"], "entities": entities}))
