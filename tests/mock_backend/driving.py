"""Drives a backend as a client does, in this process and with a clock that the test sets."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime

import httpx

from mock_backend.access.accounts import DemoUser
from mock_backend.access.totp import code_at, step_of
from mock_backend.app import make_app
from mock_backend.backend import Backend
from mock_backend.options import Options
from mock_backend.people.person import Person
from mock_backend.portals import PORTALS, Portal
from mock_backend.providers import PRACTICE
from x12.eligibility.asking import payer_party, provider_party, subscriber_inquiry
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse
from x12.eligibility.request import write_270
from x12.eligibility.response import read_271
from x12.enclose import Envelope, enclose
from x12.identifiers.dates import Period
from x12.parts import Reference
from x12.reader import read_interchanges
from x12.writer import write_interchange

TODAY = date(2025, 11, 21)
START = datetime(2025, 11, 21, 14, tzinfo=UTC).timestamp()
"""An ordinary moment, at the start of a time step."""
OPTIONS = Options(today=TODAY)
MBI_OPTIONS = ("last_name", "first_name", "birth_date", "member_id")


class SetClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: float = START) -> None:
        self.seconds = now

    def now(self) -> float:
        return self.seconds

    def pass_(self, seconds: float) -> None:
        self.seconds += seconds


class Client:
    """One window of a user on one backend."""

    def __init__(self, http: httpx.AsyncClient, clock: SetClock, portal: Portal) -> None:
        self.http = http
        self.clock = clock
        self.portal = portal
        self.token = ""

    async def begin(self, user: str = "biller", password: str | None = None, banner_id: str | None = None):
        banner = (await self.http.get(f"/{self.portal.id}/session/banner")).json()
        body = {
            "user": user,
            "password": f"{user}-demo-pass" if password is None else password,
            "banner_id": banner["id"] if banner_id is None else banner_id,
        }
        return await self.http.post(f"/{self.portal.id}/session", json=body)

    async def give_code(self, challenge: str, code: str):
        body = {"challenge": challenge, "code": code}
        return await self.http.post(f"/{self.portal.id}/session/code", json=body)

    async def sign_in(self, user: str = "biller"):
        """Signs in with the code of the clock's time, one step later if that one is used up."""
        challenge = (await self.begin(user)).json()["challenge"]
        answer = await self.give_code(challenge, self.code(user))
        if answer.status_code == 401:
            self.clock.pass_(30)
            answer = await self.give_code(challenge, self.code(user))
        assert answer.status_code == 201, answer.text
        self.token = answer.json()["token"]
        return answer.json()

    def code(self, user: str = "biller", *, steps: int = 0) -> str:
        secret = DemoUser(user, "", "").totp_secret(self.portal)
        return code_at(secret, step_of(self.clock.now()) + steps)

    async def call(self, method: str, path: str, **given: object):
        headers = {"Authorization": f"Bearer {self.token}", **given.pop("headers", {})}
        return await self.http.request(method, f"/{self.portal.id}/{path}", headers=headers, **given)

    async def post_x12(self, sent: bytes, **headers: str):
        return await self.call(
            "POST", "x12", content=sent, headers={"Content-Type": "application/edi-x12", **headers}
        )

    async def ask(self, inquiry: EligibilityInquiry) -> EligibilityResponse:
        """Sends a 270 and reads the 271, which must be sound."""
        answer = await self.post_x12(interchange(self.portal, inquiry))
        assert answer.status_code == 200, answer.text
        return response_in(answer.content)


def interchange(portal: Portal, *inquiries: EligibilityInquiry, **changes: object) -> bytes:
    """The inquiries in one transaction set, as the portal's demo users send them."""
    usual = {
        "sender": portal.submitter_id,
        "receiver": portal.receiver_id,
        "sent_at": datetime(2025, 11, 21, 14, tzinfo=UTC),
        "control_number": 7,
    }
    return write_interchange(enclose([write_270(inquiries)], Envelope(**{**usual, **changes})))


def response_in(received: bytes) -> EligibilityResponse:
    """The one response of a sound 271."""
    transmission = read_interchanges(received)
    assert not [*transmission.all_problems]
    (answer,) = transmission.transaction_sets
    reading = read_271(answer)
    assert not reading.problems
    (response,) = reading.responses
    return response


def inquiry(portal: Portal, *, npi: str = PRACTICE.npi, **asked: object) -> EligibilityInquiry:
    """An inquiry by the demo practice; `asked` as for `subscriber_inquiry`."""
    return subscriber_inquiry(
        payer=payer_party(portal.payer_name, portal.payer_id),
        provider=provider_party(PRACTICE.name, npi),
        reference="REF1",
        **asked,
    )


def about(person: Person, *fields: str, **changes: object) -> EligibilityInquiry:
    """A Medicare inquiry about a person with the named fields, by default those of the Primary option."""
    known = {
        "last_name": person.filed.last,
        "first_name": person.filed.first,
        "birth_date": person.birth,
        "member_id": person.medicare.mbi,
    }
    sent = {name: known[name] for name in fields or MBI_OPTIONS}
    return inquiry(PORTALS["mac"], **{**sent, **changes})


def by_ssn(ssn: str) -> tuple[Reference, ...]:
    """The reference by which a 270 carries an SSN."""
    return (Reference("SY", ssn),)


def span(start: date, end: date | None = None) -> Period:
    """The days to ask about."""
    return Period(start, end)


def codes(response: EligibilityResponse) -> list[tuple[str, str, str]]:
    """Level, reason and follow-up of everything refused."""
    return [(each.loop, each.code, each.follow_up) for each in response.rejections]


@asynccontextmanager
async def in_process(backend: Backend, clock: SetClock, portal: str = "mac") -> AsyncIterator[Client]:
    """A client of the application without a socket."""
    transport = httpx.ASGITransport(make_app(backend))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        yield Client(http, clock, PORTALS[portal])


def fresh(clock: SetClock, options: Options = OPTIONS) -> Backend:
    """A backend of its own for a test."""
    return Backend(options, clock)
