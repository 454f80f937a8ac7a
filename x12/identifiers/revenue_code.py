"""Revenue codes: four digits (UB-04 form locator 42)."""

from x12.identifiers import Unacceptable

TOTAL = "0001"
"""The line of totals on paper; the 837 has none."""


def parse_revenue_code(text: str) -> str:
    """Four digits; three are taken with the zero before them. Raises Unacceptable."""
    code = text.strip()
    if not (code.isascii() and code.isdigit() and len(code) in {3, 4}):
        raise Unacceptable("A revenue code has 4 digits, such as 0450.")
    return f"{code:0>4}"
