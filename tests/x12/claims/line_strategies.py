"""Drawn lines of claims."""

from decimal import Decimal

from hypothesis import strategies as st

from tests.x12.claims.basics import (
    Strategy,
    addresses,
    adjustments,
    amounts,
    at_most,
    dated,
    days,
    in_order,
    maybe,
    npis,
    organization,
    periods,
    procedures,
    provider,
    quantities,
    references,
    words,
)
from x12.claims.lines import SERVICE_DATE, LineAdjudication, ServiceLine
from x12.claims.supplements import (
    Ambulance,
    Attachment,
    Conditions,
    Drug,
    DurableEquipment,
    FormAnswer,
    Note,
    SupportingForm,
)
from x12.identifiers.dates import Period
from x12.parts import Dated
from x12.party import Party

attachments = st.builds(
    Attachment,
    st.sampled_from(("OZ", "EB", "B4", "03")),
    st.sampled_from(("EL", "BM", "FX")),
    words,
) | st.just(Attachment("OZ", "AA"))
texts = st.sampled_from(("SEEN AT HOME", "SECOND OPINION; SEE CHART", "1ST OF 2"))
ambulances = st.builds(
    Ambulance,
    st.sampled_from("ABCDE"),
    quantities,
    maybe(quantities),
    st.sampled_from(("", "RETURN TRIP")),
    st.sampled_from(("", "COULD NOT WALK")),
)
transport_conditions = st.builds(
    Conditions,
    st.just("07"),
    st.booleans(),
    st.sampled_from((("01",), ("04", "09"), ("05", "06", "07", "08", "12"))),
)
drugs = st.builds(
    Drug,
    st.just("00093000101"),
    quantities,
    st.sampled_from(("F2", "GR", "ME", "ML", "UN")),
    st.sampled_from(("", "RX1")),
)
_answers = (
    st.builds(FormAnswer, st.just("1A"), st.sampled_from("YNW"))
    | st.builds(FormAnswer, st.just("2"), text=texts)
    | st.builds(FormAnswer, st.just("3"), on=days)
    | st.builds(FormAnswer, st.just("4"), percent=st.decimals(Decimal(0), Decimal(100), places=1))
)
forms = st.builds(
    SupportingForm,
    st.sampled_from(("04.04", "484.03")),
    st.sampled_from(("UT", "AS")),
    st.lists(_answers, min_size=1, max_size=3).map(tuple),
)
equipment = st.builds(
    DurableEquipment, st.just("E0601"), quantities, amounts, amounts, st.sampled_from("146")
)
service_dates = st.builds(Dated, st.just(SERVICE_DATE), periods | st.builds(Period, days))


def _line_provider(entity: str) -> Strategy:
    if entity in {"PW", "45"}:
        return st.builds(Party, st.just(entity), address=addresses)
    if entity == "77":
        return organization("77", "XX", npis, address=addresses)
    if entity == "QB":
        return st.builds(Party, st.just("QB"), id_qualifier=st.just("XX"), id_code=npis)
    if entity == "DK":
        return provider("DK", address=maybe(addresses))
    return provider(entity, references=references(2, "G2", "1G"))


def _adjudications(**fields: Strategy) -> Strategy:
    return st.builds(
        LineAdjudication,
        words,
        amounts,
        quantity=quantities,
        adjustments=adjustments,
        on=days,
        remaining=maybe(amounts),
        bundled_into=st.sampled_from(("", "1")),
        **fields,
    )


def _all_dates(*kinds: str) -> Strategy:
    return st.tuples(service_dates, dated(2, *kinds)).map(lambda pair: (pair[0], *pair[1]))


professional = st.builds(
    ServiceLine,
    charge=amounts,
    procedure=procedures,
    quantity=quantities,
    unit=st.sampled_from(("UN", "MJ")),
    place_of_service=st.sampled_from(("", "12")),
    pointers=st.lists(st.integers(1, 12), min_size=1, max_size=4).map(tuple),
    emergency=st.booleans(),
    epsdt=st.booleans(),
    family_planning=st.booleans(),
    copay_exempt=st.booleans(),
    dates=_all_dates("471", "463", "461", "304", "738", "011", "455", "454"),
    references=references(3, "9B", "G1", "6R", "EW", "X4", "F4", "BT", "9F"),
    attachments=at_most(2, attachments),
    notes=at_most(1, st.builds(Note, st.sampled_from(("ADD", "DCP")), texts)),
    ambulance=maybe(ambulances),
    conditions=at_most(2, transport_conditions),
    equipment=maybe(equipment),
    drug=maybe(drugs),
    providers=in_order(("82", "QB", "77", "DQ", "DK", "DN", "P3", "PW", "45"), _line_provider),
    adjudications=at_most(2, _adjudications(procedure=procedures)),
    forms=at_most(1, forms),
)
institutional = st.builds(
    ServiceLine,
    charge=amounts,
    procedure=maybe(procedures),
    revenue_code=st.sampled_from(("0120", "0250", "0300", "0450", "0510", "0636")),
    quantity=quantities,
    unit=st.sampled_from(("UN", "DA")),
    non_covered=maybe(amounts),
    dates=st.tuples(service_dates),
    references=references(2, "6R", "9B", "9D"),
    attachments=at_most(2, attachments),
    notes=at_most(1, st.builds(Note, st.just("TPO"), texts)),
    drug=maybe(drugs),
    providers=in_order(("72", "ZZ", "82", "DN"), provider),
    adjudications=at_most(
        2, _adjudications(procedure=maybe(procedures), revenue_code=st.sampled_from(("0300", "0450")))
    ),
)
