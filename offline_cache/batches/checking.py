"""Looks a file over before it is sent, on this computer: envelope, counts, every claim by our edits."""

from __future__ import annotations

import asyncio
import hashlib
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from api_client.errors import FolderFault, InvalidRequest
from offline_cache.batches.records import BatchCheck, FlawedClaim
from offline_cache.batches.walking import Walk, where_of
from x12.claims.edits.fingerprint import Fingerprint, fingerprint_of
from x12.claims.edits.judging import edits_of
from x12.text import clean

if TYPE_CHECKING:
    from offline_cache.store.owner import Owner
    from x12.claims.edits.context import EditContext
    from x12.claims.tree import ReadClaim
    from x12.problem import Problem

Told = Callable[[int], object]
"""Gets how many claims were looked over by now."""
LARGEST = 64 << 20
"""Bytes; portals take about half of it."""
_AT_ONCE = 25
_MOST_FLAWED = 500
_LONGEST_NAME = 80


def read_file(path: Path) -> bytes:
    """The file; raises FolderFault where it can't be read, InvalidRequest where it is no 837 by its size."""
    try:
        if not path.is_file():
            raise FolderFault(f"{path} is not a file.", next_action="Give the path of an 837 file.")
        if path.stat().st_size > LARGEST:
            raise InvalidRequest(
                f"The file is larger than {LARGEST >> 20} MB.", next_action="Split it into smaller files."
            )
        return path.read_bytes()
    except OSError as error:
        raise FolderFault(
            f"{path} can't be read: {error.strerror}.", next_action="Check its name, owner and permissions."
        ) from None


def key_of(body: bytes, owner: Owner) -> str:
    """The idempotency key of a file, a UUID that follows from its bytes, the portal and the user.

    A repeat has it, too, even after a crash: nothing needs to be kept for that.
    """
    digest = hashlib.sha256(b"\0".join((owner.portal.encode(), owner.user.encode(), body))).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))


async def look_over(name: str, body: bytes, key: str, parties: tuple[str, str], context: EditContext,
                    told: Told | None = None) -> BatchCheck:  # fmt: skip
    """Go through all claims; reading is done in a thread, and other work comes in between.

    `parties` are submitter and receiver as the portal knows them.
    """
    walk = Walk(body, *parties)
    claims, seen, tally = walk.claims(), set[Fingerprint](), Tally()
    context = replace(context, sent=seen)
    while chunk := await asyncio.to_thread(_next, claims):
        for segment, each in chunk:
            tally.take(segment, each, context)
            seen.add(fingerprint_of(each.claim))
            await asyncio.sleep(0)
        if told is not None:
            told(tally.claims)
    return BatchCheck(
        clean(name[:_LONGEST_NAME]),
        len(body),
        key,
        tally.claims,
        tally.charge,
        walk.wrong,
        tally.with_errors,
        tally.damaged,
        tuple(tally.flawed),
        body,
    )


class Tally:
    """What the claims come to."""

    def __init__(self) -> None:
        self.claims = self.with_errors = self.damaged = 0
        self.charge = Decimal(0)
        self.flawed: list[FlawedClaim] = []

    def take(self, segment: int, read: ReadClaim, context: EditContext) -> None:
        """Count a claim, and note what is wrong with it."""
        self.claims += 1
        self.charge += read.claim.charge
        before = segment - read.position
        unread = tuple(_said(each, before) for each in read.problems)
        found = FlawedClaim(
            self.claims,
            segment,
            read.claim.patient_control_number,
            edits_of(read.claim, context),
            unread,
        )
        self.with_errors += found.has_error
        self.damaged += any(each.fatal for each in read.problems)
        if (found.edits or unread) and len(self.flawed) < _MOST_FLAWED:
            self.flawed.append(found)


def _said(problem: Problem, before: int) -> str:
    place = where_of(problem.segment_identifier, before + problem.segment_position, problem.element)
    return f"{place}: {problem.sentence}"


def _next(claims: Iterator[tuple[int, ReadClaim]]) -> list[tuple[int, ReadClaim]]:
    return list(islice(claims, _AT_ONCE))
