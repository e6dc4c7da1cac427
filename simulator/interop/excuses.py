"""Public methods of the SDKs that do not succeed against the simulator, each with the reason.

A method with a code is driven all the same, and must be refused with it; one without is not called.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Excuse:
    """Why a method does not succeed, and the documented error that it meets."""

    reason: str
    code: str | None = None


_URL_IS_AN_OBJECT = Excuse(
    "the SDK is broken: `voice/decorators.py` passes all that it was given as the parameter"
    " `file_url`, so that `fileUrl` is an object on the wire, and no URL; `play_audio_to_…` does"
    " the same and works",
    "validation-error",
)
_ANOTHER_API = Excuse("speaks the v2 API at hosts that are written into the SDK")

PYTHON_EXCUSES = {
    f"voice.{method}_to_{target}": _URL_IS_AN_OBJECT
    for method in ("play_audio_file", "speak_sentence")
    for target in ("bridge", "call", "conference")
}
NODE_EXCUSES = {
    f"v2.Message.{method}": _ANOTHER_API
    for method in ("createMessagingApplication", "searchAndOrderNumbers", "send")
}
