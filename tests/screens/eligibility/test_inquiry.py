"""The 270 holds the option's fields and nothing else of the patient."""

from dataclasses import replace
from datetime import date

from api_client.profile import PortalProfile
from screens.eligibility.inquiry import asking_provider, inquiry_of
from screens.eligibility.modes import modes_of
from screens.eligibility.sending import Sending
from tests.screens.eligibility.filling import MAC, MMIS, filled
from tests.screens.eligibility.signing import signed_in
from x12.eligibility.records import EligibilityInquiry
from x12.identifiers.dates import Period

WHO = {"mbi": "1S00A00AA00", "last": "doe jr", "first": "jane", "born": "051742"}


def asked(profile: PortalProfile, **texts: str) -> EligibilityInquiry:
    state = filled(profile, **texts)
    mode = Sending(modes_of(profile)).mode(state.answers)
    assert mode is not None
    return inquiry_of(state.answers, mode, signed_in(profile))


def test_primary_sends_all_four() -> None:
    inquiry = asked(MAC, **WHO)
    patient = inquiry.patient
    assert (patient.member_id, patient.last_name, patient.first_name) == ("1S00A00AA00", "DOE JR", "JANE")
    assert patient.birth_date == date(1942, 5, 17)
    assert patient.gender == ""
    assert inquiry.service_dates == Period(date(2026, 11, 21))
    assert inquiry.service_types == ("30",)


def test_an_alternate_leaves_its_field_out_even_when_it_is_filled() -> None:
    assert asked(MAC, **WHO, option="1").patient.first_name == ""
    assert asked(MAC, **WHO, option="2").patient.birth_date is None


def test_service_types_procedures_and_a_span_go_along() -> None:
    inquiry = asked(MAC, **WHO, from_="t-5", to="t", types="30, ag", procedures="g0438 77067")
    assert inquiry.service_types == ("30", "AG")
    assert [procedure.code for procedure in inquiry.procedures] == ["G0438", "77067"]
    assert inquiry.service_dates == Period(date(2026, 11, 16), date(2026, 11, 21))


def test_medicaid_searches_by_one_of_its_keys() -> None:
    assert asked(MMIS, member_id="100123456789").patient.member_id == "100123456789"
    assert asked(MMIS, ssn="900123456").patient.party.reference("SY") == "900123456"
    assert asked(MMIS, ssn="71234567").patient.party.reference("3H") == "71234567"
    by_name = asked(MMIS, last="doe", first="jane", born="051742", gender="f").patient
    assert (by_name.member_id, by_name.gender) == ("", "F")


def test_the_session_says_who_asks_and_the_profile_may_say_otherwise() -> None:
    assert asking_provider(signed_in(MAC)).id_code == "1999900018"
    medicaid = asking_provider(signed_in(MMIS))
    assert (medicaid.id_qualifier, medicaid.id_code) == ("SV", "110000001A")
    own = asking_provider(signed_in(replace(MAC, provider_npi="1999900026", provider_name="OTHER")))
    assert (own.id_code, own.name) == ("1999900026", "OTHER")
    inquiry = asked(MAC, **WHO)
    assert (inquiry.payer.name, inquiry.payer.id_code) == ("CMS", "CMS")
