"""A form on the screen: one widget that draws its page, takes its keys and keeps its state."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from tui import keys
from tui.forms.choices import Choice
from tui.forms.field import Form
from tui.forms.layout import LaidRow, lay_out
from tui.forms.state import FormState
from tui.text import EMPTY, Line, line
from tui.widgets.form_editing import EditingView
from tui.widgets.form_lines import caret_in, field_row
from tui.widgets.form_values import OpenValues
from tui.widgets.view import Press, Spot

if TYPE_CHECKING:
    from tui.forms.answers import Answers


def _unheard(_field_id: str, _state: FormState) -> None:
    return None


class FormView(EditingView):
    """Runs a form.

    `sent` gets the answers of a form without problems; `left` hears of every field that is left.
    """

    KEYS: ClassVar[tuple[keys.Key, ...]] = (
        keys.ENTER,
        keys.NEXT,
        keys.PREVIOUS,
        keys.VALUES,
        keys.SAME,
        keys.PAGE_BACK,
        keys.PAGE_ON,
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
        super().__init__()
        self.state = form if isinstance(form, FormState) else FormState.start(form)
        self._sent = sent
        self._left = left
        self._changed = changed
        self._layouts: dict[int, tuple[LaidRow, ...]] = {}
        self._values: OpenValues | None = None
        self.top = 0

    # -- drawing -----------------------------------------------------------------------------------

    @property
    def _laid(self) -> tuple[LaidRow, ...]:
        page = self.state.page
        if page not in self._layouts:
            self._layouts[page] = lay_out(self.state.form.pages[page])
        return self._layouts[page]

    @property
    def _focus_row(self) -> int:
        return next(
            index
            for index, row in enumerate(self._laid)
            if any(cell.field.id == self.state.focus for cell in row.cells)
        )

    def line_at(self, y: int) -> Line:
        """A row of the form, or of the open list of values beside the field."""
        if self._values is not None and 0 <= y - self._list_at < self._list_rows:
            return self._values.line_at(y - self._list_at, self._list_rows, self.width)
        laid = self._laid
        index = y + self.top
        return field_row(laid[index], self.state, self.width) if index < len(laid) else EMPTY

    def caret(self) -> Spot | None:
        """In the field under the cursor, or after what is typed into the list of values."""
        if self._values is not None:
            return Spot(min(self.width - 1, self._values.caret), self._list_at)
        row = self._focus_row
        return Spot(caret_in(self._laid[row], self.state), row - self.top)

    @property
    def _list_rows(self) -> int:
        """Eight values and the row that is typed into, or what there is room for."""
        return max(1, min(9, self.rows - 1))

    @property
    def _list_at(self) -> int:
        """Below the field; above it where there is no room below."""
        below = self._focus_row - self.top + 1
        return below if below + self._list_rows <= self.rows else max(0, below - 1 - self._list_rows)

    def help(self) -> tuple[Line, ...]:
        """The field's help, and how it may be keyed."""
        item = self.state.field
        hint = f" ({item.kind.hint})" if item.kind.hint else ""
        return (line(f"{item.label}{hint}: {item.help}"),) if item.help or hint else ()

    # -- becoming ----------------------------------------------------------------------------------

    def become(self, state: FormState) -> None:
        """Go on with another state of the form: draw what differs, tell who listens."""
        old, self.state = self.state, state
        self._follow_focus()
        moved = old.focus != state.focus
        if moved:
            self._left(old.focus, state)
            self._speak(old.focus)
        if state.texts.get(old.focus) != old.texts.get(old.focus):
            self._changed(old.focus, self.state)
        self._repaint_from(old)

    def _repaint_from(self, old: FormState) -> None:
        state = self.state
        if (
            old.focus == state.focus
            and old.reading.needed == state.reading.needed
            and old.errors == state.errors
        ):
            notes = self._notes if old.settled != state.settled else ()
            self.repaint(*(row - self.top for row in (self._focus_row, *notes)))
        else:
            self.repaint()

    @property
    def _notes(self) -> tuple[int, ...]:
        """The rows that say something about what is answered."""
        return tuple(index for index, row in enumerate(self._laid) if row.note is not None)

    def _follow_focus(self) -> None:
        row = self._focus_row
        self.top = min(max(self.top, row - self.rows + 1), row)
        if len(self._laid) <= self.rows:
            self.top = 0

    def _speak(self, left: str) -> None:
        """The sentence for the field just left, or for the one the cursor came to; else nothing."""
        for field_id in (left, self.state.focus):
            if field_id in self.state.errors:
                label = self.state.form.by_id[field_id].label
                self.shell.say(f"{label}: {self.state.errors[field_id]}", "error")
                return
        self.shell.say("")

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
        """Put the clipboard's text into the field."""
        self.become(self.state.paste(text))

    def _take_in_list(self, values: OpenValues, press: Press) -> bool:
        """All keys belong to the list while it is open."""
        taken = values.press(press, self._list_rows - 1)
        if taken is not None:
            self._values = None
            self.shell.say("")
        self.repaint()
        if isinstance(taken, Choice):
            self.become(self.state.set(self.state.focus, taken.code).next())
        return True

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: keys.Key) -> str:
        """Keys that have nothing to do in this field or on this page."""
        if key is keys.VALUES and not self.state.field.values(self.state.answers):
            return "This field has no list of values."
        if key is keys.SAME and not self.state.previous.get(self.state.focus):
            return "The record before has nothing here."
        if key is keys.PAGE_BACK and not self.state.page:
            return "This is the first page."
        if key is keys.PAGE_ON and self.state.page == len(self.state.form.pages) - 1:
            return "This is the last page."
        return ""

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
        at_first = self.state.route[0].id == self.state.focus
        self.become(self.state.last() if at_first else self.state.prior())

    def action_values(self) -> None:
        """Open the list of values, at the value that the field has or narrowed to what is keyed."""
        self._values = OpenValues.at(self.state.field.values(self.state.answers), self.state.typed.text)
        self.shell.say("Type a code or words; Enter takes the value, Esc leaves the list.")
        self.repaint()

    def action_same(self) -> None:
        """As in the record before, and on."""
        self.become(self.state.same())

    def action_page_back(self) -> None:
        """The page before."""
        self.become(self.state.turn(-1))

    def action_page_on(self) -> None:
        """The next page."""
        self.become(self.state.turn(1))

    def action_submit(self) -> None:
        """Send the form, or go to the first field that keeps it from being sent."""
        checked = self.state.checked()
        left, self.state = self.state.focus, checked
        self._left(left, checked)
        self._follow_focus()
        self.repaint()
        if not checked.errors:
            self._sent(checked.answers)
            return
        labels = [checked.form.by_id[field_id].label for field_id in checked.errors]
        first = checked.errors[checked.focus]
        others = f" Also: {', '.join(labels[1:])}." if len(labels) > 1 else ""
        self.shell.say(f"{labels[0]}: {first}{others}", "error")
