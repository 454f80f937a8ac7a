"""What a user does with the own account: one short function for each operation."""

from typing import cast

from api_client.account.records import (
    Method,
    MfaState,
    OwnAccount,
    PasswordState,
    SignInEvent,
    TotpEnrollment,
)
from api_client.account.rules import PasswordRules
from api_client.messages import Reply
from api_client.reading import Fields
from api_client.session import Session, read_must_change, read_signed_in_user
from api_client.users.reading import optional_day, read_npi_access


async def look_at_account(session: Session) -> OwnAccount:
    """Everything about the account; asking is no activity of its own kind."""
    return await session.get_json("/account", _account)


async def change_password(session: Session, old: str, new: str) -> None:
    """Change it at the portal. Raises WrongCredentials for the old one, InvalidRequest for the new one."""
    values = {"old_password": old, "new_password": new}
    await session.post_json("/session/password", values, lambda _: None, repeatable=False)


async def start_totp(session: Session, password: str) -> TotpEnrollment:
    """A new secret; the one in use goes on until `confirm_totp`. Raises WrongCredentials."""
    return await session.post_json("/session/totp", {"password": password}, _enrollment, repeatable=True)


async def confirm_totp(session: Session, code: str) -> tuple[str, ...]:
    """Show that the authenticator has the secret; gives recovery codes, each good for one sign-in."""
    values = {"code": _digits(code)}
    return await session.send_json("PUT", "/session/totp", values, _codes, repeatable=False)


async def new_recovery_codes(session: Session, password: str) -> tuple[str, ...]:
    """Recovery codes in place of all earlier ones."""
    values = {"password": password}
    return await session.post_json("/session/recovery-codes", values, _codes, repeatable=True)


async def reauthenticate(session: Session, code: str) -> None:
    """Show that the user is still the one who signed in. Raises WrongCode, AccountLocked, SessionEnded."""
    values = {"code": _digits(code)}
    await session.post_json("/session/reauthenticate", values, lambda _: None, repeatable=False)


def _digits(code: str) -> str:
    return code.replace(" ", "").replace("-", "")


def _account(reply: Reply) -> OwnAccount:
    fields = Fields(reply)
    return OwnAccount(
        user=read_signed_in_user(fields.inner("user")),
        password=_password(reply, fields.inner("password")),
        mfa=_mfa(fields.inner("mfa")),
        npis=tuple(read_npi_access(each) for each in fields.rows("npis")),
        recertify_by=optional_day(fields, "recertify_by"),
        disabled_after=optional_day(fields, "disabled_after"),
        disabled_after_days=fields.whole("disabled_after_days"),
        sign_ins=tuple(
            SignInEvent(each.instant("at"), each.text("words"), each.flag("ok"))
            for each in fields.rows("sign_ins")
        ),
        administrator=fields.text("administrator", ""),
    )


def _password(reply: Reply, fields: Fields) -> PasswordState:
    return PasswordState(
        changed_at=fields.instant("changed_at"),
        expires_on=optional_day(fields, "expires_on"),
        must_change=read_must_change(reply, fields),
        can_change_from=optional_day(fields, "can_change_from"),
        rules=_rules(fields.inner("rules")),
    )


def _rules(fields: Fields) -> PasswordRules:
    return PasswordRules(
        shortest=fields.whole("shortest"),
        longest=fields.whole("longest"),
        classes=fields.whole("classes"),
        history=fields.whole("history"),
        least_age_days=fields.whole("least_age_days"),
        greatest_age_days=fields.whole("greatest_age_days"),
        blocklist=fields.texts("blocklist"),
        not_user_id=fields.flag("not_user_id"),
    )


def _mfa(fields: Fields) -> MfaState:
    known = tuple(each for each in fields.texts("methods") if each in {"totp", "passcode"})
    return MfaState(
        methods=cast(tuple[Method, ...], known),
        totp_since=optional_day(fields, "totp_since"),
        recovery_codes_left=fields.whole("recovery_codes_left"),
        passcode_lifetime=fields.seconds("passcode_lifetime"),
        sent_to=fields.text("sent_to", ""),
    )


def _enrollment(reply: Reply) -> TotpEnrollment:
    fields = Fields(reply)
    return TotpEnrollment(fields.text("secret"), fields.text("uri"), fields.instant("until"))


def _codes(reply: Reply) -> tuple[str, ...]:
    return Fields(reply).texts("recovery_codes")
