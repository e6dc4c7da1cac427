"""The stories leave nothing out: a method of a built operation that none drives fails the run."""

from contract_tests.client_stories import STORIES
from contract_tests.client_surface import promised
from contract_tests.document import Document
from contract_tests.test_surface import unbuilt


def test_every_method_of_a_built_operation_is_driven_by_a_story(document: Document) -> None:
    built = {
        name for name, method in promised(document).items() if method.operation.id not in unbuilt()
    }
    driven = {name for story in STORIES for name in story.drives}
    assert built - driven == set()
    assert driven <= set(promised(document))
