"""Ask a payer what became of claims: a 276 out, a 277 back."""

import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from api_client.acknowledged import reasons_in
from api_client.cleaning import cleaned
from api_client.enclosing import enclosed, originator
from api_client.errors import InvalidRequest, NotSignedIn, PortalError, ServerFault
from api_client.messages import Reply, garbled
from api_client.numbering import Numbers, new_numbers
from api_client.records import Exchange, SignedIn
from api_client.session import Session
from x12.envelopes import Transmission
from x12.parts import Trace
from x12.reader import read_interchanges
from x12.status.answer import read_277
from x12.status.exchange import ClaimStatusInquiry, ClaimStatusReport
from x12.status.inquiry import write_276
from x12.text import clean
from x12.unwritable import UnwritableError


async def ask_claim_status(
    session: Session, inquiries: ClaimStatusInquiry | Iterable[ClaimStatusInquiry]
) -> Exchange[tuple[ClaimStatusReport, ...]]:
    """Ask about one claim or several, and give all that the payer tells, in its order.

    The trace number of the n-th claim is that of the exchange, from the second on with `-n` behind it; each
    report brings it back. Raises InvalidRequest where the portal could not read the inquiry, ServerFault
    where its answer is damaged or answers another one, or another PortalError.
    """
    if session.signed_in is None:
        raise NotSignedIn
    asked = (inquiries,) if isinstance(inquiries, ClaimStatusInquiry) else tuple(inquiries)
    started, numbers = time.monotonic(), new_numbers()
    sent = _interchange(session.signed_in, asked, numbers, session.clock.now())
    reply, reports = await session.post_x12(
        sent, lambda reply: (reply, _reports(reply, numbers)), repeatable=True
    )
    return Exchange(
        value=cleaned(reports),
        as_of=datetime.now(UTC),
        transaction_ids=(*((reply.transaction_id,) if reply.transaction_id else ()), *numbers.ids),
        raw_sent=sent.decode(),
        raw_received=reply.text(),
        seconds=time.monotonic() - started,
    )


def _interchange(
    signed_in: SignedIn, asked: tuple[ClaimStatusInquiry, ...], numbers: Numbers, now: datetime
) -> bytes:
    moment = now.replace(microsecond=0, second=0)
    traced = [
        replace(_traced(each, place, signed_in, numbers), reference=numbers.trace, created=moment)
        for place, each in enumerate(asked, start=1)
    ]
    try:
        return enclosed(write_276(traced), signed_in, numbers, moment)
    except UnwritableError as error:
        raise InvalidRequest(f"The inquiry can't be written: {error}") from None


def _traced(
    inquiry: ClaimStatusInquiry, place: int, signed_in: SignedIn, numbers: Numbers
) -> ClaimStatusInquiry:
    if inquiry.claim is None:
        raise InvalidRequest("The inquiry names no claim.")
    number = numbers.trace if place == 1 else f"{numbers.trace}-{place}"
    return replace(inquiry, claim=replace(inquiry.claim, trace=Trace(number, originator(signed_in))))


def _reports(reply: Reply, numbers: Numbers) -> tuple[ClaimStatusReport, ...]:
    transmission = read_interchanges(reply.body)
    answers = [each for each in transmission.transaction_sets if each.identifier == "277"]
    if not answers:
        raise _no_277(reply, transmission)
    if any(each.fatal for each in transmission.all_problems):
        raise garbled(reply)
    reports: list[ClaimStatusReport] = []
    for answer in answers:
        reading = read_277(answer)
        for problem in reading.problems:
            if problem.fatal:
                raise ServerFault(
                    f"The portal's answer can't be used. {clean(problem.sentence)}",
                    reference=reply.transaction_id,
                )
        reports += [each for each in reading.reports if _answers(each, numbers.trace)]
    if not reports:
        raise garbled(reply)
    return tuple(reports)


def _answers(report: ClaimStatusReport, trace: str) -> bool:
    """Whether this is about our inquiry: by the trace given back, or by BHT03 where none came back."""
    given_back = report.claim.trace.number if report.claim and report.claim.trace else ""
    return given_back.partition("-")[0] == trace if given_back else report.reference == trace


def _no_277(reply: Reply, transmission: Transmission) -> PortalError:
    """The error for a TA1 or 999, by which a portal says that it could not read what was sent."""
    fields = reasons_in(transmission)
    if not fields:
        return garbled(reply)
    return InvalidRequest(
        "The portal could not read the inquiry.",
        fields=fields,
        next_action="Check submitter and receiver id ('claimdeck portals'), or call the portal's EDI desk.",
        reference=reply.transaction_id,
    )
