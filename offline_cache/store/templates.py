"""Named beginnings of forms, such as 'my usual visit'. What may be in one is decided where it is made."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection
    from offline_cache.store.owner import Owner

TEMPLATES = (
    """CREATE TABLE templates (
        portal TEXT NOT NULL, user TEXT NOT NULL, form TEXT NOT NULL, name TEXT NOT NULL,
        texts TEXT NOT NULL,
        PRIMARY KEY (portal, user, form, name)
    ) STRICT, WITHOUT ROWID""",
)


@dataclass(frozen=True, slots=True)
class Template:
    """A form's texts by field, under a name."""

    form: str
    name: str
    texts: Mapping[str, str] = field(repr=False)


def save(connection: "Connection", owner: "Owner", template: Template) -> None:
    """Keep a template in place of the one of that name."""
    row = (owner.portal, owner.user, template.form, template.name, json.dumps(dict(template.texts)))
    connection.execute("INSERT OR REPLACE INTO templates VALUES (?, ?, ?, ?, ?)", row)


def drop(connection: "Connection", owner: "Owner", form: str, name: str) -> None:
    """Forget a template."""
    connection.execute(
        "DELETE FROM templates WHERE portal = ? AND user = ? AND form = ? AND name = ?",
        (owner.portal, owner.user, form, name),
    )


def rename(connection: "Connection", owner: "Owner", form: str, name: str, new: str) -> bool:
    """Give a template another name; False where one has that name already."""
    done = connection.execute(
        "UPDATE OR IGNORE templates SET name = ? WHERE portal = ? AND user = ? AND form = ? AND name = ?",
        (new, owner.portal, owner.user, form, name),
    )
    return bool(done.rowcount)


def templates_of(connection: "Connection", owner: "Owner", form: str) -> tuple[Template, ...]:
    """A user's templates of a form, by name."""
    rows = connection.execute(
        "SELECT name, texts FROM templates WHERE portal = ? AND user = ? AND form = ?"
        " ORDER BY name COLLATE NOCASE",
        (owner.portal, owner.user, form),
    )
    return tuple(Template(form, name, json.loads(texts)) for name, texts in rows)
