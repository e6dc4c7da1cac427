# ruff: noqa: E501  (a message template is one line here as it is on the page)
"""The documented error codes as data: code → status, category and message templates.

`${0}`, `${1}` … in a template stand for values. Two changes to what is printed: the back-ticks around
placeholders are gone, and templates that are cut off or garbled on the page are completed
(docs/decisions/0042). `status` is the HTTP status; entries that only ever appear in `/errors` have the
status of their category.

Source: errors.md; the ones at the end are printed on the pages named beside them.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One documented code."""

    status: int
    category: str
    templates: tuple[str, ...]


CATALOGUE: dict[str, Entry] = {
    "invalid-zip-code": Entry(
        400,
        "bad-request",
        ("The ZIP code ${0} did not map to a location where telephone numbers are available",),
    ),
    "validation-error": Entry(
        400,
        "bad-request",
        (
            "The media size must be specified by the ${0} header",
            "An LNP port in cannot be changed when it is in the ${0} state",
            "You cannot make changes to other properties while cancelling an LNP port in",
            "Unknown new LNP state ${0}",
            "The file size must be specified by the ${0} header",
            "Invalid LNP port in state transition from ${0} to ${1}",
            "The callerId ${0} is not allowed. It must be `private` or a phone number owned by user",
            "The ${0} resource property ${1} must be greater than ${2}",
            "The ${0} resource property ${1} exceeds the limit of ${2}",
            "The ${0} resource property ${1} must be one of the following values: ${2}",
            "Quantity must be greater than zero.",
            "Your application must have a least one callback URL.",
            "Your application call fallback URL may not be blank/empty.",
            "Your application must have a call callback URL in order to have a fallback URL.",
            "Your application sms fallback URL may not be blank/empty.",
            "Your application must have a sms callback URL in order to have a fallback URL.",
            "Incoming Call callback timeout must be greater than 0",
            "Incoming Call callback timeout must not surpass 10000",
            "Incoming SMS callback timeout must be greater than 0",
            "Incoming SMS callback timeout must not surpass 10000",
            "Invalid ${0} URL. ${0} is not a valid URL",
            "Invalid phone number",
            "Bad parameters",
        ),
    ),
    "invalid-available-number-search-order": Entry(
        400,
        "bad-request",
        (
            "The maximum quantity of numbers searching and ordering is ${0}",
            "A query and order numbers cannot contain pattern",
        ),
    ),
    "invalid-available-number-search": Entry(
        400,
        "bad-request",
        (
            "localNumber must contain a maximum of 4 digits",
            "For searching by City the State is also required.",
            "Specify a State ZIP Code or Area Code with your query.",
            "A query cannot combine City with ZIP Code.",
            "A query cannot combine City with Area Code or Local Number.",
            "A query cannot combine ZIP Code and State with Area Code or Local Number.",
            "A query cannot combine ZIP Code with Area Code or Local Number.",
            "A query cannot combine ZIP Code with State.",
            "A query cannot combine State with Area Code or Local Number.",
            "An Area Code must be 3 digits.",
            "Local Number must contains at least 3 digits.",
            "The maximum quantity of numbers is 5000",
        ),
    ),
    "callback-invalid-url": Entry(
        400, "bad-request", ("The URL ${0} is not a valid callbackUrl/fallbackUrl",)
    ),
    "callback-url-invalid": Entry(
        400, "bad-request", ("The callback URL ${0} is not a valid URL",)
    ),
    "bridge-invalid-operation": Entry(400, "bad-request", ("No active calls in the bridge ${0}",)),
    "bridge-bridged-callId": Entry(
        400, "bad-request", ("The callId ${0} is already in another bridge",)
    ),
    "bridge-invalid-state": Entry(
        400,
        "bad-request",
        (
            "Unable to update bridge ${0}. Invalid bridge state ${1}",
            "Invalid state Id ${0}",
        ),
    ),
    "message-delay-limit": Entry(
        400, "bad-request", ("Message tried to be delayed over the maximum limit.",)
    ),
    "user-access-denied": Entry(
        401, "authorization", ("User ${0} does not have permission to access user ${1}",)
    ),
    "number-access-denied": Entry(
        401, "authorization", ("User ${0} does not have permission to use number ${1}",)
    ),
    "no-allocated-number": Entry(
        401, "authorization", ("User ${0} does not have allocated numbers",)
    ),
    "lnp-invalid-billing-number": Entry(
        401, "authorization", ("LNP billing number ${0} is invalid",)
    ),
    "insufficient-available-balance": Entry(
        403,
        "credit",
        (
            "Your account's available balance of ${0} is insufficient for this transaction in the amount of ${1}.",
        ),
    ),
    "message-rate-limit": Entry(
        403,
        "limit",
        (
            "You can send ${0} messages per ${1} seconds calculated as the average over ${2} seconds. Your rate is: ${3}",
        ),
    ),
    "multi-message-limit": Entry(
        403,
        "limit",
        (
            "The number of messages [${0}] in the multi message request is greater than the limit [${1}].",
        ),
    ),
    "conference-max-members": Entry(
        403, "limit", ("The conference ${0} reached the max number of members",)
    ),
    "call-rate-limit": Entry(
        403,
        "limit",
        (
            "You can create ${0} calls per ${1} seconds calculated as the average over ${2} seconds. Your rate is: ${3}",
        ),
    ),
    "invalid-rate-center": Entry(
        403, "forbidden", ("The city ${0} in the state ${1} was not found",)
    ),
    "application-access-denied": Entry(
        403, "forbidden", ("User ${0} does not have permission to use application ${1}",)
    ),
    "media-size-overflow": Entry(
        403, "forbidden", ("The media size ${0} bytes is larger than the maximum ${1} bytes",)
    ),
    "media-invalid-url": Entry(403, "forbidden", ("The media URL ${0} is invalid.",)),
    "media-not-supported": Entry(403, "forbidden", ("Media type not supported ${0}",)),
    "bridge-callIds-overflow": Entry(
        403,
        "forbidden",
        (
            "Only two calls are allowed in a bridge ${0}",
            "Bridge ${0} already has 2 calls",
        ),
    ),
    "maximum-recording-value-request": Entry(
        403, "forbidden", ("Recording call maximum duration cannot exceed ${0} seconds.",)
    ),
    "call-id-not-found": Entry(403, "forbidden", ("Call Id not found. callId ${0}",)),
    "invalid-call-conference-id": Entry(
        403, "forbidden", ("Invalid conference Id in call. conferenceId ${0}",)
    ),
    "message-from-toll-free": Entry(
        403,
        "forbidden",
        (
            "Messages cannot be sent from toll free numbers ${0}",
            "User only have Toll-Free numbers allocated. Messages cannot be sent from toll free numbers",
        ),
    ),
    "message-illegal-state": Entry(
        403, "forbidden", ("The message ${0} cannot be dequeued since isn't queued",)
    ),
    "conference-error": Entry(
        403, "forbidden", ("Unable to update conference ${0}. Invalid conference state ${1}",)
    ),
    "signup-user-not-found": Entry(
        403,
        "forbidden",
        (
            "Signup user ${0} not found",
            "Signup user's email ${0} not found",
        ),
    ),
    "call-audio-invalid-state": Entry(
        403,
        "forbidden",
        (
            "The audio for call ${0} could not be updated. The audio has already finished or does not exist.",
        ),
    ),
    "call-invalid-state": Entry(
        403,
        "forbidden",
        (
            "Unable to update call ${0}. Invalid call state ${1}",
            "Unable to update call ${0}. You can't update the call's state after being set to ${1}.",
        ),
    ),
    "invalid-call-to-number": Entry(403, "forbidden", ("Cannot make a call to number ${0}",)),
    "lnp-loa-content-length-overflow": Entry(
        403, "forbidden", ("The content length ${0} bytes is larger than the maximum ${1} bytes",)
    ),
    "invalid-cnam-search": Entry(
        403, "forbidden", ("Invalid number formatting: ${0}. Use E.164 formatted numbers",)
    ),
    "invalid-recording-state": Entry(
        403, "forbidden", ("Cannot transcribe the recording ${0}. The state must be complete",)
    ),
    "restricted-number": Entry(
        403, "forbidden", ("The number ${0} is restricted and cannot be used to send message.",)
    ),
    "invalid-destination-number": Entry(
        403,
        "forbidden",
        (
            "You are not allowed to call the country/region you are trying to reach. (This error comes when trying to make an international call without proper permissions)",
        ),
    ),
    "user-not-found": Entry(
        404,
        "not-found",
        (
            "The user ${0} could not be found",
            "Reset Password User ${0} not found",
            "Reset Password User for email ${0} not found",
            "Signup user ${0} not found",
            "Signup user's email ${0} not found",
        ),
    ),
    "application-not-found": Entry(404, "not-found", ("The application ${0} could not be found",)),
    "reset-password-user-not-found": Entry(
        404,
        "not-found",
        (
            "Reset Password User ${0} not found",
            "Reset Password User for email ${0} not found",
        ),
    ),
    "media-invalid-content-lenght": Entry(
        404, "not-found", ("The media source ${0} header could not be parsed as a number",)
    ),
    "media-not-found": Entry(
        404, "not-found", ("The media resource named ${0} could not be found",)
    ),
    "info-track-not-found": Entry(404, "not-found", ("Info not found for id: ${0}",)),
    "bridge-not-found": Entry(404, "not-found", ("The bridge ${0} could not be found",)),
    "recording-not-found": Entry(404, "not-found", ("The recording ${0} could not be found",)),
    "user-rate-limit-not-found": Entry(404, "not-found", ("User Rate Limit ${0} not found",)),
    "rate-limit-not-found": Entry(
        404,
        "not-found",
        (
            "User Rate Limit ${0} not found",
            "Rate Limit ${0} not found",
        ),
    ),
    "user-error-not-found": Entry(404, "not-found", ("The user error ${0} could not be found",)),
    "cron-task-not-found": Entry(404, "not-found", ("The cron task ${0} could not be found",)),
    "conference-member-not-found": Entry(
        404, "not-found", ("The conference member ${0} could not be found",)
    ),
    "pre-pay-balance-not-found": Entry(
        404,
        "not-found",
        (
            "The pre pay balance for user ${0} could not be found",
            "The pre pay balance ${0} could not be found",
        ),
    ),
    "pre-pay-product-price-not-found": Entry(
        404, "not-found", ("The pre-pay product price ${0} could not be found",)
    ),
    "order-number-quantity-unavailable": Entry(
        404,
        "not-found",
        ("Only a partial quantity of the total telephone numbers ordered could be fulfilled.",),
    ),
    "number-not-found": Entry(404, "not-found", ("The number ${0} could not be found",)),
    "message-not-found": Entry(
        404,
        "not-found",
        (
            "The message ${0} could not be found",
            "Notification message ${0} not found",
        ),
    ),
    "billing-address-info-not-found": Entry(
        404, "not-found", ("The BillingAddressInfo ${0} could not be found",)
    ),
    "conference-not-found": Entry(404, "not-found", ("The conference ${0} could not be found",)),
    "api-token-not-found": Entry(404, "not-found", ("The API token ${0} could not be found",)),
    "call-not-found": Entry(404, "not-found", ("The call ${0} could not be found",)),
    "demo-number-not-found": Entry(404, "not-found", ("Demo number not found: ${0}",)),
    "user-notification-target-not-found": Entry(
        404, "not-found", ("Notification target ${0} not found",)
    ),
    "notification-message-not-found": Entry(
        404, "not-found", ("Notification message ${0} not found",)
    ),
    "lnp-loa-invalid-content-length": Entry(
        404, "not-found", ("The content source ${0} header could not be parsed as a number",)
    ),
    "lnp-port-in-loa-not-found": Entry(
        404, "not-found", ("The LNP port in LOA ${0} could not be found",)
    ),
    "lnp-port-in-not-found": Entry(404, "not-found", ("The LNP port in ${0} could not be found",)),
    "cnam-not-found": Entry(404, "not-found", ("Couldn't find CNAM for number ${0}",)),
    "service-provider-not-found": Entry(
        404, "not-found", ("The service provider ${0} could not be found",)
    ),
    "service-provider-endpoint-pattern-not-found": Entry(
        404, "not-found", ("The service provider endpoint pattern ${0} could not be found",)
    ),
    "gateway-not-found": Entry(404, "not-found", ("The gateway ${0} could not be found",)),
    "transcription-not-found": Entry(
        404,
        "not-found",
        (
            "The transcription ${0} could not be found",
            "The transcription ${0} from recording ${1} could not be found",
        ),
    ),
    "user-notification-not-found": Entry(
        404, "not-found", ("The user notification ${0} could not be found",)
    ),
    "resource-not-found": Entry(404, "not-found", ("The requested resource could not be found.",)),
    "email-address-in-use": Entry(409, "conflict", ("The email address ${0} is already in use",)),
    "duplicate-application": Entry(
        409, "conflict", ("Cannot create another instance of application ${0}",)
    ),
    "duplicate-info-track": Entry(409, "conflict", ("Duplicate info id: ${0}",)),
    "bridge-update-conflict": Entry(
        409,
        "conflict",
        ("The bridge ${0} could not be updated because another update was is progress",),
    ),
    "duplicate-bridge": Entry(409, "conflict", ("Cannot create another instance of bridge ${0}",)),
    "recording-update-conflict": Entry(
        409,
        "conflict",
        ("The recording ${0} could not be updated because another update was is progress",),
    ),
    "duplicate-transcription": Entry(
        409, "conflict", ("Cannot create another instance of trancription ${0}",)
    ),
    "conflicted-recording-values-request": Entry(
        409,
        "conflict",
        (
            "Call recoding maximum duration time cannot be changed while recording is been executed!",
            "Call recording is been executed already!",
        ),
    ),
    "duplicate-recording": Entry(
        409, "conflict", ("Cannot create another instance of recording ${0}",)
    ),
    "duplicate-user-error": Entry(
        409, "conflict", ("Cannot create another instance of user error ${0}",)
    ),
    "duplicate-cron-task": Entry(409, "conflict", ("Duplicated cron task: ${0}",)),
    "conference-member-update-conflict": Entry(
        409,
        "conflict",
        ("The conference member ${0} could not be updated because another update was is progress",),
    ),
    "duplicate-pre-pay-transaction": Entry(
        409, "conflict", ("Cannot create another instance of pre-pay transaction ${0}",)
    ),
    "duplicate-pre-pay-product-price": Entry(
        409, "conflict", ("Cannot create another instance of pre-pay product price ${0}",)
    ),
    "duplicate-pre-pay-account": Entry(
        409, "conflict", ("Cannot create another instance of pre-pay account ${0}",)
    ),
    "invalid-pre-pay-account-state": Entry(
        409,
        "conflict",
        ("The update type of account ${0} must be different from the current type",),
    ),
    "duplicate-message": Entry(
        409, "conflict", ("Cannot create another instance of message ${0}",)
    ),
    "message-update-conflict": Entry(
        409,
        "conflict",
        ("The message ${0} could not be updated because another update was is progress",),
    ),
    "duplicate-billing-address-info": Entry(
        409, "conflict", ("The BillingAddressInfo ${0} already exists.",)
    ),
    "duplicate-conference": Entry(
        409, "conflict", ("Cannot create another instance of conference ${0}",)
    ),
    "conference-update-conflict": Entry(
        409,
        "conflict",
        ("The conference ${0} could not be updated because another update was is progress",),
    ),
    "duplicate-signup-user": Entry(
        409, "conflict", ("Sign up user with e-mail address ${0} already exists",)
    ),
    "duplicate-api-token": Entry(409, "conflict", ("Duplicate API token: ${0}",)),
    "call-duplicated-error": Entry(
        409, "conflict", ("Cannot create another instance of call ${0}",)
    ),
    "call-duplicate-gather-error": Entry(
        409, "conflict", ("DTMF digits are already being gathered for call ${0}",)
    ),
    "call-update-conflict": Entry(
        409,
        "conflict",
        ("The call ${0} could not be updated because another update was is progress",),
    ),
    "duplicate-fraud-number": Entry(
        409, "conflict", ("Notification number to be verified already exists ${0}",)
    ),
    "duplicate-user-notification": Entry(
        409, "conflict", ("Cannot create another instance of user notification ${0}",)
    ),
    "duplicate-lnp-port-in": Entry(409, "conflict", ("Duplicate LNP port request: ${0}",)),
    "duplicate-service-provider-endpoint-pattern": Entry(
        409,
        "conflict",
        ("Cannot create another instance of service provider endpoint pattern ${0}",),
    ),
    "duplicate-gateway": Entry(
        409, "conflict", ("Cannot create another instance of gateway ${0}",)
    ),
    "duplicate-service-provider": Entry(
        409, "conflict", ("Cannot create another instance of service provider ${0}",)
    ),
    "duplicate-number": Entry(
        409, "conflict", ("Cannot create another instance of number resource ${0} for number ${1}",)
    ),
    "duplicate-call-event": Entry(
        409, "conflict", ("Cannot create another instance of call event ${0}",)
    ),
    "too-many-requests": Entry(
        429,
        "too-many-requests",
        ("See `X-RateLimit-Reset` Header for UNIX Timestamp (epoch) when limit is cleared",),
    ),
    "pre-pay-refill-missing-payment-info": Entry(
        500,
        "payment",
        (
            "The pre pay account ${0} has not been configured with enough information to perform an automatic refill. You can configure payment information on the web site.",
        ),
    ),
    "pre-pay-refill-amount-too-low": Entry(
        500,
        "payment",
        (
            "The pre pay account ${0} is configured to automatically refill with a payment of ${1} which is below the minimum amount of ${2}. Please configure a refill amount of at least ${2} or disable automatic refill.",
        ),
    ),
    "pre-pay-transaction-type-error": Entry(500, "payment", ("Invalid transaction type: ${0}",)),
    "pre-pay-transaction-error": Entry(
        500,
        "payment",
        (
            "Cannot create another instance of pre-pay transaction ${0}",
            "The payment transaction ${0} of ${1} failed.",
        ),
    ),
    "backend-protocol-support-failure": Entry(
        500, "backend", ("There was a backend error ${0} for conference ${1}",)
    ),
    "salesforce-unavailable": Entry(
        500,
        "backend",
        (
            "Can't get the account: the account name must not be blank",
            "Error creating partner connection",
            "More than one record matched for userId ${0}",
            "The object might have been created but the results were null or empty",
            "Salesforce's error",
        ),
    ),
    "gateway-unavailable": Entry(
        503,
        "unavailable",
        (
            "The gateway ${0} is temporarily unavailable",
            "The message gateway was temporarily unavailable. Check the state of your message ${0} to determine if it was successfully sent",
        ),
    ),
    "number-allocator-unavailable": Entry(
        503, "unavailable", ("Cannot connect to the number allocator",)
    ),
    "number-allocator-timeout": Entry(503, "unavailable", ("Number allocator request timeout",)),
    "speak-error": Entry(
        503,
        "unavailable",
        (
            "Could not retrieve Session ID",
            "Error accessing Voice Forge",
        ),
    ),
    "internal-error": Entry(503, "unavailable", ("An error occurred handling the message",)),
    "media-unavailable": Entry(
        503,
        "unavailable",
        (
            "Failed to access media ${0}",
            "Failed to access remote media ${0}",
        ),
    ),
    "bridge-update-error": Entry(503, "unavailable", ("Unable to update bridge ${0}",)),
    "bridge-create-error": Entry(
        503, "unavailable", ("Unable to create bridge with ${0} and ${1}",)
    ),
    "message-gateway-unavailable": Entry(
        503,
        "unavailable",
        (
            "The message gateway was temporarily unavailable. Check the state of your message ${0} to determine if it was successfully sent",
        ),
    ),
    "message-delivery-failed": Entry(
        503, "unavailable", ("The message from ${0} to ${1} could not be delivered",)
    ),
    "send-dtmf-failure": Entry(
        503, "unavailable", ("DTMF digits ${0} could not be sent for call ${1}",)
    ),
    "call-unavailable": Entry(
        503,
        "unavailable",
        (
            "The call ${0} is being initialized and cannot be modified now retry your operation later",
            "The conference member ${0} doesn't have a available call retry your operation later",
        ),
    ),
    "call-creation-failure": Entry(
        503, "unavailable", ("A call from ${0} to ${1} could not be created",)
    ),
    "audio-update-failure": Entry(
        503, "unavailable", ("The audio for call ${0} could not be updated",)
    ),
    "call-transfer-error": Entry(
        503, "unavailable", ("Call ${0} could not be transferred to ${1}",)
    ),
    "lnp-port-in-loa-content-unavailable": Entry(
        503, "unavailable", ("The LOA content for ${0} is currently unavailable",)
    ),
    "cnam-error": Entry(503, "unavailable", ("Internal error while searching for CNAM from ${0}",)),
    "service-provider-configuration-error": Entry(
        503,
        "unavailable",
        (
            "Multiple service providers tied for best match on service type ${0} side ${1} endpoint ${2} correct the pattern configuration so only one service provider matches",
        ),
    ),
    "competitor-request-unavailable": Entry(
        503, "unavailable", ("Cannot connect to competitor web api",)
    ),
    # rateLimits/messageRateLimits.md
    "message-rate-limit-overall": Entry(
        403,
        "limit",
        (
            "You can send ${0} messages per ${1} seconds calculated as the average over ${2} seconds. Your rate is: ${3}",
        ),
    ),
    # rateLimits/messageRateLimits.md
    "message-rate-limit-per-tn": Entry(
        403,
        "limit",
        (
            "You can send ${0} messages per ${1} seconds per telephone number, calculated as the average over ${2} seconds. Your rate is: ${3} for telephone number ${4}",
        ),
    ),
    # rateLimits/resourceRateLimits.md
    "rate-limit-reached": Entry(
        429,
        "too-many-requests",
        ("See `X-RateLimit-Reset` Header for UNIX Timestamp (epoch) when limit is cleared",),
    ),
    # methods/errors/getErrorsErrorId.md
    "missing-property": Entry(
        400,
        "bad-request",
        ("The '${0}' resource property '${1}' is required but was not specified",),
    ),
    # methods/messages/postMessages.md
    "blank-property": Entry(
        400,
        "bad-request",
        ("The '${0}' resource property '${1}' must contain at least one non-whitespace character",),
    ),
    # methods/errors/getErrors.md
    "no-callback-for-call": Entry(
        503,
        "unavailable",
        ('Application ${0} ("${1}") for number ${2} does not specify a URL for call events',),
    ),
    # methods/errors/getErrors.md
    "no-application-for-number": Entry(
        503, "unavailable", ("No application is configured for number ${0}",)
    ),
    # Not printed anywhere: what HTTP itself or a simulator needs (docs/decisions/0041).
    "invalid-credentials": Entry(401, "authentication", ("The API token or secret is not valid",)),
    "method-not-allowed": Entry(
        405, "bad-request", ("The method ${0} is not allowed here. Allowed: ${1}",)
    ),
    "request-too-large": Entry(
        413, "bad-request", ("The request is larger than the maximum of ${0} bytes",)
    ),
    "headers-too-large": Entry(
        431,
        "bad-request",
        ("The head of the request has more than ${0} bytes or ${1} headers",),
    ),
    "too-many-connections": Entry(
        503, "unavailable", ("More than ${0} connections, or requests that wait, are open",)
    ),
    "unsupported-media-type": Entry(
        415, "bad-request", ("The content type ${0} is not supported. Use ${1}",)
    ),
    "domains-overflow": Entry(403, "forbidden", ("Only ${0} domains are allowed in an account",)),
    "duplicate-domain": Entry(409, "conflict", ("Cannot create another instance of domain ${0}",)),
    "duplicate-endpoint": Entry(
        409, "conflict", ("Cannot create another instance of endpoint ${0}",)
    ),
    "range-not-satisfiable": Entry(
        416, "bad-request", ("The range ${0} is not within the ${1} bytes there are",)
    ),
    "simulator-error": Entry(500, "backend", ("The simulator failed: ${0}",)),
    "simulator-stops": Entry(
        503, "unavailable", ("The simulator was asked to stop before this was done",)
    ),
    "callback-failed": Entry(
        503, "unavailable", ("The callback ${0} could not be delivered to ${1}: ${2}",)
    ),
}
