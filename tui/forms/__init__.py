"""The form engine: a form is data (`Form` of `Field`s), its life is a pure state, and one widget draws it."""

from tui.forms.answers import Answers
from tui.forms.choices import Choice, choice_kind
from tui.forms.field import Field, Form, FormPage, Note
from tui.forms.kinds import (
    DIGITS,
    NAME,
    SECRET,
    TEXT,
    Kind,
    date_kind,
    digits_kind,
    identifier_kind,
    money_kind,
)
from tui.forms.state import FormState

__all__ = [
    "DIGITS",
    "NAME",
    "SECRET",
    "TEXT",
    "Answers",
    "Choice",
    "Field",
    "Form",
    "FormPage",
    "FormState",
    "Kind",
    "Note",
    "choice_kind",
    "date_kind",
    "digits_kind",
    "identifier_kind",
    "money_kind",
]
