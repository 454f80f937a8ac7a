"""What may be kept and for how long: the table [store] of settings.toml."""

import tomllib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from api_client.errors import Misconfigured
from api_client.files import read_private

_LONGEST = 3650


@dataclass(frozen=True, slots=True)
class Policy:
    """Without `on_disk` everything is forgotten when Claimdeck ends. Days of 0 keep nothing past the day."""

    on_disk: bool = True
    answer_days: int = 30
    draft_days: int = 30
    claim_days: int = 400
    """Proof of what was sent when, for longer than the year in which Medicare takes claims."""
    remittance_days: int = 400
    """Portals keep them for about a year."""

    @property
    def answers(self) -> timedelta:
        """How long an answer is kept after the portal gave it."""
        return timedelta(days=self.answer_days)

    @property
    def drafts(self) -> timedelta:
        """How long a draft is kept after its last field was left."""
        return timedelta(days=self.draft_days)

    @property
    def claims(self) -> timedelta:
        """How long a submitted claim is kept with its receipt after it was settled."""
        return timedelta(days=self.claim_days)

    @property
    def remittances(self) -> timedelta:
        """How long a remittance is kept after it was fetched or opened."""
        return timedelta(days=self.remittance_days)


def read_policy(settings: Path) -> Policy:
    """The policy of a settings file, the usual one where it says nothing; raises Misconfigured."""
    content = read_private(settings)
    if content is None:
        return Policy()
    try:
        table = tomllib.loads(content.decode()).get("store", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise Misconfigured(f"{settings} is not TOML.", next_action="Correct the file.") from None
    if not isinstance(table, dict):
        raise Misconfigured(f"{settings}: [store] is a table.", next_action="Correct the file.")
    usual = Policy()
    return Policy(
        on_disk=_truth(table, "on_disk", usual.on_disk, settings),
        answer_days=_days(table, "answer_days", usual.answer_days, settings),
        draft_days=_days(table, "draft_days", usual.draft_days, settings),
        claim_days=_days(table, "claim_days", usual.claim_days, settings),
        remittance_days=_days(table, "remittance_days", usual.remittance_days, settings),
    )


def _truth(table: dict[str, Any], name: str, usual: bool, settings: Path) -> bool:
    value = table.get(name, usual)
    if not isinstance(value, bool):
        raise Misconfigured(f"{settings}: [store] {name} is true or false.", next_action="Correct the file.")
    return value


def _days(table: dict[str, Any], name: str, usual: int, settings: Path) -> int:
    value = table.get(name, usual)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _LONGEST:
        raise Misconfigured(
            f"{settings}: [store] {name} is a number of days up to {_LONGEST}.",
            next_action="Correct the file.",
        )
    return value
