"""A store of any number of paid claims, put in by the store's own functions and enciphered as always."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from api_client.credentials.keeper import Keeper
from api_client.credentials.this_session import ThisSession
from api_client.places import places
from mock_backend.people.names import LAST, MEN, WOMEN
from offline_cache.desk import Desk
from offline_cache.store.owner import Owner
from offline_cache.store.remittances import claims, files, reading
from offline_cache.store.remittances.claims import StoredClaim, claim_id
from offline_cache.store.whereabouts import account

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

_BATCH = 1000  # as a file that is read
_LAST_DAY = date(2026, 11, 20)
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_CODES = (
    ("CO45 PR2 CO253|MA01 N130", "is1"),
    ("CO45 PR1|MA01", "is1"),
    ("CO45 PR2|MA01 MA18", "is19"),
    ("CO45|", "is1"),
    ("CO16|N290 MA130", "is4 denied"),
    ("CO50 CO45|N115", "is1 denied"),
    ("PR96|N180", "is4 denied"),
)
_OFTEN = (40, 25, 15, 10, 5, 3, 2)


class _Key(ThisSession):
    """Where the key of the store is while it is measured."""

    id = "system"
    words = "this run"


def desk_at(home: Path) -> Desk:
    """A desk that keeps what it keeps in a sealed file at this home; nobody is signed in."""
    return Desk(home=home, keeper=Keeper(places(home), system=(_Key(),)))


async def fill(desk: Desk, remittances: Sequence[int]) -> None:
    """Put remittances with so many claims into the store of the computer's user."""
    random = Random(1)
    for number, count in enumerate(remittances):
        check = await desk.kept.sealed.get(lambda connection, number=number: _begin(connection, number))
        rows = _claims(check, count, _LAST_DAY - timedelta(days=7 * number), random)
        while batch := list(islice(rows, _BATCH)):
            await desk.kept.sealed.get(lambda connection, batch=batch: claims.add(connection, batch))
        await desk.kept.sealed.get(
            lambda connection, check=check, count=count: _end(connection, check, count)
        )
    desk.kept.sealed.shrink()


def _begin(connection: Connection, number: int) -> int:
    owner, day = Owner("", account()), _LAST_DAY - timedelta(days=7 * number)
    now = datetime.combine(day, time(), UTC)
    file = files.add_from_disk(connection, owner, f"{number}.835", number.to_bytes(32, "big"), 0, now)
    head = reading.Head(f"EFT{number:06}", day, "SAMPLE MAC", "01192", Decimal(0))
    return reading.begin(connection, owner, "", file.id, 1, head)


def _end(connection: Connection, check: int, count: int) -> None:
    reading.count(connection, check, count)
    (file,) = connection.execute("SELECT file FROM remittances WHERE id = ?", (check,)).fetchone()
    files.finish(connection, file)


def _claims(check: int, count: int, paid_on: date, random: Random) -> Iterator[StoredClaim]:
    last_names = [name.upper() for name in LAST]
    first_names = [name.upper() for name in (*MEN, *WOMEN)]
    for ordinal in range(1, count + 1):
        served = paid_on - timedelta(days=random.randrange(14, 60))
        codes, marks = random.choices(_CODES, _OFTEN)[0]
        charge = random.randrange(5_000, 200_000)
        paid = 0 if "is4" in marks else charge * random.randrange(30, 60) // 100
        yield StoredClaim(
            claim_id(check, ordinal),
            check,
            random.choice(last_names),
            random.choice(first_names),
            f"1S{random.randrange(10)}{_some(random, 8)}",
            f"{check:03}{ordinal:07}",
            f"2{served:%y%j}{random.randrange(10**8):08}MRX",
            marks[2:].split()[0],
            charge,
            paid,
            (charge - paid) // 5,
            served.isoformat(),
            served.isoformat(),
            codes,
            marks,
            23 * ordinal,
            700 * ordinal,
            0,
        )


def _some(random: Random, count: int) -> str:
    return "".join(random.choices(_LETTERS, k=count))
