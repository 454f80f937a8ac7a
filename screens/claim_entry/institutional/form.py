"""The form of an institutional claim: the pages of FISS, as far as the type of bill needs them."""

from __future__ import annotations

from screens.claim_entry import kinds
from screens.claim_entry.claim_form import ClaimForm
from screens.claim_entry.institutional import bill
from screens.claim_entry.institutional.diagnoses_page import diagnoses_page
from screens.claim_entry.institutional.lines_page import lines_page
from screens.claim_entry.institutional.lists import all_bill_types, bill_type_words
from screens.claim_entry.institutional.providers_page import providers_page
from screens.claim_entry.institutional.stay_page import stay_page
from screens.claim_entry.other_payer import other_payer_page
from screens.claim_entry.patient import patient_rows
from screens.claim_entry.places import Declaring
from screens.claim_entry.setting import Setting
from tui.forms import Answers, Form, FormPage
from tui.forms.field import Row, always
from x12.claims.records import ClaimKind

FORM_ID = "claim-institutional"


def institutional_form(setting: Setting) -> ClaimForm:
    """The form for one portal."""
    declare = Declaring(ClaimKind.INSTITUTIONAL)
    # All codes in HI share elements: what a payer finds there lands at the list declared first.
    diagnoses = diagnoses_page(setting, declare)
    pages = (
        FormPage("Patient", (_bill(setting, declare), *patient_rows(setting, declare, frequency=False))),
        stay_page(setting, declare),
        lines_page(setting, declare),
        diagnoses,
        providers_page(setting, declare),
        other_payer_page(setting, declare),
    )
    form = Form(FORM_ID, "Institutional claim", pages, sends="Submit", marks_needed=True)
    return ClaimForm(form, declare.places)


def _bill(setting: Setting, declare: Declaring) -> Row:
    field, day = declare.field, kinds.day_kind(setting.today)
    return (
        field("bill-type", "Type of bill", 4, kinds.BILL_TYPE, place="facility", default="131",
              required=always, choices=all_bill_types, meaning=bill_type_words,
              help="111 inpatient, 131 outpatient, 211 skilled nursing; F4 searches by words."),
        field("from", "From", 8, day, place="dates.434", required=always, help="First day of the statement."),
        field("through", "Through", 8, day, place="dates.434", required=always, proposes=_through,
              help="Last day of the statement; the first is proposed for outpatients."),
    )  # fmt: skip


def _through(answers: Answers) -> object:
    return None if bill.is_stay(answers) else answers.day("from")
