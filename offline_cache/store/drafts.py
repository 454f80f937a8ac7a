"""Forms as far as they are keyed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from offline_cache.store.owner import Owner
from offline_cache.store.times import moment_of, stamp

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection


@dataclass(frozen=True, slots=True)
class DraftKey:
    """Whose form it is, which, and of which record; '' where the form has only one."""

    owner: Owner
    form: str
    record: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The texts by field, never those of secret fields, and the field that the cursor was in."""

    key: DraftKey
    texts: Mapping[str, str] = field(repr=False)
    focus: str
    saved_at: datetime


def save(connection: "Connection", draft: Draft) -> None:
    """Keep a draft in place of the one before."""
    key = draft.key
    connection.execute(
        "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            key.owner.portal,
            key.owner.user,
            key.form,
            key.record,
            json.dumps(dict(draft.texts)),
            draft.focus,
            stamp(draft.saved_at),
        ),
    )


def discard(connection: "Connection", key: DraftKey) -> bool:
    """Forget a draft; whether there was one."""
    done = connection.execute(
        "DELETE FROM drafts WHERE portal = ? AND user = ? AND form = ? AND record = ?",
        (key.owner.portal, key.owner.user, key.form, key.record),
    )
    return bool(done.rowcount)


def drafts_of(connection: "Connection", owner: Owner) -> tuple[Draft, ...]:
    """All drafts of one user of one portal, newest first."""
    rows = connection.execute(
        "SELECT form, record, texts, focus, saved_at FROM drafts WHERE portal = ? AND user = ?"
        " ORDER BY saved_at DESC",
        (owner.portal, owner.user),
    )
    return tuple(
        Draft(DraftKey(owner, form, record), json.loads(texts), focus, moment_of(saved_at))
        for form, record, texts, focus, saved_at in rows
    )


def purge(connection: "Connection", before: datetime) -> frozenset[DraftKey]:
    """Forget drafts that nobody touched since; gives which."""
    rows = connection.execute(
        "DELETE FROM drafts WHERE saved_at < ? RETURNING portal, user, form, record", (stamp(before),)
    ).fetchall()
    return frozenset(DraftKey(Owner(portal, user), form, record) for portal, user, form, record in rows)


def forget(connection: "Connection", told: frozenset[str]) -> frozenset[DraftKey]:
    """Forget every draft that holds all of these texts, however they were keyed; gives which."""
    rows = connection.execute("SELECT portal, user, form, record, texts FROM drafts").fetchall()
    found = frozenset(
        DraftKey(Owner(portal, user), form, record)
        for portal, user, form, record, texts in rows
        if told <= {compact(text) for text in json.loads(texts).values()}
    )
    for key in found:
        discard(connection, key)
    return found


def compact(text: str) -> str:
    """Letters and digits only, in capitals: '1s00-a00' and '1S00A00' are one."""
    return "".join(character for character in text.upper() if character.isalnum())
