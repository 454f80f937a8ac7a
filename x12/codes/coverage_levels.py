"""EB02 and EQ03: whom a benefit covers."""

from x12.codes import lookup

WORDS = {
    "CHD": "children",
    "DEP": "dependents",
    "ECH": "employee and children",
    "EMP": "employee",
    "ESP": "employee and spouse",
    "FAM": "family",
    "IND": "one person",
    "SPC": "spouse and children",
    "SPO": "spouse",
}

word = lookup(WORDS)
