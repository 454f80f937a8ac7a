"""What can be done about an entry: the keys that the list and the entry's own page share."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from screens.outbox import keys
from tui.prompt import Prompt

if TYPE_CHECKING:
    from offline_cache.outbox.records import OutboxEntry
    from offline_cache.store.drafts import Draft
    from tui.keys import Key
    from tui.shell import Shell

ON_ENTRY = (keys.HOLD, keys.EDIT, keys.CANCEL, keys.SETTLE, keys.DECIDE)
_LEFT = "It has left, so it can't be taken back here."


def why_not(entry: OutboxEntry | None, key: Key) -> str:
    """Why a key has nothing to do with an entry; '' where it has."""
    if entry is None:
        return "There is no entry here." if key in {*ON_ENTRY, keys.SENT, keys.CLAIM} else ""
    settled = "It isn't in doubt where it is."
    sentences = {
        keys.HOLD: (entry.can_hold or entry.can_release, _LEFT if entry.left else "It isn't waiting."),
        keys.CANCEL: (entry.can_cancel, _LEFT if entry.left else "It isn't waiting."),
        keys.EDIT: (entry.can_edit, _LEFT if entry.left else "The payer has it; 'Claims' corrects it."),
        keys.SETTLE: (entry.can_decide, settled),
        keys.DECIDE: (entry.can_decide, settled),
        keys.CLAIM: (bool(entry.control_number), "The payer hasn't said that it has it."),
    }
    can, sentence = sentences.get(key, (True, ""))
    return "" if can else sentence


class Acting:
    """Does it, and has `done` show the entry as it is then."""

    def __init__(self, shell: Callable[[], Shell], done: Callable[[OutboxEntry], None]) -> None:
        self._shell = shell
        self._done = done

    def hold(self, entry: OutboxEntry) -> None:
        """Keep it back, or let it go again."""
        outbox = self._shell().desk.outbox
        work = outbox.release(entry.id) if entry.can_release else outbox.hold(entry.id)
        self._run(work, "Released." if entry.can_release else "Held: it stays here until you release it.")

    def cancel(self, entry: OutboxEntry) -> None:
        """Ask, then take it back."""
        self._ask(
            "Take it back, it has not left: yes (y), no (n)?",
            lambda: self._run(self._shell().desk.outbox.cancel(entry.id), "Cancelled; e edits it."),
        )

    def settle(self, entry: OutboxEntry) -> None:
        """Find out now."""
        self._run(self._shell().desk.outbox.settle(entry.id), "", "Finding out whether the payer has it.")

    def decide(self, entry: OutboxEntry) -> None:
        """What the payer said on the telephone."""

        def answered(letter: str, _picked: int) -> None:
            self._run(self._shell().desk.outbox.decide(entry.id, arrived=letter == "y"), "Noted.")

        label = "Does the payer have it, by telephone: yes (y), no, send it again (n)?"
        self._shell().ask(Prompt(label, answered, letters="yn"))

    def edit(self, entry: OutboxEntry) -> None:
        """Ask, then open it in its form."""
        shell = self._shell()

        def opened(draft: Draft) -> None:
            shell.desk.handing.draft(draft.key.form, draft.key.record)
            shell.go(draft.key.form)

        self._ask(
            "Take it out of the outbox and edit it: yes (y), no (n)?",
            lambda: shell.request(shell.desk.outbox.edit(entry.id), opened, saying="Opening it."),
        )

    def _ask(self, label: str, do: Callable[[], None]) -> None:
        def answered(letter: str, _picked: int) -> None:
            if letter == "y":
                do()

        self._shell().ask(Prompt(label, answered, letters="yn"))

    def _run(self, work: Coroutine[Any, Any, OutboxEntry], said: str, saying: str = "Noting it.") -> None:
        def then(entry: OutboxEntry) -> None:
            self._done(entry)
            words = self._shell().desk.outbox.words(entry)
            self._shell().say(said or f"{words[:1].upper()}{words[1:]}.")

        self._shell().request(work, then, saying=saying)
