"""The first page of every claim: who the patient is, and what the claim is to the payer."""

from screens.claim_entry import kinds
from screens.claim_entry.codes import FREQUENCIES, RELATIONSHIPS
from screens.claim_entry.places import Declaring
from screens.claim_entry.setting import Setting
from tui.forms import Answers, Field
from tui.forms.field import Row, always
from x12.claims.edits.groups import REPLACES


def of_other(answers: Answers) -> bool:
    """Whether somebody else is the insured."""
    return answers.text("relation") not in {"", "18"}


def patient_rows(setting: Setting, declare: Declaring, *, frequency: bool) -> tuple[Row, ...]:
    """The patient's rows; `frequency` where the type of bill doesn't say it.

    The hands stop where something is missing, and go past all of a patient who was carried here.
    """
    field = declare.field
    medicare = setting.is_medicare
    yes_no = kinds.list_kind(kinds.YES_NO)
    rows: list[Row] = [
        (
            field("last", "Last name", 20, kinds.name_kind("last name"), place="insured.party.name",
                  required=always, passed=True, help="As the card shows it, with a suffix such as JR."),
            field("first", "First", 14, kinds.name_kind("first name"), place="insured.party.first_name",
                  required=always, passed=True, help="Without middle name or initial."),
            field("middle", "MI", 1, kinds.words_kind(25), passed=True, help="Middle initial."),
        ),
        (
            field("member", "MBI" if medicare else "Member ID", 13,
                  kinds.member_kind(medicare=medicare, synthetic=setting.synthetic),
                  place="insured.party.id_code", required=always, passed=True,
                  help="From the card, dashes or not."),
            field("born", "Birth date", 10, kinds.birth_date_kind(setting.today), place="insured.birth_date",
                  required=always, passed=True, help="Month, day, year."),
            field("sex", "Sex", 1, kinds.list_kind(kinds.SEXES), place="insured.gender", required=always,
                  passed=True, choices=kinds.SEXES, help="As the payer's file has it."),
        ),
        field("street", "Street", 40, kinds.words_kind(55), place="insured.party.address", required=always,
              passed=True, help="Where the patient lives."),
        (
            field("city", "City", 20, kinds.words_kind(30), place="insured.party.address.city",
                  required=always, passed=True, help="The town."),
            field("state", "State", 2, kinds.STATE, place="insured.party.address.state", required=always,
                  default=lambda: _state(setting), passed=True, help="Two letters."),
            field("zip", "ZIP", 10, kinds.POSTAL, place="insured.party.address.postal_code", required=always,
                  passed=True, help="5 or 9 digits."),
        ),
    ]  # fmt: skip
    if not medicare:
        rows.append(_insured(declare))
    rows += [
        (
            field("number", "Our number", 20, kinds.words_kind(20), place="patient_control_number",
                  required=always, default=setting.new_number, passed=True, keeps=True,
                  help="The number by which you find the claim again; every answer of the payer bears it."),
            *([field("frequency", "Claim is", 1, kinds.list_kind(FREQUENCIES), place="frequency", default="1",
                     passed=True, required=always, choices=FREQUENCIES,
                     help="1 original, 7 replaces, 8 voids the claim named below.")] if frequency else []),
        ),
        field("original", "Payer's number", 23, kinds.words_kind(50), place="references.F8", passed=True,
              required=_corrects, help="Of the claim that this one replaces or voids (ICN, DCN)."),
        field("other", "Other insurance", 1, yes_no, default="N", passed=True, choices=kinds.YES_NO,
              help="Y where another insurer has paid or refused first, or pays after: opens its page."),
    ]  # fmt: skip
    return tuple(rows)


def _insured(declare: Declaring) -> tuple[Field, ...]:
    """Who is insured, where that may be somebody else than the patient."""
    field = declare.field
    last, first = kinds.name_kind("last name"), kinds.name_kind("first name")
    return (
        field("relation", "Patient is", 2, kinds.list_kind(RELATIONSHIPS), place="patient.relationship",
              default="18", passed=True, required=always, choices=RELATIONSHIPS, help="18: the insured."),
        field("insured-last", "Insured's name", 16, last, needed=of_other, required=of_other,
              help="Last name of the insured."),
        field("insured-first", "First", 12, first, needed=of_other, help="First name of the insured."),
    )  # fmt: skip


def _corrects(answers: Answers) -> bool:
    bill = answers.text("bill-type")
    return (answers.text("frequency") or bill[-1:]) in REPLACES


def _state(setting: Setting) -> str:
    office = setting.office()
    return office.state if office else ""
