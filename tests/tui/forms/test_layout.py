"""Fields stand in columns, and a page fits into 80 cells."""

from tests.tui.office import PATIENT
from tui.forms import Field, FormPage
from tui.forms.layout import lay_out


def test_labels_and_fields_line_up():
    rows = lay_out(PATIENT.pages[0])
    first_fields = {row.cells[0].text_at for row in rows if row.cells}
    second_labels = {row.cells[1].label_at for row in rows if len(row.cells) > 1}
    assert len(first_fields) == 1
    assert len(second_labels) == 1


def test_nothing_overlaps_and_everything_fits():
    for row in lay_out(PATIENT.pages[0]):
        for left, right in zip(row.cells, row.cells[1:], strict=False):
            assert left.text_at + left.field.width < right.label_at
        for cell in row.cells:
            assert cell.text_at + cell.field.width <= 80


def test_a_row_that_would_be_too_wide_draws_together():
    row = (Field("a", "A", 10), Field("b", "Last name", 16), Field("c", "First", 6))
    others = (Field("d", "Prior authorization", 20), Field("e", "In hospital from", 8))
    wide, narrow = lay_out(FormPage("", (row, others)))
    assert wide.cells[-1].text_at + 6 <= 80
    assert wide.cells[0].text_at == narrow.cells[0].text_at
    for left, right in zip(wide.cells, wide.cells[1:], strict=False):
        assert left.text_at + left.field.width < right.label_at


def test_a_row_that_does_not_fit_goes_on_in_the_next():
    row = (Field("a", "A", 10), Field("b", "Last name", 16), Field("c", "First", 6))
    broken = lay_out(FormPage("", (row,)), cells=30)
    assert [[cell.field.id for cell in part.cells] for part in broken] == [["a"], ["b"], ["c"]]
    for part in broken:
        assert part.cells[0].label_at == 0
        assert part.cells[-1].text_at + part.cells[-1].field.width <= 30


def test_every_field_is_in_sight_of_a_narrow_terminal():
    for row in lay_out(PATIENT.pages[0], cells=40):
        for cell in row.cells:
            assert cell.text_at + cell.field.width <= 40 or len(row.cells) == 1
