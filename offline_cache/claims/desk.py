"""Claims as screens and commands ask for them: a page of a list, all about one, what the payer says now."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from api_client.claims.detail import Told, claim_detail, reread_detail
from api_client.claims.listed import ClaimFilter, ClaimPage, ListedClaim
from api_client.claims.search import search_claims
from api_client.correspondence.letters import list_letters
from api_client.errors import Cancelled, LineFault, Misconfigured, NotAllowed, NotSignedIn
from api_client.status import ask_claim_status
from offline_cache.answer import Answer, Source
from offline_cache.claims import asking, queue
from offline_cache.claims.records import Checked, ClaimQuestion, FollowedClaim, patient_of
from offline_cache.claims.waiting import next_ask
from offline_cache.recording import recorded
from offline_cache.store.claims import followed, seen
from offline_cache.store.claims.seen import SeenClaim

if TYPE_CHECKING:
    from api_client.claims.detailed import ClaimDetail
    from api_client.records import Exchange, SignedIn
    from api_client.session import Session
    from offline_cache.desk import Desk
    from offline_cache.store.engine import Connection
    from offline_cache.store.owner import Owner
    from x12.status.exchange import ClaimStatusReport

T = TypeVar("T")
Reports = tuple["ClaimStatusReport", ...]
Progress = Callable[[int, int], None]
"""Gets how many claims were asked about by now, and of how many."""
_DENIALS_AT_ONCE, _DENIALS_PAGES = 50, 8
"""Not every denial is worth an appeal, so more of them are looked at than are shown."""


class ClaimDesk:
    """What belongs to the user of the current portal. Raises PortalErrors only."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    # Looking

    async def search(
        self, wanted: ClaimFilter, after: str = "", limit: int = 50, owner: Owner | None = None
    ) -> ClaimPage:
        """One page of a list; `after` is `next` of the page before.

        Raises InvalidRequest with the fields that this payer doesn't take so, WentElsewhere where it is asked
        for an `owner` who isn't the current one any more.
        """
        return await self._desk.ask(
            lambda session: search_claims(session, wanted, after, limit),
            noted="" if after else "claims searched",
            owner=owner,
        )

    async def detail(self, claim_id: str, owner: Owner | None = None) -> Answer[ClaimDetail]:
        """All about one claim. Where it is as it was when last looked at, that takes only a few bytes.

        Raises WentElsewhere where it is asked for an `owner` who isn't the current one any more.
        """
        owner = owner or self._desk.need_owner()
        known = await self._known(owner, claim_id)
        before = known[1] if known else None
        with recorded(self._desk.kept.log, "claim looked at", owner) as outcome:
            told = await self._desk.ask(lambda session: claim_detail(session, claim_id, before), owner=owner)
            outcome.patient = patient_of(told.detail.row)
        now = datetime.now(UTC)
        if told is before:
            self._put(lambda connection: seen.still_so(connection, owner, claim_id, now))
        else:
            kept = SeenClaim(claim_id, now, told.etag, told.transaction_id, told.body)
            who = patient_of(told.detail.row)
            self._put(lambda connection: seen.keep(connection, owner, kept, who))
        return _answer(told, now, owner, "portal")

    async def kept(self, claim_id: str) -> Answer[ClaimDetail] | None:
        """What was told of a claim before, with its time; None where it was never looked at."""
        owner = self._desk.need_owner()
        known = await self._known(owner, claim_id)
        return _answer(known[1], known[0], owner, "store") if known else None

    async def look(self, claim_id: str) -> Answer[ClaimDetail]:
        """The claim as the portal tells it, or as it was told last where the portal can't be reached."""
        try:
            return await self.detail(claim_id)
        except Cancelled:
            raise
        except LineFault:
            kept = await self.kept(claim_id)
            if kept is None:
                raise
            return kept

    async def queue(self, few: int = 50) -> queue.Queue:
        """What wants somebody, so many claims of each kind where there are as many."""
        signed_in = self._signed_in()
        gets_letters = "messages" in signed_in.user.services

        async def ask(session: Session) -> queue.Queue:
            returned = await search_claims(session, queue.RETURNED, limit=few)
            asked_for = await search_claims(session, queue.ASKED_FOR, limit=few)
            denials, more = await _denials(session, few)
            unread = await _unread_letters(session) if gets_letters else 0
            return queue.Queue(returned, asked_for, denials, more, unread)

        return await self._desk.ask(ask, noted="work queue looked at")

    # Asking (276)

    async def ask(self, question: ClaimQuestion) -> Answer[Reports]:
        """What the payer says of one claim now; it may tell of several where the question fits them."""
        owner = self._desk.need_owner()
        exchange = await self._exchange((question,), owner)
        return Answer(
            exchange.value,
            exchange.as_of,
            "portal",
            owner.portal_id,
            exchange.transaction_ids,
            exchange.raw_sent,
            exchange.raw_received,
            exchange.seconds,
        )

    def ask_many(self, questions: Sequence[ClaimQuestion]) -> AsyncIterator[tuple[Reports, ...]]:
        """What the payer says of each, in their order and in parts; `Desk.cancel` stops between them, too.

        Raises WentElsewhere where the user went on at another portal before the last part was asked.
        """
        return self._ask_many(questions, self._desk.need_owner())

    async def _ask_many(
        self, questions: Sequence[ClaimQuestion], owner: Owner
    ) -> AsyncIterator[tuple[Reports, ...]]:
        for start in range(0, len(questions), asking.AT_ONCE):
            part = questions[start : start + asking.AT_ONCE]
            exchange = await self._exchange(part, owner)
            yield asking.sorted_out(exchange.value, len(part))

    # Following

    async def followed(self) -> tuple[FollowedClaim, ...]:
        """All that the user follows at the current portal: what changed last first."""
        owner = self._desk.need_owner()
        return await self._get(lambda connection: followed.of(connection, owner))

    async def follow(self, row: ListedClaim) -> None:
        """Hear of this claim from now on."""
        owner, today = self._desk.need_owner(), self._desk.today()
        told = str(queue.status_of(row))
        claim = FollowedClaim(
            id=row.id,
            control_number=row.control_number,
            patient_control_number=row.patient_control_number,
            patient=patient_of(row),
            service_from=row.service_from,
            service_to=row.service_to,
            received_on=row.received_on,
            charge=row.charge,
            since=today,
            told=told,
            next_on=next_ask(told, row.received_on, today),
            npi=row.provider_npi,
        )
        await self._get(lambda connection: followed.follow(connection, owner, claim))
        self._desk.kept.log.note("claim followed", owner=owner, patient=patient_of(row))

    async def leave(self, claim_id: str) -> None:
        """Follow it no more."""
        owner = self._desk.need_owner()
        await self._get(lambda connection: followed.leave(connection, owner, claim_id))

    async def due(self) -> tuple[FollowedClaim, ...]:
        """Those to ask about now."""
        today = self._desk.today()
        return tuple(each for each in await self.followed() if each.is_due(today))

    async def check_due(self, progress: Progress = lambda _asked, _of: None) -> Checked:
        """Ask about all that are due in one pass. What was heard before it was stopped stays."""
        owner, due = self._desk.need_owner(), await self.due()
        asked = changed = 0
        async for part in self._ask_many([each.question for each in due], owner):
            for claim, reports in zip(due[asked : asked + len(part)], part, strict=True):
                told = asking.told_of(reports, claim.question) or claim.told
                changed += told != claim.told
                await self._hear(owner, claim, told)
            asked += len(part)
            progress(asked, len(due))
        self._desk.kept.log.note("followed claims checked", f"{asked} asked, {changed} changed", owner)
        return Checked(asked, len(due), changed)

    # Below

    async def _hear(self, owner: Owner, claim: FollowedClaim, told: str) -> None:
        today = self._desk.today()
        following = next_ask(told, claim.received_on, today)
        next_on = following.isoformat() if following else ""
        await self._get(lambda connection: followed.heard(connection, owner, claim.id, told, today, next_on))

    async def _exchange(self, questions: Sequence[ClaimQuestion], owner: Owner) -> Exchange[Reports]:
        signed_in = self._signed_in()
        inquiries = [asking.inquiry(each, signed_in) for each in questions]
        who = questions[0].patient if len(questions) == 1 else None
        with recorded(self._desk.kept.log, "claim status asked", owner, who):
            return await self._desk.ask(lambda session: ask_claim_status(session, inquiries), owner=owner)

    async def _known(self, owner: Owner, claim_id: str) -> tuple[datetime, Told] | None:
        """What the store has of a claim, with its time."""
        kept = await self._get(lambda connection: seen.of(connection, owner, claim_id))
        detail = reread_detail(kept.body) if kept else None
        if kept is None or detail is None:
            return None
        return kept.as_of, Told(kept.etag, kept.body, detail, kept.transaction_id)

    def _put(self, work: Callable[[Connection], object]) -> None:
        """Have something written meanwhile."""
        self._desk.kept.sealed.put(work)

    async def _get(self, work: Callable[[Connection], T]) -> T:
        return await self._desk.kept.sealed.get(work)

    def _signed_in(self) -> SignedIn:
        if self._desk.current is None:
            raise NotSignedIn
        return self._desk.current


async def _denials(session: Session, few: int) -> tuple[tuple[queue.Denial, ...], bool]:
    """Those worth an appeal, the first to run out first, so many at least; and whether there may be more."""
    found: tuple[queue.Denial, ...] = ()
    after = ""
    for _ in range(_DENIALS_PAGES):
        page = await search_claims(session, queue.DENIED, after, _DENIALS_AT_ONCE)
        found += queue.appealable(page.rows)
        after = page.next
        if not after or len(found) >= few:
            break
    return found, bool(after)


async def _unread_letters(session: Session) -> int:
    """0 where the portal has no letters: the rest of the queue doesn't depend on them."""
    try:
        return (await list_letters(session, limit=1)).unread
    except (Misconfigured, NotAllowed):
        return 0


def _answer(told: Told, as_of: datetime, owner: Owner, source: Source) -> Answer[ClaimDetail]:
    ids = (told.transaction_id,) if told.transaction_id else ()
    return Answer(
        told.detail, as_of, source, owner.portal_id, ids, told.detail.sent, told.detail.acknowledgment
    )
