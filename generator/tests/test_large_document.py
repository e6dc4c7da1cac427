"""A document of real-life size goes through the whole generator, in seconds."""

import time
from pathlib import Path

from generator import lint
from generator.config import Config
from generator.load import parse
from generator.pipeline import make_package
from generator.problems import show
from generator.tests.large_document import as_yaml, large_document

OPERATIONS = 300
PATH = Path("large.yaml")
SOURCE = as_yaml(large_document(OPERATIONS)).encode()


def test_it_has_as_many_operations_as_was_asked_for() -> None:
    assert SOURCE.count(b"operationId") >= OPERATIONS


def test_it_is_the_same_each_time() -> None:
    assert as_yaml(large_document(OPERATIONS)).encode() == SOURCE


def test_it_is_read_and_checked_within_five_seconds() -> None:
    began = time.process_time()
    assert show(lint.check(parse(SOURCE, PATH))) == ""
    assert time.process_time() - began < 5


def test_a_package_is_made_of_it_within_ten_seconds() -> None:
    config = Config(PATH, Path("large_client"), "large_client")
    began = time.process_time()
    package = make_package(config, parse(SOURCE, PATH), tell=lambda _: None)
    assert time.process_time() - began < 10
    for path, text in package.files.items():
        if path.endswith(".py"):
            compile(text, path, "exec")
    assert package.files["api.md"].count("list_history") >= OPERATIONS / 10
