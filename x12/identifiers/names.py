"""Names as payers store them: capitals and single blanks, without accents or marks (HETS, MassHealth)."""

import unicodedata

from x12.identifiers import Unacceptable

LONGEST_LAST = 60
LONGEST_FIRST = 35
SUFFIXES = frozenset({"JR", "SR", "II", "III", "IV", "V", "2ND", "3RD"})
_BETWEEN_WORDS = "-‐‑‒–—/,_ \t\u00a0"
_LETTERS = {"ß": "SS", "Æ": "AE", "Ø": "O", "Œ": "OE", "Ł": "L", "Đ": "D", "Ð": "D", "Þ": "TH", "İ": "I"}


def parse_name(text: str, what: str = "last name", *, longest: int = LONGEST_LAST) -> str:
    """A name as it is sent: accents and marks go, a hyphen becomes a blank. Raises Unacceptable."""
    name = " ".join("".join(map(_plain, text)).split())
    if not name:
        raise Unacceptable(f"Key the {what} as the patient's card shows it.")
    if not all(word.isalpha() or word in SUFFIXES for word in name.split()):
        raise Unacceptable(f"The {what} has letters only: take out digits and signs.")
    if not name.isascii():
        raise Unacceptable(f"Key the {what} in the letters A to Z, as the patient's card shows it.")
    if len(name) > longest:
        raise Unacceptable(f"The {what} has at most {longest} letters: shorten it as the card does.")
    return name


def split_suffix(last_name: str) -> tuple[str, str]:
    """A last name that was made by `parse_name`, without its suffix, and the suffix or ''."""
    first, _, last = last_name.rpartition(" ")
    return (first, last) if first and last in SUFFIXES else (last_name, "")


def spellings(last_name: str, suffix: str = "") -> tuple[str, ...]:
    """Other ways in which a payer may store a last name, the likeliest first, the one given left out."""
    base, found = split_suffix(last_name)
    suffix = suffix or found
    words = base.split()
    ways = [f"{base} {suffix}" if suffix else base, base, "".join(words)]
    if len(words) > 1:
        ways += [words[-1], words[0]]
    return tuple(dict.fromkeys(way for way in ways if way != last_name))


def _plain(character: str) -> str:
    capital = _LETTERS.get(character.upper()) or character.upper()
    if capital in _BETWEEN_WORDS:
        return " "
    decomposed = unicodedata.normalize("NFD", capital)
    return "".join(part for part in decomposed if not _is_mark(part))


def _is_mark(character: str) -> bool:
    """An accent, an apostrophe or a full stop, which are left out; other signs are the user's slip."""
    return unicodedata.combining(character) != 0 or character in ".'’‘ʼ`´"
