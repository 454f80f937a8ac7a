"""Batches out of a portal's JSON; whatever is not as agreed makes the answer garbled."""

import re

from api_client.batches.records import Batch, BatchFile, PrecheckNote
from api_client.errors import InvalidRequest
from api_client.messages import Reply, garbled
from api_client.reading import Fields

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
"""What may stand in a URL as it is."""


def read_batches(reply: Reply) -> tuple[Batch, ...]:
    """A list, in the portal's order; raises ServerFault."""
    return tuple(_batch(reply, each) for each in Fields(reply).rows("batches"))


def read_batch(reply: Reply) -> Batch:
    """One; raises ServerFault."""
    return _batch(reply, Fields(reply))


def checked_name(text: str, what: str) -> str:
    """A tracking number or a file's id for a URL; raises InvalidRequest for what can't be one."""
    if not _NAME.fullmatch(text):
        raise InvalidRequest(
            f"This is not {what}: it has letters, digits, - and _ only.",
            next_action="Take it from the list of batches.",
        )
    return text


def _batch(reply: Reply, fields: Fields) -> Batch:
    return Batch(
        tracking_number=_name(reply, fields.text("tracking_number")),
        submitted_at=fields.instant("submitted_at"),
        status=fields.text("status"),
        precheck=tuple(
            PrecheckNote(each.text("element"), each.text("sentence")) for each in fields.rows("precheck")
        ),
        files=tuple(_file(reply, each) for each in fields.rows("files")),
        claims=_count(fields, "claims"),
        done=_count(fields, "done"),
        sentence=fields.text("sentence", ""),
    )


def _file(reply: Reply, fields: Fields) -> BatchFile:
    return BatchFile(
        _name(reply, fields.text("id")), fields.text("kind"), fields.flag("ready"), fields.whole("bytes")
    )


def _name(reply: Reply, text: str) -> str:
    if not _NAME.fullmatch(text):
        raise garbled(reply)
    return text


def _count(fields: Fields, key: str) -> int | None:
    return fields.whole(key) if fields.has(key) else None
