"""The lines, as FISS page 02 has them; the line of totals (0001) is the program's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from screens.claim_entry import kinds
from screens.claim_entry.building import RATES
from screens.claim_entry.codes import DRUG_UNITS
from screens.claim_entry.institutional import bill
from screens.claim_entry.institutional.lists import codes, meaning
from screens.claim_entry.places import Declaring
from screens.claim_entry.setting import Setting
from tui.forms import Answers, Field, FormPage, Kind, Table
from tui.forms.field import always
from tui.text import Line, line
from x12.claims.edits.subjects.revenue import is_room, wants_procedure
from x12.codes.meaning import CodeList
from x12.identifiers import Unacceptable
from x12.identifiers.hcpcs import parse_procedure
from x12.identifiers.revenue_code import TOTAL

LINES = "line"
MOST_LINES = 449


def lines_page(setting: Setting, declare: Declaring) -> FormPage:
    """The page."""
    columns = (*_service(setting, declare), *_further(setting, declare))
    table = Table(LINES, "Revenue lines", columns, one="Line", least=1, most=MOST_LINES,
                  pinned=("rev",), totals=_total)  # fmt: skip
    return FormPage("Lines", (table,))


def _columns(declare: Declaring) -> Callable[..., Field]:
    def column(name: str, label: str, width: int, kind: Kind, fills: str, **options: Any) -> Field:
        return declare.column(LINES, name, label, width, kind, place=f"lines.#.{fills}", **options)

    return column


def _service(setting: Setting, declare: Declaring) -> tuple[Field, ...]:
    """What most lines have, in the order of FISS."""
    column = _columns(declare)
    return (
        column("rev", "Revenue code", 4, kinds.REVENUE, "revenue_code", heading="Rev", required=always,
               check=_not_total, choices=codes(CodeList.REVENUE_CODES),
               meaning=meaning(CodeList.REVENUE_CODES), help="Four digits; F4 searches by words."),
        column("code", "HCPCS", 5, kinds.SERVICE, "procedure", passed=True, required=_wants_procedure,
               check=_procedure_or_rate,
               finder=lambda typed, _: setting.lists.procedures(typed),
               meaning=lambda value, _: setting.lists.procedure(str(value)),
               help="Asked for where the revenue code is paid by it; else Left comes here."),
        *(column(f"m{number}", f"Modifier {number}", 2, kinds.MODIFIER, "procedure.modifiers", passed=True,
                 heading=f"M{number}", help="Two letters or digits.") for number in (1, 2, 3, 4)),
        column("units", "Units", 6, kinds.QUANTITY, "quantity", passed=True, required=always,
               proposes=_units, help="How many; days for a room."),
        column("charge", "Total charge", 10, kinds.MONEY, "charge", heading="Charge", required=always,
               help="For all units together."),
        column("uncovered", "Non-covered", 9, kinds.MONEY, "non_covered", heading="Non-cov", passed=True,
               help="What of the charge isn't covered."),
        column("on", "Service date", 8, kinds.day_kind(setting.today), "dates.472", heading="Date",
               passed=True, required=_wants_date, proposes=_served,
               help="The statement's day is proposed where it is only one."),
    )  # fmt: skip


def _further(setting: Setting, declare: Declaring) -> tuple[Field, ...]:
    """What few lines have."""
    column = _columns(declare)
    return (
        column("rendering", "Rendering NPI", 10, kinds.NPI, "providers.82.id_code", heading="Rendering",
               passed=True, finder=lambda typed, _: setting.clinicians(typed),
               meaning=lambda value, _: setting.clinician(str(value)), help="Where it wasn't the claim's."),
        column("ndc", "NDC", 13, kinds.NDC, "drug.ndc", passed=True, help="The drug's code on the package."),
        column("drug-units", "NDC quantity", 6, kinds.QUANTITY, "drug.quantity", heading="Qty", passed=True,
               needed=_has_drug, required=_has_drug, help="How much of the drug."),
        column("drug-unit", "NDC unit", 2, kinds.list_kind(DRUG_UNITS), "drug.unit", heading="Un",
               needed=_has_drug, required=_has_drug, default="UN", passed=True, choices=DRUG_UNITS,
               help="What the quantity counts."),
    )  # fmt: skip


def _not_total(value: object, _row: Answers) -> object:
    if value == TOTAL:
        raise Unacceptable("The program makes the line of totals (0001): delete this one with Ctrl+X.")
    return value


def _procedure_or_rate(value: object, row: Answers) -> object:
    return value if row.text("rev") in RATES else parse_procedure(str(value))


def _wants_procedure(row: Answers) -> bool:
    """Outpatient services are paid by it, as far as their revenue code has one; so is a rate."""
    if row.text("rev") in RATES:
        return True
    return bill.is_outpatient(row.whole) and wants_procedure(row.text("rev"))


def _wants_date(row: Answers) -> bool:
    """A procedure has its day where the statement has several."""
    whole = row.whole
    return bill.is_outpatient(whole) and not bill.is_one_day(whole) and bool(row.text("code"))


def _served(row: Answers) -> object:
    """Of several days none is proposed, so that the hands stop for it; F6 takes that of the line above."""
    whole = row.whole
    return whole.day("from") if bill.is_outpatient(whole) and bill.is_one_day(whole) else None


def _units(row: Answers) -> object:
    """A room has the days of the stay, unless another room had some of them."""
    if not is_room(row.text("rev")):
        return "1"
    return None if is_room(row.above.text("rev")) else bill.days(row.whole)


def _has_drug(row: Answers) -> bool:
    return bool(row.text("ndc"))


def _total(answers: Answers) -> Line:
    count = len(answers.rows(LINES))
    uncovered = answers.total(LINES, "uncovered")
    return line(
        (f"  {TOTAL}  {count} line{'' if count == 1 else 's'}, total charge ", "label"),
        (f"{answers.total(LINES, 'charge'):.2f}", "value"),
        (f", non-covered {uncovered:.2f}" if uncovered else "", "label"),
    )
