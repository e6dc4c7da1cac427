# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The errors of this package.

ClientError
├── ConfigurationError        the client lacks something; nothing was sent
├── InvalidArgumentError      an argument breaks a documented limit; nothing was sent
├── InvalidEventError         a webhook body that cannot be read
├── UnauthenticEventError     a webhook without the expected name and password
├── TransportError            no complete answer came back
│   ├── ConnectError          no connection was made: the server saw nothing
│   └── RequestTimeoutError   the answer took longer than the timeout
├── InvalidResponseError      an answer of success that is not what the API promises
└── StatusError
    └── ApiError              an answer of failure
        ├── BadRequestError          status 400
        ├── AuthenticationError      status 401
        ├── ForbiddenError           status 403
        │   └── LimitError           status 403, category limit
        │   └── CreditError          status 403, category credit
        ├── NotFoundError            status 404
        ├── ConflictError            status 409
        ├── TooManyRequestsError     status 429
        ├── InternalServerError      status 500
        │   └── PaymentError         status 500, category payment
        ├── UnavailableError         status 503
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._error_body import message_of, read_fields
from ._errors import (
    ClientError,
    ConfigurationError,
    ConnectError,
    InvalidArgumentError,
    InvalidEventError,
    InvalidResponseError,
    RequestTimeoutError,
    StatusError,
    TransportError,
    UnauthenticEventError,
)
from ._exchange import Request, Response
from ._reading import fold, read

if TYPE_CHECKING:
    from .models.error_category import ErrorCategory
    from .models.error_code import ErrorCode
    from .models.error_detail import ErrorDetail

__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "CreditError",
    "ForbiddenError",
    "InternalServerError",
    "InvalidArgumentError",
    "InvalidEventError",
    "InvalidResponseError",
    "LimitError",
    "NotFoundError",
    "PaymentError",
    "RequestTimeoutError",
    "StatusError",
    "TooManyRequestsError",
    "TransportError",
    "UnauthenticEventError",
    "UnavailableError",
]


class ApiError(StatusError):
    """The server answered with a status of failure.

    Fields that the body lacks, or that cannot be read, are None.
    """

    @property
    def category(self) -> ErrorCategory | None:
        """The kind of error."""
        from .models.error_category import ErrorCategory

        return read(self.fields, "category", ErrorCategory)

    @property
    def code(self) -> ErrorCode | None:
        """What went wrong, as a word."""
        from .models.error_code import ErrorCode

        return read(self.fields, "code", ErrorCode)

    @property
    def message(self) -> str | None:
        """What went wrong, in English."""
        return read(self.fields, "message", str)

    @property
    def details(self) -> list[ErrorDetail] | None:
        """What the error is about, as names and values."""
        from .models.error_detail import ErrorDetail

        return read(self.fields, "details", list[ErrorDetail])


class BadRequestError(ApiError):
    """Status 400.

    Codes: `invalid-zip-code`, `validation-error`, `invalid-available-number-search-order`,
    `invalid-available-number-search`, `callback-invalid-url`, `callback-url-invalid`,
    `bridge-invalid-operation`, `bridge-bridged-callId`, `bridge-invalid-state`,
    `message-delay-limit`, `missing-property`, `blank-property`.
    """


class AuthenticationError(ApiError):
    """Status 401.

    Codes: `user-access-denied`, `number-access-denied`, `no-allocated-number`,
    `lnp-invalid-billing-number`.
    """


class ForbiddenError(ApiError):
    """Status 403.

    Codes: `invalid-rate-center`, `application-access-denied`, `media-size-overflow`,
    `media-invalid-url`, `media-not-supported`, `bridge-callIds-overflow`,
    `maximum-recording-value-request`, `call-id-not-found`, `invalid-call-conference-id`,
    `message-from-toll-free`, `message-illegal-state`, `conference-error`,
    `signup-user-not-found`, `call-audio-invalid-state`, `call-invalid-state`,
    `invalid-call-to-number`, `lnp-loa-content-length-overflow`, `invalid-cnam-search`,
    `invalid-recording-state`, `restricted-number`, `invalid-destination-number`.
    """


class LimitError(ForbiddenError):
    """Status 403, category limit.

    Codes: `message-rate-limit`, `multi-message-limit`, `conference-max-members`,
    `call-rate-limit`, `message-rate-limit-overall`, `message-rate-limit-per-tn`.
    """


class CreditError(ForbiddenError):
    """Status 403, category credit.

    Codes: `insufficient-available-balance`.
    """


class NotFoundError(ApiError):
    """Status 404.

    Codes: `user-not-found`, `application-not-found`, `reset-password-user-not-found`,
    `media-invalid-content-lenght`, `media-not-found`, `info-track-not-found`, `bridge-not-found`,
    `recording-not-found`, `user-rate-limit-not-found`, `rate-limit-not-found`,
    `user-error-not-found`, `cron-task-not-found`, `conference-member-not-found`,
    `pre-pay-balance-not-found`, `pre-pay-product-price-not-found`,
    `order-number-quantity-unavailable`, `number-not-found`, `message-not-found`,
    `billing-address-info-not-found`, `conference-not-found`, `api-token-not-found`,
    `call-not-found`, `demo-number-not-found`, `user-notification-target-not-found`,
    `notification-message-not-found`, `lnp-loa-invalid-content-length`,
    `lnp-port-in-loa-not-found`, `lnp-port-in-not-found`, `cnam-not-found`,
    `service-provider-not-found`, `service-provider-endpoint-pattern-not-found`,
    `gateway-not-found`, `transcription-not-found`, `user-notification-not-found`,
    `resource-not-found`.
    """


class ConflictError(ApiError):
    """Status 409.

    Codes: `email-address-in-use`, `duplicate-application`, `duplicate-info-track`,
    `bridge-update-conflict`, `duplicate-bridge`, `recording-update-conflict`,
    `duplicate-transcription`, `conflicted-recording-values-request`, `duplicate-recording`,
    `duplicate-user-error`, `duplicate-cron-task`, `conference-member-update-conflict`,
    `duplicate-pre-pay-transaction`, `duplicate-pre-pay-product-price`,
    `duplicate-pre-pay-account`, `invalid-pre-pay-account-state`, `duplicate-message`,
    `message-update-conflict`, `duplicate-billing-address-info`, `duplicate-conference`,
    `conference-update-conflict`, `duplicate-signup-user`, `duplicate-api-token`,
    `call-duplicated-error`, `call-duplicate-gather-error`, `call-update-conflict`,
    `duplicate-fraud-number`, `duplicate-user-notification`, `duplicate-lnp-port-in`,
    `duplicate-service-provider-endpoint-pattern`, `duplicate-gateway`,
    `duplicate-service-provider`, `duplicate-number`, `duplicate-call-event`.
    """


class TooManyRequestsError(ApiError):
    """Status 429.

    Codes: `too-many-requests`, `rate-limit-reached`.
    """


class InternalServerError(ApiError):
    """Status 500.

    Codes: `backend-protocol-support-failure`, `salesforce-unavailable`.
    """


class PaymentError(InternalServerError):
    """Status 500, category payment.

    Codes: `pre-pay-refill-missing-payment-info`, `pre-pay-refill-amount-too-low`,
    `pre-pay-transaction-type-error`, `pre-pay-transaction-error`.
    """


class UnavailableError(ApiError):
    """Status 503.

    Codes: `gateway-unavailable`, `number-allocator-unavailable`, `number-allocator-timeout`,
    `speak-error`, `internal-error`, `media-unavailable`, `bridge-update-error`,
    `bridge-create-error`, `message-gateway-unavailable`, `message-delivery-failed`,
    `send-dtmf-failure`, `call-unavailable`, `call-creation-failure`, `audio-update-failure`,
    `call-transfer-error`, `lnp-port-in-loa-content-unavailable`, `cnam-error`,
    `service-provider-configuration-error`, `competitor-request-unavailable`.
    """


_CLASSES: Mapping[tuple[int, str | None], type[ApiError]] = {
    (400, None): BadRequestError,
    (401, None): AuthenticationError,
    (403, None): ForbiddenError,
    (403, "limit"): LimitError,
    (403, "credit"): CreditError,
    (404, None): NotFoundError,
    (409, None): ConflictError,
    (429, None): TooManyRequestsError,
    (500, None): InternalServerError,
    (500, "payment"): PaymentError,
    (503, None): UnavailableError,
}


def from_response(request: Request, response: Response) -> ApiError:
    """The error for an answer of failure, whatever its body is."""
    fields = read_fields(response)
    status, category = response.status, fold(str(fields.get("category")))
    kind = _CLASSES.get((status, category)) or _CLASSES.get((status, None)) or ApiError
    return kind(
        message_of(request, response, fields), request=request, response=response, fields=fields
    )
