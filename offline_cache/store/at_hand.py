"""Drafts at hand: in memory for the form that opens, in the store for the form that is never finished."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from offline_cache.store.owner import Owner

if TYPE_CHECKING:
    from offline_cache.store.drafts import Draft, DraftKey
    from offline_cache.store.sealed import Sealed


class Drafts:
    """The drafts of those who are signed in. Saving puts the work in a queue and comes back at once."""

    def __init__(self, sealed: "Sealed") -> None:
        self._sealed = sealed
        self._here: dict[DraftKey, Draft] = {}

    @property
    def all(self) -> "tuple[Draft, ...]":
        """Newest first."""
        return tuple(sorted(self._here.values(), key=lambda draft: draft.saved_at, reverse=True))

    async def welcome(self, owner: Owner) -> None:
        """Have a user's drafts at hand; raises a StoreFault."""
        from offline_cache.store.drafts import drafts_of

        found = await self._sealed.get(lambda connection: drafts_of(connection, owner))
        self._here = {draft.key: draft for draft in found} | self._here

    def leave(self, owner: Owner | None = None) -> None:
        """Put away the drafts of one user, or of all; they stay in the store."""
        self._here = {} if owner is None else {k: v for k, v in self._here.items() if k.owner != owner}

    def save(self, key: "DraftKey", texts: Mapping[str, str], focus: str) -> None:
        """Keep a form as far as it is keyed. `texts` must hold no secret."""
        from offline_cache.store.drafts import Draft

        draft = Draft(key, dict(texts), focus, datetime.now(UTC))
        self._here[key] = draft
        self._write(draft)

    def of(self, key: "DraftKey") -> "Draft | None":
        """The draft of a form, if there is one."""
        return self._here.get(key)

    def discard(self, key: "DraftKey") -> None:
        """Forget a draft: its form was sent, or is not wanted any more."""
        from offline_cache.store import drafts

        if self._here.pop(key, None) is not None:
            self._sealed.put(lambda connection: drafts.discard(connection, key))

    def at_hand(self, draft: "Draft") -> None:
        """Have a draft at hand that the store holds."""
        self._here[draft.key] = draft

    def without(self, gone: "frozenset[DraftKey]") -> None:
        """Let go of those that the store forgot."""
        self._here = {key: draft for key, draft in self._here.items() if key not in gone}

    def write_again(self) -> None:
        """Put all of them into the store that was opened in place of another."""
        for draft in self._here.values():
            self._write(draft)

    def _write(self, draft: "Draft") -> None:
        from offline_cache.store import drafts

        self._sealed.put(lambda connection: drafts.save(connection, draft))
