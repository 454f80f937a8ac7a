import subprocess
import sys

import pytest

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
from x12.eligibility.medicare import write_benefits
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
