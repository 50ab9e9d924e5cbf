"""Reads CSV texts with Python's csv module. Each line of standard input is a text as a JSON string, and each of standard
output its rows as lists of pairs of name and value, or null where csv refuses the text, a name comes twice, or a row has
not as many values as there are names."""

import csv
import io
import json
import sys

csv.field_size_limit(sys.maxsize)


def read(text):
    # Without its newline="", StringIO would change line ends within quotes.
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
    if not rows:
        return []
    names = rows[0]
    if len(set(names)) < len(names) or any(len(row) != len(names) for row in rows):
        return None
    return [list(zip(names, row)) for row in rows[1:]]


for line in sys.stdin:
    try:
        print(json.dumps(read(json.loads(line))))
    except csv.Error:
        print("null")
