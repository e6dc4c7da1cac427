"""The stories leave nothing out: a method that none drives fails the run."""

from contract_tests.client_stories import STORIES
from contract_tests.client_surface import promised
from contract_tests.document import Document


def test_every_method_is_driven_by_a_story_and_no_other(document: Document) -> None:
    driven = {name for story in STORIES for name in story.drives}
    assert driven == set(promised(document))
