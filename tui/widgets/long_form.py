"""A long form on the screen: a strip of its pages, the lines of its tables, a list of what is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from tui import keys
from tui.forms import lines
from tui.forms.choices import Choice, ValueList
from tui.forms.findings import Finding, Severity
from tui.forms.state import FormState
from tui.text import Line
from tui.widgets.form_strip import strip
from tui.widgets.form_values import OpenValues
from tui.widgets.form_view import FormView
from tui.widgets.table_lines import MARKS

_LINE_KEYS = (keys.DUPLICATE, keys.NEXT_LINE, keys.INSERT_LINE, keys.DELETE_LINE, keys.BRING_BACK)
_FINDING_KEYS = (keys.FINDINGS, keys.NEXT_FINDING, keys.PREVIOUS_FINDING)


class LongFormView(FormView):
    """A form of several pages with tables. Enter in its last field stays there: F9 sends."""

    KEYS: ClassVar[tuple[keys.Key, ...]] = (*FormView.KEYS, *_LINE_KEYS, keys.PAGES, *_FINDING_KEYS)

    _seen: frozenset[tuple[str, str]] = frozenset()
    """Field and sentence of each warning that was shown."""

    @property
    def head(self) -> int:
        """One row, for the strip of pages."""
        return 1

    def head_line(self) -> Line:
        """The strip of pages, and how much was found."""
        return strip(self.state, self.width)

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: keys.Key) -> str:
        """Keys that have nothing to do in this line or form. F4 doesn't change from field to field: the key
        bar would, with every other key.
        """
        if key is keys.VALUES:
            return ""
        if key in _LINE_KEYS:
            return self._why_no_line(key)
        if key in {keys.NEXT_FINDING, keys.PREVIOUS_FINDING} and not self.state.findings:
            return "Nothing has been found so far."
        return super().why_not(key)

    def _why_no_line(self, key: keys.Key) -> str:
        place = self.state.place
        if key is keys.BRING_BACK:
            return "" if self.state.deleted else "No line was deleted."
        if place is None:
            return "The cursor is in no line."
        if place.table.follows and (key is keys.INSERT_LINE or not self._may_double(key)):
            return f"Each row here belongs to the {place.table.one.lower()} of its number."
        full = len(self.state.texts.rows(place.table.id)) >= place.table.most
        if full and (key is keys.INSERT_LINE or (key is keys.DUPLICATE and not self.state.is_blank(place))):
            return f"There are {place.table.most} already, and there can't be more."
        return ""

    def _may_double(self, key: keys.Key) -> bool:
        """A line that is blank is filled as the one above; else a copy would push the others down."""
        place = self.state.place
        return key is not keys.DUPLICATE or (place is not None and self.state.is_blank(place))

    def label(self, key: keys.Key) -> str:
        """Keys for lines stand in the key bar where there are lines, those for findings where some are."""
        if (key in _LINE_KEYS and self.state.place is None) or (
            key in _FINDING_KEYS and not self.state.findings
        ):
            return ""
        return super().label(key)

    def action_next(self) -> None:
        """The next needed field; the last one is stayed in."""
        if self.state.is_last:
            self.become(self.state.left().at(self.state.focus))
            self.shell.say(f"This is the last field; {self.shell.keymap.shown(keys.SUBMIT)} sends.")
        else:
            self.become(self.state.next())

    def action_right(self) -> None:
        """One character right; at the end of the field the next one, also one that Enter goes past."""
        typed = self.state.typed
        if typed.caret == len(typed.text) and not typed.fresh:
            self.become(self.state.beside())
        else:
            super().action_right()

    def action_left(self) -> None:
        """One character left; at the start of the field the one before."""
        if self.state.typed.caret or self.state.typed.fresh:
            super().action_left()
        else:
            self.become(self.state.prior())

    def action_values(self) -> None:
        """The list of values, where the field has one."""
        reason = super().why_not(keys.VALUES)
        if reason:
            self.shell.say(reason)
        else:
            super().action_values()

    def action_duplicate_line(self) -> None:
        """The line above again, or a copy of this one."""
        self._with_lines(lines.duplicate)

    def action_next_line(self) -> None:
        """The start of the next line."""
        self._with_lines(lines.next_line)

    def action_insert_line(self) -> None:
        """A new line above."""
        self._with_lines(lines.insert)

    def action_delete_line(self) -> None:
        """Take the line out."""
        self._with_lines(lines.delete)
        if self.state.deleted:
            self.shell.say(f"Deleted; {self.shell.keymap.shown(keys.BRING_BACK)} brings it back.")

    def action_bring_back(self) -> None:
        """The line deleted last."""
        self._with_lines(lines.bring_back)

    def _with_lines(self, change: Callable[[FormState], FormState]) -> None:
        """Change whole lines: listeners hear of it even where the cursor stays."""
        before = self.state
        self.become(change(before))
        if self.state.focus == before.focus and self.state is not before:
            self._left(before.focus, self.state)
        self.repaint()

    # -- pages and findings ------------------------------------------------------------------------

    def action_pages(self) -> None:
        """A list of the pages that this record needs."""
        state = self.state
        rows = tuple(
            Choice(str(number + 1), page.title)
            for number, page in enumerate(state.form.pages)
            if state.needs_page(number)
        )
        here = next((at for at, row in enumerate(rows) if row.code == str(state.page + 1)), 0)
        values = OpenValues(ValueList(rows, cursor=here), at_once=True)
        self.open_list(values, self._go_to_page, "Type the number of a page that is needed, or Enter.")

    def _go_to_page(self, taken: Choice) -> None:
        self.become(self.state.to_page(int(taken.code) - 1))

    def action_findings(self) -> None:
        """A list of all errors and warnings; looks at the whole form first."""
        self.become(self.state.left().at(self.state.focus).examined())
        found = self.state.findings
        if not found:
            self.shell.say("Nothing is wrong so far.")
            return
        self._see(found)
        rows = tuple(Choice(str(number), self._told(each)) for number, each in enumerate(found, 1))
        here = next((at for at, each in enumerate(found) if self._comes_after(each)), 0)
        values = OpenValues(ValueList(rows, cursor=here))
        self.open_list(
            values, lambda taken: self._go_to(found[int(taken.code) - 1]), "Enter goes to the field."
        )

    def say_finding(self, finding: Finding) -> None:
        """Say what was found; a warning that was read stops no sending."""
        super().say_finding(finding)
        self._see((finding,))

    def _see(self, findings: Iterable[Finding]) -> None:
        self._seen |= {(each.field_id, each.sentence) for each in findings}

    def _told(self, finding: Finding) -> str:
        mark, _ = MARKS[finding.severity]
        label = self.state.form.label_of(finding.field_id)
        return f"{mark} {label}: {finding.said}" if label else f"{mark} {finding.said}"

    def _comes_after(self, finding: Finding) -> bool:
        form = self.state.form
        return form.position(finding.field_id) > form.position(self.state.focus)

    def _go_to(self, finding: Finding) -> None:
        if self.state.holds(finding.field_id):
            self._jump(self.state.at(finding.field_id))
        else:
            self.shell.say(finding.said, "error")

    def _jump(self, state: FormState) -> None:
        """Go to a field for what was found there, and say that."""
        self.become(state)
        finding = state.said_of.get(state.focus)
        if finding is not None:
            self.say_finding(finding)

    def action_next_finding(self) -> None:
        """The next field with a finding; after the last comes the first."""
        here = self.state.form.position(self.state.focus)
        self._go_around(lambda position: position > here, first=0)

    def action_previous_finding(self) -> None:
        """The field before with a finding; before the first comes the last."""
        here = self.state.form.position(self.state.focus)
        self._go_around(lambda position: position < here, first=-1)

    def _go_around(self, wanted: Callable[[tuple[int, int, int]], bool], *, first: int) -> None:
        left = self.state.left()
        ids = dict.fromkeys(each.field_id for each in left.findings if left.holds(each.field_id))
        if ids:
            every = list(ids)
            fitting = [field_id for field_id in every if wanted(left.form.position(field_id))]
            self._jump(left.at((fitting or every)[first]))

    def refuse(self, checked: FormState) -> None:
        """Say the first thing that keeps the form from being sent, and how many there are."""
        errors = [finding for finding in checked.findings if finding.stops]
        label = checked.form.label_of(errors[0].field_id) or checked.form.title
        listed = f" {len(errors)} errors; {self.shell.keymap.shown(keys.FINDINGS)} lists them."
        self.shell.say(f"{label}: {errors[0].said}{listed if len(errors) > 1 else ''}", "error")

    def deliver(self, checked: FormState) -> None:
        """Send, unless the edits warn of what nobody has seen: show that once. What is at no field can't be
        put right here, and a field's own warning is marked as soon as it arises: they don't hold it up.
        """
        unseen = [
            each
            for each in sorted(checked.edited, key=lambda found: checked.form.position(found.field_id))
            if each.severity is Severity.WARNING
            and checked.form.label_of(each.field_id)
            and (each.field_id, each.sentence) not in self._seen
        ]
        if not unseen:
            super().deliver(checked)
            return
        self.become(checked.at(unseen[0].field_id))
        self._see(unseen)
        label, shown = checked.form.label_of(unseen[0].field_id), self.shell.keymap.shown
        others = f" {len(unseen)} warnings; {shown(keys.FINDINGS)} lists them." if len(unseen) > 1 else ""
        sends = f"{shown(keys.SUBMIT)} again sends all the same."
        self.shell.say(f"{label}: {unseen[0].said}{others} {sends}", "caution")
