"""«Did you mean …?»"""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """A question naming the known word nearest to the given one; empty when none is near."""
    by_lower_case = {word.lower(): word for word in sorted(known, reverse=True)}
    near = get_close_matches(given.lower(), sorted(by_lower_case), n=1, cutoff=0.6)
    return f"did you mean {by_lower_case[near[0]]!r}?" if near else ""
