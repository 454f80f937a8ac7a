"""A portal in memory that keeps to the agreed requests, and does as it is told otherwise."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx

from api_client.profile import PortalProfile, new_profile
from api_client.session import Session
from api_client.transport import Transport
from tests.api_client.wires import json_answer, problem
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse
from x12.eligibility.request import read_270
from x12.eligibility.response import write_271
from x12.enclose import Envelope, enclose
from x12.parts import Rejection
from x12.reader import read_interchanges
from x12.writer import write_interchange

TOKEN = "token-token-token-token"
PASSWORD = "correct horse battery"
CODE = "804117"
PROFILE = replace(new_profile("mac", "mac", "https://portal.example"), name="Portal")
SERVER_TIME = "2025-06-02T15:04:05Z"
Reply = Callable[[httpx.Request], httpx.Response]


class FakePortal:
    """Routes as the contract has them; `answers` replaces one route's answer, once for each entry."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.answers: dict[str, list[httpx.Response | Exception | Reply]] = {}
        self.inquiries: list[EligibilityInquiry] = []
        self.rejections: tuple[Rejection, ...] = ()

    def instead(self, route: str, *answers: httpx.Response | Exception | Reply) -> None:
        """Answer `route` ('POST /session') with these first."""
        self.answers[route] = list(answers)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        route = f"{request.method} {request.url.path.removeprefix('/mac')}"
        waiting = self.answers.get(route)
        if waiting:
            answer = waiting.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer if isinstance(answer, httpx.Response) else answer(request)
        return self._usual(route, request)

    def _usual(self, route: str, request: httpx.Request) -> httpx.Response:
        open_routes: dict[str, Reply] = {
            "GET /session/banner": lambda _: json_answer({"id": "b1", "text": "Be good.", "notice": None}),
            "POST /session": self._password,
            "POST /session/code": self._code,
        }
        if route in open_routes:
            return open_routes[route](request)
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return problem("session-ended", 401)
        signed_in_routes: dict[str, Reply] = {
            "GET /session": _left,
            "POST /session/keep-alive": _left,
            "DELETE /session": lambda _: httpx.Response(204),
            "POST /x12": self.x12,
            "POST /mbi-lookup": _mbi,
        }
        return signed_in_routes[route](request)

    def _password(self, request: httpx.Request) -> httpx.Response:
        keyed = json.loads(request.content)
        if keyed["banner_id"] != "b1":
            return problem("banner-not-accepted", 403)
        if keyed["password"] != PASSWORD:
            return problem("wrong-credentials", 401, attempts_left=4)
        return json_answer({"challenge": "c1", "methods": ["totp"], "expires_in": 300})

    def _code(self, request: httpx.Request) -> httpx.Response:
        keyed = json.loads(request.content)
        if keyed != {"challenge": "c1", "code": CODE}:
            return problem("wrong-code", 401, attempts_left=3)
        return json_answer(signed_in_body(), 201)

    def x12(self, request: httpx.Request) -> httpx.Response:
        """Answer the inquiry in full."""
        return httpx.Response(
            200,
            content=self.interchange(request),
            headers={"Content-Type": "application/edi-x12", "X-Transaction-Id": "T-1"},
        )

    def interchange(self, request: httpx.Request) -> bytes:
        """The 271 for a request's 270."""
        asked = next(iter(read_interchanges(request.content).transaction_sets))
        (inquiry,) = read_270(asked).inquiries
        self.inquiries.append(inquiry)
        back = tuple(replace(each, kind="2") for each in inquiry.subscriber.traces)
        subscriber = replace(
            inquiry.subscriber,
            party=replace(inquiry.subscriber.party, rejections=self.rejections),
            traces=back,
            questions=(),
        )
        response = EligibilityResponse(
            inquiry.payer,
            inquiry.provider,
            subscriber,
            reference=inquiry.reference,
            created=inquiry.created,
        )
        assert inquiry.created is not None
        envelope = Envelope(sender="CMS", receiver="DEMO", sent_at=inquiry.created, control_number=7)
        return write_interchange(enclose([write_271(response)], envelope))


def signed_in_body() -> dict[str, Any]:
    return {
        "token": TOKEN,
        "user": {"id": "frontdesk", "name": "Front Desk", "role": "front desk", "services": ["eligibility"]},
        "provider": {"npi": "1234567893", "name": "Larkfield Clinic"},
        "submitter_id": "DEMOSUB",
        "receiver_id": "CMS",
        "idle": {"lock_after": 900, "warn_after": 1680, "end_after": 1800},
        "server_time": SERVER_TIME,
    }


def _left(_: httpx.Request) -> httpx.Response:
    return json_answer({"idle_seconds": 60, "ends_in": 1740, "server_time": SERVER_TIME})


def _mbi(request: httpx.Request) -> httpx.Response:
    keyed = json.loads(request.content)
    if keyed["ssn"] != "900112222":
        return json_answer({"outcome": "not-found"})
    return json_answer(
        {
            "outcome": "found",
            "mbi": "1S00A00AA00",
            "last_name": keyed["last_name"],
            "first_name": keyed["first_name"],
            "date_of_birth": keyed["date_of_birth"],
        }
    )


async def no_pause(_: float) -> None:
    """Stands for the pause before a retry."""


def session_with(portal: FakePortal, profile: PortalProfile = PROFILE) -> Session:
    wire = httpx.MockTransport(portal)
    return Session(profile, Transport(profile.base, wire=wire, sleep=no_pause))


async def signed_in(portal: FakePortal, profile: PortalProfile = PROFILE) -> Session:
    session = session_with(portal, profile)
    await session.banner()
    await session.begin("frontdesk", PASSWORD)
    await session.finish(CODE)
    return session
