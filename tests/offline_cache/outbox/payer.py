"""A payer in memory that fails in every way, and remembers what it did with each claim."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

import httpx

from api_client.profile import PortalProfile
from api_client.records import IdleLimits, Provider, SignedIn, User
from api_client.session import Session
from api_client.transport import Transport
from tests.api_client.claim_wires import receipt_body
from tests.api_client.fake_portal import PROFILE, TOKEN, no_pause
from tests.api_client.wires import json_answer, problem
from tests.x12.claims.examples import claim_file, office_visit
from tests.x12.status.examples import PATIENT, RECEIVER
from x12.claims.writing import write_837
from x12.enclose import Envelope, enclose
from x12.parts import Reference, Trace
from x12.party import Party
from x12.status.answer import write_277
from x12.status.exchange import ClaimStatusReport
from x12.status.records import ClaimStatus, Status, StatusCode
from x12.writer import write_interchange

START = datetime(2026, 6, 2, 9, tzinfo=UTC)
FORGETS_AFTER = timedelta(hours=24)
SHOWS_AFTER = timedelta(minutes=15)
"""What the payer promises: how long it knows a key, and when a claim that it took can be asked for."""
FAULTS = (
    "none", "refused", "connect-timeout", "drop-before", "drop-after", "read-timeout", "409", "429", "500",
    "500-after", "503-closed", "503", "502-after", "401", "truncated", "garbled", "redirect",
)  # fmt: skip
UNREADABLE = "BAD"
"""Claims whose number begins so can't be read by this payer."""


@cache
def _template() -> bytes:
    moment = datetime(2026, 6, 2, 9, tzinfo=UTC)
    written = write_837(claim_file(office_visit()))
    envelope = Envelope(sender="DEMOSUB", receiver="CMS", sent_at=moment, control_number=1)
    return write_interchange(enclose([written], envelope))


def body_of(number: str) -> bytes:
    """An 837 with one claim of that patient control number."""
    return _template().replace(b"VISIT-1", number.encode())


@dataclass
class Claimed:
    """A claim that the payer took."""

    number: str
    at: datetime
    control_number: str


@dataclass
class Payer:
    """Answers by the contract; `fault` is what the next request meets, once."""

    now: datetime = START
    fault: str = "none"
    signed_out: bool = False
    claims: list[Claimed] = field(default_factory=list)
    """Everything that was ever processed, in that order: twice the same number is a double."""
    receipts: dict[str, tuple[bytes, dict[str, object], datetime]] = field(default_factory=dict)
    seen: list[tuple[str, str, bytes]] = field(default_factory=list)
    """Number, key and body of every claim that arrived."""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        fault, self.fault = self.fault, "none"
        if fault == "refused":
            raise httpx.ConnectError("x")
        if fault == "connect-timeout":
            raise httpx.ConnectTimeout("x")
        if fault == "drop-before":
            raise httpx.RemoteProtocolError("x")
        if fault in _BEFORE:
            return _BEFORE[fault]()
        if fault == "401" or self.signed_out:
            self.signed_out = True
            return problem("session-ended", 401)
        answer = self._answer(request)
        if fault in {"drop-after", "read-timeout"}:
            raise httpx.ReadError("x") if fault == "drop-after" else httpx.ReadTimeout("x")
        if fault in {"500-after", "502-after"}:
            return httpx.Response(int(fault[:3]), text="sorry")
        if fault == "truncated":
            return httpx.Response(answer.status_code, content=answer.content[:-9], headers=answer.headers)
        if fault == "garbled":
            return httpx.Response(answer.status_code, content=bytes(each ^ 0x15 for each in answer.content))
        return answer

    @property
    def passed(self) -> float:
        """Seconds since the beginning."""
        return (self.now - START).total_seconds()

    @property
    def processed(self) -> list[str]:
        """The numbers of the claims in the order in which they were taken."""
        return [each.number for each in self.claims]

    def _answer(self, request: httpx.Request) -> httpx.Response:
        route = f"{request.method} {request.url.path.removeprefix('/mac')}"
        if route == "POST /claims":
            return self.take(request.headers["Idempotency-Key"], request.content)
        if route == "POST /x12":
            return self._status(request.content)
        return httpx.Response(204) if route == "DELETE /session" else json_answer({"id": "b", "text": "x"})

    def take(self, key: str, body: bytes) -> httpx.Response:
        """Process a claim, once for each key as long as that is known."""
        number = re.search(rb"CLM\*([^*]+)\*", body)
        assert number is not None
        name = number[1].decode()
        self.seen.append((name, key, body))
        known = self.receipts.get(key)
        if known is not None and self.now - known[2] < FORGETS_AFTER:
            if known[0] != body:
                return problem("idempotency-key-reused", 422)
            return json_answer(known[1], 200, Idempotent_Replay="true")
        if name.startswith(UNREADABLE):
            return problem("unreadable", 422, acknowledgment="")
        self.claims.append(Claimed(name, self.now, f"ICN{len(self.claims) + 1}"))
        receipt = receipt_body(name, control_number=f"ICN{len(self.claims)}")
        self.receipts[key] = (body, receipt, self.now)
        return json_answer(receipt, 201)

    def _status(self, sent: bytes) -> httpx.Response:
        wanted = re.search(rb"REF\*EJ\*([^~]+)~", sent)
        traced = re.search(rb"TRN\*1\*([^*]+)\*", sent)
        assert wanted is not None
        assert traced is not None
        return _status_answer(wanted[1].decode(), traced[1].decode(), self._found(wanted[1].decode()))

    def _found(self, number: str) -> tuple[str, ...]:
        """The control numbers of the claims that can be found by now."""
        return tuple(
            each.control_number
            for each in self.claims
            if each.number == number and self.now - each.at >= SHOWS_AFTER
        )


def _status_answer(wanted: str, traced: str, found: tuple[str, ...]) -> httpx.Response:
    trace, day = Trace(traced, kind="2"), date(2026, 6, 2)
    told = [
        ClaimStatus(
            trace,
            (Status((StatusCode("P1", "20"),), day, charge=Decimal("198.50")),),
            (Reference("1K", number), Reference("EJ", wanted)),
        )
        for number in found
    ] or [ClaimStatus(trace, (Status((StatusCode("A4", "35"),), day),))]
    provider = Party("1P", "CLINIC", id_qualifier="XX", id_code="1234567893")
    reports = [
        ClaimStatusReport(
            Party("PR", "CMS", id_qualifier="PI", id_code="CMS"), RECEIVER, provider,
            PATIENT, claim=each, reference=traced, created=START,
        )
        for each in told
    ]  # fmt: skip
    envelope = Envelope(sender="CMS", receiver="DEMOSUB", sent_at=START, control_number=7)
    content = write_interchange(enclose([write_277(reports)], envelope))
    return httpx.Response(200, content=content, headers={"Content-Type": "application/edi-x12"})


_BEFORE: dict[str, Callable[[], httpx.Response]] = {
    "409": lambda: problem("in-flight", 409, headers={"Retry-After": "2"}),
    "429": lambda: problem("rate-limited", 429, headers={"Retry-After": "60"}),
    "500": lambda: problem("server-error", 500),
    "503-closed": lambda: problem("maintenance", 503, headers={"Retry-After": "600"}),
    "503": lambda: httpx.Response(503, text="overloaded"),
    "redirect": lambda: httpx.Response(302, headers={"Location": "https://elsewhere.example"}),
}


def signed_in_as(user: str = "biller", profile: PortalProfile = PROFILE, at: datetime = START) -> SignedIn:
    """An open session's record."""
    hour = timedelta(hours=1)
    return SignedIn(
        profile, User(user, user, "biller", ("claims",)), Provider("1234567893", "CLINIC"), "DEMOSUB", "CMS",
        IdleLimits(hour, hour, hour), at,
    )  # fmt: skip


def open_session(payer: Payer, user: str = "biller", profile: PortalProfile = PROFILE) -> Session:
    """A session that is signed in, without the requests for that."""
    transport = Transport(profile.base, wire=httpx.MockTransport(payer), sleep=no_pause)
    session = Session(profile, transport)
    session.user, session._token = user, TOKEN
    session.signed_in = signed_in_as(user, profile, payer.now)
    return session


def receipt_text(number: str) -> str:
    """A receipt as it is kept."""
    return json.dumps(receipt_body(number))
