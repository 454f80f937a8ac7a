"""Inquiries and responses as hypothesis draws them: nobody in them exists."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from x12.delimiters import STANDARD
from x12.eligibility.records import Benefit, EligibilityInquiry, EligibilityResponse, Member, Question
from x12.identifiers.dates import Period
from x12.parts import (
    AdditionalInformation,
    Address,
    Contact,
    Dated,
    Delivery,
    Procedure,
    Reference,
    Rejection,
    Specialty,
    Trace,
)
from x12.party import Party

texts = st.text(
    st.characters(blacklist_categories=("Cc", "Cs"), blacklist_characters=str(STANDARD)), max_size=8
)
words = st.text("ABCXYZ 0189-", min_size=1, max_size=8)
codes = st.sampled_from(["1", "30", "88", "MA", "XX", "A7", "291"])
informations = st.sampled_from(("1", "5", "6", "7", *"ABCDEFIJKRXN", "MC"))
service_types = st.sampled_from(
    ("30", "10", "14", "42", "45", "54", "67", "88", "AD", "AG", "A7", "BF", "BG")
)
insurance_types = st.sampled_from(("", "MA", "MB", "MC", "QM", "HN", "OT", "12", "WC", "C1"))
time_periods = st.sampled_from(("", "7", "23", "26", "27", "29", "32", "33", "34"))
date_kinds = st.sampled_from(("096", "193", "290", "291", "292", "307", "348", "356", "435", "472"))
measures = st.sampled_from(("", "99", "CA", "DB", "DY", "VS", "DA"))
maybe_code = st.just("") | codes
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)
numbers = st.none() | st.decimals(Decimal(-99999), Decimal(99999), places=2)


def few(each: st.SearchStrategy[object], most: int = 2) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(each, max_size=most).map(tuple)


periods = st.builds(Period, days) | st.tuples(days, days).map(lambda two: Period(min(two), max(two)))
dated = st.builds(Dated, date_kinds, periods)
references = st.builds(Reference, codes, words, texts)
traces = st.builds(Trace, words, words, texts, st.sampled_from("12"))
contacts = st.builds(Contact, texts, few(st.tuples(codes, words), 3))
specialties = st.builds(Specialty, codes, words)
addresses = st.builds(Address, st.tuples(words) | st.tuples(words, words), words, texts, texts)
procedures = st.builds(Procedure, words, few(codes, 4), st.just("HC"), texts)
additional = st.builds(AdditionalInformation, codes, words, texts, texts)
pointers = few(st.sampled_from("1234"), 4)
deliveries = st.builds(
    Delivery, st.sampled_from(["DY", "VS"]), numbers, measures, numbers, time_periods | st.just("30"), numbers
)


def rejections(loop: str) -> st.SearchStrategy[Rejection]:
    return st.builds(Rejection, codes, maybe_code, st.just(loop), st.sampled_from("YN"))


def parties(entity: str, loop: str, *, rejected: bool = True) -> st.SearchStrategy[Party]:
    return st.builds(
        Party,
        st.just(entity),
        texts,
        texts,
        texts,
        texts,
        maybe_code,
        texts,
        st.booleans(),
        references=few(references),
        address=st.none() | addresses,
        contacts=few(contacts),
        specialty=st.none() | specialties,
        rejections=few(rejections(loop)) if rejected else st.just(()),
    )


questions = st.builds(
    Question,
    few(codes, 3),
    st.none() | procedures,
    texts,
    pointers,
    few(additional),
    few(references),
    few(dated),
)


def benefits(loop: str) -> st.SearchStrategy[Benefit]:
    return st.builds(
        Benefit,
        information=informations,
        coverage_level=maybe_code,
        service_types=few(service_types, 4),
        insurance_type=insurance_types,
        plan=texts,
        time_period=time_periods,
        amount=numbers,
        percent=numbers,
        quantity_qualifier=measures,
        quantity=numbers,
        authorization=maybe_code,
        in_network=maybe_code,
        procedure=st.none() | procedures | st.sampled_from([Procedure("G0180"), Procedure("G0101")]),
        diagnosis_pointers=pointers,
        deliveries=few(deliveries),
        references=few(references),
        dates=few(dated),
        rejections=few(rejections(loop)),
        messages=few(words | st.just("611 QMB ONLY")),
        additional=few(additional),
        related=few(parties("PR", "2120") | parties("1P", "2120")),
    )


def members(entity: str, letter: str, *, answered: bool) -> st.SearchStrategy[Member]:
    return st.builds(
        Member,
        parties(entity, f"2100{letter}", rejected=answered),
        st.none() | days,
        st.sampled_from(["", "M", "F", "U"]),
        st.sampled_from(["", "18"] if letter == "C" else ["01", "19", "34"]),
        st.booleans(),
        few(dated),
        few(traces),
        st.just(()) if answered else few(questions),
        few(benefits(f"2110{letter}"), 3) if answered else st.just(()),
    )


def _named_only(subscriber: Member) -> Member:
    """As the subscriber stands above a dependent: who is a patient too has an entry of their own."""
    return replace(subscriber, questions=(), benefits=())


inquiries = st.builds(
    EligibilityInquiry,
    parties("PR", "2100A", rejected=False),
    parties("1P", "2100B", rejected=False),
    members("IL", "C", answered=False),
    st.none() | members("03", "D", answered=False),
    texts,
    st.none() | moments,
    st.sampled_from(["13", "01"]),
).map(lambda each: replace(each, subscriber=_named_only(each.subscriber)) if each.dependent else each)
_answered_payers = parties("PR", "2100A") | parties("PR", "2000A")
_whole_responses = st.builds(
    EligibilityResponse,
    _answered_payers,
    parties("1P", "2100B"),
    members("IL", "C", answered=True),
    st.none() | members("03", "D", answered=True),
    texts,
    st.none() | moments,
).map(
    lambda each: (
        replace(each, subscriber=_named_only(each.subscriber)) if each.dependent and each.subscriber else each
    )
)
responses = (
    _whole_responses
    | st.builds(EligibilityResponse, _answered_payers)
    | st.builds(EligibilityResponse, _answered_payers, parties("1P", "2100B"))
)


def with_one_header(answers: list[EligibilityResponse]) -> list[EligibilityResponse]:
    """All in one transaction set share its header."""
    return [replace(each, reference="R1", created=None) for each in answers]
