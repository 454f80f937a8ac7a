"""What kinds of things are keyed: how each is read, shown, and known to be complete.

A kind reads text into a value and raises `Unacceptable` with one sentence where it can't; parsers of a
particular field of work (dates, MBI, NPI) are handed in, so that the forms know none of them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from x12.identifiers import Unacceptable


def _never(_text: str) -> bool:
    return False


def _same(text: str) -> str:
    return text


def one_line(text: str) -> str:
    """Pasted text as one line: line breaks and tabs are blanks, blanks at the ends go."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Kind:
    """How a field's text is read.

    `full` says that nothing more can follow; `typed` changes a character as it is keyed. `pointed` is what a
    keyed text means for hands without a point key.
    """

    name: str
    parse: Callable[[str], object]
    show: Callable[[object], str] = str
    full: Callable[[str], bool] = _never
    typed: Callable[[str], str] = _same
    pasted: Callable[[str], str] = one_line
    pointed: Callable[[str], str] = _same
    secret: bool = False
    hint: str = ""


def _stripped(text: str) -> str:
    return text.strip()


def _digits(text: str) -> str:
    compact = "".join(text.split())
    if not compact.isdecimal() or not compact.isascii():
        raise Unacceptable("Key digits only.")
    return compact


def _compact(text: str) -> str:
    return "".join(text.split()).upper()


TEXT = Kind("text", _stripped)
NAME = Kind("name", one_line, typed=str.upper, hint="letters")
SECRET = Kind("secret", _same, pasted=lambda text: text.strip("\r\n"), secret=True)
DIGITS = Kind("digits", _digits, hint="digits")


def digits_kind(count: int, *, secret: bool = False) -> Kind:
    """Exactly so many digits, such as a one-time code; blanks between them don't matter."""

    def parse(text: str) -> str:
        digits = _digits(text)
        if len(digits) != count:
            raise Unacceptable(f"Key all {count} digits.")
        return digits

    return Kind(
        "digits",
        parse,
        full=lambda text: len("".join(text.split())) == count,
        pasted=lambda text: "".join(text.split()),
        secret=secret,
        hint=f"{count} digits",
    )


def identifier_kind(
    name: str, parse: Callable[[str], str], size: int, show: Callable[[str], str] = str
) -> Kind:
    """A fixed number of letters and digits, such as an MBI or NPI; dashes and blanks may be keyed between."""
    return Kind(
        name,
        parse,
        show=lambda value: show(str(value)),
        full=lambda text: sum(character.isalnum() for character in text) == size,
        typed=str.upper,
        pasted=lambda text: one_line(text).upper(),
        hint=f"{size} characters",
    )


def us_date(value: object) -> str:
    """A date as the forms of the field show it: 05/17/2024."""
    return value.strftime("%m/%d/%Y") if isinstance(value, date) else str(value)


def _whole_date(text: str) -> bool:
    return len(text) >= 8 and (text.isdecimal() or len(text) == 10)


def date_kind(parse: Callable[[str], date], show: Callable[[object], str] = us_date) -> Kind:
    """A date in any sane form, shown in one form when the cursor leaves it."""
    return Kind("date", parse, show=show, full=_whole_date, hint="051724, 5/17/24, t, t-3")


def _brief_date(value: object) -> str:
    return value.strftime("%m/%d/%y") if isinstance(value, date) else str(value)


def _whole_brief_date(text: str) -> bool:
    return (text.isdecimal() and len(text) == 6) or (len(text) == 8 and text.count("/") == 2)


def brief_date_kind(parse: Callable[[str], date], show: Callable[[object], str] = _brief_date) -> Kind:
    """A date of which six digits (MMDDYY) are all, as on claims; for dates of birth see `date_kind`."""
    return Kind("date", parse, show=show, full=_whole_brief_date, hint="051724, 5/17/24, t, t-3")


def code_kind(size: int, parse: Callable[[str], str] = _compact, hint: str = "") -> Kind:
    """A code of so many letters and digits; `parse` may say more of it."""
    return Kind(
        "code",
        parse,
        full=lambda text: len(text) == size,
        typed=str.upper,
        pasted=_compact,
        hint=hint or f"{size} characters",
    )


def whole_number(text: str, most: int) -> int | None:
    """A number from 1 to `most`, which is at most 9999, in plain digits; None for anything else."""
    digits = text.strip()
    number = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < _TOO_LONG else 0
    return number if 1 <= number <= most else None


_TOO_LONG = 5
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?")


def _money(text: str) -> Decimal:
    digits = text.strip().removeprefix("$").strip()
    if "," in digits:
        if not _THOUSANDS.fullmatch(digits.removeprefix("-")):
            raise Unacceptable("Key a point before the cents, such as 125.50; a comma only parts thousands.")
        digits = digits.replace(",", "")
    whole, point, cents = digits.removeprefix("-").partition(".")
    if not (whole + cents).isdecimal() or not digits.isascii() or len(cents) > 2:
        raise Unacceptable("Key an amount such as 125.50.")
    return Decimal(f"{'-' if digits.startswith('-') else ''}{whole or '0'}{point or '.'}{cents:0<2}")


def _pointed(text: str) -> str:
    """The point before the last two digits, where an amount is keyed without one."""
    if "." in text:
        return text
    try:
        whole = f"{_money(text):.0f}"
    except Unacceptable:
        return text
    digits = whole.removeprefix("-")
    padded = digits.zfill(3)
    return f"{whole.removesuffix(digits)}{padded[:-2]}.{padded[-2:]}"


def money_kind(parse: Callable[[str], Decimal] = _money) -> Kind:
    """An amount in dollars and cents; 125 is 125.00."""
    return Kind("money", parse, show=lambda value: f"{value:.2f}", pointed=_pointed, hint="125.50")
