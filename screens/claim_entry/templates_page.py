"""The templates of a claim form: begin with one, keep the claim on the screen as one, rename, drop."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from screens.claim_entry import keys
from screens.claim_entry.taking_over import without_patient
from screens.claim_entry.templates import LONGEST_NAME
from tui.page import Page
from tui.prompt import Prompt
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offline_cache.store.templates import Template
    from screens.claim_entry.templates import Templates
    from tui.keys import Key

_CODES = 8


class Beginner(Protocol):
    """The entry form that templates are for."""

    def begin_with(self, template: Template) -> None:
        """Leave the list, and begin a claim with this template."""


class TemplatesPage(Page):
    """Enter begins a claim with the template under the cursor."""

    title = "Claim templates"
    subject = "codes, charges and providers; nothing of a patient"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.KEEP, keys.RENAME, keys.DROP)

    def __init__(self, templates: Templates, texts: Mapping[str, str], beginner: Beginner) -> None:
        self._templates, self._texts = templates, without_patient(texts)
        self._list: RecordList[Template] = RecordList(
            (),
            _row,
            chosen=beginner.begin_with,
            heading=line((f"{fit('Name', LONGEST_NAME)}  Lines and codes", "heading")),
            empty="No template yet. Key a claim as far as it is always the same; s keeps it here.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show those that there are now."""
        self.shell.background(self._templates.all(), self._list.show)

    def why_not(self, key: Key) -> str:
        """Nothing to keep of an empty claim, nothing to change in an empty list."""
        if key is keys.KEEP:
            return "" if any("." in name for name in self._texts) else "The claim has no codes to keep yet."
        return "" if self._list.record is not None else "There is no template here."

    def action_keep(self) -> None:
        """Ask for a name, then keep the claim that was on the screen."""
        self.shell.ask(Prompt("Name of the template:", lambda text, _: self._keep(text)))

    def _keep(self, text: str) -> None:
        if name := _name(text):
            work = self._templates.save(name, self._texts)
            self.shell.request(work, lambda rows: self._done(rows, f"Kept as '{name}'."), saying="")

    def action_rename(self) -> None:
        """Ask for another name."""
        chosen = self._list.record
        if chosen is not None:
            question = f"Another name for '{chosen.name}':"
            self.shell.ask(Prompt(question, lambda text, _: self._rename(chosen.name, text)))

    def _rename(self, old: str, text: str) -> None:
        new = _name(text)
        if new and new != old:
            work = self._templates.rename(old, new)
            self.shell.request(work, lambda rows: self._renamed(rows, new), saying="")

    def _renamed(self, rows: tuple[Template, ...] | None, new: str) -> None:
        if rows is None:
            self.shell.say(f"There is a template '{new}' already.", "caution")
        else:
            self._done(rows, "Renamed.")

    def action_drop(self) -> None:
        """Ask, then drop it."""
        chosen = self._list.record
        if chosen is not None:
            question = f"Drop '{chosen.name}': yes (y), no (n)?"
            answered = lambda letter, _: self._drop(chosen.name, letter)  # noqa: E731
            self.shell.ask(Prompt(question, answered, letters="yn"))

    def _drop(self, name: str, letter: str) -> None:
        if letter == "y":
            self.shell.request(
                self._templates.drop(name), lambda rows: self._done(rows, "Dropped."), saying=""
            )

    def _done(self, rows: tuple[Template, ...], words: str) -> None:
        self._list.show(rows)
        self.shell.say(words)


def _name(text: str) -> str:
    return " ".join(text.split())[:LONGEST_NAME]


def _row(template: Template) -> Line:
    codes = [text for name, text in template.texts.items() if name.endswith((".code", ".rev"))]
    more = " ..." if len(codes) > _CODES else ""
    return line(f"{fit(template.name, LONGEST_NAME)}  ", (" ".join(codes[:_CODES]) + more, "dim"))
