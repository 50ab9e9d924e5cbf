"""Compares JSON texts as Python reads them, with every number by its digits and every object by its pairs.

Each line of standard input is a JSON list: a text, and another one or null. For each, one line is printed: "same",
"different", "invalid" where the first is no JSON, or "twice" where it has a key twice.
"""

import json
import sys


class Refused(Exception):
    pass


def pairs(items):
    keys = [key for key, _ in items]
    if len(set(keys)) < len(keys):
        raise Refused
    return ("object", items)


def constant(_):
    raise ValueError("neither Infinity nor NaN is JSON")


def read(text):
    return json.loads(
        text,
        object_pairs_hook=pairs,
        parse_int=lambda digits: ("number", digits),
        parse_float=lambda digits: ("number", digits),
        parse_constant=constant,
    )


def judge(text, other):
    try:
        value = read(text)
    except Refused:
        return "twice"
    except ValueError:
        return "invalid"
    return "same" if other is not None and read(other) == value else "different"


for line in sys.stdin:
    print(judge(*json.loads(line)))
