"""A refusal: why, what to do about it, and what one key may try next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from screens.eligibility import keys
from screens.eligibility.answer_page import AnswerPage
from screens.eligibility.sending import in_words
from screens.reflow import ReflowView
from tui.keys import shown
from tui.text import EMPTY, Line, line, wrap_line

if TYPE_CHECKING:
    from tui.keys import Key


class RefusedPage(AnswerPage):
    """The payer refused. Nothing is asked again but by a key."""

    title = "Eligibility: refused"
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.EDIT,
        keys.FEWER,
        keys.SPELLING,
        keys.LOOK_UP_REFUSED,
        keys.NEXT_PATIENT,
        keys.AGAIN,
        keys.RAW,
        keys.PRINT,
    )

    def opened(self) -> None:
        """What may be tried follows the form, which may have changed."""
        self.show(ReflowView(self._lines))

    def _lines(self, cells: int) -> tuple[Line, ...]:
        tries = [part for each in self._tries() for part in wrap_line(each, cells, indent=4)]
        return (*super()._lines(cells), *((EMPTY, *tries) if tries else ()))

    def _tries(self) -> Iterator[Line]:
        """What one key would do, for the keys that would."""
        mode, spelled = self._asker.fewer(self._reading), self._asker.spelling(self._reading)
        if mode is not None:
            yield self._key(keys.FEWER, f"asks by {mode.name}: {in_words(mode.fields)}")
        if spelled:
            yield self._key(keys.SPELLING, f"asks with the last name spelled {spelled}")
        if self._reading.refusals.wants_lookup and not self.why_not(keys.LOOK_UP_REFUSED):
            yield self._key(keys.LOOK_UP_REFUSED, "looks the MBI up by name, birth date and SSN")
        if self._reading.refusals.may_repeat:
            yield self._key(keys.AGAIN, "asks the same again")
        if self._reading.refusals.fields:
            yield self._key(keys.EDIT, "goes back to the form, to the field that was refused")

    def _key(self, key: Key, words: str) -> Line:
        name = self._shell.keymap.shown(key) if self._shell else shown(key.keys.partition(",")[0])
        return line((f"{name}  ", "key"), f"{words}.")

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """Keys that have nothing to do with this refusal."""
        if key is keys.FEWER and self._asker.fewer(self._reading) is None:
            return "No option with fewer fields is worth trying here."
        if key is keys.SPELLING and not self._asker.spelling(self._reading):
            return "There is no other usual spelling to try here."
        if key is keys.LOOK_UP_REFUSED:
            return self._asker.why_no_lookup()
        return super().why_not(key)

    def action_fewer_fields(self) -> None:
        """The option that was suggested."""
        mode = self._asker.fewer(self._reading)
        if mode is not None:
            self._asker.ask_with(mode)

    def action_spelling(self) -> None:
        """The next usual spelling."""
        self._asker.ask_as(self._asker.spelling(self._reading))

    def action_refused_look_up(self) -> None:
        """To the MBI lookup, with what is known."""
        self._asker.look_up()
