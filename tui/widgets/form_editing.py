"""The keys that edit the field under the cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from tui import keys
from tui.forms.state import FormState
from tui.typed import Typed
from tui.widgets.view import View


class EditingView(View):
    """A view with a field being typed in; the form view is one."""

    EDITING: ClassVar[tuple[keys.Key, ...]] = (
        keys.LEFT,
        keys.RIGHT,
        keys.WORD_LEFT,
        keys.WORD_RIGHT,
        keys.HOME,
        keys.END,
        keys.FIRST,
        keys.LAST,
        keys.BACKSPACE,
        keys.DELETE,
        keys.ERASE_WORD,
        keys.ERASE_START,
        keys.ERASE_END,
        keys.UNDO,
    )
    state: FormState

    def become(self, state: FormState) -> None:
        """Go on with another state of the form."""
        raise NotImplementedError

    def _edit(self, change: Callable[[Typed], Typed]) -> None:
        self.become(self.state.edit(change))

    def action_left(self) -> None:
        """One character left."""
        self._edit(Typed.left)

    def action_right(self) -> None:
        """One character right."""
        self._edit(Typed.right)

    def action_word_left(self) -> None:
        """One word left."""
        self._edit(Typed.word_left)

    def action_word_right(self) -> None:
        """One word right."""
        self._edit(Typed.word_right)

    def action_home(self) -> None:
        """Start of the field."""
        self._edit(Typed.home)

    def action_end(self) -> None:
        """End of the field."""
        self._edit(Typed.end)

    def action_backspace(self) -> None:
        """Erase before the cursor."""
        self._edit(Typed.backspace)

    def action_delete(self) -> None:
        """Delete under the cursor."""
        self._edit(Typed.delete)

    def action_erase_word(self) -> None:
        """Erase the word before the cursor."""
        self._edit(Typed.erase_word)

    def action_erase_start(self) -> None:
        """Erase to the start."""
        self._edit(Typed.erase_start)

    def action_erase_end(self) -> None:
        """Erase to the end."""
        self._edit(Typed.erase_end)

    def action_first(self) -> None:
        """The first field."""
        self.become(self.state.first())

    def action_last(self) -> None:
        """The last field."""
        self.become(self.state.last())

    def action_undo(self) -> None:
        """The field as it was."""
        self.become(self.state.undo())
