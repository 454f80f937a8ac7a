"""Eligibility and MBIs as screens and commands ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import NotSignedIn
from offline_cache.patients import Patient, asked_about, found_by
from offline_cache.recording import outcome_of, recorded

if TYPE_CHECKING:
    from api_client.records import MbiMatch, MbiQuestion
    from offline_cache.answer import Answer
    from offline_cache.asking import Asking
    from offline_cache.desk import Desk
    from x12.eligibility.records import EligibilityInquiry, EligibilityResponse, Member


class EligibilityDesk:
    """Asks the current portal; the patient is carried on to other screens. Raises PortalErrors only."""

    def __init__(self, desk: Desk, asking: Asking) -> None:
        self._desk = desk
        self._asking = asking

    async def ask(self, inquiry: EligibilityInquiry) -> Answer[EligibilityResponse]:
        """Ask about one patient. The payer's refusal (AAA) is an answer, not an error."""
        from api_client.eligibility import ask_eligibility

        session, owner, patient = self._asking.open_session(), self._desk.owner, asked_about(inquiry)
        log = self._desk.kept.log
        self._desk.carry(patient)
        log.note("eligibility asked", "sent", owner, patient)
        with recorded(log, "eligibility answer", owner, patient) as outcome:
            exchange = await self._asking.asked(session, ask_eligibility(session, inquiry))
            outcome.words = outcome_of(exchange.value)
        answer = self._desk.seen.remember(session.profile.id, exchange)
        if owner is not None:
            self._desk.kept.answers.keep(owner, inquiry, patient, answer)
        return answer

    def inquiry(self, subscriber: Member) -> EligibilityInquiry:
        """An inquiry about this member to the current portal's payer, on behalf of the signed-in provider."""
        from api_client.eligibility import address_inquiry

        signed_in = self._asking.open_session().signed_in
        if signed_in is None:
            raise NotSignedIn
        return address_inquiry(signed_in, subscriber)

    async def mbi_lookup(self, question: MbiQuestion) -> Answer[MbiMatch | None]:
        """Ask for an MBI; a value of None says that there is no such person."""
        from api_client.mbi_lookup import look_up_mbi

        session = self._asking.open_session()
        asked = Patient(question.last_name, question.first_name, question.date_of_birth)
        with recorded(self._desk.kept.log, "MBI lookup", self._desk.owner, asked) as outcome:
            exchange = await self._asking.asked(session, look_up_mbi(session, question))
            outcome.words = "found" if exchange.value else "not found"
            outcome.patient = found_by(exchange.value) or asked
        answer = self._desk.seen.remember(session.profile.id, exchange)
        if found := found_by(answer.value):
            self._desk.carry(found)
        return answer
