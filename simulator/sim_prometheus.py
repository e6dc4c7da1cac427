"""Reads Prometheus' text format, version 0.0.4, and accepts nothing else.

Source: prometheus.io/docs/instrumenting/exposition_formats, «Text-based format».
"""

import re
from typing import NamedTuple

NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
LABEL = re.compile(r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,|$)')
SAMPLE = re.compile(rf"({NAME})(?:{{(.*)}})? ([^ ]+)")
SUFFIXES = {"histogram": ("_bucket", "_sum", "_count"), "counter": ("",), "gauge": ("",)}


class Sample(NamedTuple):
    """One line of numbers."""

    name: str
    labels: tuple[tuple[str, str], ...]
    value: float


def parse(text: str) -> tuple[dict[str, str], list[Sample]]:
    """The kind of each metric, and every sample. Raises ValueError for whatever is not allowed."""
    if not text.endswith("\n"):
        raise ValueError("the last line has no end")
    kinds: dict[str, str] = {}
    helped: set[str] = set()
    samples: list[Sample] = []
    for line in text[:-1].split("\n"):
        if line.startswith("# HELP "):
            name = line.split(" ", 3)[2]
            if name in helped:
                raise ValueError(f"second HELP of {name}")
            helped.add(name)
        elif line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            if name in kinds or kind not in SUFFIXES:
                raise ValueError(f"TYPE: {line}")
            kinds[name] = kind
        else:
            samples.append(_sample(line, *list(kinds.items())[-1]))
    if len({sample[:2] for sample in samples}) != len(samples):
        raise ValueError("a sample is there twice")
    return kinds, samples


def _sample(line: str, family: str, kind: str) -> Sample:
    match = SAMPLE.fullmatch(line)
    if match is None or match[1] not in {family + suffix for suffix in SUFFIXES[kind]}:
        raise ValueError(f"not a sample of {family}: {line}")
    return Sample(match[1], tuple(_labels(match[2] or "")), float(match[3]))


def _labels(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    while text:
        match = LABEL.match(text)
        if match is None:
            raise ValueError(f"labels: {text}")
        found.append(
            (match[1], re.sub(r"\\(.)", lambda one: {"n": "\n"}.get(one[1], one[1]), match[2]))
        )
        text = text[match.end() :]
    return found
