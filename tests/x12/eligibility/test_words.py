import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.x12.eligibility import strategies as draw
from tests.x12.eligibility.facts import EVERYTHING
from x12.codes import (
    coverage_levels,
    date_kinds,
    entities,
    insurance_types,
    quantities,
    reference_kinds,
    service_types,
    statements,
    time_periods,
)
from x12.eligibility.describing import benefit_line
from x12.eligibility.medicare import write_benefits
from x12.eligibility.records import Benefit
from x12.eligibility.telephone import phone_words

TABLES = (
    coverage_levels,
    date_kinds,
    entities,
    insurance_types,
    quantities,
    reference_kinds,
    service_types,
    statements,
    time_periods,
)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_a_code_has_a_short_word_or_is_shown_as_itself(table) -> None:  # type: ignore[no-untyped-def]
    assert all(table.word(code) == word and 0 < len(word) < 50 for code, word in table.WORDS.items())
    assert table.word("??") == "??"
    assert table.word("") == ""


def test_medicare_answers_leave_no_code_unworded() -> None:
    for benefit in write_benefits(EVERYTHING):
        assert benefit.information in statements.WORDS
        assert set(benefit.service_types) <= set(service_types.WORDS)
        assert benefit.insurance_type in {"", *insurance_types.WORDS}
        assert benefit.time_period in {"", *time_periods.WORDS}
        assert {each.qualifier for each in benefit.dates} <= set(date_kinds.WORDS)
        assert {each.entity for each in benefit.related} <= set(entities.WORDS)


def test_a_benefit_in_one_line() -> None:
    lines = [benefit_line(benefit) for benefit in write_benefits(EVERYTHING)]
    assert "Deductible; Whole plan; Medicare Part B; $12.50 left; plan 2026-01-01 to 2026-12-31" in lines
    assert "Coinsurance; Whole plan; Medicare Part B; 20 % a visit; plan 2026-01-01 to 2026-12-31" in lines
    assert "No limit; Doctor's office visit; NO LIMIT FOR OFFICE VISITS" in lines
    band = next(line for line in lines if "$434.00 a day" in line)
    assert "over 60 days; up to 90 days" in band


@settings(max_examples=60, deadline=None)
@given(draw.benefits("2110C"))
def test_any_benefit_has_a_line_with_its_messages(benefit: Benefit) -> None:
    line = benefit_line(benefit)
    assert all(message in line for message in benefit.messages)
    assert "\n" not in line
    assert benefit_line(replace(benefit, information="??")).startswith("??")


def test_reading_eligibility_loads_nothing_heavy() -> None:
    code = (
        "import sys, x12.eligibility.response, x12.eligibility.medicare.verdict, x12.eligibility.rejects\n"
        "heavy = {'asyncio', 'json', 'typing_extensions', 'logging', 'http', 'sqlite3', 'textual', 'rich'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("number", "says"), [("8005550173", "800-555-0173"), ("18005550173", "18005550173"), ("", "")]
)
def test_a_telephone_number_of_ten_digits_is_parted(number: str, says: str) -> None:
    assert phone_words(number) == says
