"""Which store there is on this computer: sealed on disk, or in memory and why."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from api_client.places import Places
from offline_cache.store import anchor as anchors
from offline_cache.store.access_log import Head, holds, log_key
from offline_cache.store.engine import KEY_BYTES, open_in_memory, open_sealed
from offline_cache.store.errors import KeyMissing, StoreDamaged, WrongKey
from offline_cache.store.key import KeyNote, KeyRing, head_name
from offline_cache.store.policy import Policy, read_policy

if TYPE_CHECKING:
    from api_client.credentials.keeper import Keeper
    from offline_cache.store.engine import Connection

UNTIL_THE_END = "Drafts and answers are kept in memory only, until Claimdeck ends"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where things are kept, in words; `trouble` is what has to be put right, None where nothing."""

    on_disk: bool
    sentence: str
    policy: Policy = field(default_factory=Policy)
    trouble: PortalError | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store with what belongs to it."""

    connection: "Connection"
    standing: Standing
    log_key: bytes = field(repr=False)
    anchor: anchors.Anchor = field(repr=False)
    whole: bool = True
    """Whether the access log holds what was noted apart; if not, that note stays as the evidence it is."""


def open_store(places: Places, keeper: "Callable[[], Keeper]") -> Opened:
    """Open the store that this computer allows. Never fails: where it can't be sealed, it is in memory."""
    try:
        policy = read_policy(places.settings)
    except PortalError as error:
        return _in_memory(error.sentence, Policy(on_disk=False), error)
    if not policy.on_disk:
        return _in_memory("the settings say so", policy)
    try:
        return _on_disk(places, KeyRing(keeper, places.store_note), policy)
    except PortalError as error:
        return _in_memory(error.sentence.rstrip("."), policy, error)


def _on_disk(places: Places, ring: KeyRing, policy: Policy) -> Opened:
    note = ring.note()
    if note is None:
        if places.store.exists():
            raise KeyMissing(f"Nothing says where the key of {places.store} is. It was left as it is.")
        made = ring.make()
        if made is None:
            return _in_memory("no keyring works here and no vault is open", policy)
        note, key = made
    else:
        key = ring.find(note)
    sealed = log_key(key)
    anchor = _anchor(places, ring, note, sealed)
    is_new = not places.store.exists()
    connection = _open(places, key)
    head = anchor.load()
    if head is None and is_new:
        anchor.save(Head())
    standing = Standing(
        on_disk=True, sentence=f"Drafts and answers are sealed in {places.store}.", policy=policy
    )
    return Opened(connection, standing, sealed, anchor, whole=head is None or holds(connection, head))


def _open(places: Places, key: bytes) -> "Connection":
    """Open it with the key that is known to be its own: what doesn't open then is damaged."""
    try:
        return open_sealed(places.store, key)
    except WrongKey:
        raise StoreDamaged("The store's file is damaged at page 1. It was left as it is.") from None


def _anchor(places: Places, ring: KeyRing, note: KeyNote, sealed: bytes) -> anchors.Anchor:
    """In the system's own store; the vault is one file for all, so there a file of its own does it."""
    if note.where == "vault":
        return anchors.FileAnchor(places.log_head, sealed)
    name = head_name(note)
    return anchors.SecretAnchor(lambda: ring.get(note, name), lambda text: ring.put(note, name, text))


def _in_memory(why: str, policy: Policy, trouble: PortalError | None = None) -> Opened:
    standing = Standing(on_disk=False, sentence=f"{UNTIL_THE_END}: {why}.", policy=policy, trouble=trouble)
    return Opened(open_in_memory(), standing, log_key(os.urandom(KEY_BYTES)), anchors.MemoryAnchor())
