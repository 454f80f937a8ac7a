"""What a portal's refusal means: problem+json (RFC 9457) by its type, else by the status code."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NoReturn

from api_client.errors import (
    AccountDisabled,
    AccountLocked,
    BannerNotAccepted,
    ChallengeExpired,
    ClockSkew,
    CodeAlreadyUsed,
    DuplicatePerson,
    FieldError,
    InFlight,
    InvalidRequest,
    KeyReused,
    Misconfigured,
    NotAllowed,
    NotAvailable,
    NotPacked,
    NotRecertified,
    OneTimePasswordExpired,
    PasswordChangeRequired,
    PortalError,
    ServerFault,
    SessionEnded,
    TooMany,
    Unreadable,
    WrongCode,
    WrongCredentials,
)
from api_client.messages import Reply

Extras = Mapping[str, Any]
Refusal = Callable[[Reply, Extras], PortalError]
NOT_MODIFIED = 304
"""What was asked for is as the client has it."""
TOO_MANY = 429
_MOST = 1_000_000_000
"""No count and no number of seconds in a refusal is as large as this."""


def raise_refusal(reply: Reply) -> None:
    """Do nothing for a success or an unchanged answer, else raise the PortalError that it stands for."""
    if 200 <= reply.status < 300 or reply.status == NOT_MODIFIED:
        return
    if 300 <= reply.status < 400:
        raise ServerFault(
            "The portal answered from another address, which is not followed.",
            next_action="Check the portal's address with 'claimdeck portals'.",
            reference=reply.transaction_id,
        )
    extras = _extras(reply)
    known = _BY_TYPE.get(str(extras.get("type", "")))
    if known is not None:
        raise known(reply, extras)
    _raise_by_status(reply, extras)


def _raise_by_status(reply: Reply, extras: Extras) -> NoReturn:
    known = _BY_STATUS.get(reply.status)
    if known is not None:
        raise known(reply, extras)
    if reply.status >= 500:
        raise ServerFault(reference=reply.transaction_id)
    raise _invalid(reply, extras)


def _extras(reply: Reply) -> Extras:
    """What a refusal says besides its status; raises ServerFault for a damaged one that could mean anything.

    A 401, say, may be the end of the session or a wrong code.
    """
    try:
        return reply.json() if "json" in reply.content_type else {}
    except ServerFault:
        if reply.status == TOO_MANY or reply.status >= 500:
            return {}
        raise


def _whole(extras: Extras, key: str) -> int | None:
    value = extras.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _MOST else None


def _moment(extras: Extras, key: str) -> datetime | None:
    try:
        return datetime.fromisoformat(str(extras.get(key, ""))).astimezone()
    except (ValueError, OverflowError):
        return None


def _locked(reply: Reply, extras: Extras) -> PortalError:
    return AccountLocked(_moment(extras, "unlock_at"), reference=reply.transaction_id)


def _not_available(reply: Reply, extras: Extras) -> NotAvailable:
    return NotAvailable(
        reference=reply.transaction_id, retry_at=reply.retry_at, next_action=_come_back(reply)
    )


def _closed(reply: Reply, extras: Extras) -> PortalError:
    fault = _not_available(reply, extras)
    fault.closed = True
    return fault


def _in_flight(reply: Reply, extras: Extras) -> PortalError:
    return InFlight(reference=reply.transaction_id, retry_at=reply.retry_at)


def _unreadable(reply: Reply, extras: Extras) -> PortalError:
    from api_client.acknowledged import reasons

    said = extras.get("acknowledgment")
    fields = reasons(said.encode()) if isinstance(said, str) else ()
    return Unreadable(fields=fields, reference=reply.transaction_id)


def _too_many(reply: Reply, extras: Extras) -> PortalError:
    return TooMany(reference=reply.transaction_id, retry_at=reply.retry_at, next_action=_come_back(reply))


def _come_back(reply: Reply) -> str:
    """What to do, where the portal said when; '' leaves it to the error's usual words."""
    if reply.retry_at is None:
        return ""
    local = reply.retry_at.astimezone()
    return f"Try again after {local:%H:%M:%S}, as the portal asks."


def _not_allowed(reply: Reply, extras: Extras) -> PortalError:
    ask = _name(extras, "ask")
    action = f"Ask {ask} to add it to your role." if ask else ""
    return NotAllowed(next_action=action, reference=reply.transaction_id)


def _not_recertified(reply: Reply, extras: Extras) -> PortalError:
    ask = _name(extras, "ask")
    action = f"Ask {ask} to recertify it." if ask else ""
    return NotRecertified(next_action=action, reference=reply.transaction_id)


def _disabled(reply: Reply, extras: Extras) -> PortalError:
    idle = extras.get("why") == "idle"
    return AccountDisabled(idle=idle, ask=_name(extras, "ask"), reference=reply.transaction_id)


def _duplicate_person(reply: Reply, extras: Extras) -> PortalError:
    return DuplicatePerson(_name(extras, "existing_user"), reference=reply.transaction_id)


def _refused(sentence: str, next_action: str) -> Refusal:
    """A refusal that always says the same."""
    return lambda reply, _: InvalidRequest(sentence, next_action=next_action, reference=reply.transaction_id)


def _not_packed(reply: Reply, extras: Extras) -> PortalError:
    return NotPacked(reference=reply.transaction_id)


def _no_such_user(reply: Reply, extras: Extras) -> PortalError:
    sentence = "Your organization has no user with that id."
    return InvalidRequest(sentence, fields=(FieldError("user", sentence),), reference=reply.transaction_id)


def _name(extras: Extras, key: str) -> str:
    """A person's name or id; '' where it is absent or too long to be one."""
    value = extras.get(key)
    return value if isinstance(value, str) and len(value) <= 80 else ""


def _elsewhere(reply: Reply, extras: Extras) -> PortalError:
    return Misconfigured(
        "There is no portal of this kind at this address.",
        next_action="Check address, path and kind with 'claimdeck portals'.",
        reference=reply.transaction_id,
    )


def _session_ended(reply: Reply, extras: Extras) -> PortalError:
    return SessionEnded(reference=reply.transaction_id)


def _clock_skew(reply: Reply, extras: Extras) -> PortalError:
    return ClockSkew(_whole(extras, "skew_seconds") or 0, reference=reply.transaction_id)


def _wrong_credentials(reply: Reply, extras: Extras) -> PortalError:
    return WrongCredentials(_whole(extras, "attempts_left"), reference=reply.transaction_id)


def _wrong_code(reply: Reply, extras: Extras) -> PortalError:
    return WrongCode(_whole(extras, "attempts_left"), reference=reply.transaction_id)


def _invalid(reply: Reply, extras: Extras) -> PortalError:
    listed = extras.get("errors")
    fields = tuple(
        FieldError(str(each.get("field", "")), str(each.get("sentence", "")))
        for each in (listed if isinstance(listed, list) else ())
        if isinstance(each, dict)
    )
    return InvalidRequest(fields=fields, reference=reply.transaction_id)


_BY_TYPE: dict[str, Refusal] = {
    "wrong-credentials": _wrong_credentials,
    "wrong-code": _wrong_code,
    "code-already-used": lambda reply, _: CodeAlreadyUsed(reference=reply.transaction_id),
    "challenge-expired": lambda reply, _: ChallengeExpired(reference=reply.transaction_id),
    "clock-skew": _clock_skew,
    "locked": _locked,
    "banner-not-accepted": lambda reply, _: BannerNotAccepted(reference=reply.transaction_id),
    "disabled": _disabled,
    "one-time-password-expired": lambda reply, _: OneTimePasswordExpired(reference=reply.transaction_id),
    "session-ended": _session_ended,
    "not-allowed": _not_allowed,
    "not-recertified": _not_recertified,
    "password-change-required": lambda reply, _: PasswordChangeRequired(reference=reply.transaction_id),
    "duplicate-person": _duplicate_person,
    "no-such-user": _no_such_user,
    "no-enrollment": _refused(
        "The time for the new secret is over.",
        "Begin the enrollment again; the secret in use still counts.",
    ),
    "no-such-remittance": _refused(
        "The portal has no such remittance, or keeps it no longer.",
        "Search again; if you need it, ask the payer to issue it anew.",
    ),
    "no-such-claim": _refused(
        "The portal has no such claim, or keeps it no longer.",
        "Search for it again; a returned claim drops off after its time.",
    ),
    "no-such-letter": _refused(
        "The portal has no such letter, or keeps it no longer.",
        "Look at the list of letters.",
    ),
    "no-such-batch": _refused(
        "The portal has no batch of this number, or not this file of it yet.",
        "Look for it in the list of batches.",
    ),
    "unsupported-encoding": _not_packed,
    "maintenance": _closed,
    "rate-limited": _too_many,
    "invalid": _invalid,
    "unreadable": _unreadable,
    "in-flight": _in_flight,
    "idempotency-key-reused": lambda reply, _: KeyReused(reference=reply.transaction_id),
}

_BY_STATUS: dict[int, Refusal] = {
    401: _session_ended,
    403: _not_allowed,
    404: _elsewhere,
    405: _elsewhere,
    413: _refused(
        "The portal takes nothing as large as this.",
        "Split it into smaller files.",
    ),
    415: _not_packed,
    423: _locked,
    429: _too_many,
    503: _not_available,
}
