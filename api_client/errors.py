"""The one family of errors that leaves this package; each says what happened and what to do next.

PortalError
├── LineFault             the request or its answer didn't get through
│   ├── Unreachable       no connection, no such host, refused, dropped
│   ├── TimedOut          no whole answer within the time allowed
│   ├── Cancelled         by the user
│   ├── Interrupted       a download was cut; what is here stays, and it goes on from there
│   ├── WorkingOffline    by choice: nothing leaves this computer
│   └── OutcomeUnknown    something was changed at the portal, or not: the line broke at the wrong moment
├── PortalFault           the portal answered, but not with an answer
│   ├── NotAvailable      closed for maintenance or overloaded (503)
│   ├── InFlight          the portal still works on the same request (409)
│   ├── TooMany           asked too often (429)
│   └── ServerFault       an error of the portal (5xx); a truncated, garbled or oversized answer
├── SessionEnded          the portal ended the session
│   └── NotSignedIn       there was none
├── WentElsewhere         the user is at another portal by now, or is another user
├── Locked                the program is locked on this side
├── SignInRefused
│   ├── WrongCredentials
│   ├── WrongCode
│   ├── CodeAlreadyUsed
│   ├── ClockSkew
│   ├── AccountLocked
│   ├── AccountDisabled   for want of use, or by the administrator
│   ├── OneTimePasswordExpired
│   ├── BannerNotAccepted
│   └── ChallengeExpired
├── NotAllowed            the user's role doesn't have it
│   ├── PasswordChangeRequired   the password comes first
│   └── NotRecertified    nobody confirmed in time that the user still needs the provider
├── InvalidRequest        what was keyed can't be asked
│   ├── DuplicatePerson   that person has a user id already
│   ├── Unreadable        the portal couldn't read the X12 that it was sent; `fields` holds what it says
│   └── KeyReused         the portal has seen the idempotency key with another body
├── Misconfigured         a portal's profile, a settings file, a certificate
├── FolderFault           a file can't be put where the user wants it
│   └── DiskFull
└── CredentialError       keeping a password
    ├── StoreUnavailable
    ├── StoreLocked
    ├── WrongPassphrase
    └── VaultDamaged
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field that was refused, and why."""

    field: str
    sentence: str


class PortalError(Exception):
    """What went wrong with a portal, in words for its user. Holds no patient data and no secret."""

    usual_sentence: ClassVar[str] = "The portal could not do this."
    usual_next_action: ClassVar[str] = "Try again; if it stays, call the portal's help desk."

    def __init__(
        self,
        sentence: str = "",
        *,
        next_action: str = "",
        reference: str = "",
        retry_at: datetime | None = None,
    ) -> None:
        self.sentence = sentence or self.usual_sentence
        self.next_action = next_action or self.usual_next_action
        self.reference = reference
        """The portal's transaction id, to quote to its help desk; '' where there is none."""
        self.retry_at = retry_at
        """When the portal said to come back; None where it didn't."""
        super().__init__(self.sentence)

    def also(self, sentence: str) -> None:
        """Say one thing more, which matters where the error passes."""
        self.sentence = f"{self.sentence} {sentence}"
        self.args = (self.sentence,)


class LineFault(PortalError):
    """The request or its answer was lost on the way."""

    usual_sentence = "The portal didn't get the request."


class Unreachable(LineFault):
    """There is no connection to the portal, or it broke."""

    usual_sentence = "The portal can't be reached."
    usual_next_action = "Check the network and the portal's address, then try again."

    def __init__(self, sentence: str = "", *, sent: bool = True) -> None:
        self.sent = sent
        """Whether the portal may have got the request before the connection broke."""
        super().__init__(sentence)


class TimedOut(LineFault):
    """The answer wasn't complete within `seconds`."""

    usual_next_action = "Try again; on a slow line, wait until other transfers have ended."

    def __init__(self, seconds: float, *, sent: bool = True, reference: str = "") -> None:
        self.seconds = seconds
        self.sent = sent
        """Whether the portal may have got the request in that time."""
        super().__init__(f"The portal didn't answer within {seconds:.0f} seconds.", reference=reference)


class Cancelled(LineFault):
    """The user didn't want to wait."""

    usual_sentence = "Cancelled."
    usual_next_action = "Ask again when you are ready; nothing that you keyed is lost."


class WorkingOffline(LineFault):
    """The user wants nothing to leave this computer for now."""

    usual_sentence = "You are working offline, so the portal was not asked."
    usual_next_action = "Go online to ask it; what is in the outbox then goes out by itself."


class Interrupted(LineFault):
    """A download was cut after `held` of `total` bytes."""

    usual_next_action = "Fetch it again when the line is back: it goes on where it was cut."

    def __init__(self, held: int, total: int) -> None:
        self.held, self.total = held, total
        share = f"after {held * 100 // total} % of the download" if total else "before the download began"
        super().__init__(f"The line broke {share}; what is here stays.")


class OutcomeUnknown(LineFault):
    """The portal may or may not have done what it was told."""

    usual_sentence = "The line broke before the portal answered, so nobody knows yet whether it was done."


class PortalFault(PortalError):
    """The portal is there, but gave no answer to the question."""


class NotAvailable(PortalFault):
    """The portal is closed for maintenance, or overloaded."""

    usual_sentence = "The portal is not available now."
    usual_next_action = "Wait 15 minutes and try again; the portal's notices say how long it will take."
    closed: bool = False
    """Whether it says itself that it is closed: then it did nothing with the request."""


class InFlight(PortalFault):
    """The same request is already under way at the portal."""

    usual_sentence = "The portal is still working on this."
    usual_next_action = "Wait: the answer is asked for again by itself."


class TooMany(PortalFault):
    """The portal limits how often it may be asked."""

    usual_sentence = "The portal was asked too often and wants a pause."
    usual_next_action = "Wait a minute, then try again."


class ServerFault(PortalFault):
    """The portal failed, or its answer arrived damaged."""

    usual_sentence = "The portal had an error of its own."
    usual_next_action = "Try again; if it stays, call the portal's help desk with the reference."


class SessionEnded(PortalError):
    """The portal no longer knows the session."""

    usual_sentence = "The session with the portal has ended."
    usual_next_action = "Sign in again; what you keyed is still here."


class NotSignedIn(SessionEnded):
    """Something was asked that needs a session, and there was none."""

    usual_sentence = "You are not signed in."
    usual_next_action = "Sign in first."


class WentElsewhere(PortalError):
    """Something belongs to a portal or a user that isn't the current one any more; nobody has to sign in."""

    usual_sentence = (
        "You are at another portal or signed in as another user now, so this was not asked there."
    )
    usual_next_action = "Go back to where you began and ask again."


class Locked(PortalError):
    """The program hides everything until its user is back."""

    usual_sentence = "Claimdeck is locked."
    usual_next_action = "Unlock it with your portal password."


class SignInRefused(PortalError):
    """The portal didn't let the user in."""

    usual_sentence = "The portal refused the sign-in."
    usual_next_action = "Check user and password; if both are right, call the portal's help desk."


def _attempts(left: int | None) -> str:
    if left is None:
        return ""
    return " This was the last try." if left <= 0 else f" {left} {'try' if left == 1 else 'tries'} left."


class WrongCredentials(SignInRefused):
    """User or password is wrong; `attempts_left` before the portal locks the account, if it said so."""

    usual_next_action = "Type both again (is Caps Lock on?), or reset the password on the portal's web site."

    def __init__(self, attempts_left: int | None = None, *, reference: str = "") -> None:
        self.attempts_left = attempts_left
        super().__init__(f"User or password is wrong.{_attempts(attempts_left)}", reference=reference)


class WrongCode(SignInRefused):
    """The one-time code is wrong; `attempts_left` before the portal locks the account, if it said so."""

    usual_next_action = "Type the code that your authenticator shows now for this portal."

    def __init__(self, attempts_left: int | None = None, *, reference: str = "") -> None:
        self.attempts_left = attempts_left
        super().__init__(f"The code is wrong.{_attempts(attempts_left)}", reference=reference)


class CodeAlreadyUsed(SignInRefused):
    """A one-time code signs in once only."""

    usual_sentence = "This code was used already."
    usual_next_action = (
        "Wait until your authenticator shows the next code (up to 30 seconds) and type that one."
    )


class ClockSkew(SignInRefused):
    """The code fits another time: this machine's or the authenticator's clock is off by `seconds`."""

    usual_next_action = (
        "Set the clock of the authenticator (and of this computer) to network time, then sign in."
    )

    def __init__(self, seconds: int, *, reference: str = "") -> None:
        self.seconds = seconds
        """The portal's clock minus the authenticator's."""
        side = "behind" if seconds > 0 else "ahead of"
        sentence = (
            f"The code is right for another time: your clock is {_span(abs(seconds))} {side} the portal's."
        )
        super().__init__(sentence, reference=reference)


def _span(seconds: int) -> str:
    return f"{seconds} seconds" if seconds < 120 else f"about {round(seconds / 60)} minutes"


class AccountLocked(SignInRefused):
    """Too many failures: the portal lets nobody in with this user until `until`."""

    usual_next_action = "Wait until then, or ask your portal administrator to unlock it."

    def __init__(self, until: datetime | None = None, *, reference: str = "") -> None:
        self.until = until
        local = until.astimezone() if until else None
        when = f" until {local:%H:%M} on {local:%b} {local.day}" if local else ""
        super().__init__(f"The portal has locked this user{when}.", reference=reference, retry_at=until)


class AccountDisabled(SignInRefused):
    """The account is there but out of use; `idle` says that it is for want of use."""

    def __init__(self, *, idle: bool, ask: str = "", reference: str = "") -> None:
        self.idle = idle
        sentence = (
            "This account was not used for too long, so the portal has disabled it."
            if idle
            else "This account has been deactivated."
        )
        super().__init__(
            sentence,
            next_action=f"Ask {ask or 'your portal administrator'} to reactivate it.",
            reference=reference,
        )


class OneTimePasswordExpired(SignInRefused):
    """A password that was given for the first sign-in was not used in time."""

    usual_sentence = "The one-time password has run out."
    usual_next_action = "Ask your portal administrator to reset it once more, and sign in soon after."


class BannerNotAccepted(SignInRefused):
    """The portal's warning text must be read and accepted first; it may have changed."""

    usual_sentence = "The portal's notice must be accepted before you sign in."
    usual_next_action = "Read the notice again and accept it."


class ChallengeExpired(SignInRefused):
    """Too much time passed between the password and the code."""

    usual_sentence = "The time for the code is over."
    usual_next_action = "Start again with user and password."


class NotAllowed(PortalError):
    """The user's role doesn't include this."""

    usual_sentence = "Your role on this portal doesn't include this."
    usual_next_action = "Ask your organization's portal administrator to add it to your role."


class PasswordChangeRequired(NotAllowed):
    """A one-time or expired password lets its user change it and nothing else."""

    usual_sentence = "The portal wants a new password before anything else."
    usual_next_action = "Change your password; what you keyed is still here."


class NotRecertified(NotAllowed):
    """The yearly confirmation of user and NPI is missing."""

    usual_sentence = "Your access to this provider was not recertified in time, so the portal has ended it."
    usual_next_action = "Ask your organization's portal administrator to recertify it."


class InvalidRequest(PortalError):
    """The portal, or this program before asking it, refused what was keyed; `fields` says where."""

    usual_sentence = "The portal could not use what was sent."
    usual_next_action = "Correct the fields named and ask again."

    def __init__(
        self,
        sentence: str = "",
        *,
        fields: tuple[FieldError, ...] = (),
        next_action: str = "",
        reference: str = "",
    ) -> None:
        self.fields = fields
        super().__init__(sentence, next_action=next_action, reference=reference)


class DuplicatePerson(InvalidRequest):
    """One person has one user id."""

    usual_next_action = "Use that one: link it, reset its password, or reactivate it."

    def __init__(self, existing_id: str, *, reference: str = "") -> None:
        self.existing_id = existing_id
        sentence = f"This person has a user id already: {existing_id}."
        super().__init__(sentence, fields=(FieldError("last_name", sentence),), reference=reference)


class Unreadable(InvalidRequest):
    """The portal could not read the X12; `fields` holds the sentences of its TA1 or 999."""

    usual_sentence = "The portal could not read what was sent, so it has done nothing with it."
    usual_next_action = "Correct what its sentences name and send it again, or call the portal's EDI desk."


class NotPacked(InvalidRequest):
    """The portal takes no body that is packed with gzip."""

    usual_sentence = "The portal doesn't take packed files."
    usual_next_action = "Send the file as it is."


class KeyReused(InvalidRequest):
    """The portal knows the idempotency key from a request with another body."""

    usual_sentence = "The portal has got something else under this submission's key."
    usual_next_action = "Ask the payer whether it has the claim before you send it again."


class Misconfigured(PortalError):
    """Something set up on this machine is wrong; the sentence names the file, the key or the certificate."""

    usual_sentence = "This portal is not set up correctly."
    usual_next_action = "Correct it with 'claimdeck portals', or ask whoever set it up."


class FolderFault(PortalError):
    """A file can't be read or written where the user wants it; what was there before is still there."""

    usual_sentence = "The folder can't be used."
    usual_next_action = "Choose another folder, or check its owner and permissions."


class DiskFull(FolderFault):
    """There is no room for a file; nothing half is under its name."""

    usual_sentence = "The disk is full; what came so far is kept beside."
    usual_next_action = "Make room and fetch it again: it goes on from there. Or choose another folder."


class CredentialError(PortalError):
    """A password could not be kept, found or removed."""

    usual_sentence = "The password could not be kept."
    usual_next_action = "Type it at each sign-in, or run 'claimdeck doctor' to see what is wrong."


class StoreUnavailable(CredentialError):
    """The place for passwords doesn't answer, or did not keep what it was given."""

    usual_sentence = "The keyring of this computer doesn't answer."


class StoreLocked(CredentialError):
    """The place for passwords is locked."""

    usual_sentence = "The place where the password is kept is locked."
    usual_next_action = "Unlock it and try again, or type the password."


class WrongPassphrase(CredentialError):
    """The vault doesn't open with this passphrase."""

    usual_sentence = "The vault doesn't open with this passphrase."
    usual_next_action = "Type the passphrase again. It can't be recovered; the vault can be made anew."


class VaultDamaged(CredentialError):
    """The vault's file is not what was written; it is left as it is."""

    usual_sentence = "The vault's file is damaged. Nothing in it was changed."
    usual_next_action = "Restore it from a backup, or move it away to start a new one."
