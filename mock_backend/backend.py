"""All that the operations of one running backend share."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING

from mock_backend.access.accounts import Accounts
from mock_backend.access.sessions import Sessions
from mock_backend.access.sign_in import SignIn
from mock_backend.clock import Clock, SystemClock, utc_today
from mock_backend.day import PortalDay
from mock_backend.defaults import LARGE_SCALE
from mock_backend.faults.switches import Switches
from mock_backend.store import Store
from mock_backend.users.calendar import Calendar
from mock_backend.users.directory import Directory

if TYPE_CHECKING:
    from mock_backend.claims.batches import Batches
    from mock_backend.claims.claims import Claims
    from mock_backend.claims.status_exchange import StatusExchange
    from mock_backend.correspondence.desk import Correspondence
    from mock_backend.eligibility.exchange import Exchange
    from mock_backend.mbi_lookup import MbiLookup
    from mock_backend.options import Options
    from mock_backend.people.register import Register
    from mock_backend.remittances.book import Remittances
    from mock_backend.users.administration import Administration
    from mock_backend.users.own_account import OwnAccounts


class Backend:
    """The accounts, the people and the rules.

    What knows patients is imported and made when it is first asked for, so that the backend is there at once.
    """

    def __init__(self, options: Options, clock: Clock | None = None) -> None:
        """A backend as chosen. Its as-of date stays as it is, however long it runs, until it is moved on."""
        self.clock = clock or SystemClock()
        self.switches = Switches(options.faults)
        self._options = options
        self._making = RLock()
        self._store = Store(options.database)
        self.day = PortalDay(self._store, self.clock, options.today)
        self.accounts = Accounts(self._store)
        self.sessions = Sessions(self._store, self.clock, self.accounts)
        self.calendar = Calendar(self.clock, options.today or utc_today(self.clock))
        self.directory = Directory(self._store, self.calendar)
        self.sign_in = SignIn(
            self._store, self.clock, self.accounts, self.sessions, self.directory, self.calendar
        )

    @property
    def today(self) -> date:
        """The as-of date of everything that the payers know."""
        return self.day.today

    @cached_property
    def people(self) -> Register:
        """Everybody whom the two payers know."""
        from mock_backend.people.register import Register

        return Register(self.day.began, self._options.seed, self._options.scale, lambda: self.day.today)

    @cached_property
    def exchange(self) -> Exchange:
        """What answers 270."""
        from mock_backend.eligibility.exchange import Exchange

        return Exchange(self.people, self.clock)

    @property
    def claims(self) -> Claims:
        """The claims of both portals, in a connection of their own: a large batch holds up nothing else."""
        with self._making:  # several threads may ask first
            return self._claims

    @cached_property
    def _claims(self) -> Claims:
        from mock_backend.claims.claims import Claims
        from mock_backend.correspondence.cases import Cases

        store, options, make_beside = Store(self._options.database), self._options, Cases.with_tables
        return Claims(store, self.people, self.clock, self.day, options.seed, options.scale, make_beside)

    @cached_property
    def claim_status(self) -> StatusExchange:
        """What answers 276."""
        from mock_backend.claims.status_exchange import StatusExchange

        return StatusExchange(self.claims)

    @property
    def correspondence(self) -> Correspondence:
        """What takes records and appeals, and writes letters."""
        with self._making:
            return self._correspondence

    @cached_property
    def _correspondence(self) -> Correspondence:
        from mock_backend.correspondence.desk import Correspondence

        return Correspondence(self.claims, self.clock, self._options.seed)

    @property
    def batches(self) -> Batches:
        """What takes files of many claims."""
        with self._making:
            return self._batches

    @cached_property
    def _batches(self) -> Batches:
        from mock_backend.claims.batches import Batches

        return Batches(self.claims, self.clock)

    @property
    def remittances(self) -> Remittances:
        """What was paid, as 835."""
        with self._making:
            return self._remittances

    @cached_property
    def _remittances(self) -> Remittances:
        from mock_backend.remittances.book import Remittances

        return Remittances(self.claims, self._options.seed, self._options.scale)

    @cached_property
    def mbi_lookup(self) -> MbiLookup:
        """What finds MBIs."""
        from mock_backend.mbi_lookup import MbiLookup

        return MbiLookup(self.people, self._store, self.clock)

    @cached_property
    def administration(self) -> Administration:
        """What primary users do with the others."""
        from mock_backend.users.administration import Administration

        return Administration(
            self._store, self.calendar, self.directory, self.accounts, self.sessions, self.sign_in
        )

    @cached_property
    def own_accounts(self) -> OwnAccounts:
        """What users do with their own accounts."""
        from mock_backend.users.own_account import OwnAccounts

        return OwnAccounts(self._store, self.calendar, self.directory, self.accounts, self.sign_in)

    def warm_up(self) -> None:
        """Makes what the first question would otherwise wait for."""
        _ = self.exchange, self.mbi_lookup
        if self._options.scale >= LARGE_SCALE:
            _ = self.remittances  # which writes the largest of them
