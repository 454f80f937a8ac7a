"""The form that adds a portal, made from its traits."""

from collections.abc import Collection

from screens.portals.checks import KINDS
from screens.portals.traits import TRAITS, Trait
from tui.forms import Answers, Choice, Field, Form, FormPage, Kind, Note
from tui.forms.field import Row, always, never, unchanged
from tui.text import EMPTY, line
from x12.identifiers import Unacceptable

_KINDS = tuple(Choice(code, words) for code, words in KINDS.items())
_FOLDED = {"id": str.lower, "payer_id": str.upper}


def portal_form(taken: Collection[str]) -> Form:
    """The form; `taken` are the short names that portals have already."""
    rows: tuple[Row, ...] = (
        Note(lambda _answers: EMPTY),
        *(_field(trait, taken) for trait in TRAITS),
        Note(lambda _answers: EMPTY),
        Note(
            lambda _answers: line(
                ("  Only kind, address and short name are needed; F1 explains a field.", "dim")
            )
        ),
    )
    return Form("portal", "Add a portal", (FormPage("Add a portal", rows),), sends="Save")


def _field(trait: Trait, taken: Collection[str]) -> Field:
    def free(value: object, _answers: Answers) -> object:
        if value in taken:
            raise Unacceptable("Another portal has this short name; key a different one.")
        return value

    return Field(
        trait.name,
        trait.label,
        trait.width,
        _kind(trait),
        needed=lambda answers: not answers.text("kind") or answers.text("kind") in trait.kinds,
        required=always if trait.required else never,
        check=free if trait.name == "id" else unchanged,
        help=trait.help,
        choices=_KINDS if trait.name == "kind" else (),
    )


def _kind(trait: Trait) -> Kind:
    if trait.name == "kind":
        return Kind(
            "kind", trait.read, full=lambda text: text.lower() in KINDS, typed=str.lower, hint="F4: values"
        )
    return Kind(trait.name, trait.read, typed=_FOLDED.get(trait.name, str))
