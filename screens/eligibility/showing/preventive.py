"""Preventive services that Medicare pays for again: our own words for the codes, the ones due now first."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from screens.eligibility.showing.wording import day_words
from tui.text import Line, line
from x12.eligibility.medicare.facts import PreventiveService

WORDS = {
    "G0008": "flu shot",
    "G0009": "pneumonia shot",
    "G0010": "hepatitis B shot",
    "G0101": "pelvic exam",
    "G0102": "prostate exam",
    "G0103": "PSA",
    "G0104": "sigmoidoscopy",
    "G0105": "high-risk colonoscopy",
    "G0117": "glaucoma",
    "G0118": "glaucoma",
    "G0121": "colonoscopy",
    "G0123": "Pap smear",
    "G0296": "lung cancer counseling",
    "G0328": "stool blood",
    "G0402": "welcome to Medicare",
    "G0403": "welcome ECG",
    "G0404": "welcome ECG",
    "G0405": "welcome ECG",
    "G0432": "HIV",
    "G0433": "HIV",
    "G0435": "HIV",
    "G0438": "first annual wellness",
    "G0439": "annual wellness",
    "G0442": "alcohol screening",
    "G0443": "alcohol counseling",
    "G0444": "depression",
    "G0445": "infection counseling",
    "G0446": "heart counseling",
    "G0447": "obesity counseling",
    "G0472": "hepatitis C",
    "G0473": "obesity group",
    "G0475": "HIV",
    "G0476": "HPV",
    "G0499": "hepatitis B",
    "P3000": "Pap smear",
    "Q0091": "Pap smear collection",
}


def preventive_rows(services: Sequence[PreventiveService], day: date) -> tuple[Line, ...]:
    """One row for what is paid for on that day, one for what is paid for later and from when."""
    due = [each for each in services if each.next_eligible <= day]
    later = sorted(
        (each for each in services if each.next_eligible > day), key=lambda each: each.next_eligible
    )
    rows = []
    if due:
        rows.append(line(("now    ", "good"), ", ".join(_distinct(map(service_words, due)))))
    if later:
        listed = (f"{service_words(each)} {day_words(each.next_eligible)}" for each in later)
        rows.append(line(("later  ", "label"), ", ".join(_distinct(listed))))
    return tuple(rows)


def service_words(each: PreventiveService) -> str:
    """'PSA G0103'; a code without words stands alone."""
    code = f"{each.code}-{each.modifier}" if each.modifier else each.code
    return f"{WORDS[each.code]} {code}" if each.code in WORDS else code


def _distinct(words: Iterable[str]) -> Iterator[str]:
    yield from dict.fromkeys(words)
