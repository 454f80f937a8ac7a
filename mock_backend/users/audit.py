"""What was done to accounts, and the sign-ins that were tried: kept, never changed."""

from mock_backend.portals import Portal
from mock_backend.store import Store
from mock_backend.users.calendar import Calendar

_SHOWN = 50


class Audit:
    """Words without PHI and without secrets."""

    def __init__(self, store: Store, calendar: Calendar) -> None:
        self._store = store
        self._calendar = calendar

    def note(self, portal: Portal, user: str, by: str, words: str) -> None:
        """Notes what `by` did to the account of `user`."""
        self._store.run(
            "INSERT INTO user_event VALUES (?, ?, ?, ?, ?)", portal.id, user, self._calendar.now(), by, words
        )

    def events(self, portal: Portal, user: str) -> list[dict[str, str]]:
        """The newest first."""
        rows = self._store.rows(
            "SELECT at, by, words FROM user_event WHERE portal = ? AND user = ?"
            " ORDER BY at DESC, rowid DESC LIMIT ?",
            *(portal.id, user, _SHOWN),
        )
        return [
            {"at": self._calendar.moment(row["at"]), "by": row["by"], "words": row["words"]} for row in rows
        ]

    def note_sign_in(self, portal: Portal, user: str, words: str, *, ok: bool) -> None:
        """Notes a sign-in or a try."""
        self._store.run(
            "INSERT INTO sign_in_event VALUES (?, ?, ?, ?, ?)",
            *(portal.id, user, self._calendar.now(), words, int(ok)),
        )

    def sign_ins(self, portal: Portal, user: str, most: int = 5) -> list[dict[str, object]]:
        """The newest first."""
        rows = self._store.rows(
            "SELECT at, words, ok FROM sign_in_event WHERE portal = ? AND user = ?"
            " ORDER BY at DESC, rowid DESC LIMIT ?",
            *(portal.id, user, most),
        )
        return [
            {"at": self._calendar.moment(row["at"]), "words": row["words"], "ok": bool(row["ok"])}
            for row in rows
        ]
