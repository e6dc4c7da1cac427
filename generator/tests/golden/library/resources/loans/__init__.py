# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""Who has which book."""

from ._async import AsyncLoans
from ._sync import Loans

__all__ = ["AsyncLoans", "Loans"]
