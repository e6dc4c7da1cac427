"""YAML text as a tree, by libyaml; plain scalars must mean the same in YAML 1.1 and 1.2."""

import re
from typing import Any, Final, cast

import yaml
from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from generator.document import Position
from generator.nodes import Mapping, Node, Scalar, Sequence
from generator.problems import Problem, ProblemsError, Where

MAX_DEPTH: Final = 200  # far above any document, far below the interpreter's own limit

_PLAIN = "plain"  # the tag given to a scalar that stands there without quotes or tag
_QUOTED = "quoted"

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)?\.[0-9]+([eE][-+][0-9]+)?|[-+]?(0|[1-9][0-9]*)\.")

_DISAGREEMENTS: Final = (
    (re.compile(r"(?i:yes|no|on|off)"), "a boolean to YAML 1.1 and a string to YAML 1.2"),
    (re.compile(r"\d{4}-\d{1,2}-\d{1,2}([Tt \t].*)?"), "a timestamp to some readers"),
    (re.compile(r"[-+]?0[0-7_]+"), "octal to YAML 1.1 and decimal to YAML 1.2"),
    (re.compile(r"[-+]?0\d+(\.\d*)?"), "a number to some readers and a string to others"),
    (re.compile(r"0o[0-7]+"), "a string to YAML 1.1 and octal to YAML 1.2"),
    (re.compile(r"[-+]0x[0-9a-fA-F_]+|[-+]?0b[01_]+"), "a number to some readers only"),
    (re.compile(r"[-+]?\d+(:[0-5]?\d)+(\.\d*)?"), "a base-60 number to YAML 1.1"),
    (re.compile(r"[-+]?[\d.][\d_.]*_[\d_.]*|0x[0-9a-fA-F_]*_\w*"), "a number to YAML 1.1"),
    (re.compile(r"[-+]?(\d+\.?\d*|\.\d+)[eE][-+]?\d+"), "a number to YAML 1.2 only"),
    (re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"), "a number that JSON does not have"),
    (re.compile(r"<<|="), "a merge or default key to YAML 1.1"),
)


def compose(text: str, file: str) -> Node:
    """The tree of a YAML document. Raises ProblemsError when the text cannot be read."""
    try:
        root = _Composer(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise ProblemsError([_unreadable(error, file)]) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        where = Where(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise ProblemsError([Problem(where, "a character that YAML forbids")]) from None
    if root is None:
        hint = "it begins with 'openapi: 3.1.0'"
        raise ProblemsError([Problem(Where(file), "the document is empty", hint)])
    return _TreeBuilder(file).node(root)


class _Composer(yaml.CSafeLoader):
    """libyaml's parser, with one change: it tells plain scalars from quoted ones."""

    def resolve(self, kind: type, value: Any, implicit: Any) -> str:
        del value  # libyaml must not decide by it: _plain does
        if kind is ScalarNode:
            return _PLAIN if implicit[0] else _QUOTED
        return "tag:yaml.org,2002:seq" if kind is SequenceNode else "tag:yaml.org,2002:map"


class _TreeBuilder:
    def __init__(self, file: str) -> None:
        self._file = file
        self._seen: set[int] = set()

    def node(self, node: yaml.Node, depth: int = 0) -> Node:
        self._refuse_alias(node)
        position = _position(node.start_mark)
        if depth > MAX_DEPTH:
            raise ProblemsError([self._problem(node, f"nested deeper than {MAX_DEPTH} levels", "")])
        if isinstance(node, ScalarNode):
            return self._scalar(node, position)
        if isinstance(node, SequenceNode):
            items = cast(list[yaml.Node], node.value)
            return Sequence([self.node(item, depth + 1) for item in items], position)
        assert isinstance(node, MappingNode)
        members = cast(list[tuple[yaml.Node, yaml.Node]], node.value)
        pairs = [(self.node(key, depth + 1), self.node(value, depth + 1)) for key, value in members]
        return Mapping(pairs, position)

    def _scalar(self, node: ScalarNode, position: Position) -> Scalar:
        text = cast(str, node.value)
        if node.tag == _QUOTED:
            return Scalar(text, position)
        if node.tag != _PLAIN:
            return Scalar(text, position, (f"tag {node.tag}", "JSON has no tags: leave it out"))
        return _plain(text, position)

    def _refuse_alias(self, node: yaml.Node) -> None:
        if id(node) in self._seen:
            hint = "JSON has no aliases: write a component and refer to it by $ref"
            raise ProblemsError([self._problem(node, "this anchor is used by an alias", hint)])
        self._seen.add(id(node))

    def _problem(self, node: yaml.Node, what: str, hint: str) -> Problem:
        line, column = _position(node.start_mark)
        return Problem(Where(self._file, line, column), what, hint)


def _plain(text: str, position: Position) -> Scalar:
    if text[:1].isalpha() and text[0] not in "tTfFnNyYoO":
        return Scalar(text, position)
    if _NULL.fullmatch(text):
        return Scalar(None, position)
    if _BOOLEAN.fullmatch(text):
        return Scalar(text[0] in "tT", position)
    if _INTEGER.fullmatch(text):
        return Scalar(int(text), position)
    if _HEXADECIMAL.fullmatch(text):
        return Scalar(int(text, 16), position)
    if _FLOAT.fullmatch(text):
        return Scalar(float(text), position)
    for pattern, reading in _DISAGREEMENTS:
        if pattern.fullmatch(text):
            return Scalar(text, position, (f"unquoted {text} is {reading}", f'quote it: "{text}"'))
    return Scalar(text, position)


def _position(mark: Mark) -> Position:
    return Position(mark.line + 1, mark.column + 1)


def _unreadable(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
    context = f" ({error.context})" if error.context else ""
    return Problem(where, f"cannot be read as YAML: {error.problem}{context}")
