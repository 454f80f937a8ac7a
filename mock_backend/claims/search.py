"""A search for claims as SQL, page after page by the last row's place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import chain

from mock_backend.claims.asked import ORDERS, Wanted
from mock_backend.claims.looked_for import meant_by, states_meant

_EQUAL = {
    "control_number": "control_number",
    "patient_control_number": "patient_control_number",
    "member_id": "member_id",
    "provider_npi": "npi",
}
_BEGINNING = ("last_name", "first_name")
_LOOKED_THROUGH = ("last_name", "first_name", "control_number", "patient_control_number", "member_id")
_ONE_WAY = "SELECT serial FROM claim WHERE portal = ? AND hidden = 0 AND "
"""Each way to find a word goes by an index of its own, so that none reads all claims."""
_MANY = 2_000
"""From so many claims on, going through them in their order is quicker than finding and sorting them."""
_FEW = ("act_by", "appeal_by")
"""Orders of those claims alone that have such a day."""
_DAYS = {
    "from": "through_date >= ?",
    "to": "from_date <= ?",
    "received_from": "received_on >= ?",
    "received_to": "received_on <= ?",
}


@dataclass(slots=True)
class Condition:
    """An SQL condition in the making; every value is a parameter."""

    parts: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, part: str, *values: object) -> None:
        """One more that has to hold."""
        self.parts.append(part)
        self.values += values

    @property
    def sql(self) -> str:
        """All of it."""
        return " AND ".join(self.parts)


def condition(wanted: Wanted, portal: str, npis: Collection[str]) -> Condition:
    """The search as SQL among the claims of these providers, without its place in the list."""
    made = Condition()
    made.add("portal = ? AND hidden = 0", portal)
    made.add(f"npi IN ({', '.join('?' * len(npis))})", *sorted(npis))
    for part, *values in (*_by_texts(wanted, portal), *_by_state(wanted)):
        made.add(str(part), *values)
    for name, day in wanted.days.items():
        made.add(_DAYS[name], day.isoformat())
    if wanted.order == "act_by":
        made.add("act_by IS NOT NULL")
    return made


def page(made: Condition, wanted: Wanted, total: int) -> tuple[Condition, str, str]:
    """The condition with the place after which the page begins, the order, and the index to go through.

    Where many claims fit, the index of the order is gone through; else those that fit are found and sorted,
    which the plus sign asks for.
    """
    column, way = ORDERS[wanted.order], "DESC" if wanted.descending else "ASC"
    paged = Condition([*made.parts], [*made.values])
    many = total > _MANY and wanted.order not in _FEW
    in_order = many and not wanted.days  # days narrow so much that finding them comes first
    sign = "" if many else "+"
    if wanted.after:
        compared = "<" if wanted.descending else ">"
        paged.add(f"({sign}{column}, serial) {compared} (?, ?)", *wanted.after)
    return paged, f"{sign}{column} {way}, serial {way}", f"claim_{wanted.order}" if in_order else ""


def _by_texts(wanted: Wanted, portal: str) -> Iterator[tuple[object, ...]]:
    texts = {name: text for name, text in wanted.texts.items() if text}
    for name, column in _EQUAL.items():
        if name in texts:
            yield f"{column} = ?", _plain(name, texts[name])
    for name in _BEGINNING:
        if name in texts:
            yield f"{name} >= ? AND {name} < ?", *_starting_with(texts[name].upper())
    for word in texts.get("text", "").upper().split():
        yield _holding(word, portal)


def _holding(word: str, portal: str) -> tuple[object, ...]:
    """The claims in which a word begins what a list shows of them, or a number."""
    begins = ((f"{column} >= ? AND {column} < ?", _starting_with(word)) for column in _LOOKED_THROUGH)
    ways, states = (*begins, *meant_by(word)), states_meant(word)
    found = " UNION ".join(_ONE_WAY + part for part, _ in ways)
    of_state = f"status IN ({', '.join('?' * len(states))}) OR " if states else ""
    values = chain.from_iterable((portal, *values) for _, values in ways)
    return f"({of_state}serial IN ({found}))", *states, *values


def _by_state(wanted: Wanted) -> Iterator[tuple[object, ...]]:
    if wanted.statuses:
        yield f"status IN ({', '.join('?' * len(wanted.statuses))})", *wanted.statuses
    if wanted.needs_action is not None:
        yield (f"needs_action = {int(wanted.needs_action)}",)


def _plain(name: str, text: str) -> str:
    return text.replace("-", "").upper() if name in {"member_id", "control_number"} else text


def _starting_with(text: str) -> tuple[str, str]:
    """The range of texts that begin so."""
    return text, text[:-1] + chr(min(ord(text[-1]) + 1, 0x10FFFF))
