"""A user as the organization's primary user sees one."""

from dataclasses import dataclass
from datetime import date, timedelta

from mock_backend.users.person import Person


@dataclass(frozen=True, slots=True)
class NpiGrant:
    """That a user may act for a provider, until it has to be confirmed."""

    npi: str
    recertify_by: date
    recertified_on: str = ""
    recertified_by: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One account with the person behind it."""

    user: str
    organization: str
    standing: str
    """`primary`, `backup`, `subordinate`, or `linked` where it is another organization's user."""
    person: Person
    roles: tuple[str, ...]
    """Ids of roles; () for the demo's own users as long as nobody has changed theirs."""
    npis: tuple[NpiGrant, ...]
    created_on: date
    active_on: date
    """The day of the last sign-in, or of the creation or reactivation if that is later."""
    last_sign_in: str
    deactivated: bool
    password_changed_at: float
    one_time_until: float
    """Until when a password that was reset can be used; 0 where the password is the user's own."""
    totp_since: str

    def lapsed(self, today: date) -> bool:
        """Whether there is no provider left that the user may act for."""
        return all(each.recertify_by < today for each in self.npis)

    def current_npis(self, today: date) -> frozenset[str]:
        """The providers that the user may act for."""
        return frozenset(each.npi for each in self.npis if each.recertify_by >= today)

    def disabled_after(self, idle_days: int) -> date:
        """The last day on which a sign-in keeps the account alive."""
        return self.active_on + timedelta(days=idle_days)
