"""Draws texts for any claim form: what hands might have keyed, needed or not, also defaults erased."""

from typing import Any

from hypothesis import strategies as st

from tui.forms import Answers, Field, Form, FormState

_SOME = {
    "MBI": ("1S00E00AA00",),
    "member ID": ("100000000001",),
    "name": ("SAMPLE", "O'SAMPLE"),
    "date": ("05/17/26", "05/18/26", "03/02/26"),
    "text": ("SOME WORDS", "A1"),
    "code": ("09", "70"),
    "HCPCS": ("G0463", "J1100"),
    "modifier": ("25", "GA"),
    "revenue code": ("0022", "0120", "0250", "0450"),
    "type of bill": ("131", "111", "112", "117", "137", "851", "721", "322"),
    "NPI": ("1999900040", "1999900032"),
    "CLIA": ("22D9999999",),
    "NDC": ("00093000101",),
    "pointers": ("1", "21"),
    "number": ("1", "2.5"),
    "state": ("MA",),
    "ZIP": ("02101", "021010001"),
    "money": ("0.00", "12.35", "1203.45"),
    "hour": ("0900", "2310"),
    "ICD-10-CM": ("R07.9", "I10", "Z23"),
    "ICD-10-PCS": ("0BH17EZ",),
}
"""A few good texts for each kind of field."""
_FEW_ROWS = 3


def _texts_of(item: Field) -> tuple[str, ...]:
    choices = item.choices if isinstance(item.choices, tuple) else ()
    return tuple(each.code for each in choices[:6]) or _SOME[item.kind.name]


def keyed(form: Form) -> Any:
    """Texts by field id; each field is filled, left as it starts, or erased."""
    cells: dict[str, tuple[str, ...]] = {each.id: _texts_of(each) for each in form.fields}
    for table in form.tables.values():
        for row in range(min(_FEW_ROWS, table.most)):
            cells |= {table.cell(row, at): _texts_of(each) for at, each in enumerate(table.columns)}
    return st.fixed_dictionaries(
        {}, optional={key: st.sampled_from(("", *some)) for key, some in cells.items()}
    )


def answers_of(form: Form, texts: Any) -> Answers:
    """What the form says with these texts."""
    return FormState.start(form, texts).answers
