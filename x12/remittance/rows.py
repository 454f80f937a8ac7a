"""Segments that are rows of numbers (MIA, MOA, TS2, TS3): which element is which field, declared once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from x12.part_codecs import read_number
from x12.pen import Pen
from x12.remittance.records import InpatientSummary
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source


@dataclass(frozen=True, slots=True)
class Row:
    """Where a segment has the numbers of a record, by the names of its fields, and where remark codes."""

    identifier: str
    numbers: Mapping[str, int]
    remarks: tuple[int, ...] = ()

    def read(self, at: Located, source: Source) -> dict[str, Any]:
        """The record's fields: numbers, None where there is none, and `remarks` where it has any."""
        read: dict[str, Any] = {
            name: read_number(at, element, source) for name, element in self.numbers.items()
        }
        if self.remarks:
            codes = (at.segment.element(element) for element in self.remarks)
            read["remarks"] = tuple(code for code in codes if code)
        return read

    def segment(self, record: object, pen: Pen, first: Sequence[str] = ()) -> Segment:
        """The segment that says what the record says; `first` are the elements before the numbers."""
        elements = [*first, *[""] * (24 - len(first))]
        for name, element in self.numbers.items():
            elements[element - 1] = number_text(getattr(record, name))
        for element, code in zip(self.remarks, getattr(record, "remarks", ()), strict=False):
            elements[element - 1] = code
        return pen.segment(self.identifier, *elements)


MIA = Row(
    "MIA",
    {
        "covered_days": 1,
        "outlier": 2,
        "lifetime_psychiatric_days": 3,
        "drg": 4,
        "disproportionate_share": 6,
        "msp_pass_through": 7,
        "capital": 8,
        "capital_federal": 9,
        "capital_hospital": 10,
        "capital_disproportionate_share": 11,
        "old_capital": 12,
        "capital_medical_education": 13,
        "operating_hospital": 14,
        "cost_report_days": 15,
        "operating_federal": 16,
        "capital_outlier": 17,
        "indirect_teaching": 18,
        "professional_component": 19,
        "capital_exception": 24,
    },
    remarks=(5, 20, 21, 22, 23),
)
MOA = Row(
    "MOA",
    {"reimbursement_rate": 1, "hcpcs_payable": 2, "esrd_payment": 8, "professional_component": 9},
    remarks=(3, 4, 5, 6, 7),
)
TS2 = Row("TS2", {each.name: at for at, each in enumerate(fields(InpatientSummary)[1:], 1)})
TS3 = Row(
    "TS3",
    {
        "claims": 4,
        "charge": 5,
        "msp_payer": 13,
        "non_laboratory_charge": 15,
        "hcpcs_reportable": 17,
        "hcpcs_payable": 18,
        "professional_component": 20,
        "msp_patient_liability": 21,
        "patient_reimbursement": 22,
        "pip_claims": 23,
        "pip_adjustment": 24,
    },
)
