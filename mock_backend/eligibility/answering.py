"""Answers one inquiry by the rules of the portal it came to."""

from dataclasses import replace

from mock_backend.eligibility import medicaid_rules, medicare_rules
from mock_backend.eligibility.asked import Asked, what_is_asked
from mock_backend.eligibility.medicaid_answer import medicaid_answer
from mock_backend.eligibility.medicare_answer import medicare_answer
from mock_backend.eligibility.refusal import BUSY, PAYER, Refusal, refuse, response
from mock_backend.people.register import Register
from mock_backend.portals import MAC, Portal
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse
from x12.parts import Rejection
from x12.party import Party

_OTHER_PAYER = Refusal(PAYER, "79")


def answer(
    portal: Portal,
    inquiry: EligibilityInquiry,
    people: Register,
    acts_for: frozenset[str],
    *,
    busy: bool = False,
) -> EligibilityResponse:
    """The answer, or the first reason not to answer: payer, provider, question, patient, in this order.

    `acts_for` are the NPIs that the user may ask for.
    """
    payer = _payer(portal)
    asked = what_is_asked(inquiry, people.today)
    if busy:
        return refuse(inquiry, payer, BUSY, asked.dates)
    if inquiry.payer.id_code != portal.payer_id:
        return refuse(inquiry, payer, _OTHER_PAYER, asked.dates)
    if portal is MAC:
        refused = medicare_rules.refuse_provider(inquiry, acts_for)
        return _medicare(inquiry, asked, payer, people, refused)
    refused = medicaid_rules.refuse_provider(inquiry, acts_for)
    return _medicaid(inquiry, asked, payer, people, refused)


def too_many(portal: Portal, inquiry: EligibilityInquiry) -> EligibilityResponse:
    """What a 270 about more than one patient is answered with."""
    payer = replace(_payer(portal), rejections=(Rejection("04", "C", "2000A"),))
    return response(inquiry, payer, None, None)


def _payer(portal: Portal) -> Party:
    return Party("PR", portal.payer_name, id_qualifier="PI", id_code=portal.payer_id)


def _medicare(
    inquiry: EligibilityInquiry, asked: Asked, payer: Party, people: Register, refused: Refusal | None
) -> EligibilityResponse:
    found = (
        refused or medicare_rules.refuse_question(asked, people.today) or medicare_rules.find(asked, people)
    )
    if isinstance(found, Refusal):
        return refuse(inquiry, payer, found, asked.dates)
    return medicare_answer(inquiry, asked, found, payer, people.today)


def _medicaid(
    inquiry: EligibilityInquiry, asked: Asked, payer: Party, people: Register, refused: Refusal | None
) -> EligibilityResponse:
    found = (
        refused or medicaid_rules.refuse_question(asked, people.today) or medicaid_rules.find(asked, people)
    )
    if isinstance(found, Refusal):
        return refuse(inquiry, payer, found, asked.dates)
    return medicaid_answer(inquiry, asked, found, payer)
