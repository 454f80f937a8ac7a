"""The file of users: reads and writes rows, decides nothing."""

import sqlite3
from collections.abc import Iterable
from dataclasses import astuple
from datetime import date

from mock_backend.portals import Portal
from mock_backend.providers import PRACTICE
from mock_backend.store import Store
from mock_backend.users.calendar import Calendar
from mock_backend.users.demo_staff import STAFF
from mock_backend.users.enrollment import enroll, enter_staff
from mock_backend.users.member import Member, NpiGrant
from mock_backend.users.person import FIELDS, Person
from mock_backend.users.roles import ROLES
from mock_backend.users.tables import TABLES

ORGANIZATION = PRACTICE.name


class Directory:
    """Everybody with an account. The demo's staff is entered when a portal is first asked about."""

    def __init__(self, store: Store, calendar: Calendar) -> None:
        self._store = store
        self._calendar = calendar
        self._entered: set[str] = set()
        store.define(TABLES)

    def member(self, portal: Portal, user: str) -> Member | None:
        """The user of that id, of whatever organization."""
        self._enter_staff(portal)
        row = self._store.row(
            "SELECT * FROM person WHERE portal = ? AND user = ?", portal.id, user.casefold()
        )
        return self._member(row) if row else None

    def members(self, portal: Portal, organization: str = ORGANIZATION) -> tuple[Member, ...]:
        """The organization's own users by id, then those who are linked to it."""
        self._enter_staff(portal)
        own = self._store.rows(
            "SELECT * FROM person WHERE portal = ? AND organization = ? ORDER BY user",
            portal.id,
            organization,
        )
        linked = self._store.rows(
            "SELECT person.* FROM person JOIN linked_user USING (portal, user)"
            " WHERE portal = ? AND linked_user.organization = ? ORDER BY user",
            portal.id,
            organization,
        )
        return tuple(map(self._member, (*own, *linked)))

    def primary(self, portal: Portal) -> Member | None:
        """Whom the others ask."""
        return next((each for each in self.members(portal) if each.standing == "primary"), None)

    def same_person(self, portal: Portal, person: Person) -> str:
        """The id that somebody of that name, birth date and SSN ending has already; '' for nobody."""
        self._enter_staff(portal)
        rows = self._store.rows(
            "SELECT user, first_name, last_name FROM person"
            " WHERE portal = ? AND date_of_birth = ? AND ssn_last4 = ? ORDER BY user",
            portal.id,
            person.date_of_birth.isoformat(),
            person.ssn_last4,
        )
        wanted = _folded(person.first_name, person.last_name)
        return next(
            (str(row["user"]) for row in rows if _folded(row["first_name"], row["last_name"]) == wanted), ""
        )

    def add(self, portal: Portal, user: str, person: Person, one_time_until: float) -> None:
        """A new subordinate of the organization."""
        today = self._calendar.today().isoformat()
        enroll(
            self._store, portal.id, user, person,
            organization=ORGANIZATION, standing="subordinate", created_on=today, active_on=today,
            password_changed_at=self._calendar.now(), one_time_until=one_time_until,
        )  # fmt: skip

    def change(self, portal: Portal, user: str, **values: object) -> None:
        """Sets columns of a person's row."""
        columns = ", ".join(f"{name} = ?" for name in values)
        self._store.run(
            f"UPDATE person SET {columns} WHERE portal = ? AND user = ?",  # noqa: S608  our own names
            *values.values(),
            portal.id,
            user,
        )

    def correct(self, portal: Portal, user: str, person: Person) -> None:
        """Replaces what is known of the person."""
        self.change(portal, user, **dict(zip(FIELDS, map(_column, astuple(person)), strict=True)))

    def assign(self, portal: Portal, user: str, roles: Iterable[str], npis: Iterable[str]) -> None:
        """Gives exactly these; an NPI that the user has keeps its day, a new one gets a year."""
        self._store.run("DELETE FROM assigned_role WHERE portal = ? AND user = ?", portal.id, user)
        for role in roles:
            self._store.run("INSERT INTO assigned_role VALUES (?, ?, ?)", portal.id, user, role)
        wanted = set(npis)
        member = self.member(portal, user)
        had = {each.npi for each in member.npis} if member else set()
        for npi in had - wanted:
            self._store.run(
                "DELETE FROM assigned_npi WHERE portal = ? AND user = ? AND npi = ?", portal.id, user, npi
            )
        for npi in wanted - had:
            self.certify(portal, user, npi, "")

    def certify(self, portal: Portal, user: str, npi: str, by: str, days: int = 365) -> None:
        """Confirms a user and an NPI for that many days."""
        self._store.run(
            "INSERT INTO assigned_npi VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (portal, user, npi) DO UPDATE SET"
            " recertify_by = excluded.recertify_by, recertified_on = excluded.recertified_on,"
            " recertified_by = excluded.recertified_by",
            *(portal.id, user, npi, self._calendar.in_days(days).isoformat()),
            *(self._calendar.today().isoformat() if by else "", by),
        )

    def link(self, portal: Portal, user: str) -> None:
        """Lets another organization's user work for ours."""
        self._store.run(
            "INSERT INTO linked_user VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            *(portal.id, user, ORGANIZATION, self._calendar.today().isoformat()),
        )

    def unlink(self, portal: Portal, user: str) -> bool:
        """Takes that back; False where there was no link."""
        changed = self._store.run(
            "DELETE FROM linked_user WHERE portal = ? AND user = ? AND organization = ?",
            *(portal.id, user, ORGANIZATION),
        )
        return changed == 1

    def is_linked(self, portal: Portal, user: str) -> bool:
        """Whether another organization's user may work for ours."""
        found = self._store.row(
            "SELECT 1 FROM linked_user WHERE portal = ? AND user = ? AND organization = ?",
            *(portal.id, user, ORGANIZATION),
        )
        return found is not None

    def _member(self, row: sqlite3.Row) -> Member:
        key = (row["portal"], row["user"])
        rows = self._store.rows("SELECT role FROM assigned_role WHERE portal = ? AND user = ?", *key)
        assigned = {each["role"] for each in rows}
        npis = self._store.rows("SELECT * FROM assigned_npi WHERE portal = ? AND user = ? ORDER BY npi", *key)
        person = {name: row[name] for name in FIELDS}
        return Member(
            user=row["user"],
            organization=row["organization"],
            standing=row["standing"] if row["organization"] == ORGANIZATION else "linked",
            person=Person(**person | {"date_of_birth": date.fromisoformat(row["date_of_birth"])}),
            roles=tuple(role.id for role in ROLES[row["portal"]] if role.id in assigned),
            npis=tuple(
                NpiGrant(
                    each["npi"],
                    date.fromisoformat(each["recertify_by"]),
                    each["recertified_on"],
                    each["recertified_by"],
                )
                for each in npis
            ),
            created_on=date.fromisoformat(row["created_on"]),
            active_on=date.fromisoformat(row["active_on"]),
            last_sign_in=row["last_sign_in"],
            deactivated=bool(row["deactivated"]),
            password_changed_at=row["password_changed_at"],
            one_time_until=row["one_time_until"],
            totp_since=row["totp_since"],
        )

    def _enter_staff(self, portal: Portal) -> None:
        if portal.id in self._entered:
            return
        self._entered.add(portal.id)
        for each in STAFF:
            enter_staff(self._store, portal, each, self._calendar)


def _folded(*names: str) -> str:
    return " ".join(names).casefold()


def _column(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
