# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import OpenObject
from .._reading import read
from .diversion_privacy import DiversionPrivacy
from .diversion_reason import DiversionReason
from .diversion_screen import DiversionScreen


class Diversion(OpenObject):
    """How a call was forwarded before it arrived, from its SIP Diversion header. Further parts of
    that header follow under their own names. Only some accounts have it.

    Source: apiCallbacks/incomingCall.md#properties, apiCallbacks/answer.md#properties,
    sipDiversionHeader/sipDiversionHeader.md
    """

    @property
    def orig_to(self) -> str | None:
        """Number in E.164 form that the call was last diverted from, or `Anonymous` when the privacy
        is `full`.
        """
        return read(self, "origTo", str)

    @property
    def reason(self) -> DiversionReason | None:
        """Why the call was diverted."""
        return read(self, "reason", DiversionReason)

    @property
    def screen(self) -> DiversionScreen | None:
        """Who provided the number."""
        return read(self, "screen", DiversionScreen)

    @property
    def privacy(self) -> DiversionPrivacy | None:
        """Whether the number is withheld."""
        return read(self, "privacy", DiversionPrivacy)

    @property
    def counter(self) -> int | None:
        """Number of diversions so far."""
        return read(self, "counter", int)

    @property
    def limit(self) -> int | None:
        """Largest number of diversions allowed."""
        return read(self, "limit", int)
