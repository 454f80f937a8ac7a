"""Claims that come again and again: one user's templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from offline_cache.store import templates as kept
from offline_cache.store.templates import Template
from screens.claim_entry.taking_over import without_patient

if TYPE_CHECKING:
    from offline_cache.store.owner import Owner
    from offline_cache.store.sealed import Sealed

LONGEST_NAME = 40


class Templates:
    """One user's templates of one form, in the sealed store; methods raise StoreFaults."""

    def __init__(self, sealed: Sealed, owner: Owner, form: str) -> None:
        self._sealed, self._owner, self._form = sealed, owner, form

    async def all(self) -> tuple[Template, ...]:
        """By name."""
        return await self._sealed.get(
            lambda connection: kept.templates_of(connection, self._owner, self._form)
        )

    async def save(self, name: str, texts: Mapping[str, str]) -> tuple[Template, ...]:
        """Keep what may be kept of a claim under a name, in place of what had that name; gives all."""
        template = Template(self._form, name, without_patient(texts))
        await self._sealed.get(lambda connection: kept.save(connection, self._owner, template))
        return await self.all()

    async def drop(self, name: str) -> tuple[Template, ...]:
        """Forget one; gives those that are left."""
        await self._sealed.get(lambda connection: kept.drop(connection, self._owner, self._form, name))
        return await self.all()

    async def rename(self, name: str, new: str) -> tuple[Template, ...] | None:
        """Give one another name; None where one has that name already."""
        done = await self._sealed.get(
            lambda connection: kept.rename(connection, self._owner, self._form, name, new)
        )
        return await self.all() if done else None
