"""Remittances as screens and commands ask for them: found, fetched, kept, read, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from api_client.errors import InvalidRequest, Locked, NotSignedIn, PortalError
from api_client.remittances.records import RemittanceQuery
from offline_cache.downloads.fetching import Shelf, fetch_all
from offline_cache.downloads.tally import Tally, Told
from offline_cache.remittances.records import (
    Check,
    CheckPage,
    CheckSummary,
    ClaimFilter,
    ClaimPage,
    Fetched,
    FoundClaim,
    MonthTotal,
    Order,
    ReasonTotal,
)
from offline_cache.store.owner import Owner
from offline_cache.store.remittances import checks, claims, letting_go, reading

if TYPE_CHECKING:
    from api_client.remittances.records import ListedRemittance
    from offline_cache.desk import Desk
    from offline_cache.pending import Pending
    from offline_cache.store.engine import Connection
    from x12.remittance.records import ClaimPayment

T = TypeVar("T")


class RemittanceDesk:
    """What belongs to the user of the current portal; files from disk are opened without one, too."""

    def __init__(self, desk: Desk, pending: Pending) -> None:
        self._desk = desk
        self._pending = pending
        self._awaited: tuple[Owner, datetime, frozenset[str]] | None = None
        """For whom and up to when the portal was asked for all that is new, and what wasn't here then."""

    # The list

    async def search(self, query: RemittanceQuery) -> CheckPage:
        """Ask the current portal. Raises InvalidRequest for dates that this payer doesn't allow."""
        from api_client.remittances.search import search_remittances

        owner = self._owner()  # the user can be at another portal when the answer comes
        found = await self._desk.ask(
            lambda session: search_remittances(session, query), noted="remittances searched"
        )
        noted = await self._note(owner, found.remittances)
        return CheckPage(tuple(noted), found.next, found.total)

    async def checks(
        self,
        text: str = "",
        *,
        paid_from: date | None = None,
        paid_to: date | None = None,
        unread_only: bool = False,
        kept_only: bool = False,
        after: str = "",
        limit: int = 50,
    ) -> CheckPage:
        """What was listed or kept before, newest payment first, without asking the portal."""
        return await self._do(
            lambda connection, owner: checks.page(
                connection,
                owner,
                text=text,
                paid_from=paid_from,
                paid_to=paid_to,
                unread_only=unread_only,
                kept_only=kept_only,
                after=after,
                limit=limit,
            )
        )

    async def new_since_last(self) -> tuple[Check, ...]:
        """What the portal made since all of its remittances were fetched last, and isn't kept yet.

        Once all of these are kept, the next answer begins after them. The first time it is what the portal
        lists without dates.
        """
        from offline_cache.remittances.news import all_since

        owner, today = self._owner(), self._desk.today()
        since = await self._do(checks.since)
        listed = await self._desk.ask(
            lambda session: all_since(session, since, today), noted="new remittances asked for", owner=owner
        )
        noted = await self._note(owner, listed)
        if noted:
            latest = max(each.created_at for each in listed)
            missing = frozenset(each.remittance_id for each in noted if each.state != "kept")
            self._awaited = owner, latest, missing
            await self._move_mark()
        return tuple(each for each in noted if each.state != "kept")

    # Downloads

    async def fetch(
        self, remittance_ids: Sequence[str], folder: Path | None = None, progress: Told | None = None
    ) -> tuple[Fetched, ...]:
        """Bring remittances into the store, and to the folder if there is one; each goes on where it was cut.

        One's own failure is told in its place. What stops them all is raised: Cancelled, Interrupted and
        other LineFaults, SessionEnded, DiskFull, StoreFault.
        """
        shelf = self._shelf(signed_in=True)
        wanted = [await self._listed(shelf.owner, each) for each in dict.fromkeys(remittance_ids)]
        tally = Tally({each.remittance_id: each.compressed_bytes for each in wanted}, progress)
        try:
            return await self._desk.ask(
                lambda session: fetch_all(session, shelf, wanted, folder, tally), owner=shelf.owner
            )
        finally:
            with suppress(PortalError):
                await self._move_mark()

    async def unfinished(self) -> tuple[Check, ...]:
        """Those that were begun and aren't kept yet: `fetch` goes on with them."""
        return await self._do(checks.unfinished)

    async def save(self, check_id: int, folder: Path) -> Fetched:
        """Write a kept 835 into a folder; a file that is there is never touched."""
        from offline_cache.remittances.saving import save_kept

        shelf, check = self._shelf(), await self.check(check_id)
        placed = await save_kept(shelf.sealed, shelf.owner, check, folder, shelf.owner.portal)
        shelf.log.note("remittance saved to a folder", owner=shelf.owner)
        return Fetched(check.remittance_id, check, placed.path, placed.already_there)

    async def open_file(self, path: Path, progress: Told | None = None) -> tuple[Check, ...]:
        """Any 835 from disk, packed or not, with or without a session; gives a check for each in it."""
        from offline_cache.remittances.opening import open_from_disk

        tally = Tally({path.name: 0}, progress)
        return await self._pending.run(open_from_disk(self._shelf(), path, tally))

    async def forget(self, check_id: int) -> None:
        """Let go of a kept file; what the portal lists of it stays listed."""
        found = await self._do(lambda connection, owner: letting_go.may_forget(connection, owner, check_id))
        if found is not None:
            await self._do(lambda connection, _: letting_go.forget_file(connection, found))
            await self._sweep()
            self._desk.kept.log.note("remittance forgotten", owner=self._owner())

    # Reading

    async def check(self, check_id: int) -> Check:
        """One check; raises InvalidRequest where it isn't there any more."""
        from offline_cache.remittances.looking import not_kept

        found = await self._do(lambda connection, owner: checks.by_id(connection, owner, check_id))
        if found is None:
            raise not_kept()
        return found

    async def summary(self, check_id: int) -> CheckSummary:
        """A kept remittance on one page; it counts as seen after that."""
        from offline_cache.remittances import looking

        check = await self.check(check_id)
        found = await self._do(lambda connection, owner: looking.summary(connection, owner, check))
        await self.mark_seen(check_id)
        self._desk.kept.log.note("remittance looked at", owner=self._owner())
        return replace(found, check=replace(check, unread=False))

    async def claims(
        self,
        check_id: int,
        wanted: ClaimFilter | None = None,
        *,
        order: Order = "file",
        descending: bool = False,
        after: str = "",
        limit: int = 50,
    ) -> ClaimPage:
        """Some claims of a check; with a filter they come in the order of the file."""
        check = await self.check(check_id)
        return await self._do(
            lambda connection, _: claims.page(
                connection,
                check,
                wanted or ClaimFilter(),
                order=order,
                descending=descending,
                after=after,
                limit=limit,
            )
        )

    async def claim(self, claim_id: int) -> ClaimPayment:
        """All of one claim, read from the kept 835."""
        from offline_cache.remittances import looking

        entry = await self._do(lambda connection, owner: looking.claim(connection, owner, claim_id))
        claim = entry.read().claim
        self._desk.kept.log.note(
            "claim payment looked at", owner=self._owner(), patient=looking.patient_of(claim)
        )
        return claim

    async def claim_text(self, claim_id: int) -> tuple[str, ...]:
        """The segments of a claim as they came, safe to show."""
        from offline_cache.remittances import looking
        from x12.text import clean

        entry = await self._do(lambda connection, owner: looking.claim(connection, owner, claim_id))
        end = entry.delimiters.segment
        return tuple(clean(text) + end for text in entry.text.split(end))

    async def find(self, text: str, limit: int = 50) -> tuple[FoundClaim, ...]:
        """Claims in all that is kept, by the starts of names, numbers and codes; the last read first."""
        return await self._do(lambda connection, owner: claims.find(connection, [owner], text, limit))

    async def mark_seen(self, check_id: int) -> None:
        """Somebody has looked at it."""
        await self._do(lambda connection, owner: checks.mark_seen(connection, owner, check_id, seen=True))

    async def mark_unread(self, check_id: int) -> None:
        """Take that back."""
        await self._do(lambda connection, owner: checks.mark_seen(connection, owner, check_id, seen=False))

    async def unread_count(self) -> int:
        """How many nobody has looked at."""
        return await self._do(checks.unread)

    async def months(self, count: int = 12) -> tuple[MonthTotal, ...]:
        """Payments by month, the newest first."""
        return await self._do(lambda connection, owner: checks.months(connection, owner, count))

    async def denials(self, paid_from: date, paid_to: date) -> tuple[ReasonTotal, ...]:
        """Why claims and lines were denied in the kept payments of these days, the largest amount first."""
        return await self._do(
            lambda connection, owner: reading.denials(connection, owner, paid_from, paid_to)
        )

    # Below

    async def _sweep(self) -> None:
        """Take out the claims of forgotten remittances now, and their words from the index meanwhile."""
        while await self._do(lambda connection, _owner: letting_go.sweep(connection)):
            pass
        self._desk.kept.sealed.go_on(letting_go.tidy)

    async def _listed(self, owner: Owner, remittance_id: str) -> Check:
        found = await self._do(
            lambda connection, _: checks.by_remittance_id(connection, owner, remittance_id)
        )
        if not found:
            raise InvalidRequest("This remittance is not in the list.", next_action="Search for it first.")
        return found[0]

    async def _move_mark(self) -> None:
        """Where all that was awaited is kept, begin after it the next time."""
        if self._awaited is None:
            return
        owner, latest, missing = self._awaited

        def work(connection: Connection, _: Owner) -> bool:
            for each in missing:
                found = checks.by_remittance_id(connection, owner, each)
                if not found or found[0].state != "kept":
                    return False
            checks.move_mark(connection, owner, latest)
            return True

        if await self._do(work):
            self._awaited = None

    async def _note(self, owner: Owner, listed: Iterable[ListedRemittance]) -> list[Check]:
        """Note what this owner's portal lists, whoever is the current user by now."""
        now = datetime.now(UTC)
        return await self._do(lambda connection, _: checks.note_listed(connection, owner, listed, now))

    async def _do(self, work: Callable[[Connection, Owner], T]) -> T:
        owner = self._owner()
        return await self._desk.kept.sealed.get(lambda connection: work(connection, owner))

    def _shelf(self, *, signed_in: bool = False) -> Shelf:
        if signed_in and self._desk.current is None:
            raise NotSignedIn
        return Shelf(self._desk.kept.sealed, self._desk.kept.log, self._owner())

    def _owner(self) -> Owner:
        """The user's, or, without a session, the computer user's: nobody who signs in finds that listed."""
        from offline_cache.store.whereabouts import account

        if self._desk.locked:
            raise Locked
        return self._desk.owner or Owner("", account())
