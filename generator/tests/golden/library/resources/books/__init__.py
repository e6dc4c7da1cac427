# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""What stands on the shelves."""

from ._async import AsyncBooks
from ._sync import Books

__all__ = ["AsyncBooks", "Books"]
