"""Reads pages, one a line as JSON strings, with Python's HTML parser; says what is wrong with each, as a JSON list."""

import json
import sys
from html.parser import HTMLParser

EMPTY = {"meta", "link", "wbr"}
ELEMENTS = EMPTY | set(
    "html head title style body header main footer section h1 h2 h3 h4 p a dl dt dd div ul ol li span strong bdi "
    "figure figcaption table thead tbody tr th td details summary svg path rect desc".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name rel href class id title role aria-hidden aria-label aria-labelledby focusable "
    "tabindex scope colspan open viewbox preserveaspectratio d x y width height rx".split()
)


class Referee(HTMLParser):
    def __init__(self):
        super().__init__()
        self.faults = []
        self.open = []
        self.ids = []
        self.references = []

    def handle_starttag(self, tag, attrs):
        if tag not in ELEMENTS:
            self.faults.append(f"element {tag}")
        for name, value in attrs:
            if name not in ATTRIBUTES:
                self.faults.append(f"attribute {name}")
            if name == "href" and not (value == "data:," or value.startswith(("#", "https://github.example/"))):
                self.faults.append(f"href {value}")
            if name == "id":
                self.ids.append(value)
            if name == "aria-labelledby":
                self.references.extend(value.split())
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"end of {tag}")

    def handle_comment(self, data):
        self.faults.append(f"comment {data}")

    def handle_pi(self, data):
        self.faults.append(f"instruction {data}")

    def unknown_decl(self, data):
        self.faults.append(f"declaration {data}")


for line in sys.stdin:
    referee = Referee()
    referee.feed(json.loads(line))
    referee.close()
    referee.faults.extend(f"left open: {tag}" for tag in referee.open)
    referee.faults.extend(f"id twice: {each}" for each in set(referee.ids) if referee.ids.count(each) > 1)
    referee.faults.extend(f"no such id: {each}" for each in referee.references if each not in referee.ids)
    print(json.dumps(referee.faults))
