"""What leaves the screen: printed pages, sheets, what is hidden in them and what never is there."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from offline_cache.remittances.records import ReasonTotal
from screens.printing import FORMATS, Document, Format, rendered
from screens.printing.rendering import as_text
from screens.remittances.denial_lines import bar_of, denial_lines
from screens.remittances.documents import claim_document, next_payer_document, patient_document
from screens.remittances.masking import hidden_claim, hidden_row
from screens.remittances.sheets import claims_sheet, denials_sheet
from tests.screens.remittances.samples import DENIED, PAID, PAID_ON, TODAY, one_of, row_of
from tui.text import line_width, plain
from tui.widgets.page_view import entries

NOW = datetime(2025, 6, 20, 9, 30, tzinfo=UTC)
SECRET = ("EXAMPLE", "1S00E00AA00")
TOTALS = (
    ReasonTotal("CO", "16", 12, 15, Decimal("1500.00")),
    ReasonTotal("PR", "96", 1, 1, Decimal("10.00")),
)


@pytest.mark.parametrize("kind", FORMATS)
def test_every_page_is_drawn(kind: Format) -> None:
    one = one_of(PAID)
    for document in (
        claim_document(one, TODAY, NOW, masked=False),
        next_payer_document(one, NOW),
        patient_document(one, NOW),
    ):
        assert rendered(document, kind)
        assert "EXAMPLE" not in document.name


def test_names_are_hidden_where_they_are_to_be() -> None:
    shown = as_text(claim_document(hidden_claim(one_of(PAID)), TODAY, NOW, masked=True))
    for secret in SECRET:
        assert secret not in shown
    assert "E•••" in shown
    assert "AA00" in shown
    assert "Names and member numbers are hidden" in shown
    row = hidden_row(row_of(PAID))
    assert (row.last_name, row.member_id[-4:]) == ("E•••", "AA00")


def test_the_page_for_the_next_payer_has_this_claim_alone() -> None:
    shown = as_text(next_payer_document(one_of(PAID), NOW))
    for part in ("EXAMPLE, PAT", "1S00E00AA00", "PCN1", "EFT1", "SAMPLE PAYER", "CO-45", "PR-2", "60.00"):
        assert part in shown
    assert "DENIALS" not in shown
    assert "TURNED" not in shown


def test_paper_names_no_key() -> None:
    shown = as_text(claim_document(one_of(DENIED), TODAY, NOW, masked=False))
    assert "1. CO-16: " in shown
    assert "(e)" not in shown


def test_no_repr_tells_of_a_patient() -> None:
    one = one_of(PAID)
    document: Document = next_payer_document(one, NOW)
    assert "EXAMPLE" not in f"{one!r}{document!r}"


def test_a_sheet_holds_no_formula() -> None:
    rows = (replace(row_of(PAID), last_name="=HYPERLINK(1)", first_name="+1", patient_control_number="@x"),)
    (cells,) = list(csv.DictReader(io.StringIO(claims_sheet(rows, "csv"))))
    assert cells["Last name"] == "'=HYPERLINK(1)"
    assert cells["First name"] == "'+1"
    assert cells["Our number"] == "'@x"
    assert cells["Paid"] == "60"


def test_json_keeps_every_cent() -> None:
    (told,) = json.loads(claims_sheet([row_of(DENIED)], "json"))
    assert (told["charged"], told["denied"], told["reasons"]) == ("80", "yes", "CO-16")
    first, _ = json.loads(denials_sheet(TOTALS, "json"))
    assert (first["amount"], first["claims"]) == ("1500.00", 12)
    assert first["next_action"]


@pytest.mark.parametrize("cells", [60, 78, 118])
def test_bars_tell_what_figures_tell(cells: int) -> None:
    lines = entries(tuple(denial_lines(TOTALS, PAID_ON, TODAY, cells, lambda _code: lambda: None)))
    assert max(line_width(each.line) for each in lines) <= max(cells, 75)
    first, second = (plain(each.line) for each in lines if each.code)
    assert first.count("#") > second.count("#") == 1
    assert "1,500.00" in first
    assert "12" in first


def test_a_bar_is_there_for_little_and_not_for_nothing() -> None:
    assert bar_of(Decimal("0.01"), Decimal(1000), 20) == "#"
    assert bar_of(Decimal(1000), Decimal(1000), 20) == "#" * 20
    assert bar_of(Decimal(0), Decimal(1000), 20) == bar_of(Decimal(0), Decimal(0), 20) == ""


def test_without_denials_it_says_so() -> None:
    lines = entries(tuple(denial_lines((), PAID_ON, TODAY, 78, lambda _code: lambda: None)))
    assert "Nothing denied" in plain(lines[0].line)
