"""Who sends, who bills, who treats, who pays: what sends a claim back before it is looked at."""

from collections.abc import Iterator

from mock_backend.claims.filed import Filed
from mock_backend.claims.records import Edit
from mock_backend.providers import clinician_by_npi, provider_by_npi
from x12.claims.records import Claim
from x12.party import Party

_ENROLL = "Check the NPI; if it is right, have EDI link it to your submitter id."
_CHOOSE = "Correct the NPI to that of somebody who works for the billing group."


def submitter(filed: Filed) -> Iterator[Edit]:
    """The submitter is who the envelope says."""
    if filed.submitter != filed.portal.submitter_id:
        yield Edit(
            f"{filed.guide}.1000A.NM109", "The submitter isn't the sender of the envelope.",
            f"Send under submitter id {filed.portal.submitter_id}.", "A3", "24", "41",
        )  # fmt: skip


def payer(filed: Filed) -> Iterator[Edit]:
    """The claim is for this payer."""
    named = filed.claim.insured.payer.id_code
    if named != filed.portal.payer_id:
        yield Edit(
            f"{filed.guide}.2010BB.NM109", "The claim names another payer.",
            f"Give payer id {filed.portal.payer_id}, or send it to the payer that it names.",
            "A3", "116", "PR",
        )  # fmt: skip


def billing(filed: Filed) -> Iterator[Edit]:
    """The billing provider is on file, active, and one that the sender may bill for."""
    number = filed.claim.billing.party.id_code
    place = f"{filed.guide}.2010AA.NM109"
    provider = provider_by_npi(number)
    if provider is None:
        yield Edit(place, "The billing NPI isn't on file.", "Correct the billing NPI.", "A7", "562", "85")
    elif not provider.active:
        yield Edit(
            place, "The billing NPI is no longer active.", "Bill under an active NPI.", "A7", "109", "85"
        )
    elif number not in filed.acts_for:
        sentence = "The billing NPI isn't linked to your submitter id."
        yield Edit(place, sentence, _ENROLL, "A8", "496", "85")


def treating(filed: Filed) -> Iterator[Edit]:
    """Rendering providers (professional) or the attending one (institutional) work for who bills."""
    if filed.claim.billing.party.id_code not in filed.acts_for:
        return  # said already
    if filed.is_institutional:
        attending = filed.claim.provider("71")
        if attending:
            yield from _unlinked(filed, attending, "2310A", "attending")
        return
    rendering = filed.claim.provider("82")
    if rendering:
        yield from _unlinked(filed, rendering, "2310B", "rendering")
    for number, line in enumerate(filed.claim.lines, 1):
        own = line.provider("82")
        if own and own != rendering:
            yield from _unlinked(filed, own, "2420A", "rendering", number)


def _unlinked(filed: Filed, party: Party, loop: str, role: str, line: int | None = None) -> Iterator[Edit]:
    place = f"{filed.guide}.{loop}.NM109"
    clinician = clinician_by_npi(party.id_code)
    bills = filed.claim.billing.party.id_code
    if party.id_code == bills:
        return
    if clinician is None:
        sentence = f"The {role} NPI isn't on file."
    elif bills not in clinician.linked_to:
        sentence = f"The {role} NPI isn't linked to the group."
    else:
        return
    yield Edit(place, sentence, _CHOOSE, "A7", "562", party.entity, line)


def treats(claim: Claim) -> bool:
    """Whether somebody is named who treated the patient."""
    return bool(claim.provider("82")) or all(line.provider("82") for line in claim.lines)
