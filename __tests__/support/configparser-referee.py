"""Says how CPython's configparser reads files: one JSON case a line comes in, one JSON answer a line goes out.

The first line that goes out is the version of Python. A case has "files" (the texts, in the order they are read),
"mode", "allowNoValue" and "inlinePrefixes". An answer is either {"error", "lines"} or {"defaults", "sections"}: for
each option its name and what `get` gives, a text, null, or {"error", "section", "option"}.
"""

import configparser
import io
import json
import os
import platform
import sys
import tempfile

INTERPOLATIONS = {
    "basic": configparser.BasicInterpolation,
    "extended": configparser.ExtendedInterpolation,
    "none": lambda: None,
}


def read(parser, texts, folder):
    if len(texts) == 1:
        parser.read_file(io.TextIOWrapper(io.BytesIO(texts[0].encode()), encoding="utf-8"))
        return
    paths = []
    for index, text in enumerate(texts):
        path = os.path.join(folder, str(index))
        with open(path, "wb") as file:
            file.write(text.encode())
        paths.append(path)
    parser.read(paths, encoding="utf-8")


def line_where_it_broke(fault):
    """Before 3.13, a continued option without value is a slip of configparser's own: its frame knows the line."""
    frames = []
    trace = fault.__traceback__
    while trace is not None:
        frames.append(trace.tb_frame)
        trace = trace.tb_next
    return next(frame.f_locals["lineno"] for frame in reversed(frames) if frame.f_code.co_name == "_read")


def reading_error(fault):
    if isinstance(fault, AttributeError):
        return {"error": "MultilineContinuationError", "lines": [line_where_it_broke(fault)]}
    single = getattr(fault, "lineno", None)
    lines = [line for line, _ in fault.errors] if single is None else [single]
    return {"error": type(fault).__name__, "lines": lines}


def value_of(parser, section, option):
    try:
        return parser.get(section, option)
    except configparser.InterpolationError as fault:
        return {"error": type(fault).__name__, "section": fault.section, "option": fault.option}
    except TypeError:
        return {"error": "TypeError"}


def options_of(parser, section, options):
    return [[option, value_of(parser, section, option)] for option in options]


def answer(case, folder):
    parser = configparser.ConfigParser(
        interpolation=INTERPOLATIONS[case["mode"]](),
        allow_no_value=case["allowNoValue"],
        inline_comment_prefixes=tuple(case["inlinePrefixes"]),
    )
    try:
        read(parser, case["files"], folder)
    except (configparser.Error, AttributeError) as fault:
        return reading_error(fault)
    return {
        "defaults": options_of(parser, configparser.DEFAULTSECT, parser.defaults()),
        "sections": [[section, options_of(parser, section, parser.options(section))] for section in parser.sections()],
    }


def main():
    print(json.dumps(platform.python_version()))
    with tempfile.TemporaryDirectory(prefix="stdops-") as folder:
        for line in sys.stdin.buffer:
            print(json.dumps(answer(json.loads(line), folder)))


main()
