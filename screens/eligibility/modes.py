"""The ways in which a portal lets a patient be searched for, and which of them the filled fields allow."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from api_client.profile import PortalProfile, SearchMode

AUTOMATIC = "A"
"""The option that lets the filled fields decide."""

FIELD_WORDS = {
    "mbi": "MBI",
    "member-id": "member ID",
    "ssn": "SSN or agency ID",
    "last": "last name",
    "first": "first name",
    "born": "date of birth",
    "gender": "gender",
}


@dataclass(frozen=True, slots=True)
class Mode:
    """One search option: the code it is picked by, its name, and the fields that it needs and sends."""

    id: SearchMode
    code: str
    name: str
    fields: tuple[str, ...]

    @property
    def words(self) -> str:
        """The fields it sends, in words."""
        return ", ".join(FIELD_WORDS[field] for field in self.fields)

    def missing(self, filled: Collection[str]) -> tuple[str, ...]:
        """The fields that are not filled yet."""
        return tuple(field for field in self.fields if field not in filled)


_MODES = (
    Mode("primary", "P", "Primary", ("mbi", "last", "first", "born")),
    Mode("alternate-1", "1", "Alternate 1", ("mbi", "last", "born")),
    Mode("alternate-2", "2", "Alternate 2", ("mbi", "last", "first")),
    Mode("member-id", "M", "Member ID", ("member-id",)),
    Mode("ssn", "S", "SSN or agency ID", ("ssn",)),
    Mode("name", "N", "Name", ("last", "first", "born", "gender")),
)
_BY_ID = {mode.id: mode for mode in _MODES}


def mode_of(mode_id: SearchMode) -> Mode:
    """The option with this id."""
    return _BY_ID[mode_id]


def modes_of(profile: PortalProfile) -> tuple[Mode, ...]:
    """The options that a portal has, the one that tells the most first."""
    return tuple(_BY_ID[mode_id] for mode_id in profile.rules.search_modes)


def picked(modes: Iterable[Mode], code: str, filled: Collection[str]) -> Mode | None:
    """The option to be sent: the one with that code, or the first that the filled fields allow; None yet."""
    for mode in modes:
        if mode.code == code:
            return mode
        if code == AUTOMATIC and not mode.missing(filled):
            return mode
    return None


def nearest(modes: Iterable[Mode], filled: Collection[str]) -> Mode:
    """The option that lacks the fewest fields, for saying what is still needed."""
    return min(modes, key=lambda mode: (len(mode.missing(filled)), -len(mode.fields)))


def next_code(modes: Iterable[Mode], code: str) -> str:
    """The option after this one, the automatic one before the first."""
    codes = (AUTOMATIC, *(mode.code for mode in modes))
    return codes[(codes.index(code) + 1) % len(codes)] if code in codes else AUTOMATIC
