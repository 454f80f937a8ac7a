"""Type of bill in words, from its digits (Medicare Claims Processing Manual, chapter 25, locator 4)."""

from x12.codes.meaning import CodeList, words_of

_KINDS = {
    "11": "Hospital inpatient (Part A)",
    "12": "Hospital inpatient (Part B)",
    "13": "Hospital outpatient",
    "14": "Hospital laboratory, patient not there",
    "18": "Hospital swing bed",
    "21": "Skilled nursing inpatient (Part A)",
    "22": "Skilled nursing inpatient (Part B)",
    "23": "Skilled nursing outpatient",
    "28": "Skilled nursing swing bed",
    "32": "Home health under a plan of care",
    "33": "Home health under a plan of care (Part A)",
    "34": "Home health, no plan of care",
    "41": "Religious nonmedical hospital inpatient",
    "43": "Religious nonmedical outpatient",
    "65": "Intermediate care, level I",
    "66": "Intermediate care, level II",
    "71": "Rural health clinic",
    "72": "Dialysis center",
    "73": "Freestanding clinic",
    "74": "Outpatient rehabilitation (ORF)",
    "75": "Comprehensive outpatient rehabilitation (CORF)",
    "76": "Community mental health center",
    "77": "Federally qualified health center",
    "79": "Other clinic",
    "81": "Hospice, not in a hospital",
    "82": "Hospice, in a hospital",
    "83": "Ambulatory surgery center in a hospital",
    "84": "Birthing center",
    "85": "Critical access hospital",
    "87": "Opioid treatment program",
    "89": "Other special facility",
}
"""First two digits: where care was given and what kind of care."""

_FACILITIES = {
    "1": "Hospital",
    "2": "Skilled nursing",
    "3": "Home health",
    "4": "Religious nonmedical",
    "6": "Intermediate care",
    "7": "Clinic",
    "8": "Special facility",
}


def words(type_of_bill: str) -> str:
    """`131` as "Hospital outpatient, whole stay or visit"; what has no words stays as it is."""
    digits = _digits(type_of_bill)
    kind = _KINDS.get(digits[:2]) or _FACILITIES.get(digits[:1])
    if not kind:
        return type_of_bill
    return ", ".join(each for each in (kind, words_of(CodeList.BILL_FREQUENCIES, digits[2:])) if each)


def _digits(type_of_bill: str) -> str:
    """Three characters, without the leading zero of paper claims."""
    text = type_of_bill.strip().upper()
    return text[1:] if len(text) == 4 and text.startswith("0") else text
