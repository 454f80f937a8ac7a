"""The one object that screens ask; line, portal, keyring and memory are below it.

Nothing heavy is imported until it is needed: httpx, TLS, keyrings and ciphers load at their first use.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from api_client.clock import PortalClock
from api_client.errors import Locked, NotSignedIn
from api_client.line_count import LineCount
from api_client.places import Places, places
from api_client.profile import PortalProfile
from api_client.profile_book import ProfileBook
from offline_cache import facets
from offline_cache.answer import Answer
from offline_cache.asking import Asking
from offline_cache.handed import Handing
from offline_cache.heard import HeardOf
from offline_cache.line_state import LineState
from offline_cache.patients import Patient
from offline_cache.seen import Seen
from offline_cache.store.kept import Kept
from offline_cache.store.owner import Owner, owner_of

if TYPE_CHECKING:
    from api_client.credentials.keeper import Keeper
    from api_client.demo import DemoGuide
    from api_client.own_providers.book import OwnProviderBook
    from api_client.records import SignedIn
    from api_client.session import Session
    from api_client.transport import Begun

T = TypeVar("T")


class Desk:
    """Portals, sessions, questions, what this session has seen, and what is kept of it (`kept`)."""

    def __init__(self, *, home: Path | None = None, keeper: Keeper | None = None) -> None:
        self.places: Places = places(home)
        self.demo: DemoGuide | None = None
        self.last_line = LineCount()
        """What the last operation took of the line."""
        self.ended: SignedIn | None = None
        """The session that the portal ended, for signing in again as the same user."""
        self.heard_of = HeardOf()
        """Which portals are up, and whom they locked, as far as this run knows."""
        self.counted: Begun | None = None
        """Is told what each request to a portal takes of the line."""
        self.handing = Handing()
        """What one screen hands to another."""
        self.sends_by_itself = False
        """Whether the outbox is worked off in the background, as in the client and not in plain commands."""
        self.idle_clock = PortalClock()
        """Of nobody's portal: this machine's time, on the demo's day where there is a demo."""
        self.book = ProfileBook(self.places.portals)
        """The user's own portals."""
        self.seen = Seen()
        """What was seen since somebody signed in."""
        self.asking = Asking(self)
        """The way of every question."""
        self.line = LineState(self.asking.probe, self.asking.may_probe)
        """Whether the portals can be reached, or nothing may leave."""
        self.watching: Callable[[], None] | None = None
        """Is told whenever `notice` may have changed."""
        self._keeper = keeper
        self._listener: Callable[[str], None] | None = None
        self._retries: Callable[[str], None] | None = None
        self._demo_providers: OwnProviderBook | None = None
        self.kept = Kept(self.places, self.keeper, self.say)
        """Drafts, dated answers and the access log."""

    # Portals

    @property
    def profiles(self) -> tuple[PortalProfile, ...]:
        """The demo's portals first, then the user's own; raises Misconfigured for a bad file."""
        return (self.demo.profiles if self.demo else ()) + self.book.all()

    def profile(self, portal_id: str) -> PortalProfile:
        """One portal by its id; raises Misconfigured where there is none."""
        return self.book.find(portal_id, among=self.profiles)

    async def warm_up(self) -> None:
        """Load what the first request needs, after the first screen is painted."""
        from api_client.transport import load

        await asyncio.to_thread(load)

    # Who is signed in

    @property
    def current(self) -> SignedIn | None:
        """The session that questions go to; None when signed out."""
        session = self.asking.sessions.current
        return session.signed_in if session else None

    @property
    def signed_in(self) -> tuple[SignedIn, ...]:
        """Every open session, oldest first."""
        return self.asking.sessions.signed_in

    def switch(self, portal_id: str) -> SignedIn:
        """Make another open session the current one; raises NotSignedIn where there is none."""
        return self.asking.sessions.switch(portal_id)

    @property
    def locked(self) -> bool:
        """Whether everything is hidden until its user is back."""
        return "locking" in vars(self) and self.locking.locked

    @property
    def owner(self) -> Owner | None:
        """Whose work this is: the current session's, else the one's that the portal ended."""
        signed_in = self.current or self.ended
        return owner_of(signed_in) if signed_in else None

    def need_owner(self) -> Owner:
        """The same; raises Locked, or NotSignedIn where there is nobody."""
        if self.locked:
            raise Locked
        if self.owner is None:
            raise NotSignedIn
        return self.owner

    @property
    def owners(self) -> tuple[Owner, ...]:
        """Everyone who is signed in; nobody while it is locked."""
        return () if self.locked else tuple(map(owner_of, self.signed_in))

    # What there is to ask

    portals = cached_property(facets.portals)
    signing = cached_property(facets.signing)
    locking = cached_property(facets.locking)
    passwords = cached_property(facets.passwords)
    eligibility = cached_property(facets.eligibility)
    claims = cached_property(facets.claims)
    outbox = cached_property(facets.outbox)
    batches = cached_property(facets.batches)
    correspondence = cached_property(facets.correspondence)
    remittances = cached_property(facets.remittances)
    codes = cached_property(facets.codes)
    users = cached_property(facets.users)
    account = cached_property(facets.account)
    inventory = cached_property(facets.inventory)

    @property
    def own_providers(self) -> OwnProviderBook:
        """Who the office is on a claim; in the demo it is the demo's clinic, and nothing of it is saved."""
        from api_client.own_providers.book import OwnProviderBook

        if self.demo is None:
            return OwnProviderBook(self.places.own_providers)
        if self._demo_providers is None:
            self._demo_providers = OwnProviderBook(None, self.demo.own_providers)
        return self._demo_providers

    async def ask(
        self,
        work: Callable[[Session], Coroutine[Any, Any, T]],
        *,
        noted: str = "",
        owner: Owner | None = None,
    ) -> T:
        """Do something in the current session; `noted` is what the access log calls it.

        Raises WentElsewhere where it is to be done for an `owner` who isn't the current one any more, and
        where the session ended after its user had gone on at another portal.
        """
        return await self.asking.ask(work, noted, owner)

    def cancel(self) -> bool:
        """Call off what is waiting for the line; it raises Cancelled. False when nothing was."""
        return self.asking.pending.cancel()

    @property
    def busy(self) -> bool:
        """Whether something waits for the line that `cancel` would call off."""
        return bool(self.asking.pending)

    async def idle(self) -> None:
        """Wait until nothing waits for the line."""
        await self.asking.pending.idle()

    # The line

    @property
    def offline(self) -> bool:
        """Whether the current portal can't be reached, or nothing may leave."""
        session = self.asking.sessions.current
        return self.line.off(session.profile.id if session else "")

    @property
    def online(self) -> bool:
        """Whether questions go out, as far as is known."""
        return not self.offline

    def go_offline(self) -> None:
        """Let nothing leave from now on: requests raise WorkingOffline."""
        self.line.choose(offline=True)
        self.kept.log.note("working offline", owner=self.owner)

    def go_online(self) -> None:
        """Let things leave again."""
        self.line.choose(offline=False)
        self.kept.log.note("working online", owner=self.owner)

    @property
    def notice(self) -> str:
        """What the user should know at any time: that there is no line, what waits to be sent; else ''."""
        session = self.asking.sessions.current
        line = self.line.words(session.profile.id if session else "")
        waiting = self.outbox.counts.words if "outbox" in vars(self) else ""
        return ", ".join(words for words in (line, waiting) if words)

    def watch(self, callback: Callable[[], None]) -> None:
        """Have it told whenever `notice` may have changed."""
        self.watching = callback
        self.line.listen(callback)

    def listen(
        self, callback: Callable[[str], None] | None, retries: Callable[[str], None] | None = None
    ) -> None:
        """Have one sentence said whenever there is something to say; `retries` gets one when something is
        tried again, and '' when that is over.
        """
        self._listener, self._retries = callback, retries

    def say(self, sentence: str) -> None:
        """Have the user told."""
        if self._listener is not None:
            self._listener(sentence)

    def say_retry(self, sentence: str) -> None:
        """Have the user told that the line is tried again, or by '' that it isn't any more."""
        if self._retries is not None:
            self._retries(sentence)

    # What this session has seen

    @property
    def patient(self) -> Patient | None:
        """The patient carried from screen to screen."""
        return self.seen.patients.current

    @property
    def patients(self) -> tuple[Patient, ...]:
        """The patients of this session, newest first."""
        return self.seen.patients.all

    def carry(self, patient: Patient) -> None:
        """Make this the patient that other screens start with."""
        self.seen.patients.carry(patient)

    @property
    def answers(self) -> tuple[Answer[object], ...]:
        """The answers of this session, newest first."""
        return self.seen.answers

    def forget_seen(self) -> None:
        """Drop what was seen and what was handed on."""
        self.seen.forget()
        self.asking.sessions.forget_known()
        self.handing.forget()

    def now(self) -> datetime:
        """The current portal's time, aware; when signed out the demo's, or this machine's."""
        return self._clock().now()

    def today(self) -> date:
        """The current portal's date; the demo backend's own."""
        return self._clock().today()

    def keeper(self) -> Keeper:
        """The keeper of passwords, made at its first use."""
        if self._keeper is None:
            from api_client.credentials.keeper import Keeper

            self._keeper = Keeper(self.places)
        return self._keeper

    def _clock(self) -> PortalClock:
        session = self.asking.sessions.current
        return session.clock if session else self.idle_clock
