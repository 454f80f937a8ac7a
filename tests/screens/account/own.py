"""A user's own account as a portal tells it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from api_client.account.records import MfaState, OwnAccount, PasswordState, SignInEvent, TotpEnrollment
from api_client.account.rules import PasswordRules
from api_client.records import User
from tests.screens.users.staff import access

TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 17, tzinfo=UTC)
RULES = PasswordRules(8, 64, 3, 6, 1, 60, ("password", "medicare"), not_user_id=True)
PASSWORD = PasswordState(NOON - timedelta(days=20), TODAY + timedelta(days=40), "", None, RULES)
MFA = MfaState(("totp", "passcode"), date(2026, 1, 5), 8, timedelta(hours=12), "f•••@larkfield.example")
ACCOUNT = OwnAccount(
    User("frontdesk", "Front Desk", "front desk", ("eligibility",)),
    PASSWORD,
    MFA,
    (access(31),),
    TODAY + timedelta(days=31),
    TODAY + timedelta(days=30),
    30,
    (SignInEvent(NOON, "Signed in.", ok=True), SignInEvent(NOON, "Wrong password.", ok=False)),
    "Account Administrator (admin)",
)
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
URI = f"otpauth://totp/Demo%20Medicaid%20(MMIS):frontdesk?secret={SECRET}&issuer=Demo%20Medicaid%20(MMIS)&digits=6"
ENROLLMENT = TotpEnrollment(SECRET, URI, NOON + timedelta(minutes=10))


def with_password(**changes: object) -> OwnAccount:
    """The account with another state of the password."""
    return replace(ACCOUNT, password=replace(PASSWORD, **changes))  # type: ignore[arg-type]
