"""Every field of every claim form has its whole width on an 80x24 terminal."""

import pytest

from api_client.profile import Kind
from screens.claim_entry.entry import entry_of
from tests.screens.claim_entry.settings import a_setting
from tui.forms.layout import lay_out
from x12.claims.records import ClaimKind

CELLS, ROWS = 80, 20


@pytest.mark.parametrize("payer", ["mac", "mmis"])
@pytest.mark.parametrize("kind", list(ClaimKind))
def test_no_field_is_cut(kind: ClaimKind, payer: Kind) -> None:
    form = entry_of(kind).form(a_setting(payer)).form
    for page in form.pages:
        rows = lay_out(page, ROWS, CELLS)
        assert len(rows) <= ROWS, page.title
        for row in rows:
            ends = [cell.text_at + cell.field.width for cell in row.cells]
            assert not ends or ends[-1] <= CELLS, [cell.field.label for cell in row.cells]
