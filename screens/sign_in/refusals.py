"""What follows a sign-in that was refused: where the user stands, what is emptied, what is said."""

from dataclasses import dataclass
from typing import Literal

from api_client.errors import (
    AccountDisabled,
    AccountLocked,
    BannerNotAccepted,
    ChallengeExpired,
    ClockSkew,
    CodeAlreadyUsed,
    LineFault,
    Misconfigured,
    NotRecertified,
    OneTimePasswordExpired,
    OutcomeUnknown,
    PasswordChangeRequired,
    PortalError,
    PortalFault,
    WrongCode,
    WrongCredentials,
)

Step = Literal["notice", "password", "code"]
Emptied = Literal["nothing", "password", "code", "both"]


@dataclass(frozen=True, slots=True)
class Aftermath:
    """Where to go on; `beside` stands at the field, `again` says that one key may repeat what was asked."""

    step: Step
    emptied: Emptied = "nothing"
    beside: str = ""
    again: bool = False


_AFTER: tuple[tuple[type[PortalError], Aftermath], ...] = (
    (WrongCredentials, Aftermath("password", "both", "User or password is wrong.")),
    (AccountLocked, Aftermath("password", "both")),
    (AccountDisabled, Aftermath("password", "both")),
    (OneTimePasswordExpired, Aftermath("password", "both", "The one-time password has run out.")),
    (WrongCode, Aftermath("code", "code", "Wrong code.")),
    (CodeAlreadyUsed, Aftermath("code", "code", "Used already: wait for the next one.")),
    (ClockSkew, Aftermath("code", "code", "A clock is wrong.")),
    (ChallengeExpired, Aftermath("password", "both")),
    (BannerNotAccepted, Aftermath("notice")),
    (NotRecertified, Aftermath("password", "both")),
    (PasswordChangeRequired, Aftermath("password", "both", "It must be changed first.")),
    (OutcomeUnknown, Aftermath("password", again=True)),
)


def aftermath(error: PortalError, step: Step) -> Aftermath:
    """What follows an error at this step. The line's and the portal's own faults keep all that was typed."""
    for refusal, follows in _AFTER:
        if isinstance(error, refusal):
            return follows
    return Aftermath(step, again=isinstance(error, LineFault | PortalFault | Misconfigured))
