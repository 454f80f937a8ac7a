"""Whether a claim makes sense in itself: sums, dates, diagnoses, pointers."""

from collections.abc import Iterator
from decimal import Decimal

from mock_backend.claims.filed import Filed
from mock_backend.claims.money import is_charge
from mock_backend.claims.records import Edit


def total(filed: Filed) -> Iterator[Edit]:
    """The charge of the claim is the sum of its lines, all of them amounts that can be billed."""
    claim = filed.claim
    if not claim.lines:
        yield Edit(
            f"{filed.guide}.2400.LX01", "The claim has no lines.", "Key at least one line.", "A6", "247"
        )
    elif not all(map(is_charge, (claim.charge, *(line.charge for line in claim.lines)))):
        sentence = "A charge isn't an amount from 0.00 to 99999999.99."
        yield Edit(f"{filed.guide}.2300.CLM02", sentence, "Correct the charges.", "A7", "178")
    elif claim.charge != sum((line.charge for line in claim.lines), Decimal(0)):
        sentence = "The total charge isn't the sum of the lines."
        yield Edit(f"{filed.guide}.2300.CLM02", sentence, "Correct the total or the lines.", "A7", "178")


def diagnosis(filed: Filed) -> Iterator[Edit]:
    """There is a diagnosis, and each line points to one that is there."""
    count = len(filed.claim.diagnoses)
    if not count:
        yield Edit(f"{filed.guide}.2300.HI01", "The claim has no diagnosis.", "Key one.", "A6", "254")
        return
    if filed.is_institutional:
        return
    for number, line in enumerate(filed.claim.lines, 1):
        if not line.pointers or max(line.pointers) > count:
            yield Edit(
                f"{filed.guide}.2400.SV107", "The line points to no diagnosis of the claim.",
                f"Point to one of diagnoses 1 to {count}.", "A7", "477", line=number,
            )  # fmt: skip


def units(filed: Filed) -> Iterator[Edit]:
    """Each line says how many, and that is more than none: nothing is priced that wasn't done."""
    place = f"{filed.guide}.2400.{'SV205' if filed.is_institutional else 'SV104'}"
    for number, line in enumerate(filed.claim.lines, 1):
        if line.quantity is None:
            yield Edit(place, "The number of units is missing.", "Key it.", "A6", "476", line=number)
        elif line.quantity <= 0:
            sentence = "The number of units isn't more than none."
            yield Edit(place, sentence, "Correct the units.", "A7", "476", line=number)


def days(filed: Filed) -> Iterator[Edit]:
    """Days of service are given, in order and not in the future."""
    claim = filed.claim
    place = f"{filed.guide}.2300.DTP03" if filed.is_institutional else f"{filed.guide}.2400.DTP03"
    if claim.from_date is None:
        yield Edit(place, "A date of service is missing.", "Key it.", "A6", "187")
    elif filed.last_day < filed.first_day:
        yield Edit(place, "The last day of service is before the first.", "Correct the dates.", "A7", "187")
    elif filed.last_day > filed.today:
        yield Edit(place, "The date of service is in the future.", "Correct the date.", "A7", "187")
    elif filed.person and filed.first_day < filed.person.birth:
        yield Edit(place, "The date of service is before the birth date.", "Correct the date.", "A7", "187")
