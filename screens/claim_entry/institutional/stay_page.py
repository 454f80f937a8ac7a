"""The second page, as FISS page 01 has it below the patient: admission, days, and the grids of codes."""

from __future__ import annotations

from decimal import Decimal

from screens.claim_entry import kinds
from screens.claim_entry.codes import choices_of
from screens.claim_entry.institutional import bill
from screens.claim_entry.institutional.lists import codes, meaning
from screens.claim_entry.places import Declaring
from screens.claim_entry.setting import Setting
from tui.forms import Answers, Choice, Field, FormPage, Table
from tui.forms.field import Row, always
from x12.claims.edits.groups import CHANGES
from x12.codes.meaning import CodeList, words_of

CONDITIONS, OCCURRENCES, SPANS, VALUES = "condition", "occurrence", "span", "value"
MOST = 24
COVERED, NON_COVERED = "80", "81"
"""Value codes whose amounts are days."""
_TYPES = choices_of(CodeList.ADMISSION_TYPES)
_SOURCES = choices_of(CodeList.ADMISSION_SOURCES)
_STATUSES = choices_of(CodeList.PATIENT_STATUSES)
_REASONS = tuple(Choice(code, words_of(CodeList.CONDITIONS, code)) for code in CHANGES)
_DEATHS = frozenset({"20", "40", "41", "42"})


def stay_page(setting: Setting, declare: Declaring) -> FormPage:
    """The page."""
    return FormPage(
        "Claim",
        (
            *_admission(setting, declare),
            _days(declare),
            _conditions(declare),
            _change(setting, declare),
            _occurrences(setting, declare),
            _spans(setting, declare),
            _values(declare),
        ),
    )


def _admission(setting: Setting, declare: Declaring) -> tuple[Row, ...]:
    field = declare.field
    return (
        (
            field("admitted", "Admission", 8, kinds.day_kind(setting.today), place="dates.435",
                  needed=bill.has_admission, required=bill.is_stay, proposes=_admitted,
                  help="The day; the statement's first is proposed."),
            field("admission-hour", "Hour", 4, kinds.HOUR, place="admission_hour", needed=bill.is_stay,
                  required=bill.is_hospital_stay, help="Of admission, such as 14 or 1430."),
        ),
        (
            field("admission-type", "Type", 1, kinds.list_kind(_TYPES), required=always, passed=True,
                  place="institutional.admission_type", choices=_TYPES, proposes=_elective,
                  warns=_not_elective,
                  help="How urgent it was; 3 is proposed for outpatients."),
            field("source", "Source", 1, kinds.list_kind(_SOURCES), place="institutional.admission_source",
                  required=bill.has_source, passed=True, choices=_SOURCES, proposes=_origin,
                  help="Where the patient came from; 1 is proposed."),
        ),
        (
            field("status", "Patient status", 2, kinds.list_kind(_STATUSES), required=always, passed=True,
                  place="institutional.patient_status", choices=_STATUSES, proposes=_status,
                  help="At the end of the statement; 01 home is proposed, 30 where more bills follow."),
            field("discharge-hour", "Discharge hour", 4, kinds.HOUR, place="discharge_hour",
                  needed=bill.ends, required=_discharged, help="Such as 11 or 1100."),
        ),
    )  # fmt: skip


def _conditions(declare: Declaring) -> Table:
    code = declare.column(
        CONDITIONS, "code", "Condition code", 2, kinds.CODE_2, place="institutional.condition_codes.#",
        required=always, choices=codes(CodeList.CONDITIONS), meaning=meaning(CodeList.CONDITIONS),
        help="Form locators 18 to 28.",
    )  # fmt: skip
    return Table(CONDITIONS, "Condition codes", (code,), one="Condition", least=0, most=MOST, shows=1,
                 across=10)  # fmt: skip


def _change(setting: Setting, declare: Declaring) -> Field:
    return declare.field(
        "change", "Reason of the change", 2, kinds.list_kind(_REASONS), needed=_unexplained,
        place="institutional.condition_codes", choices=_REASONS,
        required=lambda answers: setting.is_medicare and _unexplained(answers),
        help="A condition code, D0 to D9 or E0; for a void D5 or D6.",
    )  # fmt: skip


def _occurrences(setting: Setting, declare: Declaring) -> Table:
    place, day = "institutional.occurrences.#", kinds.day_kind(setting.today)
    columns = (
        declare.column(OCCURRENCES, "code", "Occurrence code", 2, kinds.CODE_2, place=f"{place}.code",
                       required=always, choices=codes(CodeList.OCCURRENCES),
                       meaning=meaning(CodeList.OCCURRENCES), help="Form locators 31 to 34."),
        declare.column(OCCURRENCES, "on", "Date", 8, day, place=f"{place}.on", required=always,
                       proposes=_died, help="When it was."),
    )  # fmt: skip
    return Table(OCCURRENCES, "Occurrence codes and dates", columns, one="Occurrence", least=0, most=MOST,
                 shows=2, across=4)  # fmt: skip


def _spans(setting: Setting, declare: Declaring) -> Table:
    """Seldom there, so that the hands pass it; the code's place is the whole entry's."""
    place, day = "institutional.occurrence_spans.#", kinds.day_kind(setting.today)
    columns = (
        declare.column(SPANS, "code", "Occurrence span code", 2, kinds.CODE_2, place=f"{place}.code",
                       required=_has_span, passed=True, choices=codes(CodeList.OCCURRENCE_SPANS),
                       meaning=meaning(CodeList.OCCURRENCE_SPANS), help="Form locators 35 and 36."),
        declare.column(SPANS, "from", "From", 8, day, place=f"{place}.period", required=_has_code,
                       passed=True, help="The first day."),
        declare.column(SPANS, "through", "Through", 8, day, place=f"{place}.period", required=_has_code,
                       passed=True, help="The last day."),
    )  # fmt: skip
    return Table(SPANS, "Occurrence spans", columns, one="Span", least=0, most=MOST, shows=2,
                 across=3)  # fmt: skip


def _values(declare: Declaring) -> Table:
    place = "institutional.values.#"
    columns = (
        declare.column(VALUES, "code", "Value code", 2, kinds.CODE_2, place=f"{place}.code",
                       required=always, choices=codes(CodeList.VALUES), meaning=meaning(CodeList.VALUES),
                       help="Form locators 39 to 41; the days of a stay have fields of their own."),
        declare.column(VALUES, "amount", "Amount", 10, kinds.MONEY, place=f"{place}.amount",
                       required=always, help="Dollars, or what else the code counts."),
    )  # fmt: skip
    return Table(VALUES, "Value codes and amounts", columns, one="Value", least=0, most=MOST, shows=2,
                 across=4)  # fmt: skip


def _days(declare: Declaring) -> Row:
    field = declare.field
    return (
        field("covered", "Days covered", 4, kinds.QUANTITY, place="institutional.values", passed=True,
              needed=bill.is_stay, proposes=_covered,
              help="Value code 80: the statement's days, without that of discharge."),
        field("uncovered", "Not covered", 4, kinds.QUANTITY, needed=bill.is_stay, passed=True,
              help="Value code 81."),
    )  # fmt: skip


def _admitted(answers: Answers) -> object:
    return answers.day("from") if bill.is_stay(answers) else None


def _elective(answers: Answers) -> str:
    """Stays are asked for; a planned visit is the usual one elsewhere."""
    return "" if bill.is_stay(answers) else "3"


def _not_elective(value: object, answers: Answers) -> str:
    """Three is what is proposed, and an emergency room seldom planned."""
    if value == "3" and any(row.text("rev").startswith("045") for row in answers.rows("line")):
        return "A line is for the emergency room, and the visit is keyed as planned (3)."
    return ""


def _origin(answers: Answers) -> str:
    """5: a newborn, born here."""
    return "5" if answers.text("admission-type") == "4" else "1"


def _status(answers: Answers) -> str:
    return bill.STILL_A_PATIENT if bill.goes_on(answers) else "01"


def _discharged(answers: Answers) -> bool:
    return bill.is_hospital_stay(answers) and bill.frequency(answers) in {"1", "4"}


def _unexplained(answers: Answers) -> bool:
    """Whether a correction hasn't its reason among the condition codes yet."""
    given = {row.text("code") for row in answers.rows(CONDITIONS)}
    return bill.corrects(answers) and given.isdisjoint(CHANGES)


def _died(row: Answers) -> object:
    """The date of death is the statement's last day as a rule."""
    if row.text("code") == "55" and row.whole.text("status") in _DEATHS:
        return row.whole.day("through")
    return None


def _has_code(row: Answers) -> bool:
    return bool(row.text("code"))


def _has_span(row: Answers) -> bool:
    return row.day("from") is not None


def _covered(answers: Answers) -> object:
    """Unless the grid has it."""
    if any(row.text("code") == COVERED for row in answers.rows(VALUES)):
        return None
    days, uncovered = bill.days(answers), answers.get("uncovered")
    if days is None or not isinstance(uncovered, Decimal):
        return days
    return days - uncovered if days > uncovered else None
