"""Edits, ours and the payer's, as findings at the fields of the form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from screens.claim_entry.places import field_at
from screens.claim_entry.rows import field_of
from tui.forms import Finding, Severity
from x12.claims.edits.edit import Severity as EditSeverity
from x12.claims.edits.places import element_of

if TYPE_CHECKING:
    from api_client.claims.records import ClaimEdit
    from tui.forms import Answers
    from x12.claims.edits.edit import Edit
    from x12.claims.records import ClaimKind


def findings_of(edits: Iterable[Edit], answers: Answers, places: Mapping[str, str]) -> Iterator[Finding]:
    """Our own edits, before anything is sent."""
    for edit in edits:
        severity = Severity.ERROR if edit.severity is EditSeverity.ERROR else Severity.WARNING
        where = field_of(edit.place, answers, places)
        yield Finding(where, edit.sentence, severity, edit.next_action, edit.id)


def known_places(places: Mapping[str, str], kind: ClaimKind) -> Mapping[str, str]:
    """The place that stands for each element of the 837, by loop and element, as far as the form has it."""
    by_element: dict[str, str] = {}
    for place in places.values():
        loop, _, element = element_of(place.replace("#", "1"), kind)
        by_element.setdefault(f"{loop}.{element}", place)
    return by_element


def returned(
    edits: Iterable[ClaimEdit], places: Mapping[str, str], known: Mapping[str, str]
) -> Iterator[Finding]:
    """What the payer found; `known` gives the place of an element where the form has it."""
    for edit in edits:
        place = known.get(f"{edit.loop}.{edit.element}", "").replace(
            "#", str(edit.line or edit.occurrence or 1), 1
        )
        where = field_at(place, places) if place else ""
        yield Finding(where, edit.sentence, Severity.RETURNED, edit.next_action, edit.id)
