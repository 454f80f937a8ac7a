"""Diagnoses and procedures, the upper half of FISS page 03."""

from __future__ import annotations

from typing import Any

from screens.claim_entry import kinds
from screens.claim_entry.institutional import bill
from screens.claim_entry.places import Declaring
from screens.claim_entry.setting import Setting
from tui.forms import Answers, Choice, Field, FormPage, Table
from tui.forms.field import always
from x12.claims.edits.subjects.diagnoses import may_lack_poa
from x12.identifiers.icd10 import dotted

DIAGNOSES, REASONS, CAUSES, PROCEDURES = "dx", "reason", "cause", "procedure"
MOST_DIAGNOSES, MOST_REASONS, MOST_CAUSES, MOST_PROCEDURES = 25, 3, 12, 25
ADMITTING = "admitting"
_PRESENT = (
    Choice("Y", "yes"),
    Choice("N", "no"),
    Choice("U", "not documented"),
    Choice("W", "can't be told"),
)


def diagnoses_page(setting: Setting, declare: Declaring) -> FormPage:
    """The page."""
    options: dict[str, Any] = {
        "finder": lambda typed, _: setting.lists.diagnoses(typed),
        "meaning": lambda value, _: setting.lists.diagnosis(str(value)),
    }
    code = declare.column(
        DIAGNOSES, "code", "Diagnosis", 8, kinds.DIAGNOSIS, place="diagnoses.#.code", required=always,
        help="ICD-10-CM, the principal one first, the point may be left out.", **options,
    )  # fmt: skip
    present = declare.column(
        DIAGNOSES, "poa", "Present on admission", 1, kinds.list_kind(_PRESENT), required=_wants_poa,
        place="diagnoses.#.present_on_admission", needed=_of_stay, passed=True, choices=_PRESENT,
        heading="POA", help="Empty for a code that is exempt.",
    )  # fmt: skip
    admitting = declare.field(
        ADMITTING, "Admitting diagnosis", 8, kinds.DIAGNOSIS, needed=bill.has_admitting_diagnosis,
        required=always, proposes=_principal, help="With which the patient came.", **options,
    )  # fmt: skip
    reason = declare.column(
        REASONS, "code", "Reason for visit", 8, kinds.DIAGNOSIS, required=_wants_reason, passed=True,
        help="Asked for at unplanned visits; Right goes to the next one.", **options,
    )  # fmt: skip
    cause = declare.column(
        CAUSES, "code", "External cause", 8, kinds.DIAGNOSIS, passed=True,
        help="V to Y: how an injury came about.", **options,
    )  # fmt: skip
    cause_present = declare.column(
        CAUSES, "poa", "Present on admission", 1, kinds.list_kind(_PRESENT), needed=_of_stay, passed=True,
        choices=_PRESENT, heading="POA", help="Empty for a code that is exempt.",
    )  # fmt: skip
    return FormPage(
        "Diagnoses",
        (
            Table(DIAGNOSES, "Diagnoses, each with POA for a stay", (code, present), one="Diagnosis",
                  most=MOST_DIAGNOSES, shows=4, across=4),
            admitting,
            Table(REASONS, "Patient's reasons for the visit", (reason,), one="Reason", least=0,
                  most=MOST_REASONS, shows=1, across=3, needed=bill.is_by_visit),
            Table(CAUSES, "External causes of injury", (cause, cause_present), one="Cause", least=0,
                  most=MOST_CAUSES, shows=1, across=4),
            _procedures(setting, declare),
            _drg(declare),
        ),
    )  # fmt: skip


def _procedures(setting: Setting, declare: Declaring) -> Table:
    place, day = "institutional.procedures.#", kinds.day_kind(setting.today)
    columns = (
        declare.column(PROCEDURES, "code", "Procedure", 7, kinds.INPATIENT_PROCEDURE, place=f"{place}.code",
                       required=always, help="ICD-10-PCS, the principal one first."),
        declare.column(PROCEDURES, "on", "Date", 8, day, place=f"{place}.on", required=always,
                       proposes=_done, help="When it was done."),
    )  # fmt: skip
    return Table(PROCEDURES, "Procedures and dates", columns, one="Procedure", least=0,
                 most=MOST_PROCEDURES, shows=3, across=3, needed=bill.is_stay)  # fmt: skip


def _drg(declare: Declaring) -> Field:
    return declare.field("drg", "DRG", 3, kinds.CODE_3, place="institutional.drg", needed=bill.is_stay,
                         passed=True, help="If you have it; Medicare finds its own.")  # fmt: skip


def _of_stay(row: Answers) -> bool:
    return bill.is_stay(row.whole)


def _wants_poa(row: Answers) -> bool:
    code = row.text("code")
    return bill.is_hospital_stay(row.whole) and bool(code) and not may_lack_poa(code)


def _wants_reason(row: Answers) -> bool:
    return row.number == 1 and bill.wants_reason(row.whole)


def _principal(answers: Answers) -> str:
    rows = answers.rows(DIAGNOSES)
    return dotted(rows[0].text("code")) if rows and rows[0].text("code") else ""


def _done(row: Answers) -> object:
    """As the procedure above, else the day of admission."""
    return row.above.day("on") or row.whole.day("admitted")
