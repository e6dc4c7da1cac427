"""A story: what a person does with the client, from start to finish, and what that drives.

Its name is a sentence that holds for both clients. `@story("calls.create", …)` names the methods
that succeed in it; whoever runs it checks that they did.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from contract_tests.client_stories.person import Person

Told = Callable[[Person], Awaitable[None]]


@dataclass(frozen=True)
class Story:
    """A story; `drives` are the client's methods that succeed in it."""

    told: Told
    drives: frozenset[str]

    def __str__(self) -> str:
        return getattr(self.told, "__name__", repr(self.told))

    async def happens_to(self, someone: Person) -> None:
        """Tell the story, and see that it drove what it says."""
        await self.told(someone)
        assert self.drives <= someone.done, f"not driven: {sorted(self.drives - someone.done)}"


STORIES: list[Story] = []


def story(*drives: str) -> Callable[[Told], Told]:
    """Enter a function into the stories."""

    def enter(told: Told) -> Told:
        STORIES.append(Story(told, frozenset(drives)))
        return told

    return enter
