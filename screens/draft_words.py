"""By what a draft is known: the patient, the day, and of a claim what it charges so far."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offline_cache.store.drafts import Draft

_NUMBERS = ("member", "mbi", "member-id")
_DAYS = ("on", "from")
_CHARGE = re.compile(r"line\.\d+\.charge")
_AMOUNT = re.compile(r"\d{1,9}(?:\.\d{0,2})?")
_FIRST_TEXTS = 3


def patient_words(draft: Draft) -> str:
    """`DOE, JANE`, or the number where no name is keyed; '' where neither is."""
    name = ", ".join(filter(None, (draft.texts.get("last", ""), draft.texts.get("first", ""))))
    return name or next(filter(None, (draft.texts.get(each, "") for each in _NUMBERS)), "")


def day_words(draft: Draft) -> str:
    """The first day of service as keyed; '' where none is."""
    return next(filter(None, (draft.texts.get(each, "") for each in _DAYS)), "")


def charge_words(draft: Draft) -> str:
    """The sum of the lines, as far as they can be read; '' where none has a charge."""
    charges = _charges(draft.texts)
    return f"{sum(charges, Decimal()):.2f}" if charges else ""


def other_words(draft: Draft) -> str:
    """The first texts that were keyed; one letter or digit is a choice, which tells nobody anything."""
    return ", ".join([text for text in draft.texts.values() if len(text) > 1][:_FIRST_TEXTS])


def _charges(texts: Mapping[str, str]) -> list[Decimal]:
    return [
        Decimal(text) for name, text in texts.items() if _CHARGE.fullmatch(name) and _AMOUNT.fullmatch(text)
    ]
