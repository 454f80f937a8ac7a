"""Keeps a form as far as it is keyed, and gives it back after whatever ended the work on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offline_cache.store.drafts import DraftKey
from tui import keys
from tui.forms import FormState
from tui.forms.filled import NOTHING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offline_cache.desk import Desk
    from offline_cache.store.drafts import Draft
    from tui.forms import Form

AFRESH = keys.declare(
    "form.afresh",
    "f12",
    "Afresh",
    "An empty form: what is keyed is dropped",
    group=keys.FORMS,
    footer=False,
)


class Drafting:
    """One form of the user who is signed in. Saving is queued, so that no key waits for the disk."""

    def __init__(self, desk: Desk, form: Form, record: str = "") -> None:
        self._drafts = desk.kept.drafts
        self._form = form
        self._key = DraftKey(desk.owner, form.id, record) if desk.owner else None
        self.draft: Draft | None = self._drafts.of(self._key) if self._key else None
        """What was kept when the form was opened."""
        self._done: Mapping[str, str] = {}
        """What was sent last: it isn't kept again as long as it is the same."""

    def begin(self) -> FormState:
        """The form as it was left, with the cursor in the same field; else as it starts."""
        if self.draft is None:
            return FormState.start(self._form)
        return FormState.start(self._form, self.draft.texts).resume(self.draft.focus)

    def resumed(self, keymap: keys.Keymap) -> str:
        """The sentence about what was given back; '' where nothing was."""
        if self.draft is None:
            return ""
        at = self.draft.saved_at.astimezone()
        return f"Resumed what you keyed at {at:%H:%M} on {at:%m/%d}; {keymap.shown(AFRESH)} starts afresh."

    def left(self, _field_id: str, state: FormState, beside: Mapping[str, str] = NOTHING) -> None:
        """A field was left: keep the form, unless it holds no more than an untouched one or what was sent.
        `beside` is kept with its texts, under names that no field of it has.
        """
        if self._key is None:
            return
        if state.worth_keeping and state.draft() != self._done:
            self._drafts.save(self._key, {**state.draft(), **beside}, state.focus)
        else:
            self._drafts.discard(self._key)

    def discard(self, sent: FormState | None = None) -> None:
        """The form was `sent` and stays as it is, or is dropped."""
        self._done = sent.left().draft() if sent else {}
        if self._key is not None:
            self._drafts.discard(self._key)
