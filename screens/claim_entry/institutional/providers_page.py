"""Who treated, the numbers of the claim, and remarks: the lower half of FISS page 03, and page 04."""

from __future__ import annotations

from typing import NamedTuple

from screens.claim_entry import kinds
from screens.claim_entry.attachment import attachment_row
from screens.claim_entry.places import Declaring
from screens.claim_entry.setting import Setting
from tui.forms import Answers, Field, FormPage
from tui.forms.field import always, never


class RoleOf(NamedTuple):
    """A field of a provider: the role (NM101) that it fills, its label, and what it is for."""

    role: str
    label: str
    help: str


ROLES = {
    "attending": RoleOf("71", "Attending NPI", "Who had charge of the care."),
    "operating": RoleOf("72", "Operating NPI", "Who operated."),
    "other-operating": RoleOf("ZZ", "Other op. NPI", "Who operated with them."),
    "rendering": RoleOf("82", "Rendering NPI", "Who treated, if not the attending provider."),
    "referring": RoleOf("DN", "Referring NPI", "Who sent the patient."),
}
"""The providers of the claim, in the order of their loops."""


def providers_page(setting: Setting, declare: Declaring) -> FormPage:
    """The page."""
    field = declare.field
    rows = tuple(_provider(setting, declare, name, said) for name, said in ROLES.items())
    return FormPage(
        "Providers",
        (
            *rows,
            (
                field("record", "Medical record", 18, kinds.words_kind(50), place="references.EA",
                      passed=True, help="The number of the patient's record here."),
                field("authorization", "Prior authorization", 18, kinds.words_kind(50),
                      place="references.G1", passed=True, help="The payer's number for it."),
            ),
            field("due", "Estimated amount due", 10, kinds.MONEY, place="patient_paid", passed=True,
                  help="From the patient; form locator 55."),
            attachment_row(declare),
            field("note", "Remarks", 60, kinds.words_kind(80), place="notes.1.text", passed=True,
                  help="What the payer has to know and no field says."),
        ),
    )  # fmt: skip


def _provider(setting: Setting, declare: Declaring, name: str, said: RoleOf) -> tuple[Field, ...]:
    """NPI, and the name where it isn't one of ours."""
    field, place = declare.field, f"providers.{said.role}"
    attending = name == "attending"
    usual = setting.providers.usual

    def unknown(answers: Answers) -> bool:
        npi = answers.text(name)
        return bool(npi) and not setting.clinician(npi)

    return (
        field(name, said.label, 10, kinds.NPI, place=f"{place}.id_code", help=said.help, passed=True,
              default=usual.npi if attending and usual else "", required=always if attending else never,
              finder=lambda typed, _: setting.clinicians(typed),
              meaning=lambda value, _: setting.clinician(str(value))),
        field(f"{name}-last", "Last name", 16, kinds.name_kind("last name"), place=f"{place}.name",
              needed=unknown, required=unknown, help="Of somebody who isn't among our providers."),
        field(f"{name}-first", "First", 12, kinds.name_kind("first name"), place=f"{place}.first_name",
              needed=unknown, help="Of somebody who isn't among our providers."),
    )  # fmt: skip
