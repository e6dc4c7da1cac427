"""The blocking client does what a person asks of it, over a socket; so do its stories."""

import pytest

from bandwidth_catapult import Catapult
from contract_tests.client_stories import STORIES, tellers
from contract_tests.client_stories.story import Story


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_the_blocking_client_lives_the_story(served: tuple[str, str], story: Story) -> None:
    tellers.over_a_socket(story, Catapult, *served)
