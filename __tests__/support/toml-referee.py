"""Reads TOML 1.0 texts with tomllib. Each line of standard input is a text as a JSON string, and each of standard output
what it holds, or null where tomllib refuses the text: strings as "s…", booleans as JSON's, other scalars as a letter and
their text, tables as sorted pairs after "table"."""

import datetime
import json
import math
import re
import sys
import tomllib


def tell(value):
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return "s" + value.replace("\r\n", "\n")
    if isinstance(value, int):
        return f"i{value}"
    if isinstance(value, float):
        return ["f", value] if math.isfinite(value) else "f" + str(value)
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return "d" + re.sub(r"(\.\d*?)0+(?!\d)", r"\1", value.isoformat())
    if isinstance(value, list):
        return [tell(item) for item in value]
    return ["table", *([key, tell(value[key])] for key in sorted(value, key=units))]


def units(key):
    """In the order of UTF-16, as JavaScript sorts."""
    return key.encode("utf-16-be", "surrogatepass")


for line in sys.stdin:
    try:
        print(json.dumps(tell(tomllib.loads(json.loads(line)))))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        print("null")
