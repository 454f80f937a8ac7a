"""A portal's rules for passwords, kept by the server: what a new one breaks, and who may change when."""

import secrets
from collections.abc import Callable
from datetime import date, timedelta

from mock_backend.users.policy import Policy

_CLASSES: tuple[Callable[[str], bool], ...] = (
    str.islower,
    str.isupper,
    str.isdigit,
    lambda sign: not sign.isalnum(),
)
_LOWER, _UPPER, _DIGITS = "abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789"
"""Signs that nobody takes for another when a password is read out."""


def what_is_wrong(new: str, user: str, policy: Policy) -> str:
    """One sentence about the first rule that a new password breaks; '' if it breaks none."""
    folded = new.casefold()
    if not policy.shortest <= len(new) <= policy.longest:
        return f"Use {policy.shortest} to {policy.longest} characters."
    if sum(any(map(is_one, new)) for is_one in _CLASSES) < policy.classes:
        return f"Use at least {policy.classes} of: small letters, capitals, digits, other signs."
    if user.casefold() in folded:
        return "Leave your user id out of it."
    if any(word in folded for word in policy.blocklist):
        return "It holds a word that everybody tries first."
    return ""


def expires_on(changed: date, policy: Policy) -> date | None:
    """The first day on which the password has to be changed; None where it never has."""
    return changed + timedelta(days=policy.greatest_age_days) if policy.greatest_age_days else None


def can_change_from(changed: date, policy: Policy) -> date:
    """The first day on which it may be changed again."""
    return changed + timedelta(days=policy.least_age_days)


def one_time_password() -> str:
    """A password to read out: three groups of four, about 50 bits."""
    groups = (_UPPER, _LOWER, _DIGITS, _LOWER)
    return "-".join("".join(map(secrets.choice, groups)) for _ in range(3))


def rules_document(policy: Policy) -> dict[str, object]:
    """The rules as JSON."""
    return {
        "shortest": policy.shortest,
        "longest": policy.longest,
        "classes": policy.classes,
        "history": policy.history,
        "least_age_days": policy.least_age_days,
        "greatest_age_days": policy.greatest_age_days,
        "blocklist": list(policy.blocklist),
        "not_user_id": True,
    }
