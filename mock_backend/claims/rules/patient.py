"""Whether the patient is who the file says: member number, name, birth date, sex."""

from collections.abc import Iterator

from mock_backend.claims.filed import Filed, member_number
from mock_backend.claims.records import Edit
from x12.identifiers import Unacceptable
from x12.identifiers.names import parse_name


def known(filed: Filed) -> Iterator[Edit]:
    """The MBI is one on file, and the patient's present one; Medicaid denies with edit 203 instead."""
    place, file = f"{filed.guide}.2010BA.NM109", filed.file
    if file is None:
        if not filed.is_medicaid:
            sentence = "Nobody is on file with this MBI."
            action = "Check the MBI against the card, or look it up."
            yield Edit(place, sentence, action, "A7", "164", "IL")
        return
    is_old = member_number(filed.claim) == file.previous_mbi
    if is_old and file.mbi_replaced and filed.first_day >= file.mbi_replaced:
        sentence = "This MBI was replaced before the date of service."
        yield Edit(place, sentence, "Look up the new MBI and correct it.", "A7", "164", "IL")


def matches(filed: Filed) -> Iterator[Edit]:
    """What the claim says of the patient is what the file holds."""
    person, insured = filed.person, filed.claim.insured
    if person is None:
        return
    loop = f"{filed.guide}.2010BA"
    card = "Correct it to what the card and the eligibility answer show."
    if _plain(insured.party.name) != person.filed.last:
        yield Edit(f"{loop}.NM103", "The last name isn't the one on file.", card, "A7", "125", "IL")
    first = _plain(insured.party.first_name)
    if first and first != person.filed.first:
        yield Edit(f"{loop}.NM104", "The first name isn't the one on file.", card, "A7", "125", "IL")
    if insured.birth_date and insured.birth_date != person.birth:
        yield Edit(f"{loop}.DMG02", "The birth date isn't the one on file.", card, "A7", "158", "IL")
    if insured.gender in {"F", "M"} and insured.gender != person.sex:
        yield Edit(f"{loop}.DMG03", "The sex isn't the one on file.", card, "A7", "157", "IL")


def is_member(filed: Filed) -> Iterator[Edit]:
    """Both payers insure each person alone: nobody is covered through somebody else."""
    if filed.claim.patient is not None:
        yield Edit(
            f"{filed.guide}.2000C.PAT01", "The patient is described apart from the member.",
            "Key the patient as the member, with the patient's own number.", "A7", "156",
        )  # fmt: skip


def _plain(name: str) -> str:
    try:
        return parse_name(name)
    except Unacceptable:
        return name
