"""What a request to play audio may say.

Sources: methods/calls/postCallsCallIdAudio.md, methods/bridges/postBridgesBridgeIdAudio.md,
methods/conferences/postConferencesConferenceIdAudio.md, and that of its members.
"""

from catapult_simulator.checks.addresses import web_url
from catapult_simulator.checks.combined import optional
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import boolean, choice, integer, text, text_or_number
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.calls.tables import LOCALES

LONGEST_SENTENCE = 1000
LOUDEST = 4


def a_file_or_a_sentence(asked: Clean) -> None:
    """400 `missing-property` when there is neither."""
    if "fileUrl" not in asked and "sentence" not in asked:
        raise ApiError("missing-property", "audio", "fileUrl or sentence")


_WHAT = (
    Field("fileUrl", optional(blank=web_url)),
    Field("sentence", text(longest=LONGEST_SENTENCE)),
    Field("gender", choice("female", "male")),
    Field("locale", choice(*LOCALES)),
    # The pages disagree about the voices there are: any name will do (decisions/0053).
    Field("voice", text()),
)
_HOW = (Field("loopEnabled", boolean), Field("tag", text_or_number))
_RULES = (a_file_or_a_sentence,)

BRIDGE_AUDIO = Table("audio", *_WHAT, rules=_RULES)
CONFERENCE_AUDIO = Table("audio", *_WHAT, *_HOW, rules=_RULES)
CALL_AUDIO = Table(
    "audio",
    *_WHAT,
    *_HOW,
    Field("volume", integer(at_least=-LOUDEST, at_most=LOUDEST)),
    rules=_RULES,
)
