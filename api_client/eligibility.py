"""Ask a payer about one patient's coverage: a 270 out, a 271 back."""

import time
from dataclasses import replace
from datetime import UTC, datetime

from api_client.acknowledged import reasons_in
from api_client.cleaning import cleaned
from api_client.enclosing import enclosed, originator
from api_client.errors import InvalidRequest, LineFault, NotSignedIn, PortalError, PortalFault, ServerFault
from api_client.messages import Reply, garbled
from api_client.numbering import Numbers, new_numbers
from api_client.parties import payer_of, provider_of
from api_client.records import Exchange, SignedIn
from api_client.session import Session
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse, Member
from x12.eligibility.request import write_270
from x12.eligibility.response import read_271
from x12.envelopes import Transmission
from x12.parts import Trace
from x12.reader import read_interchanges
from x12.text import clean
from x12.unwritable import UnwritableError

SAYS_NOTHING = "This says nothing about the patient's coverage."
"""Said with every failure of the line or the portal, which must not pass for an answer."""


def address_inquiry(signed_in: SignedIn, subscriber: Member) -> EligibilityInquiry:
    """An inquiry about this member, to the portal's payer and on behalf of its user's provider."""
    return EligibilityInquiry(
        payer=payer_of(signed_in.portal),
        provider=provider_of(signed_in.provider),
        subscriber=subscriber,
    )


async def ask_eligibility(session: Session, inquiry: EligibilityInquiry) -> Exchange[EligibilityResponse]:
    """Send the inquiry and give the payer's response, refusals (AAA) included.

    Raises InvalidRequest where the portal could not read the inquiry (TA1 or 999 instead of 271), ServerFault
    where its answer is damaged or answers another inquiry, or another PortalError. It never takes a missing
    answer for a negative one.
    """
    if session.signed_in is None:
        raise NotSignedIn
    started, numbers = time.monotonic(), new_numbers()
    sent = _interchange(session.signed_in, inquiry, numbers, session.clock.now())
    try:
        reply, response = await session.post_x12(
            sent, lambda reply: (reply, _response(reply, numbers)), repeatable=True
        )
    except (LineFault, PortalFault) as error:
        error.also(SAYS_NOTHING)
        raise
    return Exchange(
        value=cleaned(response),
        as_of=datetime.now(UTC),
        transaction_ids=(*((reply.transaction_id,) if reply.transaction_id else ()), *numbers.ids),
        raw_sent=sent.decode(),
        raw_received=reply.text(),
        seconds=time.monotonic() - started,
    )


def reread(received: str, trace: str) -> EligibilityResponse | None:
    """The response to our trace number in a 271 that was kept; None where it is not in it."""
    for transaction_set in read_interchanges(received.encode()).transaction_sets:
        for response in read_271(transaction_set).responses:
            if _answers(response, trace):
                return cleaned(response)
    return None


def _interchange(signed_in: SignedIn, inquiry: EligibilityInquiry, numbers: Numbers, now: datetime) -> bytes:
    moment = now.replace(microsecond=0, second=0)
    traced = _traced(inquiry, Trace(numbers.trace, originator(signed_in)))
    try:
        written = write_270(replace(traced, reference=numbers.trace, created=moment))
        return enclosed(written, signed_in, numbers, moment)
    except UnwritableError as error:
        raise InvalidRequest(f"The inquiry can't be written: {error}") from None


def _traced(inquiry: EligibilityInquiry, trace: Trace) -> EligibilityInquiry:
    """The inquiry with our trace number, and ours only, on the patient."""
    if inquiry.dependent is not None:
        return replace(inquiry, dependent=replace(inquiry.dependent, traces=(trace,)))
    return replace(inquiry, subscriber=replace(inquiry.subscriber, traces=(trace,)))


def _response(reply: Reply, numbers: Numbers) -> EligibilityResponse:
    transmission = read_interchanges(reply.body)
    answer = next((each for each in transmission.transaction_sets if each.identifier == "271"), None)
    if answer is None:
        raise _no_271(reply, transmission)
    if any(each.fatal for each in transmission.all_problems):
        raise garbled(reply)
    reading = read_271(answer)
    for problem in reading.problems:
        if problem.fatal:
            raise ServerFault(
                f"The portal's answer can't be used. {clean(problem.sentence)}",
                reference=reply.transaction_id,
            )
    for response in reading.responses:
        if _answers(response, numbers.trace):
            return response
    raise garbled(reply)


def _answers(response: EligibilityResponse, trace: str) -> bool:
    """Whether this is about our inquiry: by the trace given back, or by BHT03 where none came back."""
    given_back = [
        each.number for each in (response.patient.traces if response.patient else ()) if each.kind == "2"
    ]
    return trace in given_back if given_back else response.reference == trace


def _no_271(reply: Reply, transmission: Transmission) -> PortalError:
    """The error for a TA1 or 999, by which a portal says that it could not read what was sent."""
    fields = reasons_in(transmission)
    if not fields:
        return garbled(reply)
    return InvalidRequest(
        f"The portal could not read the inquiry. {SAYS_NOTHING}",
        fields=fields,
        next_action="Check submitter and receiver id ('claimdeck portals'), or call the portal's EDI desk.",
        reference=reply.transaction_id,
    )
