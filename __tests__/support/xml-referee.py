"""Reads XML texts with expat, into the elements of xml.etree, whose names it leaves as they are written. Each line of
standard input is a text as a JSON string, and each of standard output its value by the rules of config-read, or null where
the text is not well-formed."""

import json
import re
import sys
import xml.etree.ElementTree as etree
from xml.parsers import expat


def parse(text):
    builder = etree.TreeBuilder()
    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, pairs: builder.start(name, dict(zip(pairs[::2], pairs[1::2])))
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.Parse(text, True)
    return builder.close()


def tell(element, preserve):
    preserve = {"preserve": True}.get(element.get("xml:space"), preserve and "xml:space" not in element.attrib)
    children = list(element)
    pieces = [element.text or "", *(child.tail or "" for child in children)]
    if children and not preserve:
        pieces = [piece for piece in pieces if re.search(r"[^ \t\r\n]", piece)]
    text = "".join(pieces)
    if not children and not element.attrib:
        return text
    value = {"@" + name: content for name, content in element.attrib.items()}
    for name in dict.fromkeys(child.tag for child in children):
        same = [tell(child, preserve) for child in children if child.tag == name]
        value[name] = same if len(same) > 1 else same[0]
    if text:
        value["#text"] = text
    return value


for line in sys.stdin:
    try:
        root = parse(json.loads(line))
        print(json.dumps({root.tag: tell(root, False)}))
    except (expat.ExpatError, ValueError):
        print("null")
