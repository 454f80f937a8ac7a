"""The form of a professional claim: four pages, of which most claims need three."""

from __future__ import annotations

from collections.abc import Callable

from screens.claim_entry import kinds
from screens.claim_entry.attachment import attachment_row
from screens.claim_entry.claim_form import ClaimForm
from screens.claim_entry.codes import (
    ASSIGNMENT,
    DRUG_UNITS,
    RELATED_CAUSES,
    choices_of,
)
from screens.claim_entry.other_payer import other_payer_page
from screens.claim_entry.patient import patient_rows
from screens.claim_entry.places import Declaring
from screens.claim_entry.setting import Setting
from tui.forms import Answers, Field, Form, FormPage, Kind, Table
from tui.forms.field import Row, always
from tui.text import Line, line
from x12.claims.records import ClaimKind
from x12.codes.meaning import CodeList

FORM_ID = "claim-professional"
DIAGNOSES, LINES = "dx", "line"
MOST_DIAGNOSES, MOST_LINES = 12, 50
_PLACES = choices_of(CodeList.PLACES_OF_SERVICE)
_PLACE = kinds.list_kind(_PLACES)


def professional_form(setting: Setting) -> ClaimForm:
    """The form for one portal."""
    declare = Declaring(ClaimKind.PROFESSIONAL)
    pages = (
        FormPage("Patient", patient_rows(setting, declare, frequency=True)),
        FormPage(
            "Claim", (_visit(setting, declare), _diagnoses(setting, declare), *_claim_rows(setting, declare))
        ),
        FormPage("Lines", (_lines(setting, declare),)),
        other_payer_page(setting, declare),
    )
    form = Form(FORM_ID, "Professional claim", pages, sends="Submit", marks_needed=True)
    return ClaimForm(form, declare.places)


def _visit(setting: Setting, declare: Declaring) -> tuple[Field, ...]:
    """Where and when, above the diagnoses: so F8 leads from the last of them to the lines."""
    return (
        declare.field("place", "Place of service", 2, _PLACE, place="facility", default="11", passed=True,
                      required=always, choices=_PLACES, help="Where most lines were done."),
        declare.field("on", "Date of service", 8, kinds.day_kind(setting.today), required=always,
                      proposes=lambda _: setting.today(), help="Lines follow it."),
    )  # fmt: skip


def _diagnoses(setting: Setting, declare: Declaring) -> Table:
    code = declare.column(
        DIAGNOSES, "code", "Diagnosis", 8, kinds.DIAGNOSIS, place="diagnoses.#.code", required=always,
        finder=lambda typed, _: setting.lists.diagnoses(typed),
        meaning=lambda value, _: setting.lists.diagnosis(str(value)),
        help="ICD-10-CM, the point may be left out; F4 searches by words.",
    )  # fmt: skip
    return Table(DIAGNOSES, "Diagnoses", (code,), one="Diagnosis", most=MOST_DIAGNOSES, shows=3, across=4)


def _claim_rows(setting: Setting, declare: Declaring) -> tuple[Row, ...]:
    field = declare.field
    day, npi = kinds.day_kind(setting.today), kinds.NPI

    def clinician(name: str, label: str, role: str, help_text: str, default: str = "") -> Field:
        return field(
            name, label, 10, npi, place=f"providers.{role}.id_code", default=default, passed=True,
            help=help_text, finder=lambda typed, _: setting.clinicians(typed),
            meaning=lambda value, _: setting.clinician(str(value)),
        )  # fmt: skip

    usual = setting.providers.usual
    return (
        clinician("rendering", "Rendering NPI", "82", "Who treated.", usual.npi if usual else ""),
        (
            clinician("referring", "Referring NPI", "DN", "Who sent or ordered, where the payer wants it."),
            field("referring-last", "Last name", 16, kinds.name_kind("last name"), passed=True,
                  place="providers.DN.name", needed=lambda answers: _unknown(setting, answers),
                  required=lambda answers: _unknown(setting, answers), help="Of the referring provider."),
            field("referring-first", "First", 12, kinds.name_kind("first name"), passed=True,
                  needed=lambda answers: _unknown(setting, answers), help="Of the referring provider."),
        ),
        (
            field("authorization", "Prior authorization", 20, kinds.words_kind(50), place="references.G1",
                  passed=True, help="The payer's number for it."),
            field("clia", "CLIA", 10, kinds.CLIA, place="references.X4", passed=True, default=_clia(setting),
                  needed=_has_laboratory, help="For laboratory lines; the office's own."),
        ),
        (
            field("cause", "Accident", 2, kinds.list_kind(RELATED_CAUSES), place="related_causes",
                  passed=True, choices=RELATED_CAUSES, help="AA auto, EM employment, OA other; empty: none."),
            field("accident-on", "On", 8, day, place="dates.439", needed=_accident, required=_accident,
                  help="The day of the accident."),
            field("accident-state", "State", 2, kinds.STATE, place="accident_state", needed=_auto,
                  required=_auto, help="Where the auto accident was."),
        ),
        (
            field("onset", "Onset of illness", 8, day, place="dates.431", passed=True, help="If known."),
            field("admitted", "In hospital from", 8, day, place="dates.435", passed=True,
                  required=lambda answers: answers.text("place") == "21", help="For care in a hospital."),
            field("discharged", "to", 8, day, place="dates.096", passed=True, help="If discharged."),
        ),
        (
            field("assignment", "Assignment", 1, kinds.list_kind(ASSIGNMENT), place="accepts_assignment",
                  default="A", passed=True, required=always, choices=ASSIGNMENT, help="A: accepted."),
            field("patient-paid", "Patient paid", 9, kinds.MONEY, place="patient_paid", passed=True,
                  help="What the patient paid for covered services."),
        ),
        field("note", "Note", 60, kinds.words_kind(80), place="notes.1.text", passed=True,
              help="What the payer has to know and no field says."),
        attachment_row(declare),
    )  # fmt: skip


def _lines(setting: Setting, declare: Declaring) -> Table:
    def column(name: str, label: str, width: int, kind: Kind, fills: str, **options: object) -> Field:
        return declare.column(
            LINES, name, label, width, kind, place=f"lines.#.{fills}" if fills else "", **options
        )

    day = kinds.day_kind(setting.today)
    columns = (
        column("from", "From", 8, day, "dates.472", passed=True, required=always, proposes=_first_day,
               help="The first day of the service."),
        column("to", "Through", 8, day, "dates.472", passed=True, heading="To", required=always,
               proposes=lambda row: _shown(row, "from"), help="The last day."),
        column("place", "Place of service", 2, _PLACE, "place_of_service", heading="PS", passed=True,
               choices=_PLACES, help="Where it differs from the claim's."),
        column("code", "Procedure", 5, kinds.PROCEDURE, "procedure", heading="Proc", required=always,
               finder=lambda typed, _: setting.lists.procedures(typed),
               meaning=lambda value, _: setting.lists.procedure(str(value)),
               help="HCPCS or CPT; F4 searches the HCPCS list by words."),
        column("m1", "Modifier 1", 2, kinds.MODIFIER, "procedure.modifiers", heading="M1",
               help="Two letters or digits; Enter where there is none. Right goes on to the next one."),
        *(column(f"m{number}", f"Modifier {number}", 2, kinds.MODIFIER, "procedure.modifiers", passed=True,
                 heading=f"M{number}", help="Two letters or digits.") for number in (2, 3, 4)),
        column("dx", "Diagnoses", 4, kinds.POINTERS, "pointers", heading="Dx", required=always, passed=True,
               proposes=_pointed, help="The numbers of its diagnoses, the main one first."),
        column("charge", "Charge", 9, kinds.MONEY, "charge", required=always, help="For all units together."),
        column("units", "Units", 5, kinds.QUANTITY, "quantity", default="1", passed=True, required=always,
               help="How many."),
        column("rendering", "Rendering NPI", 10, kinds.NPI, "providers.82.id_code", heading="Rendering",
               passed=True, finder=lambda typed, _: setting.clinicians(typed),
               meaning=lambda value, _: setting.clinician(str(value)), help="Where it wasn't the claim's."),
        column("ndc", "NDC", 13, kinds.NDC, "drug.ndc", passed=True, help="The drug's code on the package."),
        column("drug-units", "NDC quantity", 6, kinds.QUANTITY, "drug.quantity", heading="Qty", passed=True,
               needed=_has_drug, required=_has_drug, help="How much of the drug."),
        column("drug-unit", "NDC unit", 2, kinds.list_kind(DRUG_UNITS), "drug.unit", heading="Un",
               needed=_has_drug, required=_has_drug, default="UN", passed=True, choices=DRUG_UNITS,
               help="What the quantity counts."),
        column("emergency", "Emergency", 1, kinds.list_kind(kinds.YES_NO), "", heading="E", passed=True,
               choices=kinds.YES_NO, help="Y where it was one."),
        column("note", "Note", 20, kinds.words_kind(80), "notes.1.text", passed=True,
               help="Such as what an unlisted procedure was."),
    )  # fmt: skip
    return Table(
        LINES, "Service lines", columns, one="Line", least=1, most=MOST_LINES, pinned=("code",), totals=_total
    )


def _total(answers: Answers) -> Line:
    count = len(answers.rows(LINES))
    return line(
        (f"  {count} line{'' if count == 1 else 's'}, total charge ", "label"),
        (f"{answers.total(LINES, 'charge'):.2f}", "value"),
    )


def _first_day(row: Answers) -> str:
    """As in the line above, else the claim's."""
    return _shown(row.above, "from") or _shown(row.whole, "on")


def _shown(answers: Answers, name: str) -> str:
    day = answers.day(name)
    return f"{day:%m/%d/%y}" if day else ""


def _pointed(row: Answers) -> str:
    """As in the line above; a first line points to the first diagnoses, four at most."""
    above = row.above.get("dx")
    if isinstance(above, tuple):
        return kinds.pointers_text(above)
    return "1234"[: len(row.whole.rows(DIAGNOSES))]


def _unknown(setting: Setting, answers: Answers) -> bool:
    """Whether a referring provider is named who isn't one of ours."""
    npi = answers.text("referring")
    return bool(npi) and not setting.clinician(npi)


def _clia(setting: Setting) -> Callable[[], str]:
    """The office's own, wherever the cursor was."""

    def own() -> str:
        office = setting.office()
        return office.clia if office else ""

    return own


def _has_laboratory(answers: Answers) -> bool:
    """CPT's laboratory section, and the HCPCS codes for specimens and screening tests."""
    codes = [row.text("code") for row in answers.rows(LINES)]
    return any(code.startswith(("8", "G030", "G032", "P")) for code in codes)


def _has_drug(row: Answers) -> bool:
    return bool(row.text("ndc"))


def _accident(answers: Answers) -> bool:
    return bool(answers.text("cause"))


def _auto(answers: Answers) -> bool:
    return answers.text("cause") == "AA"
