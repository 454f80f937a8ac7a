"""A 270 goes out, a 271 comes back, and nothing else passes for an answer."""

import re
from datetime import date

import httpx
import pytest

from api_client.eligibility import address_inquiry, ask_eligibility
from api_client.errors import InvalidRequest, NotSignedIn, PortalError, ServerFault, SessionEnded, Unreachable
from api_client.session import Session
from tests.api_client.fake_portal import FakePortal, session_with, signed_in
from tests.api_client.wires import problem
from x12.eligibility.records import EligibilityInquiry, Member, Question
from x12.parts import Rejection, on
from x12.party import Party

MBI = "1S00A00AA00"


def inquiry_for(session: Session, last_name: str = "EXAMPLE") -> EligibilityInquiry:
    assert session.signed_in is not None
    party = Party("IL", last_name, "PAT", id_qualifier="MI", id_code=MBI, is_person=True)
    dates = (on("291", date(2025, 6, 2)),)
    return address_inquiry(
        session.signed_in, Member(party, date(1950, 1, 2), dates=dates, questions=(Question(("30",)),))
    )


async def test_question_and_answer_with_the_evidence() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    exchange = await ask_eligibility(session, inquiry_for(session))
    assert exchange.value.subscriber is not None
    assert exchange.value.subscriber.member_id == MBI
    (asked,) = portal.inquiries
    (trace,) = asked.subscriber.traces
    assert exchange.transaction_ids[:2] == ("T-1", trace.number)
    assert exchange.transaction_ids[2] in exchange.raw_sent
    assert asked.reference == trace.number
    assert len(trace.originator) == 10
    assert asked.payer.id_code == "CMS"
    assert asked.provider.id_code == "1234567893"
    assert exchange.raw_sent.startswith("ISA*00*")
    assert "*271*" in exchange.raw_received
    assert portal.requests[-1].url.path == "/mac/x12"
    assert MBI not in str(portal.requests[-1].url)
    assert MBI not in repr(exchange)


async def test_each_question_has_numbers_of_its_own() -> None:
    session = await signed_in(FakePortal())
    ids = [(await ask_eligibility(session, inquiry_for(session))).transaction_ids for _ in range(3)]
    assert len({each[1] for each in ids}) == len({each[2] for each in ids}) == 3


async def test_a_refusal_by_the_payer_is_an_answer() -> None:
    portal = FakePortal()
    portal.rejections = (Rejection("72", "C"),)
    session = await signed_in(portal)
    exchange = await ask_eligibility(session, inquiry_for(session))
    assert [each.code for each in exchange.value.rejections] == ["72"]


async def test_an_answer_to_another_question_is_refused() -> None:
    portal = FakePortal()
    session = await signed_in(portal)

    def of_another(request: httpx.Request) -> httpx.Response:
        text = portal.interchange(request).decode()
        number = portal.inquiries[-1].reference
        return httpx.Response(200, text=text.replace(number, "F" * len(number)))

    portal.instead("POST /x12", *[of_another] * 3)
    with pytest.raises(ServerFault, match="says nothing about the patient"):
        await ask_eligibility(session, inquiry_for(session))


async def test_without_a_trace_the_reference_decides() -> None:
    portal = FakePortal()
    session = await signed_in(portal)

    def traceless(request: httpx.Request) -> httpx.Response:
        text = re.sub("TRN[^~]*~", "", portal.interchange(request).decode())
        return httpx.Response(200, text=re.sub(r"SE\*(\d+)", lambda m: f"SE*{int(m[1]) - 1}", text))

    portal.instead("POST /x12", traceless)
    assert (await ask_eligibility(session, inquiry_for(session))).value.subscriber is not None


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: "",
        lambda text: text[: len(text) // 2],
        lambda text: text.replace("~SE*", "~SE*9"),
        lambda text: text.replace("*271*", "*277*"),
        lambda text: "<html>Welcome to the hotel's network</html>",
        lambda text: "".join(chr(255 - ord(letter) % 128) for letter in text),
        lambda text: text.replace("IEA*1*", "IEA*2*"),
    ],
)
async def test_a_damaged_answer_is_asked_again_then_refused(damage: object) -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    assert callable(damage)

    def damaged(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=damage(portal.interchange(request).decode()))

    portal.instead("POST /x12", damaged)
    await ask_eligibility(session, inquiry_for(session))
    assert len(portal.inquiries) == 2
    portal.instead("POST /x12", *[damaged] * 3)
    with pytest.raises(ServerFault, match="says nothing about the patient") as caught:
        await ask_eligibility(session, inquiry_for(session))
    assert MBI not in str(caught.value)


async def test_an_answer_in_an_old_version_is_named() -> None:
    portal = FakePortal()
    session = await signed_in(portal)

    def old(request: httpx.Request) -> httpx.Response:
        text = portal.interchange(request).decode()
        return httpx.Response(200, text=text.replace("005010X279A1", "004010X092A1"))

    portal.instead("POST /x12", *[old] * 3)
    with pytest.raises(ServerFault, match="version 004010X092A1"):
        await ask_eligibility(session, inquiry_for(session))


TA1 = (
    "ISA*00*          *00*          *ZZ*CMS            *ZZ*DEMOSUB        "
    "*250602*1504*^*00501*000000001*0*P*:~"
    "TA1*000000001*250602*1504*R*006~IEA*0*000000001~"
)


async def test_a_ta1_says_that_the_inquiry_was_not_read() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    portal.instead("POST /x12", httpx.Response(200, text=TA1, headers={"X-Transaction-Id": "T-5"}))
    with pytest.raises(InvalidRequest, match="could not read the inquiry") as caught:
        await ask_eligibility(session, inquiry_for(session))
    assert caught.value.reference == "T-5"
    assert [(each.field, each.sentence) for each in caught.value.fields] == [
        ("TA1", "The interchange was rejected: the sender isn't valid (ISA06).")
    ]


REFUSED_999 = (
    TA1.partition("TA1")[0] + "GS*FA*CMS*DEMOSUB*20250602*1504*1*X*005010X231A1~ST*999*0001*005010X231A1~"
    "AK1*HS*1*005010X279A1~AK2*270*0001*005010X279A1~IK3*NM1*8*2100C*8~IK4*9*67*1*1S00A00AA00~IK5*R*5~"
    "AK9*R*1*1*0~SE*8*0001~GE*1*1~IEA*1*000000001~"
)


async def test_a_999_says_what_the_portal_could_not_read() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    portal.instead("POST /x12", httpx.Response(200, text=REFUSED_999))
    with pytest.raises(InvalidRequest, match="could not read the inquiry") as caught:
        await ask_eligibility(session, inquiry_for(session))
    assert {each.field for each in caught.value.fields} == {"999"}
    assert any("NM109" in each.sentence for each in caught.value.fields)
    assert MBI not in str(caught.value) + repr(caught.value.fields)


async def test_what_cannot_be_written_is_said_before_sending() -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    assert session.signed_in is not None
    session.signed_in = type(session.signed_in)(
        **{
            name: getattr(session.signed_in, name)
            for name in ("portal", "user", "provider", "receiver_id", "idle", "at")
        },
        submitter_id="SIXTEENCHARACTER",
    )
    asked = len(portal.requests)
    with pytest.raises(InvalidRequest, match="ISA06"):
        await ask_eligibility(session, inquiry_for(session))
    assert len(portal.requests) == asked


async def test_hostile_names_in_the_answer_are_clean() -> None:
    session = await signed_in(FakePortal())
    exchange = await ask_eligibility(session, inquiry_for(session, last_name="EX\u202eAMPLE"))
    assert exchange.value.subscriber is not None
    assert exchange.value.subscriber.last_name == "EX·AMPLE"


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (httpx.ReadError("MBI 1S00A00AA00"), Unreachable),
        (httpx.ConnectError("MBI 1S00A00AA00"), Unreachable),
        (problem("broken", 500), ServerFault),
        (problem("session-ended", 401), SessionEnded),
    ],
)
async def test_no_failure_of_the_line_says_not_eligible(
    fault: Exception | httpx.Response, error: type[PortalError]
) -> None:
    portal = FakePortal()
    session = await signed_in(portal)
    portal.instead("POST /x12", *[fault] * 3)
    with pytest.raises(error) as caught:
        await ask_eligibility(session, inquiry_for(session))
    assert "eligible" not in str(caught.value)
    assert MBI not in str(caught.value)
    assert caught.value.__cause__ is None
    if error is not SessionEnded:
        assert "says nothing about the patient" in caught.value.sentence


async def test_nobody_is_signed_in() -> None:
    session = await signed_in(FakePortal())
    inquiry = inquiry_for(session)
    with pytest.raises(NotSignedIn):
        await ask_eligibility(session_with(FakePortal()), inquiry)
