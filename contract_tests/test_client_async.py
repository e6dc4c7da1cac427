"""The asynchronous client does what a person asks of it, in process and over a socket."""

import pytest

from bandwidth_catapult import AsyncCatapult
from contract_tests.client_stories import STORIES, tellers
from contract_tests.client_stories.story import Story

each_story = pytest.mark.parametrize("story", STORIES, ids=str)


@each_story
def test_the_asynchronous_client_lives_the_story_in_process(story: Story) -> None:
    tellers.in_process(story)


@each_story
def test_the_asynchronous_client_lives_the_story_over_a_socket(
    served: tuple[str, str], story: Story
) -> None:
    tellers.over_a_socket(story, AsyncCatapult, *served)
