# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""What a job said."""

from ._async import AsyncLogs
from ._sync import Logs

__all__ = ["AsyncLogs", "Logs"]
