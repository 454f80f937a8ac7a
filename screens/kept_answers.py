"""Finds what was seen before, on this computer, for the go-to prompt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.shell import Found

if TYPE_CHECKING:
    from offline_cache.answer import Answer
    from offline_cache.desk import Desk
    from offline_cache.store.answers import Kept
    from tui.shell import Finder, Shell
    from x12.eligibility.records import EligibilityResponse

    Show = Callable[[Shell, Answer[EligibilityResponse]], None]
SHORTEST = 2
"""Letters or digits before the store is asked; one would find nearly everybody."""


def kept_finder(desk: Desk, show: Show) -> Finder:
    """Finds kept answers by the start of a name, of a number, or of a control number."""

    def find(typed: str) -> Sequence[Found]:
        if len(typed.strip()) < SHORTEST:
            return ()
        here = {patient.identity for patient in desk.patients}
        found = desk.kept.answers.find(typed, desk.owners)
        return tuple(
            Found(_words(kept), _going(desk, kept, show))
            for kept in found
            if kept.patient.identity not in here
        )

    return find


def _words(kept: Kept) -> str:
    patient = kept.patient
    name = ", ".join(part for part in (patient.last_name, patient.first_name) if part)
    return f"{name or patient.mbi or patient.member_id}, answer of {kept.as_of.astimezone():%m/%d %H:%M}"


def _going(desk: Desk, kept: Kept, show: Show) -> Callable[[Shell], None]:
    def go(shell: Shell) -> None:
        if desk.current is None or desk.current.portal.id != kept.owner.portal_id:
            desk.switch(kept.owner.portal_id)
        shell.background(desk.kept.answers.read(kept), lambda answer: _shown(shell, answer))

    def _shown(shell: Shell, answer: Answer[EligibilityResponse] | None) -> None:
        if answer is None:
            shell.say("This answer is not kept any more.", "caution")
        else:
            show(shell, answer)

    return go
