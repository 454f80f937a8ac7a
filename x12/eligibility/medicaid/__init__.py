"""What a Medicaid 271 means, coded as MassHealth codes it: read into facts, and written from them."""

from x12.eligibility.medicaid.coverage import read_medicaid, write_benefits, write_medicaid
from x12.eligibility.medicaid.facts import MedicaidCoverage

__all__ = ["MedicaidCoverage", "read_medicaid", "write_benefits", "write_medicaid"]
