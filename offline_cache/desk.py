"""The one object that screens ask; line, portal, keyring and memory are below it.

Nothing heavy is imported until it is needed: httpx, TLS, keyrings and ciphers load at their first use.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from api_client.clock import PortalClock
from api_client.errors import (
    AccountLocked,
    ChallengeExpired,
    Locked,
    NotSignedIn,
    PortalError,
    SessionEnded,
    WentElsewhere,
    WorkingOffline,
)
from api_client.line_count import LineCount
from api_client.places import Places, places
from api_client.profile import PortalProfile
from api_client.profile_book import ProfileBook
from offline_cache.answer import Answer
from offline_cache.handed import Handing
from offline_cache.heard import HeardOf
from offline_cache.line_state import LineState
from offline_cache.patients import Patient, asked_about, found_by
from offline_cache.pending import Pending
from offline_cache.recording import outcome_of, recorded, refusals
from offline_cache.seen import Seen
from offline_cache.sessions import Sessions
from offline_cache.store.kept import Kept
from offline_cache.store.owner import Owner, owner_at, owner_of

if TYPE_CHECKING:
    from api_client.credentials.keeper import Keeper
    from api_client.credentials.records import Backend, SavedSignIn
    from api_client.demo import DemoGuide
    from api_client.own_providers.book import OwnProviderBook
    from api_client.profile_test import Tried
    from api_client.records import (
        Banner,
        Challenge,
        MbiMatch,
        MbiQuestion,
        Passcode,
        SignedIn,
        TimeLeft,
    )
    from api_client.session import Session
    from api_client.transport import Begun
    from offline_cache.account import AccountDesk
    from offline_cache.batches.desk import BatchDesk
    from offline_cache.claims.desk import ClaimDesk
    from offline_cache.code_lists.code_desk import CodeDesk
    from offline_cache.correspondence.desk import CorrespondenceDesk
    from offline_cache.inventory import InventoryDesk
    from offline_cache.lock import Lock
    from offline_cache.outbox.facet import OutboxDesk
    from offline_cache.remittances.desk import RemittanceDesk
    from offline_cache.users import UserDesk
    from x12.eligibility.records import EligibilityInquiry, EligibilityResponse, Member

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
        self._book = ProfileBook(self.places.portals)
        self._keeper = keeper
        self._sessions = Sessions()
        self._signing_in = ""
        self._signing_in_as: Owner | None = None
        self.lock_of: SignedIn | None = None
        """Whose password opens the lock: the one's who signed in last."""
        self._lock: Lock | None = None
        self._next_lock: Lock | None = None
        self._outdated: tuple[str, str] | None = None
        self._idle_clock = PortalClock()
        self._pending = Pending()
        self._seen = Seen()
        self._listener: Callable[[str], None] | None = None
        self._watching: Callable[[], None] | None = None
        self.counted: Begun | None = None
        """Is told what each request to a portal takes of the line."""
        self.handing = Handing()
        """What one screen hands to another."""
        self.line = LineState(self._probe, self._may_probe)
        """Whether the portals can be reached, or nothing may leave."""
        self.sends_by_itself = False
        """Whether the outbox is worked off in the background, as in the client and not in plain commands."""
        self._demo_providers: OwnProviderBook | None = None
        self.kept = Kept(self.places, self._passwords, self._say)
        """Drafts, dated answers and the access log."""

    # Portals

    @property
    def profiles(self) -> tuple[PortalProfile, ...]:
        """The demo's portals first, then the user's own; raises Misconfigured for a bad file."""
        return (self.demo.profiles if self.demo else ()) + self._book.all()

    def profile(self, portal_id: str) -> PortalProfile:
        """One portal by its id; raises Misconfigured where there is none."""
        return self._book.find(portal_id, among=self.profiles)

    def add_profile(self, profile: PortalProfile) -> None:
        """Save a portal, in place of one with the same id."""
        self._book.add(profile)
        self.kept.log.note("portal saved", owner=Owner(profile.id, ""))

    async def remove_profile(self, portal_id: str) -> None:
        """Forget a portal and its session, then its kept password; raises a CredentialError if that stays."""
        profile = self.profile(portal_id)
        await self._call_off_outbox(portal_id)
        await self._sessions.end(portal_id)
        self._book.remove(portal_id)
        self.kept.log.note("portal removed", owner=Owner(portal_id, ""))
        await self._passwords().forget(profile)

    async def test_profile(self, profile: PortalProfile) -> Tried:
        """How a portal answers, without signing in; raises the PortalError that says why it doesn't."""
        from api_client.profile_test import try_portal

        if self.line.chosen:
            raise WorkingOffline
        return await try_portal(profile)

    async def open_demo(self, url: str) -> DemoGuide:
        """Take the demo's two portals from a running bundled backend; they are never saved."""
        from api_client.demo import read_guide

        self.demo = await read_guide(url)
        self._idle_clock.told_day(self.demo.today)
        return self.demo

    async def step_demo(self, days: int) -> date:
        """Move the demo's portals on by so many days; gives the day that it is there then."""
        from dataclasses import replace

        from api_client.demo import step_clock

        if self.demo is None:
            raise NotSignedIn
        today = await self._pending.run(step_clock(self.demo.profiles[0].url, days))
        self.demo = replace(self.demo, today=today)
        self._idle_clock.told_day(today)
        for session in filter(None, (self._sessions.found(each.id) for each in self.demo.profiles)):
            session.clock.told_day(today)
        return today

    async def warm_up(self) -> None:
        """Load what the first request needs, after the first screen is painted."""
        from api_client.transport import load

        await asyncio.to_thread(load)

    # Signing in

    @property
    def current(self) -> SignedIn | None:
        """The session that questions go to; None when signed out."""
        session = self._sessions.current
        return session.signed_in if session else None

    @property
    def signed_in(self) -> tuple[SignedIn, ...]:
        """Every open session, oldest first."""
        return self._sessions.signed_in

    def switch(self, portal_id: str) -> SignedIn:
        """Make another open session the current one; raises NotSignedIn where there is none."""
        return self._sessions.switch(portal_id)

    async def banner(self, portal_id: str) -> Banner:
        """The notice that must be accepted before signing in to this portal."""
        session = self._session(portal_id)
        return await self._call(session, session.banner())

    async def begin_sign_in(self, portal_id: str, user: str, password: str) -> Challenge:
        """Give user and password, which accepts the notice last shown; raises a SignInRefused."""
        from offline_cache.either_password import begin
        from offline_cache.lock import Lock

        session = self._session(portal_id)
        self.kept.begin()
        owner = owner_at(session.profile, user)
        with refusals(self.kept.log, "sign-in", owner):
            begun = begin(session, self._passwords(), user, password)
            challenge, accepted = await self._call(session, begun)
        self._outdated = (portal_id, password) if accepted != password else None
        self._signing_in, self._signing_in_as = portal_id, owner
        self._next_lock = await asyncio.to_thread(Lock, accepted)
        return challenge

    async def send_passcode(self) -> Passcode:
        """Have the portal send a passcode for the sign-in under way."""
        session = self._signing_in_session()
        return await self._call(session, session.send_passcode())

    async def demo_passcode(self) -> str:
        """The passcode that the demo's portal sent for the sign-in under way; '' where there is none."""
        from api_client.demo import read_passcode

        session = self._signing_in_session()
        if not session.profile.demo:
            return ""
        return await read_passcode(session.profile.url, session.profile.kind, session.user)

    async def finish_sign_in(self, code: str) -> SignedIn:
        """Give the code; the portal is the current one after this. '' where it remembers a passcode.

        Whoever signs in while the desk is locked, or after another user, finds nothing of what was there.
        """
        session = self._signing_in_session()
        before = session.signed_in or self.ended
        self._passwords().code_used(self._signing_in, code)
        with recorded(self.kept.log, "sign-in", self._signing_in_as):
            signed_in = await self._call(session, session.finish(code))
        if self.locked:
            await self._call_off_outbox()
            await self._sessions.end_all(but=self._signing_in)
        if self.locked or (before is not None and before.user != signed_in.user):
            await self._call_off_outbox(self._signing_in)
            self._forget()  # at the lock, too: an answer can have come after it
            self.kept.drafts.leave()
        self.ended, self._lock = None, self._next_lock
        await self.kept.welcome(owner_of(signed_in))
        current = self._sessions.switch(self._signing_in)
        self.inventory.signed_in(current)
        self.lock_of = current
        await self._welcome_outbox(owner_of(current), current.at)
        return current

    async def keep_alive(self, portal_id: str = "") -> TimeLeft:
        """Tell the portal (the current by default) that its user is there, in all of the user's windows."""
        session = self._open_session(portal_id)
        return await self._heed_end(session, session.keep_alive())

    async def time_left(self, portal_id: str = "") -> TimeLeft:
        """What the idle clock of the portal says, the current one by default; asking is no activity.

        It can be asked while the desk is locked, too.
        """
        session = self._signed_in_session(portal_id)
        return await self._heed_end(session, session.time_left())

    def end_idle(self, portal_id: str) -> Coroutine[Any, Any, None]:
        """End a session here, now, as the portal would; what is given back tells it. See `ended`."""
        session = self._signed_in_session(portal_id)
        signed_in = session.signed_in
        if session is self._sessions.current:
            self.ended = signed_in
        if signed_in is not None:
            self.kept.log.note("session ended, no key pressed", owner=owner_of(signed_in))
        return session.end()

    async def sign_out(self) -> None:
        """End the current session, here at once and at the portal if it can be told; forgets the patients."""
        await self._call_off(self._sessions.chosen)
        self._forget()
        self._let_go(self.owner)
        self.ended = None
        await self._sessions.end()

    async def sign_out_everywhere(self) -> None:
        """End every session, as at quitting."""
        await self._call_off()
        self._forget()
        for owner in self.owners:
            self._let_go(owner)
        self.kept.drafts.leave()
        self.ended = None
        await self._sessions.end_all()

    def lock(self) -> None:
        """Forget patients and answers, and refuse every question until `unlock`."""
        self._forget()
        if self._lock is not None:
            self._lock.locked = True
            self.kept.drafts.leave()
            self.kept.log.note("lock", owner=self.owner)

    @property
    def locked(self) -> bool:
        """Whether `lock` was called and `unlock` not yet."""
        return self._lock is not None and self._lock.locked

    async def unlock(self, password: str) -> bool:
        """Whether the password opened the lock; five wrong ones end every session (SessionEnded)."""
        lock = self._lock
        if lock is None or await asyncio.to_thread(lock.opens, password):
            await self._unlocked()
            return True
        self.kept.log.note("unlock", "wrong password", self.owner)
        if lock.worn_out:
            await self._give_up()
            raise SessionEnded("Five wrong passwords: you have been signed out.")
        return False

    async def unlock_with_code(self, code: str) -> None:
        """Open the lock with a code of the current portal, which alone can tell whether it is right.

        Raises WrongCode and its like, AccountLocked (signed out everywhere), SessionEnded, or a LineFault.
        """
        from api_client.account.own import reauthenticate

        session = self._sessions.current
        if session is None:
            raise NotSignedIn
        try:
            with refusals(self.kept.log, "unlock", owner_at(session.profile, session.user)):
                await self._call(session, reauthenticate(session, code))
        except AccountLocked:
            await self._give_up()
            raise
        self._passwords().code_used(session.profile.id, code)
        await self._unlocked()

    # Users, the own account, the office's sheet

    @cached_property
    def users(self) -> UserDesk:
        """The organization's users at the current portal."""
        from offline_cache.users import UserDesk

        return UserDesk(self)

    @cached_property
    def account(self) -> AccountDesk:
        """The signed-in user's own account at the current portal."""
        from offline_cache.account import AccountDesk

        return AccountDesk(self, self._sessions, self._passwords)

    @cached_property
    def inventory(self) -> InventoryDesk:
        """Every portal, and what runs out there when."""
        from offline_cache.inventory import InventoryDesk

        return InventoryDesk(self)

    @cached_property
    def codes(self) -> CodeDesk:
        """Lists of codes: diagnoses, procedures, and those that the user has loaded."""
        from offline_cache.code_lists.code_desk import CodeDesk

        return CodeDesk(self.places.data / "codes", self.today)

    @property
    def own_providers(self) -> OwnProviderBook:
        """Who the office is on a claim; in the demo it is the demo's clinic, and nothing of it is saved."""
        from api_client.own_providers.book import OwnProviderBook

        if self.demo is None:
            return OwnProviderBook(self.places.own_providers)
        if self._demo_providers is None:
            self._demo_providers = OwnProviderBook(None, self.demo.own_providers)
        return self._demo_providers

    @cached_property
    def outbox(self) -> OutboxDesk:
        """What was submitted here."""
        from offline_cache.outbox.facet import OutboxDesk

        made = OutboxDesk(self, self._sessions, self._call, self._heed_end)
        if self._watching is not None:
            watching = self._watching
            made.listen(lambda _entry: watching())
        return made

    @cached_property
    def claims(self) -> ClaimDesk:
        """What became of claims, and which want somebody."""
        from offline_cache.claims.desk import ClaimDesk

        return ClaimDesk(self)

    @cached_property
    def correspondence(self) -> CorrespondenceDesk:
        """Records and appeals that are sent, and the payer's letters."""
        from offline_cache.correspondence.desk import CorrespondenceDesk

        return CorrespondenceDesk(self)

    @cached_property
    def batches(self) -> BatchDesk:
        """Files of many claims, and what answers them."""
        from offline_cache.batches.desk import BatchDesk

        return BatchDesk(self, self._pending)

    @cached_property
    def remittances(self) -> RemittanceDesk:
        """What payers paid and why: found, fetched, kept, read."""
        from offline_cache.remittances.desk import RemittanceDesk

        return RemittanceDesk(self, self._pending)

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
        session = self._open_session()
        if owner is not None and owner != self.owner:
            raise WentElsewhere
        if not noted:
            return await self._asked(session, work(session))
        with recorded(self.kept.log, noted, self.owner):
            return await self._asked(session, work(session))

    async def password_changed(self, signed_in: SignedIn, password: str) -> None:
        """From now on the lock opens for the new password, and the demo fills it in."""
        from offline_cache.lock import Lock

        self._lock, self.lock_of = await asyncio.to_thread(Lock, password), signed_in
        self._sessions.password_changed(signed_in)
        if self.demo is not None and signed_in.portal.demo:
            self.demo = self.demo.changed(signed_in.portal.id, signed_in.user.id, password=password)

    # Asking

    async def eligibility(self, inquiry: EligibilityInquiry) -> Answer[EligibilityResponse]:
        """Ask the current portal about one patient. The payer's refusal (AAA) is an answer, not an error."""
        from api_client.eligibility import ask_eligibility

        session, owner, patient = self._open_session(), self.owner, asked_about(inquiry)
        self.carry(patient)
        self.kept.log.note("eligibility asked", "sent", owner, patient)
        with recorded(self.kept.log, "eligibility answer", owner, patient) as outcome:
            exchange = await self._asked(session, ask_eligibility(session, inquiry))
            outcome.words = outcome_of(exchange.value)
        answer = self._seen.remember(session.profile.id, exchange)
        if owner is not None:
            self.kept.answers.keep(owner, inquiry, patient, answer)
        return answer

    def inquiry(self, subscriber: Member) -> EligibilityInquiry:
        """An inquiry about this member to the current portal's payer, on behalf of the signed-in provider."""
        from api_client.eligibility import address_inquiry

        signed_in = self._open_session().signed_in
        if signed_in is None:
            raise NotSignedIn
        return address_inquiry(signed_in, subscriber)

    async def mbi_lookup(self, question: MbiQuestion) -> Answer[MbiMatch | None]:
        """Ask the current portal for an MBI; a value of None says that there is no such person."""
        from api_client.mbi_lookup import look_up_mbi

        session = self._open_session()
        asked = Patient(question.last_name, question.first_name, question.date_of_birth)
        with recorded(self.kept.log, "MBI lookup", self.owner, asked) as outcome:
            exchange = await self._asked(session, look_up_mbi(session, question))
            outcome.words = "found" if exchange.value else "not found"
            outcome.patient = found_by(exchange.value) or asked
        answer = self._seen.remember(session.profile.id, exchange)
        if found := found_by(answer.value):
            self.carry(found)
        return answer

    def cancel(self) -> bool:
        """Call off what is waiting for the line; it raises Cancelled. False when nothing was."""
        return self._pending.cancel()

    @property
    def busy(self) -> bool:
        """Whether something waits for the line that `cancel` would call off."""
        return bool(self._pending)

    async def idle(self) -> None:
        """Wait until nothing waits for the line."""
        await self._pending.idle()

    # The line

    @property
    def offline(self) -> bool:
        """Whether the current portal can't be reached, or nothing may leave."""
        session = self._sessions.current
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
        session = self._sessions.current
        line = self.line.words(session.profile.id if session else "")
        waiting = self.outbox.counts.words if "outbox" in vars(self) else ""
        return ", ".join(words for words in (line, waiting) if words)

    def watch(self, callback: Callable[[], None]) -> None:
        """Have it told whenever `notice` may have changed."""
        self._watching = callback
        self.line.listen(callback)

    def listen(self, callback: Callable[[str], None] | None) -> None:
        """Have one sentence said whenever the line has something to say, such as that it tries again."""
        self._listener = callback

    # What this session has seen

    @property
    def patient(self) -> Patient | None:
        """The patient carried from screen to screen."""
        return self._seen.patients.current

    @property
    def patients(self) -> tuple[Patient, ...]:
        """The patients of this session, newest first."""
        return self._seen.patients.all

    def carry(self, patient: Patient) -> None:
        """Make this the patient that other screens start with."""
        self._seen.patients.carry(patient)

    @property
    def answers(self) -> tuple[Answer[object], ...]:
        """The answers of this session, newest first."""
        return self._seen.answers

    def now(self) -> datetime:
        """The current portal's time, aware; when signed out the demo's, or this machine's."""
        return self._clock().now()

    def today(self) -> date:
        """The current portal's date; the demo backend's own."""
        return self._clock().today()

    # Passwords

    def saved_user(self, portal_id: str) -> str | None:
        """Who signed in here last and had it kept; not a secret."""
        return self._passwords().user(self.profile(portal_id))

    async def saved_sign_in(self, portal_id: str, demo_user: str = "") -> SavedSignIn | None:
        """User and password to fill in: a demo user's, or the kept ones; raises a CredentialError."""
        return await self._passwords().find(self.profile(portal_id), self.demo, demo_user)

    async def keep_password(self, portal_id: str, user: str, password: str, where: str | None = None) -> str:
        """Keep a password in `where` (a Backend's id), else in the best place; says in a sentence where."""
        profile = self.profile(portal_id)
        if (portal_id, password) == self._outdated and (saved := await self._passwords().find(profile)):
            password = saved.password  # the one that signed in, after a change that was never settled
        with recorded(self.kept.log, "password kept", owner_at(profile, user)):
            return await self._passwords().keep(profile, user, password, where)

    async def forget_password(self, portal_id: str) -> None:
        """Remove a kept password, if there is one."""
        profile = self.profile(portal_id)
        with recorded(self.kept.log, "password forgotten", owner_at(profile, "")):
            await self._passwords().forget(profile)

    async def password_places(self) -> tuple[Backend, ...]:
        """Where a password could be kept on this machine, best first, with reason and cure where it can't."""
        return await self._passwords().probe()

    async def open_vault(self, passphrase: str) -> None:
        """Open the passphrase vault, or make it where there is none."""
        await self._passwords().open_vault(passphrase)
        self.kept.reopen()

    # Whose things are kept

    @property
    def owner(self) -> Owner | None:
        """Whose work this is: the current session's, else the one's that the portal ended."""
        signed_in = self.current or self.ended
        return owner_of(signed_in) if signed_in else None

    @property
    def owners(self) -> tuple[Owner, ...]:
        """Everyone who is signed in; nobody while it is locked."""
        return () if self.locked else tuple(map(owner_of, self.signed_in))

    # Below

    def _session(self, portal_id: str) -> Session:
        session = self._sessions.of(self.profile(portal_id))
        session.transport.on_retry, session.transport.counted = self._say, self.counted
        session.transport.watch = self.line.of(portal_id)
        if self.demo and session.profile.demo:
            session.clock.told_day(self.demo.today)
        return session

    def _signing_in_session(self) -> Session:
        session = self._sessions.found(self._signing_in)
        if session is None:
            raise ChallengeExpired
        return session

    def _open_session(self, portal_id: str = "") -> Session:
        if self.locked:
            raise Locked
        return self._signed_in_session(portal_id)

    def _signed_in_session(self, portal_id: str) -> Session:
        session = self._sessions.found(portal_id) if portal_id else self._sessions.current
        if session is None or session.signed_in is None:
            raise NotSignedIn
        return session

    async def _asked(self, session: Session, work: Coroutine[Any, Any, T]) -> T:
        """The end of a session that the user has left for another one isn't the end of that one."""
        try:
            return await self._call(session, work)
        except SessionEnded as fault:
            if self._sessions.has_ended(session):
                raise
            sentence = f"The session with {session.profile.name} in which this was asked has ended."
            raise WentElsewhere(sentence, reference=fault.reference) from None

    async def _call(self, session: Session, work: Coroutine[Any, Any, T]) -> T:
        try:
            return await self._heed_end(session, self._pending.run(work))
        finally:
            self.last_line = session.transport.last_line

    async def _heed_end(self, session: Session, work: Coroutine[Any, Any, T]) -> T:
        before = session.signed_in
        try:
            return await work
        except SessionEnded:
            if self._sessions.has_ended(session):
                self.ended = before or self.ended
            if before is not None:
                self.kept.log.note("session ended by the portal", owner=owner_of(before))
            raise

    async def _probe(self, portal_id: str) -> None:
        session = self._sessions.found(portal_id)
        if session is not None:
            await session.reached()

    def _may_probe(self, portal_id: str) -> bool | None:
        """Not while it is locked; None where nobody waits for this portal any more."""
        session = self._sessions.found(portal_id)
        if session is None or session.signed_in is None:
            return None
        return not self.locked

    def _clock(self) -> PortalClock:
        session = self._sessions.current
        return session.clock if session else self._idle_clock

    def _passwords(self) -> Keeper:
        if self._keeper is None:
            from api_client.credentials.keeper import Keeper

            self._keeper = Keeper(self.places)
        return self._keeper

    async def _call_off(self, portal_id: str = "") -> None:
        """Call off what is under way to a portal, or to any, so that no line is closed under it."""
        self._pending.cancel()
        await self._pending.idle()
        await self._call_off_outbox(portal_id)

    async def _call_off_outbox(self, portal_id: str = "") -> None:
        if "outbox" in vars(self):
            await self.outbox.call_off(portal_id)

    async def _give_up(self) -> None:
        """Sign out whoever can't show who it is."""
        self._sessions.forget_remembered()
        await self.sign_out_everywhere()
        await self._unlocked()

    async def _unlocked(self) -> None:
        if self._lock is not None:
            self._lock.locked = False
            self.kept.log.note("unlock", owner=self.owner)
        for owner in self.owners:
            await self.kept.welcome(owner)
            await self._welcome_outbox(owner)

    async def _welcome_outbox(self, owner: Owner, told: datetime | None = None) -> None:
        """Send what waits for this user; where the store can't be read, it says so itself."""
        with suppress(PortalError):
            await self.outbox.welcome(owner, told)

    def _forget(self) -> None:
        """Drop what was seen and what was handed on."""
        self._seen.forget()
        self._sessions.forget_known()
        self.handing.forget()

    def _let_go(self, owner: Owner | None) -> None:
        """Note that a user signs out, and put the user's drafts away."""
        if owner is not None:
            self.kept.drafts.leave(owner)
            self.kept.log.note("sign-out", owner=owner)

    def _say(self, sentence: str) -> None:
        if self._listener is not None:
            self._listener(sentence)
