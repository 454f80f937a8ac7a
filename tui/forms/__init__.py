"""The form engine: a form is data (`Form` of `Field`s), its life is a pure state, and one widget draws it."""

from tui.forms.answers import Answers
from tui.forms.choices import Choice, choice_kind
from tui.forms.field import Field, Note
from tui.forms.findings import Finding, Severity
from tui.forms.form import Form, FormPage
from tui.forms.kinds import (
    DIGITS,
    NAME,
    SECRET,
    TEXT,
    Kind,
    brief_date_kind,
    code_kind,
    date_kind,
    digits_kind,
    identifier_kind,
    money_kind,
)
from tui.forms.state import FormState
from tui.forms.table import Table

__all__ = [
    "DIGITS",
    "NAME",
    "SECRET",
    "TEXT",
    "Answers",
    "Choice",
    "Field",
    "Finding",
    "Form",
    "FormPage",
    "FormState",
    "Kind",
    "Note",
    "Severity",
    "Table",
    "brief_date_kind",
    "choice_kind",
    "code_kind",
    "date_kind",
    "digits_kind",
    "identifier_kind",
    "money_kind",
]
