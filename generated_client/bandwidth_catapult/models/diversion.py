# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .diversion_privacy import DiversionPrivacy
from .diversion_reason import DiversionReason
from .diversion_screen import DiversionScreen


class Diversion(Model, kw_only=True):
    """How a call was forwarded before it arrived, from its SIP Diversion header. Further parts of
    that header follow under their own names. Only some accounts have it.

    Source: apiCallbacks/incomingCall.md#properties, apiCallbacks/answer.md#properties,
    sipDiversionHeader/sipDiversionHeader.md
    """

    orig_to: str | None = None
    """Number in E.164 form that the call was last diverted from, or `Anonymous` when the privacy is
    `full`.
    """
    reason: DiversionReason | None = None
    """Why the call was diverted."""
    screen: DiversionScreen | None = None
    """Who provided the number."""
    privacy: DiversionPrivacy | None = None
    """Whether the number is withheld."""
    counter: int | None = None
    """Number of diversions so far."""
    limit: int | None = None
    """Largest number of diversions allowed."""
