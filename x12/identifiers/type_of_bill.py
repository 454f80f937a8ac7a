"""The type of bill: kind of facility, kind of care, frequency (CMS Pub. 100-04, chapter 25)."""

import re

from x12.identifiers import Unacceptable
from x12.identifiers.listing import listed

_BILL = re.compile(r"0?([1-8][1-9][0-9A-Z])")
_LENGTH = re.compile(r"0?[0-9]{2}[0-9A-Z]")
FACILITIES = listed(
    "11 12 13 14 18 21 22 23 28 32 33 34 41 43 65 66 71 72 73 74 75 76 77 78 79 81 82 83 84 85 86 87 89"
)
"""The first two digits that CMS uses."""
INPATIENT = listed("11 18 21 28 41 65 66 86")
"""A stay with an admission; Part B services to inpatients (12, 22) are billed as outpatient ones are."""
OUTPATIENT = listed("12 13 14 22 23 34 43 71 72 73 74 75 76 77 78 79 83 85 87 89")


def parse_type_of_bill(text: str) -> str:
    """Three characters, as 131; a zero before them is left out. Raises Unacceptable."""
    compact = "".join(text.split()).upper()
    found = _BILL.fullmatch(compact)
    if found is None and not _LENGTH.fullmatch(compact):
        raise Unacceptable("A type of bill has 3 digits, such as 131, or 4 with the zero before them.")
    if found is None or found[1][:2] not in FACILITIES:
        raise Unacceptable("No facility bills under these first two digits: check the type of bill.")
    return found[1]
