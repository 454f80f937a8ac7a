"""What was typed into a lookup, taken as the start of a code or as words."""

import re
import unicodedata

_CODE = re.compile(r"[A-Z](?:[0-9][0-9A-Z]{0,5})?")
_WORDS = re.compile(r"[0-9a-z]+")
_SMALL = frozenset({"a", "an", "and", "as", "by", "due", "for", "in", "of", "on", "or", "the", "to", "with"})
_MOST_WORDS = 8


def start_of_code(typed: str) -> str:
    """The start of a code in capitals without its point, or '' where it can't be one."""
    text = typed.replace(".", "").strip().upper()
    return text if _CODE.fullmatch(text) else ""


def words_of(typed: str) -> tuple[str, ...]:
    """The words as a list is asked for them; small ones count only where nothing else is typed."""
    plain = unicodedata.normalize("NFKD", typed.lower())
    words = _WORDS.findall("".join(each for each in plain if not unicodedata.combining(each)))
    telling = [word for word in words if word not in _SMALL]
    return tuple(dict.fromkeys(telling or words))[:_MOST_WORDS]
