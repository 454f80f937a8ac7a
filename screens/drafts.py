"""The drafts of those who are signed in: open one where its cursor was, or drop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from screens.draft_words import charge_words, day_words, other_words, patient_words
from tui import keys
from tui.page import Page
from tui.prompt import Prompt
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offline_cache.desk import Desk
    from offline_cache.store.drafts import Draft
    from offline_cache.store.opening import Standing
    from tui.shell import Place

DROP = keys.declare("drafts.drop", "delete,x", "Drop", "Drop the draft under the cursor", group="Drafts")
_FORM, _WHEN, _PORTAL, _PATIENT, _DAY, _CHARGE = 20, 12, 11, 16, 9, 9


class DraftsPage(Page):
    """Newest first; a form's draft is opened by going to its place."""

    title = "Drafts"
    KEYS: ClassVar[tuple[keys.Key, ...]] = (DROP,)

    def __init__(self, desk: Desk, places: Sequence[Place]) -> None:
        self._desk = desk
        self._titles = {place.id: place.title for place in places}
        self._list = RecordList(
            desk.kept.drafts.all,
            self._row,
            chosen=self._open,
            heading=line(
                (_columns("Form", "Kept", "Portal") + _holds("Patient", "Day", "Charge"), "heading")
            ),
            empty="Nothing is half keyed.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show those that there are now, and where they are kept."""
        self._list.show(self._desk.kept.drafts.all)
        self.shell.background(self._desk.kept.standing(), self._stand)

    def _stand(self, standing: Standing) -> None:
        self.subject = "sealed on this computer" if standing.on_disk else "in memory, until Claimdeck ends"

    def why_not(self, key: keys.Key) -> str:
        """Keys that have nothing to do in an empty list."""
        return "There is no draft here." if key is DROP and self._list.record is None else ""

    def _row(self, draft: Draft) -> Line:
        who = patient_words(draft)
        holds = _holds(who, day_words(draft), charge_words(draft)) if who else other_words(draft)
        return line(_columns(*self._told(draft)), (holds, "dim"))

    def _told(self, draft: Draft) -> tuple[str, str, str]:
        form = self._titles.get(draft.key.form, draft.key.form)
        return form, f"{draft.saved_at.astimezone():%m/%d %H:%M}", draft.key.owner.portal_id

    def _open(self, draft: Draft) -> None:
        self._desk.handing.draft(draft.key.form, draft.key.record)
        portal = draft.key.owner.portal_id
        if self._desk.current is None or self._desk.current.portal.id != portal:
            self._desk.switch(portal)
        self.shell.go(draft.key.form)

    def action_drop(self) -> None:
        """Ask, then drop it."""
        draft = self._list.record
        if draft is not None:
            answered = lambda letter, _picked: self._drop(draft, letter)  # noqa: E731
            self.shell.ask(Prompt("Drop this draft: yes (y), no (n)?", answered, letters="yn"))

    def _drop(self, draft: Draft, letter: str) -> None:
        if letter == "y":
            self._desk.kept.drafts.discard(draft.key)
            self._list.show(self._desk.kept.drafts.all)
            self.shell.say("Dropped.")


def _columns(form: str, when: str, portal: str) -> str:
    return "".join(
        f"{fit(text, cells - 1)} " for text, cells in ((form, _FORM), (when, _WHEN), (portal, _PORTAL))
    )


def _holds(patient: str, day: str, charge: str) -> str:
    return f"{fit(patient, _PATIENT - 1)} {fit(day, _DAY - 1)} {charge:>{_CHARGE - 1}}".rstrip()
