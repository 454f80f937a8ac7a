"""The quarterly review of accounts: who has access where, and what is decided about each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from api_client.inventory.records import Flag, InventoryEntry, Review
from api_client.users.records import Directory, PortalUser
from tui.forms.kinds import us_date

Verdict = Literal["keep", "flag", "remove"]
VERDICTS: tuple[Verdict, ...] = ("keep", "flag", "remove")


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody's access to one portal, and what speaks for or against it."""

    portal_id: str
    portal: str
    user: str
    about: str

    @property
    def key(self) -> str:
        """How a review names it."""
        return f"{self.portal_id}/{self.user}"


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to become of an account; `reason` is '' for one that is kept."""

    verdict: Verdict
    reason: str = ""

    @property
    def text(self) -> str:
        """As it is kept until the review is recorded."""
        return f"{self.verdict}: {self.reason}" if self.reason else self.verdict


def accounts(
    entries: Iterable[InventoryEntry], directory: Directory | None, directory_of: str
) -> tuple[Account, ...]:
    """Every account known here: the organization's at the portal asked, one's own at the others."""
    found: list[Account] = []
    for entry in entries:
        if directory is not None and entry.portal_id == directory_of:
            found += [
                Account(entry.portal_id, entry.name, user.id, _about(user))
                for user in directory.users
                if user.status != "deactivated"
            ]
        elif entry.user:
            found.append(Account(entry.portal_id, entry.name, entry.user, _last(entry.last_sign_in)))
    return tuple(found)


def _about(user: PortalUser) -> str:
    parts: list[str] = [user.standing] if user.standing != "subordinate" else []
    if user.status != "active":
        parts.append(user.status)
    return ", ".join([*parts, _last(user.last_sign_in)])


def _last(day: date | None) -> str:
    return f"last in {us_date(day)}" if day else "never signed in"


def decisions(texts: Mapping[str, str]) -> dict[str, Decision]:
    """What was decided so far, by account; what can't be read is decided anew."""
    found = {}
    for key, text in texts.items():
        verdict, _, reason = text.partition(": ")
        known = next((each for each in VERDICTS if each == verdict), None)
        if known is not None:
            found[key] = Decision(known, reason)
    return found


def still_open(all_accounts: Sequence[Account], decided: Mapping[str, Decision]) -> tuple[Account, ...]:
    """The accounts that nobody has decided about yet."""
    return tuple(each for each in all_accounts if each.key not in decided)


def result(all_accounts: Iterable[Account], decided: Mapping[str, Decision], on: date, by: str) -> Review:
    """The review as it is recorded; accounts to remove are flagged as such, with the reason."""
    confirmed: list[str] = []
    flagged: list[Flag] = []
    for account in all_accounts:
        decision = decided[account.key]
        if decision.verdict == "keep":
            confirmed.append(account.key)
        else:
            flagged.append(Flag(account.portal_id, account.user, decision.text))
    return Review(on, by, tuple(confirmed), tuple(flagged))


def to_remove(review: Review) -> tuple[Flag, ...]:
    """The accounts that were found to have to go."""
    return tuple(each for each in review.flagged if each.words.startswith("remove"))
