"""What a request about conferences may say.

Sources: methods/conferences/postConferences.md, postConferencesConferenceId.md,
postConferencesConferenceIdMembers.md, postConferencesConferenceIdMembersMemberId.md.
"""

from catapult_simulator.checks.addresses import callback_url, phone_number
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.checks.values import (
    boolean,
    choice,
    choice_as_said,
    integer,
    text,
    text_or_number,
)
from catapult_simulator.resources.calls.tables import LONGEST_CALLBACK_TIMEOUT_MS

_CALLBACK = (
    Field("callbackUrl", callback_url),
    Field("callbackHttpMethod", choice_as_said("GET", "POST")),
    Field("callbackTimeout", integer(at_least=1, at_most=LONGEST_CALLBACK_TIMEOUT_MS)),
    Field("fallbackUrl", callback_url),
    Field("tag", text_or_number),
)
_FLAGS = (
    Field("joinTone", boolean),
    Field("leavingTone", boolean),
    Field("mute", boolean),
    Field("hold", boolean),
)
_ENDS = Field("state", choice("completed"))

CREATE = Table(
    "conference",
    Field("from", phone_number, required=True),
    *_CALLBACK,
    Field("profile", choice("interpret_digits", "passthru_digits")),
)
UPDATE = Table("conference", _ENDS, Field("hold", boolean), Field("mute", boolean), *_CALLBACK)
ADD_MEMBER = Table("conference member", Field("callId", text(), required=True), *_FLAGS)
UPDATE_MEMBER = Table("conference member", _ENDS, *_FLAGS)
