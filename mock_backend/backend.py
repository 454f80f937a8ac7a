"""All that the operations of one running backend share."""

from dataclasses import dataclass
from datetime import date

from mock_backend.access.accounts import Accounts
from mock_backend.access.sessions import Sessions
from mock_backend.access.sign_in import SignIn
from mock_backend.clock import Clock, SystemClock, utc_today
from mock_backend.eligibility.exchange import Exchange
from mock_backend.faults.switches import Switches
from mock_backend.mbi_lookup import MbiLookup
from mock_backend.options import Options
from mock_backend.people.register import Register
from mock_backend.store import Store


@dataclass(frozen=True, slots=True)
class Backend:
    """The people, the accounts and the rules."""

    today: date
    clock: Clock
    people: Register
    sessions: Sessions
    sign_in: SignIn
    exchange: Exchange
    mbi_lookup: MbiLookup
    switches: Switches


def make_backend(options: Options, clock: Clock | None = None) -> Backend:
    """A backend as chosen. The as-of date stays as it is at the start, however long it runs."""
    clock = clock or SystemClock()
    today = options.today or utc_today(clock)
    people = Register(today, options.seed, options.scale)
    store = Store(options.database)
    accounts = Accounts(store)
    sessions = Sessions(store, clock, accounts)
    return Backend(
        today=today,
        clock=clock,
        people=people,
        sessions=sessions,
        sign_in=SignIn(store, clock, accounts, sessions),
        exchange=Exchange(people, clock),
        mbi_lookup=MbiLookup(people, store, clock),
        switches=Switches(options.faults),
    )
