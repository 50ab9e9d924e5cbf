"""Writes texts into configuration files with Python's own writers, and reads them back: what is read is what counts.

Standard input is one JSON object: {"json": pairs, "csv": pairs, "xml": pairs, "ini": pairs}, each pair a key and a value.
"""

import configparser
import csv
import io
import json
import sys
import xml.etree.ElementTree as ElementTree


def write_json(pairs):
    return json.dumps({f"k{index}": {key: value} for index, (key, value) in enumerate(pairs)})


def write_csv(pairs):
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(["id", *(f"k{index}.{key}" for index, (key, _) in enumerate(pairs))])
    writer.writerow(["0", *(value for _, value in pairs)])
    return file.getvalue()


def write_xml(pairs):
    root = ElementTree.Element("r")
    for index, (key, value) in enumerate(pairs):
        ElementTree.SubElement(root, f"k{index}", {"a": key}).text = value
    text = ElementTree.tostring(root, encoding="unicode")
    return {"text": text, "read": [[item.get("a"), item.text] for item in ElementTree.fromstring(text)]}


def read_ini(text):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_file(io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    return [[section, name, value] for section in parser.sections() for name, value in parser.items(section)]


def write_ini(pairs):
    """A section for each pair: all together those that come back alone, and the others one by one."""
    whole, others = [], []
    for index, (key, value) in enumerate(pairs):
        writer = configparser.RawConfigParser()
        writer.optionxform = str
        writer.read_dict({f"s{index}": {key: value}})
        file = io.StringIO(newline="")
        writer.write(file)
        try:
            read = read_ini(file.getvalue())
        except configparser.Error as error:
            others.append({"text": file.getvalue(), "error": type(error).__name__})
            continue
        if len(read) == 1 and read[0][0] == f"s{index}":
            whole.append(file.getvalue())
        else:
            others.append({"text": file.getvalue(), "read": read})
    text = "".join(whole)
    return {"text": text, "read": read_ini(text), "others": others}


given = json.load(sys.stdin)
json.dump(
    {
        "json": write_json(given["json"]),
        "csv": write_csv(given["csv"]),
        "xml": write_xml(given["xml"]),
        "ini": write_ini(given["ini"]),
    },
    sys.stdout,
)
