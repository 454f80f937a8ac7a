"""What is not a readable inquiry is answered with TA1, 999 or a problem, and never with a crash."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mock_backend.eligibility.exchange import Exchange
from mock_backend.people.catalogue import CYCLE, first_in
from mock_backend.people.register import Register
from mock_backend.portals import MAC, MMIS
from mock_backend.problems import Problem
from tests.drawing import drawn
from tests.mock_backend.driving import TODAY, Client, SetClock, about, inquiry, interchange, response_in
from x12.acknowledgment import GroupAcknowledgment, read_999
from x12.eligibility.response import read_271, write_271
from x12.envelopes import Interchange
from x12.reader import read_interchanges
from x12.ta1 import read_ta1

PEOPLE = Register(TODAY)
SOMEBODY = about(PEOPLE.person(first_in("original")))
SENT = interchange(MAC, SOMEBODY)


def answered(sent: bytes) -> Interchange:
    (received,) = read_interchanges(Exchange(PEOPLE, SetClock()).answer(MAC, sent)).interchanges
    assert [*received.all_problems] == []
    return received


def acknowledged(sent: bytes) -> GroupAcknowledgment:
    (answer,) = answered(sent).transaction_sets
    assert answer.identifier == "999"
    return read_999(answer)


def test_the_answer_goes_back_to_the_sender() -> None:
    received = answered(SENT)
    assert (received.sender, received.receiver, received.usage) == ("CMS", MAC.submitter_id, "P")
    assert [each.identifier for each in received.groups] == ["HB"]


@pytest.mark.parametrize("index", range(0, len(CYCLE), 3))
def test_an_answer_is_written_again_as_it_was_read(index: int) -> None:
    person = PEOPLE.person(index)
    if person.medicare is None:
        portal, asked = MMIS, inquiry(MMIS, member_id=person.medicaid.member_id)
    else:
        portal, asked = MAC, about(person)
    received = Exchange(PEOPLE, SetClock()).answer(portal, interchange(portal, asked))
    (answer,) = read_interchanges(received).transaction_sets
    assert write_271(read_271(answer).responses, control_number="0001").segments == answer.segments


def test_a_test_inquiry_gets_a_test_answer() -> None:
    assert answered(interchange(MAC, SOMEBODY, usage="T")).usage == "T"


def test_medicaid_sends_to_the_providers_own_number_and_five_blanks() -> None:
    sent = interchange(MMIS, SOMEBODY)
    received = Exchange(PEOPLE, SetClock()).answer(MMIS, sent)
    (back,) = read_interchanges(received).interchanges
    assert back.header.element(8) == "110000001A     "


@pytest.mark.parametrize(
    ("changes", "note"),
    [({"sender": "SOMEBODYELSE"}, "006"), ({"receiver": "OTHER"}, "008")],
)
def test_an_envelope_of_somebody_else_is_rejected(changes: dict[str, object], note: str) -> None:
    received = answered(interchange(MAC, SOMEBODY, **changes))
    (ta1,) = received.acknowledgments
    assert read_ta1(ta1).is_rejected
    assert (read_ta1(ta1).note, read_ta1(ta1).control_number) == (note, "000000007")
    assert received.groups == ()


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [(b"IEA*1*000000007", b"IEA*1*000000008", "001"), (b"IEA*1*000000007~", b"", "023")],
)
def test_a_broken_envelope_is_rejected(before: bytes, after: bytes, note: str) -> None:
    (ta1,) = answered(SENT.replace(before, after)).acknowledgments
    assert (read_ta1(ta1).outcome, read_ta1(ta1).note) == ("R", note)


def test_an_empty_envelope_is_rejected() -> None:
    empty = SENT[: SENT.index(b"GS*")] + b"IEA*0*000000007~"
    (ta1,) = answered(empty).acknowledgments
    assert read_ta1(ta1).is_rejected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"ST*270*", b"ST*276*"),
        (b"005010X279A1", b"004010X092A1"),
        (b"SE*", b"SE*9"),
    ],
    ids=["another transaction", "another version", "wrong count"],
)
def test_a_transaction_that_cannot_be_read_is_rejected(before: bytes, after: bytes) -> None:
    assert acknowledged(SENT.replace(before, after)).outcome == "R"


def test_a_transaction_about_nobody_is_rejected() -> None:
    start, end = SENT.index(b"HL*1"), SENT.index(b"SE*")
    nobody = SENT[:start] + b"SE*3*0001~" + SENT[end:].partition(b"~")[2]
    assert acknowledged(nobody).outcome == "R"


def test_two_transactions_at_a_time_are_rejected() -> None:
    start, end = SENT.index(b"ST*"), SENT.index(b"GE*")
    one = SENT[start:end]
    two = one.replace(b"*0001*", b"*0002*").replace(b"*0001~", b"*0002~")
    both = SENT[:end] + two + SENT[end:].replace(b"GE*1*", b"GE*2*")
    assert acknowledged(both).outcome == "R"


def test_two_patients_at_a_time_are_refused() -> None:
    other = about(PEOPLE.person(first_in("advantage HMO")))
    received = Exchange(PEOPLE, SetClock()).answer(MAC, interchange(MAC, SOMEBODY, other))
    response = response_in(received)
    assert [(each.loop, each.code) for each in response.rejections] == [("2000A", "04")]


def test_other_delimiters_are_read() -> None:
    table = bytes.maketrans(b"*~:^", b"|\n>!")
    (answer,) = answered(SENT.translate(table)).transaction_sets
    assert answer.identifier == "271"


def test_a_name_that_cannot_be_given_back_is_rejected() -> None:
    table = bytes.maketrans(b"*", b"|")
    name = SOMEBODY.patient.last_name.encode()
    assert acknowledged(SENT.translate(table).replace(name, b"A*B")).outcome == "R"


@pytest.mark.parametrize("sent", [b"", b"hello", b"ISA*00*", b"\xff\xfe\x00", SENT + SENT])
def test_what_is_not_one_interchange_is_a_problem(sent: bytes) -> None:
    with pytest.raises(Problem) as raised:
        Exchange(PEOPLE, SetClock()).answer(MAC, sent)
    assert (raised.value.status, raised.value.type) == (400, "not-x12")


async def test_the_problem_reaches_the_client(mac: Client) -> None:
    await mac.sign_in()
    answer = await mac.post_x12(b"hello")
    assert (answer.status_code, answer.json()["type"]) == (400, "not-x12")


async def test_only_x12_is_taken(mac: Client) -> None:
    await mac.sign_in()
    answer = await mac.call("POST", "x12", content=SENT, headers={"Content-Type": "text/plain"})
    assert (answer.status_code, answer.json()["type"]) == (415, "unsupported-media-type")


async def test_no_question_is_answered_without_a_session(mac: Client) -> None:
    mac.token = "invented"
    answer = await mac.post_x12(SENT)
    assert (answer.status_code, answer.json()["type"]) == (401, "session-ended")


async def test_asking_counts_as_activity(mac: Client, clock: SetClock) -> None:
    await mac.sign_in()
    clock.pass_(1000)
    await mac.post_x12(SENT)
    assert (await mac.call("GET", "session")).json()["idle_seconds"] == 0


def answer_or_problem(sent: bytes) -> bytes | str:
    """How the answer starts, or the problem's type."""
    try:
        return Exchange(PEOPLE, SetClock()).answer(MAC, sent)[:4]
    except Problem as problem:
        return problem.type


@settings(max_examples=drawn(100), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_damage_to_an_inquiry_is_a_crash(data: st.DataObject) -> None:
    sent = bytearray(SENT)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(sent) - 1))
        kind = data.draw(st.sampled_from(("set", "cut", "insert", "double")))
        if kind == "set":
            sent[place] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del sent[place : place + data.draw(st.integers(1, 40))]
        elif kind == "insert":
            sent[place:place] = data.draw(st.binary(min_size=1, max_size=5))
        else:
            sent[place:place] = sent[place : place + 30]
        if not sent:
            return
    assert answer_or_problem(bytes(sent)) in {b"ISA*", "not-x12"}


@settings(max_examples=drawn(50), deadline=None)
@given(
    name=st.text(max_size=70),
    number=st.text(max_size=80),
    city=st.text(max_size=30),
)
def test_no_text_in_an_inquiry_is_a_crash(name: str, number: str, city: str) -> None:
    def safe(text: str) -> str:
        return "".join(each for each in text if each not in "*~:^" and each.isprintable())

    party = replace(SOMEBODY.subscriber.party, name=safe(name), id_code=safe(number), first_name=safe(city))
    asked = replace(SOMEBODY, subscriber=replace(SOMEBODY.subscriber, party=party))
    for portal in (MAC, MMIS):
        received = Exchange(PEOPLE, SetClock()).answer(portal, interchange(portal, asked))
        assert received.startswith(b"ISA*")
