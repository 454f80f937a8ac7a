"""Keeps passwords in the best place that works here, remembers where, and never leaves one in clear."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from api_client.credentials.limit import SECONDS, within
from api_client.credentials.notes import Note, read_notes, write_notes
from api_client.credentials.records import Backend, OneTimeCode, SavedSignIn
from api_client.credentials.store import CredentialStore
from api_client.credentials.this_session import ThisSession
from api_client.credentials.vault_store import VaultStore
from api_client.errors import CredentialError, PortalError, StoreUnavailable
from api_client.places import Places
from api_client.profile import PortalProfile

if TYPE_CHECKING:
    from api_client.demo import DemoGuide

T = TypeVar("T")


class Keeper:
    """The places in the order of preference: the system's store, the vault, this session only."""

    def __init__(
        self, where: Places, *, system: Sequence[CredentialStore] | None = None, seconds: float = SECONDS
    ) -> None:
        self._notes_file = where.passwords
        self._vault = VaultStore(where.vault)
        self._session = ThisSession()
        chosen = system_stores() if system is None else tuple(system)
        self._stores: tuple[CredentialStore, ...] = (*chosen, self._vault, self._session)
        self._seconds = seconds
        self._used_codes: dict[str, frozenset[str]] = {}

    def user(self, profile: PortalProfile) -> str | None:
        """Whose password was kept last; not a secret."""
        note = read_notes(self._notes_file).get(_note_id(profile))
        return note.user if note else None

    async def probe(self) -> tuple[Backend, ...]:
        """Every place, the best first, and whether it works now. Never prompts."""
        return tuple([await self._probe(store) for store in self._stores])

    async def choose(self) -> CredentialStore:
        """The best place that works now without asking anyone anything; this session at the least."""
        for store in self._stores:
            if (await self._probe(store)).available:
                return store
        return self._session

    async def keep(self, profile: PortalProfile, user: str, password: str, where: str | None = None) -> str:
        """Keep a password; gives the sentence that says where. An earlier one for this portal is removed."""
        store = self._store(where) if where else await self.choose()
        note = Note(user, store.id, service_of(profile))
        await self._call(lambda: _save_checked(store, note.service, user, password))
        notes = read_notes(self._notes_file)
        earlier = notes.get(_note_id(profile))
        write_notes(self._notes_file, notes | {_note_id(profile): note})
        if earlier is not None and earlier != note:
            await self._discard(earlier, but=note)
        return f"The password is kept in {store.words}." if store is not self._session else _FOR_NOW

    async def find(
        self, profile: PortalProfile, demo: "DemoGuide | None" = None, demo_user: str = ""
    ) -> SavedSignIn | None:
        """What can be filled in for this portal; None where nothing was kept. The demo has several users."""
        if demo is not None and profile.demo:
            return self._from_demo(profile, demo, demo_user)
        note = self.note(profile)
        if note is None:
            return None
        store = self._store(note.where)
        password = await self._call(lambda: store.load(note.service, note.user))
        if password is None:
            return None
        return SavedSignIn(note.user, password, store.words, await self.code(profile, note.user), store.id)

    async def forget(self, profile: PortalProfile) -> None:
        """Remove a kept password and code secret; the note goes only when the password is gone."""
        notes = read_notes(self._notes_file)
        note = notes.pop(_note_id(profile), None)
        if note is None:
            return
        store = self._store(note.where)
        for service in _services(note):
            await self._call(partial(store.remove, service, note.user))
        if self._vault.probe().available:
            await self._call(lambda: self._vault.remove(code_service_of(profile), note.user))
        write_notes(self._notes_file, notes)

    async def open_vault(self, passphrase: str) -> None:
        """Open the vault, or make it where there is none."""
        await within(lambda: self._vault.open(passphrase), 60.0)

    async def keep_code_secret(self, profile: PortalProfile, user: str, secret: str) -> None:
        """Keep a one-time-code secret, in the open vault and nowhere else: it is the second factor."""
        from api_client.credentials.totp import parse_secret

        parsed = parse_secret(secret)
        await self._call(lambda: _save_checked(self._vault, code_service_of(profile), user, parsed))

    async def forget_code_secret(self, profile: PortalProfile, user: str) -> None:
        """Remove it from the open vault."""
        await self._call(lambda: self._vault.remove(code_service_of(profile), user))

    async def code(self, profile: PortalProfile, user: str) -> OneTimeCode | None:
        """The code of this moment, where its secret was kept and the vault is open."""
        from api_client.credentials.totp import code_now

        if not self._vault.probe().available:
            return None
        secret = await self._call(lambda: self._vault.load(code_service_of(profile), user))
        return code_now(secret, used=self._used(profile)) if secret else None

    async def keep_secret(self, where: str, service: str, name: str, secret: str) -> None:
        """Keep a secret of the program's own in a place (a Backend's id)."""
        store = self._store(where)
        await self._call(lambda: _save_checked(store, service, name, secret))

    async def secret(self, where: str, service: str, name: str) -> str | None:
        """Give it back; None where that place doesn't have it."""
        store = self._store(where)
        return await self._call(lambda: store.load(service, name))

    async def drop_secret(self, where: str, service: str, name: str) -> None:
        """Remove it."""
        store = self._store(where)
        await self._call(lambda: store.remove(service, name))

    def code_used(self, portal_id: str, code: str) -> None:
        """Note that a code was sent to a portal, so that it isn't offered again."""
        earlier = self._used_codes.get(portal_id, frozenset())
        self._used_codes[portal_id] = earlier | {code}

    def _used(self, profile: PortalProfile) -> frozenset[str]:
        return self._used_codes.get(profile.id, frozenset())

    def _from_demo(self, profile: PortalProfile, demo: "DemoGuide", name: str) -> SavedSignIn | None:
        from api_client.credentials.totp import code_now

        users = [each for each in demo.users if each.portal == profile.id]
        if not users:
            return None
        user = next((each for each in users if each.user == name), users[0])
        code = code_now(user.totp_secret, used=self._used(profile))
        return SavedSignIn(user.user, user.password, "demo data", code)

    async def _probe(self, store: CredentialStore) -> Backend:
        try:
            return await self._call(store.probe)
        except PortalError as error:
            return Backend(store.id, store.words, False, error.sentence, error.next_action)

    def note(self, profile: PortalProfile) -> Note | None:
        """Whose password is kept, and where; None where none is, or for another address than the portal's."""
        note = read_notes(self._notes_file).get(_note_id(profile))
        return note if note is not None and note.service == service_of(profile) else None

    def take_note(self, profile: PortalProfile, note: Note) -> None:
        """Replace what is remembered about a portal's password."""
        write_notes(self._notes_file, read_notes(self._notes_file) | {_note_id(profile): note})

    async def _discard(self, note: Note, *, but: Note) -> None:
        """Remove what is no longer needed, where its place can be reached now."""
        kept = (but.where, but.service, but.user)
        try:
            store = self._store(note.where)
            for service in _services(note):
                if (note.where, service, note.user) != kept:
                    await self._call(partial(store.remove, service, note.user))
        except CredentialError:
            return

    def _store(self, store_id: str) -> CredentialStore:
        for store in self._stores:
            if store.id == store_id:
                return store
        raise StoreUnavailable(f"There is no place called '{store_id}' on this computer.")

    async def _call(self, work: Callable[[], T]) -> T:
        return await within(work, self._seconds)


_FOR_NOW = "The password is kept for this session only; it is forgotten when Claimdeck ends."


def system_stores() -> tuple[CredentialStore, ...]:
    """This system's own store."""
    if sys.platform == "darwin":
        from api_client.credentials.keyring_store import MacKeychain

        return (MacKeychain(),)
    if sys.platform == "win32":
        from api_client.credentials.keyring_store import WindowsCredentials

        return (WindowsCredentials(),)
    from api_client.credentials.secret_service import SecretService

    return (SecretService(),)


def service_of(profile: PortalProfile) -> str:
    """What a password is kept under: the portal's address, so that it is never offered to another."""
    return f"claimdeck {_lasting_address(profile)}"


def code_service_of(profile: PortalProfile) -> str:
    """What a one-time-code secret is kept under."""
    return f"claimdeck code {_lasting_address(profile)}"


def beside(service: str) -> str:
    """What a new password is kept under while nobody knows yet whether the portal has taken it."""
    return f"{service} new"


def _services(note: Note) -> tuple[str, ...]:
    """All that a note's password is kept under."""
    return (note.service, beside(note.service)) if note.changing else (note.service,)


def _lasting_address(profile: PortalProfile) -> str:
    """The portal's address; the demo's has a new port each time, so it goes by its id."""
    return _note_id(profile) if profile.demo else profile.base


def _note_id(profile: PortalProfile) -> str:
    return f"demo {profile.id}" if profile.demo else profile.id


def _save_checked(store: CredentialStore, service: str, user: str, secret: str) -> None:
    store.save(service, user, secret)
    if store.load(service, user) != secret:
        raise StoreUnavailable("The password was taken but not kept.")
