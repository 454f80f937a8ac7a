"""Recovery codes, shown once; and, after enrolling, the choice to have one-time codes filled in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError, StoreLocked, StoreUnavailable
from screens.account.keys import KEEP, SAVE
from screens.once import UNCOVER, OncePage
from screens.printing import Document, NotKept, keep, rendered
from screens.saying import said
from tui.prompt import Prompt
from tui.text import EMPTY, Line, line, wrap_line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.keys import Key

OpenVault = Callable[[Callable[[], None]], None]
"""Shows the page that opens the vault, and goes on once it is open."""


class RecoveryPage(OncePage):
    """With `secret`, that of an authenticator just confirmed, codes can be had filled in from here."""

    KEYS: ClassVar[tuple[Key, ...]] = (SAVE, KEEP, UNCOVER)

    def __init__(self, desk: Desk, codes: Sequence[str], open_vault: OpenVault, secret: str = "") -> None:
        self._desk = desk
        self._codes = tuple(codes)
        self._open_vault = open_vault
        self._secret = secret
        super().__init__("Recovery codes", "", lambda cells: code_lines(self._codes, bool(secret), cells))

    def why_not(self, key: Key) -> str:
        """The secret is only at hand right after enrolling; the demo has it anyway."""
        if key is KEEP and not self._secret:
            return "Only while an authenticator is set up: m on the account's page begins that."
        current = self._desk.current
        if key is KEEP and current is not None and current.portal.demo:
            return "The demo fills codes in by itself."
        return super().why_not(key)

    def label(self, key: Key) -> str:
        """Filling in is offered where it can be chosen."""
        return "" if key is KEEP and not self._secret else super().label(key)

    def action_save(self) -> None:
        """Ask, then write them to a private file."""
        self.shell.ask(Prompt(_SURE, self._answered, letters="yn"))

    def _answered(self, letter: str, _picked: int) -> None:
        if letter != "y":
            return
        desk = self._desk
        try:
            path = keep(
                rendered(self._document(), "pdf"),
                desk.places.printed,
                "recovery-codes",
                "pdf",
                desk.now(),
            )
        except NotKept as error:
            self.shell.say(f"{error.sentence} {error.next_action}", "stop")
            return
        desk.kept.log.note("recovery codes saved", "pdf", desk.owner)
        self.shell.say(f"Print and delete it: {path}", "caution")

    def _document(self) -> Document:
        current = self._desk.current
        facts = [("Made", f"{self._desk.now().astimezone():%m/%d/%Y %H:%M}")]
        if current is not None:
            facts = [("Portal", current.portal.name), ("User", current.user.id), *facts]
        return Document("recovery-codes", "Recovery codes", tuple(facts), _columns(self._codes), _ONE_EACH)

    def action_keep(self) -> None:
        """Say what it gives up, and ask."""
        self.shell.ask(Prompt(GIVES_UP, self._chosen, letters="yn"))

    def _chosen(self, letter: str, _picked: int) -> None:
        if letter == "y":
            self._keep()

    def _keep(self) -> None:
        self.shell.request(
            self._desk.account.keep_code_secret(self._secret),
            lambda _nothing: self.shell.say("From the next sign-in on, codes are filled in.", "good"),
            saying="Keeping it in the vault.",
            failed=self._not_kept,
        )

    def _not_kept(self, error: PortalError) -> bool:
        if isinstance(error, StoreLocked | StoreUnavailable):
            self._open_vault(self._keep)
            return True
        self.shell.say(said(error), "stop")
        return True


def code_lines(codes: Sequence[str], after_enrolling: bool, cells: int) -> tuple[Line, ...]:
    """What they are for, the codes, and what to do with them now."""
    done = "The authenticator is set up. " if after_enrolling else "The earlier codes are void. "
    offer = wrap_line(line((_OFFER, "dim")), cells) if after_enrolling else ()
    return (
        *wrap_line(line((done, "good"), _ONE_EACH), cells),
        EMPTY,
        *_columns(codes),
        EMPTY,
        *wrap_line(line((_NOW, "caution")), cells),
        EMPTY,
        *offer,
    )


def _columns(codes: Sequence[str]) -> tuple[Line, ...]:
    half = (len(codes) + 1) // 2
    seconds = (*codes[half:], "")
    pairs = zip(codes[:half], seconds, strict=False)
    return tuple(line((f"    {first:<24}{second}".rstrip(), "title")) for first, second in pairs)


_ONE_EACH = "Each of these codes is good for one sign-in without the authenticator."
_NOW = (
    "Write them down or print them now (s), and keep them apart from this computer: they aren't told again."
)
_OFFER = "Codes are typed by hand at each sign-in; f has them filled in, and says what that gives up."
_SURE = "Save them readable in a file for you alone, to print: yes (y), no (n)?"
GIVES_UP = "Filled in, the vault's passphrase alone signs in: no second device. Do it: yes (y), no (n)?"
