"""The go-to prompt: the start of a place, a patient or a number leads there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.prompt import Prompt
from tui.shell import Found

if TYPE_CHECKING:
    from tui.shell import Finder, Place, Shell

MOST = 4


def places_for(typed: str, places: Sequence[Place]) -> list[Place]:
    """The places whose title or other names have a word that starts so; those whose title starts so first."""
    needle = typed.strip().casefold()
    if not needle:
        return list(places)
    first = [place for place in places if _starts(place, needle)]
    others = [place for place in places if place not in first and _has_word(place, needle)]
    return first + others


def _starts(place: Place, needle: str) -> bool:
    return any(name.casefold().startswith(needle) for name in (place.id, place.title, *place.names))


def _has_word(place: Place, needle: str) -> bool:
    return any(word.startswith(needle) for word in f"{place.title} {place.words}".casefold().split())


def found(typed: str, shell: Shell, places: Sequence[Place], finders: Sequence[Finder]) -> list[Found]:
    """Where the typed text may lead: places first, then what the finders know."""
    leads = [
        Found(place.title, _goes(place))
        for place in places_for(typed, places)
        if not place.why_not(shell.desk)
    ]
    if typed.strip():
        for finder in finders:
            leads.extend(finder(typed))
    return leads[:MOST]


def _goes(place: Place) -> Go:
    return lambda shell: shell.go(place.id)


def goto_prompt(shell: Shell, places: Sequence[Place], finders: Sequence[Finder]) -> Prompt:
    """The prompt; Enter goes to the picked lead."""

    def answered(text: str, picked: int) -> None:
        leads = found(text, shell, places, finders)
        if leads:
            leads[min(picked, len(leads) - 1)].go(shell)
        else:
            shell.say(f"Nothing starts with '{text.strip()}'. F2 and Enter lists the places.", "caution")

    def hints(text: str) -> list[str]:
        leads = [lead.words for lead in found(text, shell, places, finders)]
        return leads or ["nothing starts so"]

    return Prompt("Go to:", answered, hints=hints)


if TYPE_CHECKING:
    from collections.abc import Callable

    Go = Callable[[Shell], object]
