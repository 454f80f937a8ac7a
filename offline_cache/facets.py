"""The desk's parts, each loaded and made at its first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offline_cache.account import AccountDesk
    from offline_cache.batches.desk import BatchDesk
    from offline_cache.claims.desk import ClaimDesk
    from offline_cache.code_lists.code_desk import CodeDesk
    from offline_cache.correspondence.desk import CorrespondenceDesk
    from offline_cache.desk import Desk
    from offline_cache.eligibility import EligibilityDesk
    from offline_cache.inventory import InventoryDesk
    from offline_cache.locking import LockDesk
    from offline_cache.outbox.facet import OutboxDesk
    from offline_cache.passwords import PasswordDesk
    from offline_cache.portals import PortalDesk
    from offline_cache.remittances.desk import RemittanceDesk
    from offline_cache.signing import SigningDesk
    from offline_cache.users import UserDesk


def portals(desk: Desk) -> PortalDesk:
    """Portals as they come and go, and the demo."""
    from offline_cache.portals import PortalDesk

    return PortalDesk(desk, desk.asking)


def signing(desk: Desk) -> SigningDesk:
    """Signing in and out, and the session in between."""
    from offline_cache.signing import SigningDesk

    return SigningDesk(desk, desk.asking)


def locking(desk: Desk) -> LockDesk:
    """The lock on this side."""
    from offline_cache.locking import LockDesk

    return LockDesk(desk, desk.asking)


def passwords(desk: Desk) -> PasswordDesk:
    """Passwords that are kept for the user."""
    from offline_cache.passwords import PasswordDesk

    return PasswordDesk(desk)


def eligibility(desk: Desk) -> EligibilityDesk:
    """Whether a patient is covered, and under which MBI."""
    from offline_cache.eligibility import EligibilityDesk

    return EligibilityDesk(desk, desk.asking)


def claims(desk: Desk) -> ClaimDesk:
    """What became of claims, and which want somebody."""
    from offline_cache.claims.desk import ClaimDesk

    return ClaimDesk(desk)


def outbox(desk: Desk) -> OutboxDesk:
    """What was submitted here."""
    from offline_cache.outbox.facet import OutboxDesk

    made = OutboxDesk(desk, desk.asking.sessions, desk.asking.call, desk.asking.heed)
    if desk.watching is not None:
        watching = desk.watching
        made.listen(lambda _entry: watching())
    return made


def batches(desk: Desk) -> BatchDesk:
    """Files of many claims, and what answers them."""
    from offline_cache.batches.desk import BatchDesk

    return BatchDesk(desk, desk.asking.pending)


def correspondence(desk: Desk) -> CorrespondenceDesk:
    """Records that payers ask for, first appeals, and their letters."""
    from offline_cache.correspondence.desk import CorrespondenceDesk

    return CorrespondenceDesk(desk)


def remittances(desk: Desk) -> RemittanceDesk:
    """What payers paid and why: found, fetched, kept, read."""
    from offline_cache.remittances.desk import RemittanceDesk

    return RemittanceDesk(desk, desk.asking.pending)


def codes(desk: Desk) -> CodeDesk:
    """Lists of codes: diagnoses, procedures, and those that the user has loaded."""
    from offline_cache.code_lists.code_desk import CodeDesk

    return CodeDesk(desk.places.data / "codes", desk.today)


def users(desk: Desk) -> UserDesk:
    """The organization's users at the current portal."""
    from offline_cache.users import UserDesk

    return UserDesk(desk)


def account(desk: Desk) -> AccountDesk:
    """The signed-in user's own account at the current portal."""
    from offline_cache.account import AccountDesk

    return AccountDesk(desk, desk.asking.sessions, desk.keeper)


def inventory(desk: Desk) -> InventoryDesk:
    """Every portal, and what runs out there when."""
    from offline_cache.inventory import InventoryDesk

    return InventoryDesk(desk)
