# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""Work to do."""

from ._async import AsyncJobs
from ._sync import Jobs

__all__ = ["AsyncJobs", "Jobs"]
