"""What every contract test is given."""

import pytest

from contract_tests.document import Document


@pytest.fixture(scope="session")
def document() -> Document:
    """The project's OpenAPI document."""
    return Document.load()
