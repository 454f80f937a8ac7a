"""The passphrase that opens the vault, or makes it: asked on a form of its own."""

from tui.forms import SECRET, Answers, Field, Form, FormPage, Note
from tui.forms.field import Row, always, never
from tui.text import EMPTY, Line, line
from x12.identifiers import Unacceptable

LEAST = 12


def vault_form(*, exists: bool, may_skip: bool = False) -> Form:
    """One field for a vault that exists; two for a new one, where a typing error would lock it for good."""
    said = _NEW if not exists else _SKIPPABLE if may_skip else _LOCKED
    rows: tuple[Row, ...] = (*(_note(text) for text in said), *(_old(may_skip) if exists else _new()))
    return Form("vault", "Passphrase vault", (FormPage("", rows),), enter_sends=True, sends="Open")


def _old(may_skip: bool) -> tuple[Field, ...]:
    return (
        Field("passphrase", "Passphrase", 48, SECRET, required=never if may_skip else always, help=_HELP),
    )


def _new() -> tuple[Field, ...]:
    return (
        Field("passphrase", "New passphrase", 48, SECRET, required=always, check=_long_enough, help=_HELP),
        Field("repeated", "Once more", 48, SECRET, required=always, check=_same, help=_HELP),
    )


def _long_enough(value: object, _answers: Answers) -> object:
    if len(str(value)) < LEAST:
        raise Unacceptable(f"Use {LEAST} characters or more; several words are easy to remember.")
    return value


def _same(value: object, answers: Answers) -> object:
    if value != answers.get("passphrase"):
        raise Unacceptable("This differs from the passphrase above.")
    return value


def _note(text: str) -> Note:
    shown: Line = line((f"  {text}", "value")) if text else EMPTY
    return Note(lambda _answers: shown)


_SKIPPABLE = (
    "",
    "The password is kept in the passphrase vault.",
    "Type the vault's passphrase. To type the password instead, just press Enter.",
    "",
)
_LOCKED = ("", "The vault on this computer is locked. Type its passphrase; F3 goes back.", "")
_NEW = (
    "",
    "Passwords go into an encrypted file that only this passphrase opens.",
    "It can't be recovered. If you forget it, make a new vault and type them again.",
    "",
)
_HELP = "The passphrase of the vault on this computer; it is not the portal's password."
