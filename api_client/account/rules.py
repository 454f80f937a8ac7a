"""A portal's rules for passwords: in words before they bite, and checked while a new one is typed."""

from collections.abc import Callable
from dataclasses import dataclass

_CLASSES: tuple[Callable[[str], bool], ...] = (
    str.islower,
    str.isupper,
    str.isdigit,
    lambda sign: not sign.isalnum(),
)


@dataclass(frozen=True, slots=True)
class PasswordRules:
    """As the portal states them; 0 where there is no such rule."""

    shortest: int
    longest: int
    classes: int
    """How many of: small letters, capitals, digits, other signs."""
    history: int
    """How many earlier passwords may not be used again."""
    least_age_days: int
    """Days before a password may be changed again."""
    greatest_age_days: int
    """Days after which it has to be changed."""
    blocklist: tuple[str, ...]
    """Words, in small letters, that no password may hold."""
    not_user_id: bool

    def sentences(self) -> tuple[str, ...]:
        """Every rule, each in a sentence."""
        told = [f"It has {self.shortest} to {self.longest} characters; blanks and all signs count."]
        if self.classes > 1:
            told.append(f"It has {self._kinds()}.")
        if self.not_user_id:
            told.append("It doesn't hold your user id.")
        if self.blocklist:
            told.append("It holds no word that everybody tries first.")
        if self.history:
            told.append(f"It is none of your last {self.history} passwords.")
        if self.least_age_days:
            told.append(f"It can be changed once in {_days(self.least_age_days)}.")
        if self.greatest_age_days:
            told.append(f"It is good for {_days(self.greatest_age_days)}.")
        return tuple(told)

    def broken(self, new: str, *, user: str = "", old: str = "") -> tuple[str, ...]:
        """What has to be done about a new password; only the portal knows those before the last."""
        folded = new.casefold()
        found = []
        if len(new) < self.shortest:
            found.append(f"Use at least {self.shortest} characters.")
        if len(new) > self.longest:
            found.append(f"Use at most {self.longest} characters.")
        if _variety(new) < self.classes:
            found.append(f"Use {self._kinds()}.")
        if self.not_user_id and user and user.casefold() in folded:
            found.append("Leave your user id out of it.")
        word = next((each for each in self.blocklist if each in folded), "")
        if word:
            found.append(f"Leave '{word}' out of it: everybody tries that first.")
        if self.history and new == old:
            found.append("Choose another than the one you have.")
        return tuple(found)

    def _kinds(self) -> str:
        how_many = "all" if self.classes >= len(_CLASSES) else f"at least {self.classes}"
        return f"{how_many} of: small letters, capitals, digits, other signs"


def _variety(password: str) -> int:
    return sum(any(map(is_one, password)) for is_one in _CLASSES)


def _days(number: int) -> str:
    return "a day" if number == 1 else f"{number} days"
