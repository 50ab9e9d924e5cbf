"""Answers each line, a YAML text as a JSON string, with what PyYAML makes of it, in the words of yaml-referee.ts."""

import datetime
import json
import math
import sys

import yaml


def tell(value):
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return "s" + value
    if isinstance(value, float) and not math.isfinite(value):
        return "nNaN" if math.isnan(value) else "nInfinity" if value > 0 else "n-Infinity"
    if isinstance(value, (int, float)):
        return ["n", repr(value)]
    if isinstance(value, list):
        return [tell(part) for part in value]
    if isinstance(value, dict):
        return {"pairs": [[tell(key), tell(part)] for key, part in value.items()]}
    if isinstance(value, (datetime.date, datetime.datetime)):
        return "date"
    raise ValueError("unknown type")


for line in sys.stdin:
    try:
        answer = tell(yaml.safe_load(json.loads(line)))
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        answer = "refused"
    print(json.dumps(answer))
