"""A small claim form: a grid of codes, lines, totals, several pages. Says nothing about real claims."""

from decimal import Decimal
from typing import Any

from tests.tui.office import a_date, office
from tui.app import ClaimdeckApp
from tui.forms import (
    DIGITS,
    NAME,
    TEXT,
    Answers,
    Choice,
    Field,
    Finding,
    Form,
    FormPage,
    FormState,
    Severity,
    Table,
    brief_date_kind,
    choice_kind,
    code_kind,
    money_kind,
)
from tui.page import Page
from tui.settings import Settings
from tui.shell import Place
from tui.text import line
from tui.widgets.long_form import LongFormView
from x12.identifiers import Unacceptable

CODES = tuple(
    Choice(f"{letter}{number:02}", f"{letter.lower()} words {number}")
    for letter in "AB"
    for number in range(90)
)
YES_NO = (Choice("Y", "Yes"), Choice("N", "No"))
KINDS = (Choice("P", "Professional"), Choice("A", "Accident"))


def always(_answers: Answers) -> bool:
    """Always."""
    return True


def find(typed: str, _answers: Answers) -> list[Choice]:
    """The first few codes that begin so, or whose words hold it."""
    needle = typed.casefold()
    return [each for each in CODES if needle in f"{each.code} {each.words}".casefold()][:20]


def words(value: object, _answers: Answers) -> str:
    """What a code means."""
    return next((each.words for each in CODES if each.code == value), "")


def a_pointer(value: object, row: Answers) -> object:
    """A pointer names a diagnosis that there is."""
    if int(str(value)) > len(row.whole.rows("dx")):
        raise Unacceptable("There is no such diagnosis.")
    return value


def much(value: object, _row: Answers) -> str:
    """A large charge is odd."""
    return "That is much." if isinstance(value, Decimal) and value > 9999 else ""


def edits(answers: Answers) -> list[Finding]:
    """The same procedure twice."""
    rows = answers.rows("line")
    codes = [row.text("procedure") for row in rows]
    return [
        Finding(f"line.{row.number}.procedure", "Keyed twice.", Severity.ERROR, "Delete one.", "X.1")
        for at, row in enumerate(rows)
        if row.text("procedure") in codes[:at]
    ]


DIAGNOSES = Table(
    "dx",
    "Diagnoses",
    (
        Field("code", "Code", 8, TEXT, required=always, finder=find, meaning=words),
        Field(
            "present",
            "Present",
            1,
            choice_kind(YES_NO),
            choices=YES_NO,
            needed=lambda row: row.whole.text("kind") == "A",
        ),
    ),
    one="Diagnosis",
    most=12,
    across=4,
    shows=3,
)


def line_table(most: int = 50) -> Table:
    """The lines."""
    return Table(
        "line",
        "",
        (
            Field(
                "from",
                "From",
                8,
                brief_date_kind(a_date),
                proposes=lambda row: row.above.day("from") or row.whole.day("served"),
                passed=True,
            ),
            Field("procedure", "Procedure", 5, code_kind(5), heading="Proc", required=always, finder=find),
            Field("modifier", "Modifier", 2, code_kind(2), heading="Md"),
            Field("pointer", "Pointer", 2, DIGITS, heading="Px", check=a_pointer, default="1"),
            Field("charge", "Charge", 9, money_kind(), required=always, warns=much),
            Field("units", "Units", 3, DIGITS, default="1", heading="Un", passed=True),
        ),
        most=most,
        totals=lambda answers: line(f"Total {answers.total('line', 'charge')}"),
    )


def claim(most: int = 50) -> Form:
    """The form."""
    return Form(
        "claim",
        "Claim",
        (
            FormPage(
                "Patient",
                (
                    (
                        Field("last", "Last name", 20, NAME, required=always),
                        Field("first", "First name", 12, NAME),
                    ),
                    Field("kind", "Kind", 1, choice_kind(KINDS), choices=KINDS),
                    Field("served", "Served", 8, brief_date_kind(a_date)),
                    DIAGNOSES,
                ),
            ),
            FormPage(
                "Accident",
                (
                    Field(
                        "state", "State", 2, code_kind(2), needed=lambda answers: answers.text("kind") == "A"
                    ),
                ),
            ),
            FormPage("Lines", (line_table(most),)),
            FormPage("Remarks", (Field("remarks", "Remarks", 40),)),
        ),
        edits=edits,
    )


class ClaimPage(Page):
    """Keys a claim."""

    title = "Claim"

    def __init__(self, desk: Any, form: Form | None = None) -> None:
        self.kept: dict[str, str] = {}
        self.kept_at = ""
        self.sent: list[Answers] = []
        self.form = LongFormView(form or claim(), sent=self.sent.append, left=self._left)
        super().__init__(self.form)

    def _left(self, _field_id: str, state: FormState) -> None:
        self.kept, self.kept_at = state.draft(), state.focus


def claim_office(**options: Any) -> ClaimdeckApp:
    """The program with a place for claims, at that place."""
    places = (Place("claim", "Claim", "key a claim", ClaimPage),)
    settings = Settings(implied_cents=True)
    return office(places=places, begin=ClaimPage, **{"settings": settings, **options})
