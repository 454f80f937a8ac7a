"""Questions and answers about claims as hypothesis draws them: nobody in them exists."""

from hypothesis import strategies as st

from tests.x12.eligibility.strategies import (
    codes,
    dated,
    days,
    few,
    moments,
    numbers,
    parties,
    procedures,
    references,
    texts,
    traces,
    words,
)
from x12.measures import Amount, Quantity
from x12.party import Party
from x12.status.acknowledgment import (
    AcknowledgedPatient,
    AcknowledgedProvider,
    AcknowledgedReceiver,
    ClaimAcknowledgment,
)
from x12.status.exchange import ClaimStatusInquiry, ClaimStatusReport
from x12.status.records import ClaimStatus, LineStatus, Person, Status, StatusCode

categories = st.sampled_from(["A1", "A2", "A3", "A7", "F0", "F1", "F2", "P1", "P3", "E1"])
status_codes = st.builds(
    StatusCode,
    categories,
    st.sampled_from(["19", "20", "21", "65", "88", "317"]),
    st.sampled_from(["", "QC", "PR", "85"]),
    st.sampled_from(["", "RX"]),
)
statuses = st.builds(
    Status,
    st.lists(status_codes, min_size=1, max_size=3).map(tuple),
    st.none() | days,
    st.sampled_from(["", "U", "WQ"]),
    numbers,
    numbers,
    st.none() | days,
    st.sampled_from(["", "CHK", "ACH", "NON"]),
    st.none() | days,
    texts,
    texts,
)
amounts = st.builds(
    Amount, st.sampled_from(["T3", "YU", "YY"]), numbers.filter(lambda each: each is not None)
)
quantities = st.builds(
    Quantity, st.sampled_from(["90", "AA", "QA", "QC"]), numbers.filter(lambda each: each is not None)
)
lines = st.builds(
    LineStatus, procedures, numbers, numbers, texts, numbers, few(statuses), few(references), few(dated)
)
claims = st.builds(
    ClaimStatus,
    traces,
    few(statuses),
    few(references),
    few(amounts),
    few(quantities),
    few(dated),
    few(lines),
)


def organizations(entity: str) -> st.SearchStrategy[Party]:
    return parties(entity, "", rejected=False)


def persons(entity: str) -> st.SearchStrategy[Person]:
    return st.builds(Person, organizations(entity), st.none() | days, st.sampled_from(["", "M", "F"]))


inquiries = st.builds(
    ClaimStatusInquiry,
    organizations("PR"),
    organizations("41"),
    organizations("1P"),
    persons("IL"),
    st.none() | persons("QC"),
    claims,
    texts,
    st.none() | moments,
    codes,
)
_whole_reports = st.builds(
    ClaimStatusReport,
    organizations("PR"),
    organizations("41"),
    organizations("1P"),
    persons("IL"),
    st.none() | persons("QC"),
    claims,
    texts,
    st.none() | moments,
)
reports = (
    _whole_reports
    | st.builds(ClaimStatusReport, organizations("PR"), organizations("41"), claim=claims)
    | st.builds(
        ClaimStatusReport, organizations("PR"), organizations("41"), organizations("1P"), claim=claims
    )
)
_patients = st.builds(AcknowledgedPatient, persons("QC"), few(claims))
_providers = st.builds(AcknowledgedProvider, organizations("85"), few(claims, 1), few(_patients))
_receivers = st.builds(AcknowledgedReceiver, organizations("41"), few(claims, 1), few(_providers))
acknowledgments = st.builds(
    ClaimAcknowledgment,
    organizations("PR"),
    few(claims, 1),
    few(_receivers, 1),
    words,
    st.none() | moments,
)
