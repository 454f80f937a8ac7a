"""A portal as its user sets it up: where it is, who asks, and by which rules."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from x12.identifiers.months import months_after

Kind = Literal["mac", "mmis"]
SearchMode = Literal["primary", "alternate-1", "alternate-2", "member-id", "ssn", "name"]

SEARCH_MODES: dict[Kind, tuple[SearchMode, ...]] = {
    "mac": ("primary", "alternate-1", "alternate-2"),
    "mmis": ("member-id", "ssn", "name"),
}


@dataclass(frozen=True, slots=True)
class Rules:
    """What a portal lets be asked. The idle limits are ceilings: the portal's own, if shorter, win."""

    months_back: int
    months_ahead: int
    max_span_days: int
    """The longest span of service dates in one inquiry; 0 where there is no limit."""
    search_modes: tuple[SearchMode, ...]
    lock_after: timedelta = timedelta(minutes=15)
    warn_after: timedelta = timedelta(minutes=28)
    end_after: timedelta = timedelta(minutes=30)
    key_life: timedelta = timedelta(hours=24)
    """How long the portal does what is sent again under one idempotency key only once."""
    status_after: timedelta = timedelta(minutes=20)
    """How long after a claim was sent a claim status inquiry (276) is sure to find it."""

    def window(self, today: date) -> tuple[date, date]:
        """The first and the last date of service that can be asked about on `today`."""
        return months_after(today, -self.months_back), months_after(today, self.months_ahead)


RULES: dict[Kind, Rules] = {
    "mac": Rules(48, 4, 0, SEARCH_MODES["mac"]),
    "mmis": Rules(48, 0, 31, SEARCH_MODES["mmis"]),
}
"""What HETS (48 months back, 4 ahead) and MassHealth (4 years back, 31 days at a time) publish."""

PAYERS: dict[Kind, tuple[str, str]] = {"mac": ("CMS", "CMS"), "mmis": ("MEDICAID", "MMIS")}
"""The payer's name and identifier that a 270 carries, where the profile says nothing else."""


_HERE = ("http://127.0.0.1", "http://localhost", "http://[::1]")


@dataclass(frozen=True, slots=True)
class PortalProfile:
    """One payer site that the user has an account on. Holds no secret."""

    id: str
    kind: Kind
    name: str
    url: str
    payer_name: str
    payer_id: str
    rules: Rules
    provider_npi: str = ""
    provider_name: str = ""
    provider_id: str = ""
    submitter_id: str = ""
    receiver_id: str = ""
    path: str = ""
    """The portal's segment in URLs; its kind where the profile says nothing else."""
    ca_file: str = ""
    """PEM file with the only certificate authorities to trust for this portal; '' for the public ones."""
    demo: bool = False

    @property
    def base(self) -> str:
        """The URL that every operation of this portal starts with."""
        return f"{self.url.rstrip('/')}/{self.path or self.kind}"

    @property
    def is_practice(self) -> bool:
        """Whether it is the demo or a backend on this machine, whose numbers no real person has."""
        return self.demo or self.url.startswith(_HERE)


def new_profile(id: str, kind: Kind, url: str, *, name: str = "", demo: bool = False) -> PortalProfile:  # noqa: A002
    """Make a profile with what is usual for its kind."""
    payer_name, payer_id = PAYERS[kind]
    return PortalProfile(id, kind, name or id, url, payer_name, payer_id, RULES[kind], demo=demo)
