"""Chance that comes out the same every time: one stream of numbers for each thing that is made."""

import hashlib
import random
from datetime import date, timedelta


def stream(seed: int, what: str, index: int) -> random.Random:
    """The random numbers that belong to one thing; independent of every other thing's."""
    digest = hashlib.sha256(f"{seed}:{what}:{index}".encode()).digest()
    return random.Random(int.from_bytes(digest))  # noqa: S311  repeatable on purpose, guards nothing


def day_within(chance: random.Random, first: date, last: date) -> date:
    """A day from `first` to `last`, both included."""
    return first + timedelta(days=chance.randint(0, (last - first).days))
