"""EB09, HSD01 and HSD03: what is counted."""

from x12.codes import lookup

WORDS = {
    "8H": "at least",
    "99": "used",
    "CA": "covered, actual",
    "CE": "covered, estimated",
    "D3": "co-insured, actual",
    "DA": "days",
    "DB": "pints of blood to replace",
    "DY": "days",
    "FL": "units",
    "HS": "hours",
    "LA": "lifetime reserve days, actual",
    "LE": "lifetime reserve days, estimated",
    "M2": "at most",
    "MN": "months",
    "MO": "months",
    "P6": "services or procedures",
    "QA": "approved",
    "S7": "from this age",
    "S8": "to this age",
    "VS": "visits",
    "WK": "weeks",
    "YR": "years",
    "YY": "years",
}

word = lookup(WORDS)
