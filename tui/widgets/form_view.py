"""A form on the screen: one widget that draws its page, takes its keys and keeps its state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from tui import keys
from tui.forms.answers import Answers
from tui.forms.choices import Choice
from tui.forms.findings import Finding, Severity
from tui.forms.form import Form
from tui.forms.kinds import TEXT
from tui.forms.state import FormState
from tui.text import Line, line
from tui.widgets.form_drawing import DrawnForm
from tui.widgets.form_editing import EditingView
from tui.widgets.form_lines import says_beside
from tui.widgets.form_values import OpenValues
from tui.widgets.view import Press

if TYPE_CHECKING:
    from tui.shell import Shell

Finder = Callable[[str, Answers], Sequence[Choice]]
_POINTED = "Keyed without a point, the last two digits are cents ('Settings'): 12550 is 125.50."


def _unheard(_field_id: str, _state: FormState) -> None:
    return None


def _found(finder: Finder, answers: Answers, typed: str) -> Sequence[Choice]:
    return finder(typed, answers)


class FormView(DrawnForm):
    """Runs a form.

    `sent` gets the answers of a form without problems; `left` hears of every field that is left.
    """

    KEYS: ClassVar[tuple[keys.Key, ...]] = (
        keys.ENTER,
        keys.NEXT,
        keys.PREVIOUS,
        keys.DOWN,
        keys.UP,
        keys.VALUES,
        keys.SAME,
        keys.PAGE_BACK,
        keys.PAGE_ON,
        keys.ROWS_BACK,
        keys.ROWS_ON,
        keys.SUBMIT,
        *EditingView.EDITING,
    )

    def __init__(
        self,
        form: Form | FormState,
        *,
        sent: Callable[[Answers], None],
        left: Callable[[str, FormState], None] = _unheard,
        changed: Callable[[str, FormState], None] = _unheard,
    ) -> None:
        super().__init__(form if isinstance(form, FormState) else FormState.start(form))
        self._sent = sent
        self._left = left
        self._changed = changed
        self._taken: Callable[[Choice], None] = self._take_value
        self._said = ""

    def attach(self, shell: Shell, dirty: Callable[[tuple[int, ...]], None] | None) -> None:
        """Belong to an app, and take amounts as its user keys them."""
        super().attach(shell, dirty)
        self.state = self._keying(self.state)

    def _keying(self, state: FormState) -> FormState:
        """A state that takes amounts as the user keys them, wherever it was made."""
        if self._shell is None:
            return state
        return state.keying(implied_cents=self._shell.settings.implied_cents)

    def help(self) -> tuple[Line, ...]:
        """The field's help, and how it may be keyed."""
        item = self.state.field
        if self.state.implied_cents and item.kind.pointed is not TEXT.pointed:
            return line(f"{item.label}: {item.help}"), line(_POINTED)
        hint = f" ({item.kind.hint})" if item.kind.hint else ""
        return (line(f"{item.label}{hint}: {item.help}"),) if item.help or hint else ()

    # -- becoming ----------------------------------------------------------------------------------

    def become(self, state: FormState) -> None:
        """Go on with another state of the form: draw what differs, tell who listens."""
        old, self.state = self.state, self._keying(state)
        state = self.state
        shown = self.top, dict(self._tops)
        self._follow_focus()
        moved = old.focus != state.focus
        if moved:
            self._left(old.focus, state)
            self._speak(old.focus)
        if state.texts.get(old.focus) != old.texts.get(old.focus):
            self._changed(old.focus, self.state)
        self._repaint_from(old, scrolled=shown != (self.top, self._tops))

    def _speak(self, left: str) -> None:
        """What is found about the field just left, or about the one the cursor came to; else the words for
        what was keyed, where they don't stand beside it.
        """
        for field_id in (left, self.state.focus):
            finding = self.state.said_of.get(field_id)
            if finding is not None:
                self.say_finding(finding)
                return
        self.shell.say(self._meaning(left), patient=True)

    def say_finding(self, finding: Finding) -> None:
        """Say what was found, and at which field."""
        style = "caution" if finding.severity is Severity.WARNING else "error"
        self.shell.say(f"{self.state.form.label_of(finding.field_id)}: {finding.said}", style)

    def _meaning(self, field_id: str) -> str:
        state = self.state
        if not state.holds(field_id) or (value := state.value(field_id)) is None:
            return ""
        if any(says_beside(row, field_id, self.width) for row in self._laid):
            return ""
        words = state.form.field(field_id).words(value, state.context(field_id))
        return f"{state.texts[field_id]}: {words}" if words else ""

    # -- text --------------------------------------------------------------------------------------

    def take(self, press: Press) -> bool:
        """Printable characters go into the field, or into the open list of values."""
        if self._values is not None:
            return self._take_in_list(self._values, press)
        if not press.printable:
            return False
        self.become(self.state.type(press.printable))
        return True

    def paste(self, text: str) -> None:
        """Put the clipboard's text into the field; a sheet of several lines into the table."""
        self.become(self.state.paste(text))
        if self.state.place is not None:
            self._left(self.state.focus, self.state)
            self.repaint()

    def _take_in_list(self, values: OpenValues, press: Press) -> bool:
        """All keys belong to the list while it is open."""
        taken = values.press(press, self._list_rows - 1)
        if taken is not None:
            self._values = None
            self.shell.say("")
        else:
            self._say_of_list(values)
        self.repaint()
        if isinstance(taken, Choice):
            self._taken(taken)
        return True

    def _take_value(self, taken: Choice) -> None:
        self.become(self.state.set(self.state.focus, taken.code).next())

    def open_list(self, values: OpenValues, taken: Callable[[Choice], None], said: str) -> None:
        """Open a list beside the field; it takes all keys until something is taken or it is left."""
        self._values, self._taken, self._said = values, taken, said
        self._say_of_list(values)
        self.repaint()

    def _say_of_list(self, values: OpenValues) -> None:
        """The whole of what the row under the cursor cuts; else how to use the list."""
        self.shell.say(values.cut_words(self.width) or self._said, patient=True)

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: keys.Key) -> str:
        """Keys that have nothing to do in this field or on this page."""
        item = self.state.field
        if key is keys.VALUES and item.finder is None and not item.values(self._context):
            return "This field has no list of values."
        if key is keys.SAME and not self.state.before():
            return "The record before has nothing here."
        if key in {keys.ROWS_BACK, keys.ROWS_ON} and self.state.place is not None:
            return ""
        if key in {keys.PAGE_BACK, keys.ROWS_BACK} and self.state.turn(-1) is self.state:
            return "This is the first page."
        if key in {keys.PAGE_ON, keys.ROWS_ON} and self.state.turn(1) is self.state:
            behind = len(self.state.form.pages) - 1 - self.state.page
            return "No other page is needed after this one." if behind else "This is the last page."
        return ""

    @property
    def _context(self) -> Answers:
        return self.state.context(self.state.focus)

    def label(self, key: keys.Key) -> str:
        """Sending has the form's own word."""
        return self.state.form.sends if key is keys.SUBMIT else key.label

    def action_enter(self) -> None:
        """The next field; in the last one of a form that says so, send."""
        if self.state.is_last and self.state.form.enter_sends:
            self.action_submit()
        else:
            self.action_next()

    def action_next(self) -> None:
        """The next needed field; after the last comes the first."""
        self.become(self.state.first() if self.state.is_last else self.state.next())

    def action_previous(self) -> None:
        """The needed field before; before the first comes the last."""
        self.become(self.state.last() if self.state.is_first else self.state.prior())

    def action_down(self) -> None:
        """The line below in a table; else the next field."""
        if self.state.place is None:
            self.action_next()
        else:
            self.become(self.state.down(1))

    def action_up(self) -> None:
        """The line above in a table; else the field before."""
        if self.state.place is None:
            self.action_previous()
        else:
            self.become(self.state.down(-1))

    def action_values(self) -> None:
        """Open the list of values, at the value that the field has or narrowed to what is keyed."""
        item, context, typed = self.state.field, self._context, self.state.typed.text
        values = (
            OpenValues.at(item.values(context), typed)
            if item.finder is None
            else OpenValues.finding(partial(_found, item.finder, context), typed)
        )
        said = "Type a code or words; Enter takes the value, Esc leaves the list."
        self.open_list(values, self._take_value, said)

    def action_same(self) -> None:
        """As in the record before, and on."""
        self.become(self.state.same())

    def action_page_back(self) -> None:
        """The page before."""
        self.become(self.state.turn(-1))

    def action_page_on(self) -> None:
        """The next page."""
        self.become(self.state.turn(1))

    def action_rows_back(self) -> None:
        """As many lines up as are in sight; outside a table the page before."""
        self._turn_rows(-1)

    def action_rows_on(self) -> None:
        """As many lines down as are in sight; outside a table the next page."""
        self._turn_rows(1)

    def _turn_rows(self, way: int) -> None:
        place = self.state.place
        lines = 0 if place is None else max(2, self._lines_of(place.table) - 1)
        self.become(self.state.turn(way) if place is None else self.state.down(way * lines))

    def action_submit(self) -> None:
        """Send the form, or go to the first field that keeps it from being sent."""
        checked = self.state.checked()
        left, self.state = self.state.focus, checked
        self._left(left, checked)
        self._follow_focus()
        self.repaint()
        if not checked.errors and not checked.stopped:
            self.deliver(checked)
        else:
            self.refuse(checked)

    def deliver(self, checked: FormState) -> None:
        """Send what nothing stops."""
        self._sent(checked.answers)

    def refuse(self, checked: FormState) -> None:
        """Say what keeps the form from being sent."""
        first, *others = (finding for finding in checked.findings if finding.stops)
        also = [checked.form.label_of(finding.field_id) for finding in others]
        labels = f" Also: {', '.join(also)}." if also else ""
        self.shell.say(f"{checked.form.label_of(first.field_id)}: {first.said}{labels}", "error")
