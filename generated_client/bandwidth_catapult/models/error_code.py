# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ErrorCode(OpenEnum):
    """What went wrong, as a word that programs can compare. Every documented code is listed; the set
    is open, because codes occur on other pages that the catalogue does not have.

    Source: errors.md
    """

    API_TOKEN_NOT_FOUND = "api-token-not-found"
    """404 not-found: The API token ${0} could not be found."""
    APPLICATION_ACCESS_DENIED = "application-access-denied"
    """403 forbidden: User ${0} does not have permission to use application ${1}."""
    APPLICATION_NOT_FOUND = "application-not-found"
    """404 not-found: The application ${0} could not be found."""
    AUDIO_UPDATE_FAILURE = "audio-update-failure"
    """503 unavailable: The audio for call ${0} could not be updated."""
    BACKEND_PROTOCOL_SUPPORT_FAILURE = "backend-protocol-support-failure"
    """500 backend: There was a backend error ${0} for conference ${1}."""
    BILLING_ADDRESS_INFO_NOT_FOUND = "billing-address-info-not-found"
    """404 not-found: The BillingAddressInfo ${0} could not be found."""
    BLANK_PROPERTY = "blank-property"
    """400 bad-request: The '${0}' resource property '${1}' must contain at least one non-whitespace
    character.
    """
    BRIDGE_BRIDGED_CALL_ID = "bridge-bridged-callId"
    """400 bad-request: The callId ${0} is already in another bridge."""
    BRIDGE_CALL_IDS_OVERFLOW = "bridge-callIds-overflow"
    """403 forbidden: Only two calls are allowed in a bridge ${0} (1 more)."""
    BRIDGE_CREATE_ERROR = "bridge-create-error"
    """503 unavailable: Unable to create bridge with ${0} and ${1}."""
    BRIDGE_INVALID_OPERATION = "bridge-invalid-operation"
    """400 bad-request: No active calls in the bridge ${0}."""
    BRIDGE_INVALID_STATE = "bridge-invalid-state"
    """400 bad-request: Unable to update bridge ${0}. Invalid bridge state ${1} (1 more)."""
    BRIDGE_NOT_FOUND = "bridge-not-found"
    """404 not-found: The bridge ${0} could not be found."""
    BRIDGE_UPDATE_CONFLICT = "bridge-update-conflict"
    """409 conflict: The bridge ${0} could not be updated because another update was is progress."""
    BRIDGE_UPDATE_ERROR = "bridge-update-error"
    """503 unavailable: Unable to update bridge ${0}."""
    CALL_AUDIO_INVALID_STATE = "call-audio-invalid-state"
    """403 forbidden: The audio for call ${0} could not be updated. The audio has already finished or
    does not exist.
    """
    CALL_CREATION_FAILURE = "call-creation-failure"
    """503 unavailable: A call from ${0} to ${1} could not be created."""
    CALL_DUPLICATE_GATHER_ERROR = "call-duplicate-gather-error"
    """409 conflict: DTMF digits are already being gathered for call ${0}."""
    CALL_DUPLICATED_ERROR = "call-duplicated-error"
    """409 conflict: Cannot create another instance of call ${0}."""
    CALL_ID_NOT_FOUND = "call-id-not-found"
    """403 forbidden: Call Id not found. callId ${0}."""
    CALL_INVALID_STATE = "call-invalid-state"
    """403 forbidden: Unable to update call ${0}. Invalid call state ${1} (1 more)."""
    CALL_NOT_FOUND = "call-not-found"
    """404 not-found: The call ${0} could not be found."""
    CALL_RATE_LIMIT = "call-rate-limit"
    """403 limit: You can create ${0} calls per ${1} seconds calculated as the average over ${2}
    seconds. Your rate is: ${3}.
    """
    CALL_TRANSFER_ERROR = "call-transfer-error"
    """503 unavailable: Call ${0} could not be transferred to ${1}."""
    CALL_UNAVAILABLE = "call-unavailable"
    """503 unavailable: The call ${0} is being initialized and cannot be modified now retry your
    operation later (1 more).
    """
    CALL_UPDATE_CONFLICT = "call-update-conflict"
    """409 conflict: The call ${0} could not be updated because another update was is progress."""
    CALLBACK_INVALID_URL = "callback-invalid-url"
    """400 bad-request: The URL ${0} is not a valid callbackUrl/fallbackUrl."""
    CALLBACK_URL_INVALID = "callback-url-invalid"
    """400 bad-request: The callback URL ${0} is not a valid URL."""
    CNAM_ERROR = "cnam-error"
    """503 unavailable: Internal error while searching for CNAM from ${0}."""
    CNAM_NOT_FOUND = "cnam-not-found"
    """404 not-found: Couldn't find CNAM for number ${0}."""
    COMPETITOR_REQUEST_UNAVAILABLE = "competitor-request-unavailable"
    """503 unavailable: Cannot connect to competitor web api."""
    CONFERENCE_ERROR = "conference-error"
    """403 forbidden: Unable to update conference ${0}. Invalid conference state ${1}."""
    CONFERENCE_MAX_MEMBERS = "conference-max-members"
    """403 limit: The conference ${0} reached the max number of members."""
    CONFERENCE_MEMBER_NOT_FOUND = "conference-member-not-found"
    """404 not-found: The conference member ${0} could not be found."""
    CONFERENCE_MEMBER_UPDATE_CONFLICT = "conference-member-update-conflict"
    """409 conflict: The conference member ${0} could not be updated because another update was is
    progress.
    """
    CONFERENCE_NOT_FOUND = "conference-not-found"
    """404 not-found: The conference ${0} could not be found."""
    CONFERENCE_UPDATE_CONFLICT = "conference-update-conflict"
    """409 conflict: The conference ${0} could not be updated because another update was is progress.
    """
    CONFLICTED_RECORDING_VALUES_REQUEST = "conflicted-recording-values-request"
    """409 conflict: Call recoding maximum duration time cannot be changed while recording is been
    executed! (1 more).
    """
    CRON_TASK_NOT_FOUND = "cron-task-not-found"
    """404 not-found: The cron task ${0} could not be found."""
    DEMO_NUMBER_NOT_FOUND = "demo-number-not-found"
    """404 not-found: Demo number not found: ${0}."""
    DUPLICATE_API_TOKEN = "duplicate-api-token"
    """409 conflict: Duplicate API token: ${0}."""
    DUPLICATE_APPLICATION = "duplicate-application"
    """409 conflict: Cannot create another instance of application ${0}."""
    DUPLICATE_BILLING_ADDRESS_INFO = "duplicate-billing-address-info"
    """409 conflict: The BillingAddressInfo ${0} already exists."""
    DUPLICATE_BRIDGE = "duplicate-bridge"
    """409 conflict: Cannot create another instance of bridge ${0}."""
    DUPLICATE_CALL_EVENT = "duplicate-call-event"
    """409 conflict: Cannot create another instance of call event ${0}."""
    DUPLICATE_CONFERENCE = "duplicate-conference"
    """409 conflict: Cannot create another instance of conference ${0}."""
    DUPLICATE_CRON_TASK = "duplicate-cron-task"
    """409 conflict: Duplicated cron task: ${0}."""
    DUPLICATE_FRAUD_NUMBER = "duplicate-fraud-number"
    """409 conflict: Notification number to be verified already exists ${0}."""
    DUPLICATE_GATEWAY = "duplicate-gateway"
    """409 conflict: Cannot create another instance of gateway ${0}."""
    DUPLICATE_INFO_TRACK = "duplicate-info-track"
    """409 conflict: Duplicate info id: ${0}."""
    DUPLICATE_LNP_PORT_IN = "duplicate-lnp-port-in"
    """409 conflict: Duplicate LNP port request: ${0}."""
    DUPLICATE_MESSAGE = "duplicate-message"
    """409 conflict: Cannot create another instance of message ${0}."""
    DUPLICATE_NUMBER = "duplicate-number"
    """409 conflict: Cannot create another instance of number resource ${0} for number ${1}."""
    DUPLICATE_PRE_PAY_ACCOUNT = "duplicate-pre-pay-account"
    """409 conflict: Cannot create another instance of pre-pay account ${0}."""
    DUPLICATE_PRE_PAY_PRODUCT_PRICE = "duplicate-pre-pay-product-price"
    """409 conflict: Cannot create another instance of pre-pay product price ${0}."""
    DUPLICATE_PRE_PAY_TRANSACTION = "duplicate-pre-pay-transaction"
    """409 conflict: Cannot create another instance of pre-pay transaction ${0}."""
    DUPLICATE_RECORDING = "duplicate-recording"
    """409 conflict: Cannot create another instance of recording ${0}."""
    DUPLICATE_SERVICE_PROVIDER = "duplicate-service-provider"
    """409 conflict: Cannot create another instance of service provider ${0}."""
    DUPLICATE_SERVICE_PROVIDER_ENDPOINT_PATTERN = "duplicate-service-provider-endpoint-pattern"
    """409 conflict: Cannot create another instance of service provider endpoint pattern ${0}."""
    DUPLICATE_SIGNUP_USER = "duplicate-signup-user"
    """409 conflict: Sign up user with e-mail address ${0} already exists."""
    DUPLICATE_TRANSCRIPTION = "duplicate-transcription"
    """409 conflict: Cannot create another instance of trancription ${0}."""
    DUPLICATE_USER_ERROR = "duplicate-user-error"
    """409 conflict: Cannot create another instance of user error ${0}."""
    DUPLICATE_USER_NOTIFICATION = "duplicate-user-notification"
    """409 conflict: Cannot create another instance of user notification ${0}."""
    EMAIL_ADDRESS_IN_USE = "email-address-in-use"
    """409 conflict: The email address ${0} is already in use."""
    GATEWAY_NOT_FOUND = "gateway-not-found"
    """404 not-found: The gateway ${0} could not be found."""
    GATEWAY_UNAVAILABLE = "gateway-unavailable"
    """503 unavailable: The gateway ${0} is temporarily unavailable (1 more)."""
    INFO_TRACK_NOT_FOUND = "info-track-not-found"
    """404 not-found: Info not found for id: ${0}."""
    INSUFFICIENT_AVAILABLE_BALANCE = "insufficient-available-balance"
    """403 credit: Your account's available balance of ${0} is insufficient for this transaction in
    the amount of ${1}.
    """
    INTERNAL_ERROR = "internal-error"
    """503 unavailable: An error occurred handling the message."""
    INVALID_AVAILABLE_NUMBER_SEARCH = "invalid-available-number-search"
    """400 bad-request: localNumber must contain a maximum of 4 digits (11 more)."""
    INVALID_AVAILABLE_NUMBER_SEARCH_ORDER = "invalid-available-number-search-order"
    """400 bad-request: The maximum quantity of numbers searching and ordering is (1 more)."""
    INVALID_CALL_CONFERENCE_ID = "invalid-call-conference-id"
    """403 forbidden: Invalid conference Id in call. conferenceId ${0}."""
    INVALID_CALL_TO_NUMBER = "invalid-call-to-number"
    """403 forbidden: Cannot make a call to number ${0}."""
    INVALID_CNAM_SEARCH = "invalid-cnam-search"
    """403 forbidden: Invalid number formatting: ${0}. Use E.164 formatted numbers."""
    INVALID_DESTINATION_NUMBER = "invalid-destination-number"
    """403 forbidden: You are not allowed to call the country/region you are trying to reach. (This
    error comes when trying to make an international call without proper permissions).
    """
    INVALID_PRE_PAY_ACCOUNT_STATE = "invalid-pre-pay-account-state"
    """409 conflict: The update type of account ${0} must be different from the current type."""
    INVALID_RATE_CENTER = "invalid-rate-center"
    """403 forbidden: The city ${0} in the state ${1} was not found."""
    INVALID_RECORDING_STATE = "invalid-recording-state"
    """403 forbidden: Cannot transcribe the recording ${0}. The state must be complete."""
    INVALID_ZIP_CODE = "invalid-zip-code"
    """400 bad-request: The ZIP code ${0} did not map to a location where telephone numbers are
    available.
    """
    LNP_INVALID_BILLING_NUMBER = "lnp-invalid-billing-number"
    """401 authorization: LNP billing number ${0} is invalid."""
    LNP_LOA_CONTENT_LENGTH_OVERFLOW = "lnp-loa-content-length-overflow"
    """403 forbidden: The content length ${0} bytes is larger than the maximum ${1} bytes."""
    LNP_LOA_INVALID_CONTENT_LENGTH = "lnp-loa-invalid-content-length"
    """404 not-found: The content source ${0} header could not be parsed as a number."""
    LNP_PORT_IN_LOA_CONTENT_UNAVAILABLE = "lnp-port-in-loa-content-unavailable"
    """503 unavailable: The LOA content for ${0} is currently unavailable."""
    LNP_PORT_IN_LOA_NOT_FOUND = "lnp-port-in-loa-not-found"
    """404 not-found: The LNP port in LOA ${0} could not be found."""
    LNP_PORT_IN_NOT_FOUND = "lnp-port-in-not-found"
    """404 not-found: The LNP port in ${0} could not be found."""
    MAXIMUM_RECORDING_VALUE_REQUEST = "maximum-recording-value-request"
    """403 forbidden: Recording call maximum duration cannot exceed ${0} seconds."""
    MEDIA_INVALID_CONTENT_LENGHT = "media-invalid-content-lenght"
    """404 not-found: The media source ${0} header could not be parsed as a number."""
    MEDIA_INVALID_URL = "media-invalid-url"
    """403 forbidden: The media URL ${0} is invalid."""
    MEDIA_NOT_FOUND = "media-not-found"
    """404 not-found: The media resource named ${0} could not be found."""
    MEDIA_NOT_SUPPORTED = "media-not-supported"
    """403 forbidden: Media type not supported ${0}."""
    MEDIA_SIZE_OVERFLOW = "media-size-overflow"
    """403 forbidden: The media size ${0} bytes is larger than the maximum ${1} bytes."""
    MEDIA_UNAVAILABLE = "media-unavailable"
    """503 unavailable: Failed to access media ${0} (1 more)."""
    MESSAGE_DELAY_LIMIT = "message-delay-limit"
    """400 bad-request: Message tried to be delayed over the maximum limit."""
    MESSAGE_DELIVERY_FAILED = "message-delivery-failed"
    """503 unavailable: The message from ${0} to ${1} could not be delivered."""
    MESSAGE_FROM_TOLL_FREE = "message-from-toll-free"
    """403 forbidden: Messages cannot be sent from toll free numbers ${0} (1 more)."""
    MESSAGE_GATEWAY_UNAVAILABLE = "message-gateway-unavailable"
    """503 unavailable: The message gateway was temporarily unavailable. Check the state of your
    message ${0} to determine if it was successfully sent.
    """
    MESSAGE_ILLEGAL_STATE = "message-illegal-state"
    """403 forbidden: The message ${0} cannot be dequeued since isn't queued."""
    MESSAGE_NOT_FOUND = "message-not-found"
    """404 not-found: The message ${0} could not be found (1 more)."""
    MESSAGE_RATE_LIMIT = "message-rate-limit"
    """403 limit: You can send ${0} messages per ${1} seconds calculated as the average over ${2}
    seconds. Your rate is: ${3}.
    """
    MESSAGE_RATE_LIMIT_OVERALL = "message-rate-limit-overall"
    """403 limit: You can send ${0} messages per ${1} seconds calculated as the average over ${2}
    seconds. Your rate is: ${3}.
    """
    MESSAGE_RATE_LIMIT_PER_TN = "message-rate-limit-per-tn"
    """403 limit: You can send ${0} messages per ${1} seconds per telephone number, calculated as the
    average over ${2} seconds. Your rate is: ${3} for telephone number ${4}.
    """
    MESSAGE_UPDATE_CONFLICT = "message-update-conflict"
    """409 conflict: The message ${0} could not be updated because another update was is progress.
    """
    MISSING_PROPERTY = "missing-property"
    """400 bad-request: The '${0}' resource property '${1}' is required but was not specified."""
    MULTI_MESSAGE_LIMIT = "multi-message-limit"
    """403 limit: The number of messages [${0}] in the multi message request is greater than the
    limit [${1}].
    """
    NO_ALLOCATED_NUMBER = "no-allocated-number"
    """401 authorization: User ${0} does not have allocated numbers."""
    NO_APPLICATION_FOR_NUMBER = "no-application-for-number"
    """unavailable: No application is configured for number ${0}."""
    NO_CALLBACK_FOR_CALL = "no-callback-for-call"
    """unavailable: Application ${0} ("${1}") for number ${2} does not specify a URL for call events.
    """
    NOTIFICATION_MESSAGE_NOT_FOUND = "notification-message-not-found"
    """404 not-found: Notification message ${0} not found."""
    NUMBER_ACCESS_DENIED = "number-access-denied"
    """401 authorization: User ${0} does not have permission to use number ${1}."""
    NUMBER_ALLOCATOR_TIMEOUT = "number-allocator-timeout"
    """503 unavailable: Number allocator request timeout."""
    NUMBER_ALLOCATOR_UNAVAILABLE = "number-allocator-unavailable"
    """503 unavailable: Cannot connect to the number allocator."""
    NUMBER_NOT_FOUND = "number-not-found"
    """404 not-found: The number ${0} could not be found."""
    ORDER_NUMBER_QUANTITY_UNAVAILABLE = "order-number-quantity-unavailable"
    """404 not-found: Only a partial quantity of the total telephone numbers ordered could be
    fulfilled.
    """
    PRE_PAY_BALANCE_NOT_FOUND = "pre-pay-balance-not-found"
    """404 not-found: The pre pay balance for user ${0} could not be found (1 more)."""
    PRE_PAY_PRODUCT_PRICE_NOT_FOUND = "pre-pay-product-price-not-found"
    """404 not-found: The pre-pay product price ${0} could not be found."""
    PRE_PAY_REFILL_AMOUNT_TOO_LOW = "pre-pay-refill-amount-too-low"
    """500 payment: The pre pay account ${0} is configured to automatically refill with a payment of
    ${1} which is below the minimum amount of ${2}. Please configure a refill amount of at least
    ${2} or disable automatic refill.
    """
    PRE_PAY_REFILL_MISSING_PAYMENT_INFO = "pre-pay-refill-missing-payment-info"
    """500 payment: The pre pay account ${0} has not been configured with enough information to
    perform an automatic refill. You can configure payment information on the web site.
    """
    PRE_PAY_TRANSACTION_ERROR = "pre-pay-transaction-error"
    """500 payment: Cannot create another instance of pre-pay transaction ${0} (1 more)."""
    PRE_PAY_TRANSACTION_TYPE_ERROR = "pre-pay-transaction-type-error"
    """500 payment: Invalid transaction type: ${0}."""
    RATE_LIMIT_NOT_FOUND = "rate-limit-not-found"
    """404 not-found: User Rate Limit ${0} not found (1 more)."""
    RATE_LIMIT_REACHED = "rate-limit-reached"
    """429 too-many-requests."""
    RECORDING_NOT_FOUND = "recording-not-found"
    """404 not-found: The recording ${0} could not be found."""
    RECORDING_UPDATE_CONFLICT = "recording-update-conflict"
    """409 conflict: The recording ${0} could not be updated because another update was is progress.
    """
    RESET_PASSWORD_USER_NOT_FOUND = "reset-password-user-not-found"
    """404 not-found: Reset Password User ${0} not found (1 more)."""
    RESOURCE_NOT_FOUND = "resource-not-found"
    """404 not-found: The requested resource could not be found."""
    RESTRICTED_NUMBER = "restricted-number"
    """403 forbidden: The number ${0} is restricted and cannot be used to send message."""
    SALESFORCE_UNAVAILABLE = "salesforce-unavailable"
    """500 backend: Can't get the account: the account name must not be blank (4 more)."""
    SEND_DTMF_FAILURE = "send-dtmf-failure"
    """503 unavailable: DTMF digits ${0} could not be sent for call ${1}."""
    SERVICE_PROVIDER_CONFIGURATION_ERROR = "service-provider-configuration-error"
    """503 unavailable: Multiple service providers tied for best match on service type ${0} side ${1}
    endpoint ${2} correct the pattern configuration so only one service provider matches.
    """
    SERVICE_PROVIDER_ENDPOINT_PATTERN_NOT_FOUND = "service-provider-endpoint-pattern-not-found"
    """404 not-found: The service provider endpoint pattern ${0} could not be found."""
    SERVICE_PROVIDER_NOT_FOUND = "service-provider-not-found"
    """404 not-found: The service provider ${0} could not be found."""
    SIGNUP_USER_NOT_FOUND = "signup-user-not-found"
    """403 forbidden: Signup user ${0} not found (1 more)."""
    SPEAK_ERROR = "speak-error"
    """503 unavailable: Could not retrieve Session ID (1 more)."""
    TOO_MANY_REQUESTS = "too-many-requests"
    """429 too-many-requests: See `X-RateLimit-Reset` Header for UNIX Timestamp (epoch) when limit is
    cleared.
    """
    TRANSCRIPTION_NOT_FOUND = "transcription-not-found"
    """404 not-found: The transcription ${0} could not be found (1 more)."""
    USER_ACCESS_DENIED = "user-access-denied"
    """401 authorization: User ${0} does not have permission to access user ${1}."""
    USER_ERROR_NOT_FOUND = "user-error-not-found"
    """404 not-found: The user error ${0} could not be found."""
    USER_NOT_FOUND = "user-not-found"
    """404 not-found: The user ${0} could not be found (4 more)."""
    USER_NOTIFICATION_NOT_FOUND = "user-notification-not-found"
    """404 not-found: The user notification ${0} could not be found."""
    USER_NOTIFICATION_TARGET_NOT_FOUND = "user-notification-target-not-found"
    """404 not-found: Notification target ${0} not found."""
    USER_RATE_LIMIT_NOT_FOUND = "user-rate-limit-not-found"
    """404 not-found: User Rate Limit ${0} not found."""
    VALIDATION_ERROR = "validation-error"
    """400 bad-request: The media size must be specified by the ${0} header (22 more)."""


ErrorCodeLiteral: TypeAlias = Literal[
    "api-token-not-found",
    "application-access-denied",
    "application-not-found",
    "audio-update-failure",
    "backend-protocol-support-failure",
    "billing-address-info-not-found",
    "blank-property",
    "bridge-bridged-callId",
    "bridge-callIds-overflow",
    "bridge-create-error",
    "bridge-invalid-operation",
    "bridge-invalid-state",
    "bridge-not-found",
    "bridge-update-conflict",
    "bridge-update-error",
    "call-audio-invalid-state",
    "call-creation-failure",
    "call-duplicate-gather-error",
    "call-duplicated-error",
    "call-id-not-found",
    "call-invalid-state",
    "call-not-found",
    "call-rate-limit",
    "call-transfer-error",
    "call-unavailable",
    "call-update-conflict",
    "callback-invalid-url",
    "callback-url-invalid",
    "cnam-error",
    "cnam-not-found",
    "competitor-request-unavailable",
    "conference-error",
    "conference-max-members",
    "conference-member-not-found",
    "conference-member-update-conflict",
    "conference-not-found",
    "conference-update-conflict",
    "conflicted-recording-values-request",
    "cron-task-not-found",
    "demo-number-not-found",
    "duplicate-api-token",
    "duplicate-application",
    "duplicate-billing-address-info",
    "duplicate-bridge",
    "duplicate-call-event",
    "duplicate-conference",
    "duplicate-cron-task",
    "duplicate-fraud-number",
    "duplicate-gateway",
    "duplicate-info-track",
    "duplicate-lnp-port-in",
    "duplicate-message",
    "duplicate-number",
    "duplicate-pre-pay-account",
    "duplicate-pre-pay-product-price",
    "duplicate-pre-pay-transaction",
    "duplicate-recording",
    "duplicate-service-provider",
    "duplicate-service-provider-endpoint-pattern",
    "duplicate-signup-user",
    "duplicate-transcription",
    "duplicate-user-error",
    "duplicate-user-notification",
    "email-address-in-use",
    "gateway-not-found",
    "gateway-unavailable",
    "info-track-not-found",
    "insufficient-available-balance",
    "internal-error",
    "invalid-available-number-search",
    "invalid-available-number-search-order",
    "invalid-call-conference-id",
    "invalid-call-to-number",
    "invalid-cnam-search",
    "invalid-destination-number",
    "invalid-pre-pay-account-state",
    "invalid-rate-center",
    "invalid-recording-state",
    "invalid-zip-code",
    "lnp-invalid-billing-number",
    "lnp-loa-content-length-overflow",
    "lnp-loa-invalid-content-length",
    "lnp-port-in-loa-content-unavailable",
    "lnp-port-in-loa-not-found",
    "lnp-port-in-not-found",
    "maximum-recording-value-request",
    "media-invalid-content-lenght",
    "media-invalid-url",
    "media-not-found",
    "media-not-supported",
    "media-size-overflow",
    "media-unavailable",
    "message-delay-limit",
    "message-delivery-failed",
    "message-from-toll-free",
    "message-gateway-unavailable",
    "message-illegal-state",
    "message-not-found",
    "message-rate-limit",
    "message-rate-limit-overall",
    "message-rate-limit-per-tn",
    "message-update-conflict",
    "missing-property",
    "multi-message-limit",
    "no-allocated-number",
    "no-application-for-number",
    "no-callback-for-call",
    "notification-message-not-found",
    "number-access-denied",
    "number-allocator-timeout",
    "number-allocator-unavailable",
    "number-not-found",
    "order-number-quantity-unavailable",
    "pre-pay-balance-not-found",
    "pre-pay-product-price-not-found",
    "pre-pay-refill-amount-too-low",
    "pre-pay-refill-missing-payment-info",
    "pre-pay-transaction-error",
    "pre-pay-transaction-type-error",
    "rate-limit-not-found",
    "rate-limit-reached",
    "recording-not-found",
    "recording-update-conflict",
    "reset-password-user-not-found",
    "resource-not-found",
    "restricted-number",
    "salesforce-unavailable",
    "send-dtmf-failure",
    "service-provider-configuration-error",
    "service-provider-endpoint-pattern-not-found",
    "service-provider-not-found",
    "signup-user-not-found",
    "speak-error",
    "too-many-requests",
    "transcription-not-found",
    "user-access-denied",
    "user-error-not-found",
    "user-not-found",
    "user-notification-not-found",
    "user-notification-target-not-found",
    "user-rate-limit-not-found",
    "validation-error",
]
