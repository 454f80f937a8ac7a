"""Where a claim's decision stands: in which payment, of whom, to whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import Check, CheckSummary


@dataclass(frozen=True, slots=True)
class Whence:
    """A payment, and who was paid."""

    check: Check
    payee: str = field(default="")

    @property
    def payer(self) -> str:
        """The payer's name, or its number."""
        return self.check.payer or self.check.payer_id or "the payer"


def of_summary(summary: CheckSummary) -> Whence:
    """The payee as the remittance names it."""
    return Whence(summary.check, summary.header.payee.name)


def of_check(desk: Desk, check: Check) -> Whence:
    """The payee is whom the session acts for; '' without one."""
    current = desk.current
    return Whence(check, (current.provider.name or current.portal.provider_name) if current else "")
