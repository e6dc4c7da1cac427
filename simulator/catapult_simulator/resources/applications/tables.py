"""What may be said of an application.

Source: methods/applications/postApplications.md, postApplicationsApplicationId.md. Choices:
decisions/0147 (older names), 0189 (empty URLs).
"""

from catapult_simulator.api.paging import PAGE, SIZE
from catapult_simulator.checks.table import Field, Sent, Table
from catapult_simulator.checks.values import boolean, choice_as_said, text
from catapult_simulator.resources.applications import rules

OLDER_NAMES = {
    "incomingSmsUrl": "incomingMessageUrl",
    "incomingSmsUrlCallbackTimeout": "incomingMessageUrlCallbackTimeout",
    "incomingSmsFallbackUrl": "incomingMessageFallbackUrl",
}
"""What messages were called before there were others than SMS, and are called now."""

URLS = ("incomingCallUrl", "incomingMessageUrl", "incomingSmsUrl")


def _by_present_names(sent: Sent) -> Sent:
    """Takes a property by its older name too; the present one goes before it."""
    if OLDER_NAMES.keys().isdisjoint(sent):
        return sent
    return {**{new: sent[old] for old, new in OLDER_NAMES.items() if old in sent}, **sent}


def _without_empty_urls(sent: Sent) -> Sent:
    """The same, and takes an empty URL for none, as a program sends it."""
    if "" in sent.values():
        sent = {name: value for name, value in sent.items() if name not in URLS or value != ""}
    return _by_present_names(sent)


_FIELDS = (
    Field("incomingCallUrl", rules.event_url),
    Field("incomingCallUrlCallbackTimeout", rules.callback_timeout("Call")),
    Field("incomingCallFallbackUrl", rules.fallback_url("call")),
    Field("incomingMessageUrl", rules.event_url),
    Field("incomingMessageUrlCallbackTimeout", rules.callback_timeout("SMS")),
    Field("incomingMessageFallbackUrl", rules.fallback_url("sms")),
    Field("callbackHttpMethod", choice_as_said("GET", "POST")),
    Field("autoAnswer", boolean),
)
LIST = Table("application", PAGE, SIZE)
CREATE = Table(
    "application",
    Field("name", text(), required=True),
    *_FIELDS,
    reads=_without_empty_urls,
    rules=(rules.check_urls,),
)
# The page calls `name` mandatory here too, yet says that properties that are not sent stay, and its
# example sends none: optional.
UPDATE = Table("application", Field("name", rules.name), *_FIELDS, reads=_by_present_names)
