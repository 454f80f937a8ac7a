"""Claims as hypothesis draws them: valid to the guides, nobody in them exists."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from hypothesis import strategies as st

from tests.x12.claims.basics import (
    Strategy,
    addresses,
    adjustments,
    amounts,
    at_most,
    contacts,
    dated,
    days,
    diagnosis_codes,
    digits,
    hours,
    in_order,
    maybe,
    npis,
    one_of_each,
    organization,
    periods,
    person,
    provider,
    references,
    specialties,
    words,
)
from tests.x12.claims.line_strategies import (
    ambulances,
    attachments,
    institutional,
    professional,
    texts,
    transport_conditions,
)
from x12.claims.coverage import Coverage, Insured, OtherPayer, Patient
from x12.claims.institutional import (
    InpatientProcedure,
    Institutional,
    Occurrence,
    OccurrenceSpan,
    ValueAmount,
)
from x12.claims.records import BillingProvider, Claim, ClaimFile, ClaimKind, Diagnosis, Role
from x12.claims.supplements import Note
from x12.parts import Dated, Reference
from x12.party import Party

genders = st.sampled_from("FMU")
tax_numbers = digits.map(lambda number: (Reference("EI", number),))
billing_providers = st.builds(
    BillingProvider,
    organization(
        "85",
        "XX",
        npis,
        address=addresses,
        references=tax_numbers,
        contacts=at_most(1, contacts),
        specialty=specialties("BI"),
    ),
    maybe(st.builds(Party, st.just("87"), address=addresses)),
    maybe(organization("PE", "PI", words, address=addresses, references=tax_numbers)),
)
payers = organization("PR", "PI", words, address=maybe(addresses), references=references(1, "2U", "FY"))
members = person("IL", id_qualifier=st.just("MI"), id_code=words, address=maybe(addresses))
insurance_types = st.sampled_from(("", "12", "13", "43", "47"))
filing_indicators = st.sampled_from(("MB", "MA", "MC", "CI", "BL"))


def coverages(relationships: Sequence[str], kind: ClaimKind) -> Strategy:
    return st.builds(
        Coverage,
        st.sampled_from("PST"),
        st.sampled_from(relationships),
        st.sampled_from(("", "G100")),
        st.sampled_from(("", "SAMPLE GROUP")),
        insurance_types if kind is ClaimKind.PROFESSIONAL else st.just(""),
        filing_indicators,
    )


def insured(relationship: str, kind: ClaimKind) -> Strategy:
    return st.builds(Insured, members, payers, coverages([relationship], kind), days, genders)


patients = st.builds(
    Patient, person("QC", address=addresses), st.sampled_from(("01", "19", "G8")), days, genders
)


def other_payers(kind: ClaimKind) -> Strategy:
    role = "82" if kind is ClaimKind.PROFESSIONAL else "71"
    return st.builds(
        OtherPayer,
        organization("PR", "PI", words, references=references(2, "2U", "G1", "9F", "T4", "F8")),
        members,
        coverages(["01", "18", "19"], kind),
        paid=maybe(amounts),
        remaining=maybe(amounts),
        non_covered=maybe(amounts),
        adjustments=adjustments,
        decided_on=maybe(days),
        benefits_assigned=st.booleans(),
        release=st.sampled_from("YI"),
        signature_source=st.sampled_from(("", "P") if kind is ClaimKind.PROFESSIONAL else ("",)),
        remarks=at_most(5, st.sampled_from(("MA01", "MA130", "N130", "M15"))),
        providers=at_most(
            1,
            st.builds(
                Party, st.just(role), is_person=st.just(True), references=references(1, "G2").filter(bool)
            ),
        ),
    )


def _claim_provider(entity: str) -> Strategy:
    if entity in {"PW", "45"}:
        return st.builds(Party, st.just(entity), address=addresses)
    if entity == "77":
        return organization("77", "XX", npis, address=addresses)
    if entity in {"82", "71"}:
        role = "PE" if entity == "82" else "AT"
        return provider(entity, specialty=specialties(role))
    return provider(entity, references=references(2, "G2", "1G"))


def _plain_rendering(entity: str) -> Strategy:
    return provider("82") if entity == "82" else _claim_provider(entity)


def _diagnoses(*groups: Strategy) -> Strategy:
    return st.tuples(*groups).map(lambda lists: tuple(each for some in lists for each in some))


def _of_role(role: Role, least: int, most: int, *, admitted: bool = False) -> Strategy:
    present = st.sampled_from(("", "Y", "N", "U", "W")) if admitted else st.just("")
    each = st.builds(Diagnosis, diagnosis_codes, st.just(role), present)
    return st.lists(each, min_size=least, max_size=most).map(tuple)


institutionals = st.builds(
    Institutional,
    st.sampled_from("1239"),
    st.sampled_from("1245"),
    st.sampled_from(("01", "03", "30")),
    condition_codes=at_most(3, st.sampled_from(("09", "C5", "44"))),
    occurrences=at_most(3, st.builds(Occurrence, st.sampled_from(("11", "A1")), days)),
    occurrence_spans=at_most(2, st.builds(OccurrenceSpan, st.sampled_from(("70", "74")), periods)),
    values=at_most(3, st.builds(ValueAmount, st.sampled_from(("80", "A1", "12")), amounts)),
    treatment_codes=at_most(2, st.just("A01")),
    procedures=at_most(3, st.builds(InpatientProcedure, st.just("0BH17EZ"), days)),
    drg=st.sampled_from(("", "193")),
)


def _whose(kind: ClaimKind) -> Strategy:
    own = st.fixed_dictionaries({"insured": insured("18", kind)})
    dependent = st.fixed_dictionaries({"insured": insured("", kind), "patient": patients})
    return own | dependent


professional_claims = _whose(ClaimKind.PROFESSIONAL).flatmap(
    lambda whose: st.builds(
        Claim,
        kind=st.just(ClaimKind.PROFESSIONAL),
        billing=billing_providers,
        patient_control_number=words,
        charge=amounts,
        facility=st.sampled_from(("11", "12", "21", "41")),
        frequency=st.sampled_from("178"),
        signature_on_file=st.booleans(),
        accepts_assignment=st.sampled_from("ABC"),
        benefits_assigned=st.sampled_from("YNW"),
        release=st.sampled_from("YI"),
        signature_source=st.sampled_from(("", "P")),
        related_causes=st.sampled_from(((), ("EM",), ("AA", "OA"))),
        accident_state=st.just(""),
        special_program=st.sampled_from(("", "02")),
        delay_reason=st.sampled_from(("", "9", "11")),
        dates=dated(
            3, "431", "454", "304", "453", "439", "484", "455", "471", "297", "296", "435", "096", "050"
        ),
        attachments=at_most(2, attachments),
        patient_paid=maybe(amounts),
        references=references(3, "9F", "G1", "F8", "X4", "LX", "D9", "EA", "P4", "1J"),
        notes=at_most(1, st.builds(Note, st.sampled_from(("ADD", "CER", "TPO")), texts)),
        file_notes=at_most(2, texts),
        ambulance=maybe(ambulances),
        conditions=at_most(2, transport_conditions),
        diagnoses=_diagnoses(_of_role(Role.PRINCIPAL, 1, 1), _of_role(Role.OTHER, 0, 5)),
        anesthesia=at_most(2, st.sampled_from(("G0463", "A0425"))),
        providers=in_order(("DN", "P3", "82", "77", "DQ", "PW", "45"), _claim_provider),
        other_payers=at_most(2, other_payers(ClaimKind.PROFESSIONAL)),
        lines=st.lists(professional, min_size=1, max_size=2).map(tuple),
        **{name: st.just(value) for name, value in whose.items()},
    )
)
institutional_claims = _whose(ClaimKind.INSTITUTIONAL).flatmap(
    lambda whose: st.builds(
        Claim,
        kind=st.just(ClaimKind.INSTITUTIONAL),
        billing=billing_providers,
        patient_control_number=words,
        charge=amounts,
        facility=st.sampled_from(("11", "13", "21", "85")),
        frequency=st.sampled_from("12378"),
        delay_reason=st.sampled_from(("", "9")),
        dates=st.tuples(st.builds(Dated, st.just("434"), periods), dated(1, "435")).map(
            lambda pair: (pair[0], *pair[1])
        ),
        discharge_hour=st.just("") | hours,
        attachments=at_most(2, attachments),
        patient_paid=maybe(amounts),
        references=references(3, "9F", "G1", "F8", "LX", "D9", "EA", "P4"),
        notes=one_of_each(2, ("DGN", "MED", "ADD"), lambda code: st.builds(Note, st.just(code), texts)),
        file_notes=at_most(2, texts),
        diagnoses=_diagnoses(
            _of_role(Role.PRINCIPAL, 1, 1, admitted=True),
            _of_role(Role.ADMITTING, 0, 1),
            _of_role(Role.REASON_FOR_VISIT, 0, 3),
            _of_role(Role.EXTERNAL_CAUSE, 0, 2, admitted=True),
            _of_role(Role.OTHER, 0, 14, admitted=True),
        ),
        institutional=institutionals,
        providers=in_order(("71", "72", "ZZ", "82", "77", "DN"), _plain_rendering),
        other_payers=at_most(2, other_payers(ClaimKind.INSTITUTIONAL)),
        lines=st.lists(institutional, min_size=1, max_size=2).map(tuple),
        **{name: st.just(value) for name, value in whose.items()},
    )
)


def _with_admission_hour(claim: Claim, hour: str) -> Claim:
    return replace(claim, admission_hour=hour) if claim.dated("435") else claim


def files(kind: ClaimKind, claims: Strategy) -> Strategy:
    return st.builds(
        ClaimFile,
        st.just(kind),
        organization("41", "46", words, contacts=contacts.map(lambda one: (one,))),
        organization("40", "46", words),
        st.lists(claims, min_size=1, max_size=2).map(tuple),
        words,
        st.datetimes(datetime(2020, 1, 1), datetime(2026, 1, 1)).map(  # noqa: DTZ001
            lambda moment: moment.replace(microsecond=0)
        ),
        st.sampled_from(("00", "18")),
        st.sampled_from(("CH", "RP")),
    )


professional_files = files(ClaimKind.PROFESSIONAL, professional_claims)
institutional_files = files(
    ClaimKind.INSTITUTIONAL,
    st.builds(_with_admission_hour, institutional_claims, st.just("") | hours),
)
