"""Where an account stands today: whether it may sign in, what it may do, and what it has to do first."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mock_backend.access.accounts import Account
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.users.calendar import Calendar
from mock_backend.users.directory import Directory
from mock_backend.users.member import Member
from mock_backend.users.passwords import expires_on
from mock_backend.users.policy import POLICIES
from mock_backend.users.roles import roles_for, services_of

MustChange = Literal["", "temporary", "expired"]
WITHOUT_PROVIDER = frozenset({"users"})
"""Services that need no provider, and so no recertification."""


@dataclass(frozen=True, slots=True)
class Access:
    """What a user may do now, and what is missing for the rest."""

    services: tuple[str, ...]
    lapsed: tuple[str, ...]
    """Services that the roles open, but that ended with the recertification."""
    npis: frozenset[str]


class Standing:
    """Reads the file of users with the portal's rules and the day in hand."""

    def __init__(self, directory: Directory, calendar: Calendar) -> None:
        self._directory = directory
        self._calendar = calendar

    def access(self, portal: Portal, account: Account) -> Access:
        """What the account may do today."""
        member = self._directory.member(portal, account.user)
        if member is None:
            return Access(account.services(portal), (), frozenset())
        today = self._calendar.today()
        opened = self.services(portal, account, member)
        if not member.lapsed(today):
            return Access(opened, (), member.current_npis(today))
        kept = tuple(each for each in opened if each in WITHOUT_PROVIDER)
        return Access(kept, tuple(each for each in opened if each not in kept), frozenset())

    def services(self, portal: Portal, account: Account, member: Member) -> tuple[str, ...]:
        """What the assigned roles open; for a demo user whose roles nobody has changed, the demo role."""
        if member.roles:
            return services_of(portal.id, member.roles)
        return account.services(portal)

    def roles(self, portal: Portal, account: Account | None, member: Member) -> tuple[str, ...]:
        """The ids of the roles that the user has."""
        if member.roles or account is None:
            return member.roles
        return roles_for(portal.id, account.services(portal))

    def refuse_if_out(self, portal: Portal, user: str) -> None:
        """A 403 or 401 problem where an account whose password is right may not sign in all the same."""
        member = self._directory.member(portal, user)
        if member is None:
            return
        if member.deactivated:
            raise self._out(portal, "deactivated", "This account has been deactivated.")
        if self.is_idle(portal, member):
            raise self._out(portal, "idle", "This account was not used for too long and is disabled.")
        if member.one_time_until and self._calendar.now() > member.one_time_until:
            raise Problem(401, "one-time-password-expired", "The one-time password has run out.")

    def is_idle(self, portal: Portal, member: Member) -> bool:
        """Whether the account is disabled for want of use."""
        return self._calendar.today() > member.disabled_after(POLICIES[portal.id].idle_days)

    def must_change(self, portal: Portal, user: str) -> MustChange:
        """Why the password has to be changed before anything else; '' if it hasn't."""
        member = self._directory.member(portal, user)
        if member is None:
            return ""
        if member.one_time_until:
            return "temporary"
        expires = expires_on(self.changed_on(member), POLICIES[portal.id])
        return "expired" if expires and self._calendar.today() >= expires else ""

    def changed_on(self, member: Member) -> date:
        """The day of the last change of password."""
        return self._calendar.day(member.password_changed_at)

    def ask(self, portal: Portal, user: str) -> str:
        """Whom the user asks, as an extra of a problem; '' for the primary user."""
        primary = self._directory.primary(portal)
        if primary is None or primary.user == user:
            return ""
        return f"{primary.person.name} ({primary.user})"

    def _out(self, portal: Portal, why: str, detail: str) -> Problem:
        return Problem(403, "disabled", detail, why=why, ask=self.ask(portal, ""))
