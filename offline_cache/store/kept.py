"""All that one desk keeps: drafts, dated answers, the access log, and the ways to let go of them."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from api_client.places import Places
from offline_cache.store.at_hand import Drafts
from offline_cache.store.dated import DatedAnswers
from offline_cache.store.journal import Journal
from offline_cache.store.outgoing import Outgoing
from offline_cache.store.owner import Owner
from offline_cache.store.sealed import Sealed

if TYPE_CHECKING:
    from api_client.credentials.keeper import Keeper
    from offline_cache.patients import Patient
    from offline_cache.store.engine import Connection
    from offline_cache.store.forgetting import Gone
    from offline_cache.store.opening import Standing


class Kept:
    """Made with the desk, opened at its first use; `say` gets a sentence when something can't be kept."""

    def __init__(self, places: Places, keeper: "Callable[[], Keeper]", say: Callable[[str], None]) -> None:
        self._sealed = Sealed(places, keeper, say)
        self.drafts = Drafts(self._sealed)
        self.answers = DatedAnswers(self._sealed)
        self.outgoing = Outgoing(self._sealed, self.drafts)
        self.log = Journal(self._sealed)

    @property
    def sealed(self) -> Sealed:
        """The store itself, for what has tables of its own in it."""
        return self._sealed

    def begin(self) -> None:
        """Open the store meanwhile, and let go of what is past its time."""
        from offline_cache.store.remittances.letting_go import tidy

        self._sealed.put(self._purge)
        self._sealed.go_on(tidy)

    async def welcome(self, owner: Owner) -> None:
        """Have a user's drafts at hand; where they can't be read, the user works on without them."""
        try:
            await self.drafts.welcome(owner)
        except PortalError:
            self.begin()  # which says what is wrong

    async def standing(self) -> "Standing":
        """Where things are kept, and what is wrong with that."""
        await self._sealed.get(lambda _connection: None)
        return self._sealed.now_open.standing

    def reopen(self) -> None:
        """Open the store again where it was in memory only; drafts and the outbox move along."""
        opened = self._sealed.opened
        if opened is not None and not opened.standing.on_disk:
            self.outgoing.move()
            self.drafts.write_again()

    def close(self) -> None:
        """Wait until everything is kept, then close the store."""
        self.log.settle()
        self._sealed.close()

    async def purge(self, *, everything: bool = False) -> "Gone":
        """Forget what is past its time, or every answer and draft; raises a StoreFault."""
        from offline_cache.store.forgetting import purge_all

        gone = await self._sealed.get(purge_all if everything else self._purge)
        await self._settle(gone)
        self.log.note("store purged", gone.words)
        return gone

    async def forget(self, patient: "Patient") -> "Gone":
        """Forget everything about a person, whoever asked; raises a StoreFault."""
        from offline_cache.store.forgetting import forget

        gone = await self._sealed.get(
            lambda connection: forget(connection, patient, self._sealed.now_open.log_key)
        )
        await self._settle(gone)
        self.log.note("patient forgotten", gone.words, patient=patient)
        return gone

    async def destroy(self) -> None:
        """Remove the key, then the file that nobody can read after that; raises a CredentialError."""
        self.drafts.leave()
        await asyncio.to_thread(self._destroy)

    async def set_aside(self) -> Path | None:
        """Give the store's file another name, so that a new store begins; gives that name."""
        from offline_cache.store.putting_away import set_aside

        await asyncio.to_thread(self.close)
        return set_aside(self._sealed.places, datetime.now(UTC))

    def _destroy(self) -> None:
        from offline_cache.store.key import KeyRing
        from offline_cache.store.putting_away import remove

        self.close()
        KeyRing(self._sealed.keeper, self._sealed.places.store_note).destroy()
        remove(self._sealed.places)

    def _purge(self, connection: "Connection") -> "Gone":
        from offline_cache.store.forgetting import purge

        return purge(connection, self._sealed.now_open.standing.policy, datetime.now(UTC))

    async def _settle(self, gone: "Gone") -> None:
        """Let go of what is at hand, what is left of remittances, and what the write-ahead file holds."""
        from offline_cache.store.remittances.letting_go import tidy

        self.drafts.without(gone.drafts)
        while await self._sealed.get(tidy):
            pass
        self._sealed.shrink()
