"""The passphrase that opens the vault, or makes it: asked on a form of its own."""

from tui.forms import SECRET, Answers, Field, Form, FormPage, Note
from tui.forms.field import Row
from tui.text import EMPTY, Line, line
from x12.identifiers import Unacceptable

LEAST = 12


def vault_form(*, exists: bool) -> Form:
    """One field for a vault that exists; two for a new one, where a typing error would lock it for good."""
    fields = [Field("passphrase", "Passphrase", 48, SECRET, required=lambda _answers: not exists, help=_HELP)]
    if not exists:
        fields[0] = Field(
            "passphrase", "New passphrase", 48, SECRET, required=_always, check=_long_enough, help=_HELP
        )
        fields.append(Field("repeated", "Once more", 48, SECRET, required=_always, check=_same, help=_HELP))
    said = _EXISTING if exists else _NEW
    rows: tuple[Row, ...] = (*(_note(text) for text in said), *fields)
    return Form(
        "vault", "Passphrase vault", (FormPage("Passphrase vault", rows),), enter_sends=True, sends="Open"
    )


def _always(_answers: Answers) -> bool:
    return True


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


_EXISTING = (
    "",
    "The password is kept in the passphrase vault.",
    "Type the vault's passphrase; or leave it empty and press Enter to type the password instead.",
    "",
)
_NEW = (
    "",
    "Passwords go into an encrypted file that only this passphrase opens.",
    "It can't be recovered. If you forget it, make a new vault and type them again.",
    "",
)
_HELP = "The passphrase of the vault on this computer; it is not the portal's password."
