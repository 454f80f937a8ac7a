"""The office's sheet of its portals, filled in as far as the program itself sees what happens."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from api_client.errors import Misconfigured
from api_client.inventory.book import InventoryBook
from api_client.inventory.checklists import CHECKLISTS
from api_client.inventory.due import in_order, next_review, review_due, warnings
from api_client.inventory.records import Checklist, ChecklistRun, Due, InventoryEntry, Review
from api_client.profile import PortalProfile
from api_client.records import SignedIn

if TYPE_CHECKING:
    from api_client.account.records import OwnAccount
    from offline_cache.desk import Desk

_METHODS = {"totp": "authenticator", "passcode": "passcode"}


class InventoryDesk:
    """The demo's portals are kept in memory only, as all of the demo is."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._book = InventoryBook(desk.places.inventory)
        self._demo = InventoryBook(None)

    def entries(self) -> tuple[InventoryEntry, ...]:
        """One for each portal; raises Misconfigured for a damaged file."""
        return tuple(map(self._entry, self._desk.profiles))

    def entry(self, portal_id: str) -> InventoryEntry:
        """One portal's line."""
        return self._entry(self._desk.profile(portal_id))

    def update(self, entry: InventoryEntry) -> None:
        """Keep a line as it was changed."""
        self._of(self._desk.profile(entry.portal_id)).put(entry)

    def warnings(self) -> tuple[Due, ...]:
        """What will run out, at any portal, the soonest first."""
        today = self._desk.today()
        found = [due for entry in self.entries() for due in warnings(entry, today)]
        if self._desk.profiles:
            found += review_due(self.next_review(), today)
        return in_order(found)

    def record_review(self, review: Review) -> None:
        """Keep the result of a quarterly review."""
        self._shared().add_review(review)

    def reviews(self) -> tuple[Review, ...]:
        """All of them, newest first."""
        return tuple(reversed(self._shared().sheet().reviews))

    def next_review(self) -> date:
        """When to look through the sheet again."""
        return next_review(self.reviews(), self._desk.today())

    def checklists(self) -> tuple[Checklist, ...]:
        """The lists there are."""
        return CHECKLISTS

    def runs(self) -> tuple[ChecklistRun, ...]:
        """The lists gone through, as far as they are, newest first."""
        return tuple(reversed(self._shared().sheet().runs))

    def record_run(self, run: ChecklistRun) -> None:
        """Keep how far a list is done."""
        self._shared().put_run(run)

    def csv(self) -> str:
        """The sheet for a spreadsheet."""
        from api_client.inventory.export import as_csv

        return as_csv(self.entries())

    # What the program sees by itself; a file that can't be written must not get in the way of a sign-in

    def signed_in(self, signed_in: SignedIn) -> None:
        """Write down that somebody signed in today."""
        user = signed_in.user
        self._note(signed_in, user=user.id, last_sign_in=self._desk.today(), can_do=user.services)

    def told(self, signed_in: SignedIn, account: "OwnAccount") -> None:
        """Write down what the portal says about the account."""
        self._note(
            signed_in,
            password_changed_on=account.password.changed_on,
            password_expires_on=account.password.expires_on,
            mfa=", ".join(_METHODS[each] for each in account.mfa.methods),
            recertify_by=account.recertify_by,
            idle_days=account.disabled_after_days,
            administrator=account.administrator,
        )

    def _note(self, signed_in: SignedIn, *, administrator: str = "", **changes: Any) -> None:
        """Change a line; what the user wrote about the administrator stays."""
        with suppress(Misconfigured):
            entry = self._entry(signed_in.portal)
            changes["administrator"] = entry.administrator or administrator
            self._of(signed_in.portal).put(replace(entry, **changes))

    def _entry(self, profile: PortalProfile) -> InventoryEntry:
        kept = self._of(profile).sheet().entries.get(profile.id)
        shown = kept or InventoryEntry(profile.id, "", "", "")
        return replace(shown, name=profile.name, payer=profile.payer_name, url=profile.url)

    def _of(self, profile: PortalProfile) -> InventoryBook:
        return self._demo if profile.demo else self._book

    def _shared(self) -> InventoryBook:
        """Reviews and lists are about all portals at once."""
        return self._demo if self._desk.demo is not None else self._book
