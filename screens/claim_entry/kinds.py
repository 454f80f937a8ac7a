"""How the fields of a claim are read and shown: forgiving in what is keyed, strict in what is sent."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

from tui.forms import Choice, Kind, choice_kind, code_kind, date_kind, identifier_kind, money_kind
from tui.forms.kinds import brief_date_kind
from x12.identifiers import Unacceptable, mbi
from x12.identifiers.clia import parse_clia
from x12.identifiers.dates import parse_birth_date, parse_date
from x12.identifiers.hcpcs import parse_modifier, parse_procedure
from x12.identifiers.icd10 import dotted, parse_diagnosis, parse_inpatient_procedure
from x12.identifiers.member_id import MASSHEALTH, parse_member_id
from x12.identifiers.names import LONGEST_FIRST, LONGEST_LAST, parse_name
from x12.identifiers.ndc import dashed, parse_ndc
from x12.identifiers.npi import parse_npi
from x12.identifiers.revenue_code import parse_revenue_code
from x12.identifiers.type_of_bill import parse_type_of_bill

Today = Callable[[], date]
_PLAIN_NUMBER = re.compile(r"[0-9]+\.?[0-9]*|\.[0-9]+")
_POINTERS = "123456789JKL"
_LETTERS = "ABCDEFGHIJKL"
YES_NO = (Choice("Y", "yes"), Choice("N", "no"))
SEXES = (Choice("F", "female"), Choice("M", "male"), Choice("U", "unknown"))


def member_kind(*, medicare: bool, synthetic: bool) -> Kind:
    """The MBI, or the program's own member ID."""
    if medicare:
        return identifier_kind(
            "MBI", partial(mbi.parse_mbi, allow_synthetic=synthetic), mbi.LENGTH, mbi.dashed
        )
    return identifier_kind("member ID", parse_member_id, MASSHEALTH.length)


def name_kind(what: str) -> Kind:
    """A last or first name: capitals, as payers store names."""
    longest = LONGEST_LAST if what == "last name" else LONGEST_FIRST
    return Kind("name", partial(parse_name, what=what, longest=longest), typed=str.upper, hint="letters")


def birth_date_kind(today: Today) -> Kind:
    """A date of birth; a year of two digits is never in the future."""
    return date_kind(lambda text: parse_birth_date(text, today()))


def day_kind(today: Today) -> Kind:
    """A date of service or the like: six digits are full."""
    return brief_date_kind(lambda text: parse_date(text, today()))


def words_kind(most: int) -> Kind:
    """A text in capitals as 837 carries it, without what separates elements."""

    def parse(text: str) -> str:
        value = " ".join(text.split()).upper()
        if len(value) > most:
            raise Unacceptable(f"At most {most} characters fit here.")
        if not value.isascii() or not value.isprintable() or any(sign in value for sign in "*~:^"):
            raise Unacceptable("Use plain letters, digits and signs, without * ~ : and ^.")
        return value

    return Kind("text", parse, typed=str.upper)


def list_kind(choices: tuple[Choice, ...]) -> Kind:
    """A code of a short list."""
    return choice_kind(choices)


def _pointers(text: str) -> tuple[int, ...]:
    numbers = []
    for sign in "".join(text.replace(",", " ").split()).upper():
        number = _POINTERS.find(sign) + 1 or _LETTERS.find(sign) + 1
        if not number:
            raise Unacceptable("Key the numbers of the diagnoses, such as 12; J, K and L are 10 to 12.")
        if number in numbers:
            raise Unacceptable("A diagnosis is pointed to once.")
        numbers.append(number)
    if not 1 <= len(numbers) <= 4:
        raise Unacceptable("A line points to one to four diagnoses, the main one first.")
    return tuple(numbers)


def _quantity(text: str) -> Decimal:
    """Digits and a point; Decimal alone would also take 1e3, 1_000 and nan."""
    plain = _PLAIN_NUMBER.fullmatch(text.strip())
    value = Decimal(plain[0]) if plain else Decimal(0)
    if not (Decimal(0) < value < Decimal(1_000_000)):
        raise Unacceptable("Key how many, such as 1 or 2.5.")
    return value


def _state(text: str) -> str:
    state = text.strip().upper()
    if not (len(state) == 2 and state.isascii() and state.isalpha()):
        raise Unacceptable("Key the state's two letters.")
    return state


def _postal(text: str) -> str:
    digits = text.replace("-", "").replace(" ", "")
    if not (digits.isascii() and digits.isdecimal() and len(digits) in {5, 9}):
        raise Unacceptable("Key the ZIP, 5 or 9 digits.")
    return digits


def _hour(text: str) -> str:
    """HHMM from an hour alone (FISS), or from hour and minute."""
    digits = text.replace(":", "").strip()
    hour, minute = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    hour = hour.zfill(2)
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 4 and hour < "24" and minute < "60"):
        raise Unacceptable("Key the hour, such as 14 or 1430; midnight is 00.")
    return hour + minute


def _service_code(text: str) -> str:
    """A procedure, or the code of a payment rate (HIPPS), which only its revenue code tells from one."""
    code = "".join(text.split()).upper()
    if not (len(code) == 5 and code.isascii() and code.isalnum()):
        raise Unacceptable("A procedure or rate code has 5 letters and digits: check its length.")
    return code


def quantity_text(value: object) -> str:
    """A number as people write it: 1, 2.5."""
    return (
        f"{value:f}".rstrip("0").rstrip(".") if isinstance(value, Decimal) and value % 1 else f"{value:.0f}"
    )


def pointers_text(value: object) -> str:
    """Diagnosis numbers as they are keyed."""
    return "".join(_POINTERS[number - 1] for number in value) if isinstance(value, tuple) else str(value)


DIAGNOSIS = Kind("ICD-10-CM", parse_diagnosis, lambda code: dotted(str(code)), typed=str.upper, hint="E11.9")
INPATIENT_PROCEDURE = identifier_kind("ICD-10-PCS", parse_inpatient_procedure, 7)
PROCEDURE = identifier_kind("HCPCS", parse_procedure, 5)
SERVICE = identifier_kind("HCPCS", _service_code, 5)
MODIFIER = identifier_kind("modifier", parse_modifier, 2)
REVENUE = Kind("revenue code", parse_revenue_code, full=lambda text: len(text) == 4, hint="0450")
BILL_TYPE = Kind(
    "type of bill",
    parse_type_of_bill,
    full=lambda text: len(text) == (4 if text.startswith("0") else 3),
    typed=str.upper,
    hint="131",
)
NPI = identifier_kind("NPI", parse_npi, 10)
CLIA = identifier_kind("CLIA", parse_clia, 10)
NDC = Kind("NDC", parse_ndc, lambda code: dashed(str(code)), hint="11 digits")
POINTERS = Kind("pointers", _pointers, pointers_text, typed=str.upper, hint="12")
QUANTITY = Kind("number", _quantity, quantity_text, hint="1")
HOUR = Kind("hour", _hour, full=lambda text: len(text) == 4, hint="1430")
STATE = Kind("state", _state, full=lambda text: len(text) == 2, typed=str.upper, hint="2 letters")
POSTAL = Kind("ZIP", _postal, hint="5 or 9 digits")
MONEY = money_kind()
CODE_2 = code_kind(2)
CODE_3 = code_kind(3)
