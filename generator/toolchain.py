"""The tools whose versions decide about the output, and that they are the pinned ones."""

from importlib.metadata import PackageNotFoundError, version
from typing import Final

PINNED: Final = {"openapi-python-client": "0.29.1", "ruff": "0.17.5"}


class ToolchainError(Exception):
    """A tool is missing, has another version, or failed; the text says what to do."""


def require_pinned() -> None:
    """Raises ToolchainError unless every tool is there in the pinned version."""
    for tool, pinned in PINNED.items():
        try:
            found = version(tool)
        except PackageNotFoundError:
            found = "missing"
        if found != pinned:
            raise ToolchainError(
                f"{tool} is {found}, but the output is defined by {pinned}: "
                f"pip install {tool}=={pinned}"
            )
