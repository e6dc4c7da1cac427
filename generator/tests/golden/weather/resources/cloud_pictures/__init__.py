# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
"""What the sky looked like."""

from ._async import AsyncCloudPictures
from ._sync import CloudPictures

__all__ = ["AsyncCloudPictures", "CloudPictures"]
