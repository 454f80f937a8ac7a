"""Codes as people key them on claims."""

from collections.abc import Callable

import pytest

from x12.identifiers import Unacceptable
from x12.identifiers.hcpcs import is_level_ii, parse_modifier, parse_procedure
from x12.identifiers.icd10 import dotted, parse_diagnosis, parse_inpatient_procedure
from x12.identifiers.ndc import dashed, parse_ndc
from x12.identifiers.revenue_code import parse_revenue_code
from x12.identifiers.type_of_bill import FACILITIES, INPATIENT, OUTPATIENT, parse_type_of_bill


@pytest.mark.parametrize(
    ("parse", "keyed", "code"),
    [
        (parse_diagnosis, "e11.9", "E119"),
        (parse_diagnosis, " S72.001a ", "S72001A"),
        (parse_diagnosis, "C7A.00", "C7A00"),
        (parse_diagnosis, "I10", "I10"),
        (parse_inpatient_procedure, "0bh17ez", "0BH17EZ"),
        (parse_procedure, "g0463", "G0463"),
        (parse_procedure, "99213", "99213"),
        (parse_procedure, "0001A", "0001A"),
        (parse_procedure, "0202u", "0202U"),
        (parse_modifier, " lt ", "LT"),
        (parse_ndc, "00093000101", "00093000101"),
        (parse_ndc, "0093-0001-01", "00093000101"),
        (parse_ndc, "00093-001-01", "00093000101"),
        (parse_ndc, "00093-0001-1", "00093000101"),
        (parse_ndc, "00093-0001-01", "00093000101"),
        (parse_revenue_code, "450", "0450"),
        (parse_revenue_code, "0636", "0636"),
        (parse_type_of_bill, "131", "131"),
        (parse_type_of_bill, "0111", "111"),
    ],
)
def test_good_codes_are_read(parse: Callable[[str], str], keyed: str, code: str) -> None:
    assert parse(keyed) == code


@pytest.mark.parametrize(
    ("parse", "keyed"),
    [
        (parse_diagnosis, ""),
        (parse_diagnosis, "E1"),
        (parse_diagnosis, "250.00"),
        (parse_diagnosis, "E11.99999"),
        (parse_diagnosis, "É11"),
        (parse_inpatient_procedure, "0BH17E"),
        (parse_inpatient_procedure, "0BH17EO"),
        (parse_procedure, ""),
        (parse_procedure, "G046"),
        (parse_procedure, "GG463"),
        (parse_procedure, "0001Z"),
        (parse_modifier, "2"),
        (parse_modifier, "2-"),
        (parse_ndc, ""),
        (parse_ndc, "0093000101"),
        (parse_ndc, "0093-001-1"),
        (parse_ndc, "ABCDE-0001-01"),
        (parse_ndc, "000-930001-01"),
        (parse_revenue_code, "45"),
        (parse_revenue_code, "04X0"),
        (parse_type_of_bill, "13"),
        (parse_type_of_bill, "191"),
        (parse_type_of_bill, "001"),
    ],
)
def test_bad_codes_are_refused_in_a_sentence(parse: Callable[[str], str], keyed: str) -> None:
    with pytest.raises(Unacceptable) as refused:
        parse(keyed)
    assert refused.value.sentence.endswith(".")


def test_codes_are_shown_as_people_know_them() -> None:
    assert dotted("E119") == "E11.9"
    assert dotted("I10") == "I10"
    assert dashed("00093000101") == "00093-0001-01"


def test_level_ii_is_told_from_cpt() -> None:
    assert is_level_ii("J1100")
    assert not any(map(is_level_ii, ("99213", "0001A", "0202U", "W1234", "j1100")))


def test_a_facility_is_one_or_the_other() -> None:
    assert INPATIENT.isdisjoint(OUTPATIENT)
    assert (INPATIENT | OUTPATIENT) <= FACILITIES
