"""Where there is to go: every place of the product, declared once; their modules load at the first visit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from tui.shell import Place

if TYPE_CHECKING:
    from api_client.correspondence.records import CaseKind
    from api_client.inventory.records import InventoryEntry
    from api_client.profile import PortalProfile
    from api_client.records import SignedIn
    from offline_cache.answer import Answer
    from offline_cache.desk import Desk
    from tui.page import Page
    from tui.shell import Finder, Shell
    from x12.eligibility.records import EligibilityResponse


def _eligibility(desk: Desk) -> Page:
    from screens.eligibility.page import EligibilityPage

    return EligibilityPage(desk)


def _mbi(desk: Desk) -> Page:
    from screens.mbi.page import MbiPage

    return MbiPage(desk)


def _claim(kind: str) -> Callable[[Desk], Page]:
    def made(desk: Desk) -> Page:
        from screens.claim_entry.page import ClaimEntryPage
        from x12.claims.records import ClaimKind

        return ClaimEntryPage(desk, ClaimKind(kind))

    return made


def _home(desk: Desk) -> Page:
    return home(desk)


def _queue(desk: Desk) -> Page:
    from screens.claims.detail_page import fix_claim, open_claim
    from screens.claims.followed_page import check_due
    from screens.work_queue.page import QueuePage, Ways

    return QueuePage(desk, PLACES, Ways(open_claim, fix_claim, check_due))


def _claims(desk: Desk) -> Page:
    from screens.claims.page import ClaimsPage

    return ClaimsPage(desk)


def _remittances(desk: Desk) -> Page:
    from screens.remittances.page import RemittancesPage

    return RemittancesPage(desk)


def _outbox(desk: Desk) -> Page:
    from screens.claim_entry.receipt import receipt_lines
    from screens.claims.detail_page import open_numbered
    from screens.outbox.page import OutboxPage

    return OutboxPage(desk, receipt_lines, lambda shell, entry: open_numbered(shell, entry.control_number))


def _offline(desk: Desk) -> Page:
    from screens.outbox.offline_page import OfflinePage

    return OfflinePage(desk)


def _demo_clock(desk: Desk) -> Page:
    from screens.demo_clock import DemoClockPage

    return DemoClockPage(desk)


def _sending(kind: CaseKind) -> Callable[[Desk], Page]:
    def made(desk: Desk) -> Page:
        from screens.correspondence.form_page import SendingPage

        return SendingPage(desk, kind)

    return made


def _letters(desk: Desk) -> Page:
    from screens.correspondence.letters_page import LettersPage

    return LettersPage(desk, _open_claim)


def _batches(desk: Desk) -> Page:
    from screens.batches.page import BatchesPage

    return BatchesPage(desk)


def _patients(desk: Desk) -> Page:
    from screens.patients import PatientsPage

    return PatientsPage(desk)


def _portals(desk: Desk) -> Page:
    from screens.portals.page import PortalsPage

    return PortalsPage(desk, lambda profile: _notice(desk, profile))


def _passwords(desk: Desk) -> Page:
    from screens.keeping import KeepingPage

    return KeepingPage(desk)


def _drafts(desk: Desk) -> Page:
    from screens.drafts import DraftsPage

    return DraftsPage(desk, PLACES)


def _access_log(desk: Desk) -> Page:
    from screens.access_log.page import AccessLogPage

    return AccessLogPage(desk)


def _inventory(desk: Desk) -> Page:
    from screens.inventory.page import InventoryPage

    return InventoryPage(desk)


def _own_providers(desk: Desk) -> Page:
    from screens.own_providers.page import OwnProvidersPage

    return OwnProvidersPage(desk)


def _users(desk: Desk) -> Page:
    from screens.users.page import UsersPage

    return UsersPage(desk)


def _account(desk: Desk) -> Page:
    from screens.account.page import AccountPage
    from screens.sign_in.vault_page import VaultPage

    def open_vault(opened: Callable[[], None]) -> None:
        page.shell.open(VaultPage(desk, opened=opened))

    page = AccountPage(desk, open_vault)
    return page


def _settings(desk: Desk) -> Page:
    from screens.settings.page import SettingsPage

    return SettingsPage(desk)


def _not_in_role(desk: Desk, service: str) -> str:
    current = desk.current
    if current is None or (service in current.user.services and not current.must_change):
        return ""
    if current.must_change:
        return "Your own password comes first: Your account."
    sheet = _sheet(desk, current)
    if sheet is not None and _lapsed(desk, current, sheet):
        return f"Not recertified in time: ask {sheet.administrator or 'your primary user'}."
    return f"Your role here ({current.user.role}) doesn't include it."


def _sheet(desk: Desk, current: SignedIn) -> InventoryEntry | None:
    """What the inventory says about the current portal; None where its file is damaged."""
    with suppress(PortalError):
        return desk.inventory.entry(current.portal.id)
    return None


def _lapsed(desk: Desk, current: SignedIn, sheet: InventoryEntry) -> bool:
    """Whether the user may act for no provider any more, since nobody confirmed it in time."""
    if set(current.user.services) - {"users"} or sheet.user != current.user.id:
        return False
    return sheet.recertify_by is not None and sheet.recertify_by < desk.today()


def _why_no_mbi(desk: Desk) -> str:
    current = desk.current
    if current is not None and current.portal.kind != "mac":
        return "Only Medicare portals have it."
    return _not_in_role(desk, "mbi-lookup")


def _why_no_users(desk: Desk) -> str:
    reason = _not_in_role(desk, "users")
    current = desk.current
    if not reason or current is None or current.must_change:
        return reason
    sheet = _sheet(desk, current)
    ask = sheet.administrator if sheet else ""
    return f"Not in your role ({current.user.role}): ask {ask or 'your primary user'}."


def _why_no_queue(desk: Desk) -> str:
    reason = _not_in_role(desk, "claim-status")
    return "" if reason and not _not_in_role(desk, "claims") else reason


PLACES = (
    Place(
        "queue",
        "Work queue",
        "what wants somebody, the most urgent first",
        _queue,
        names=("rtp", "adr", "to do", "tasks"),
        why_not=_why_no_queue,
    ),
    Place(
        "eligibility",
        "Eligibility",
        "is a patient covered on a date, and who pays first",
        _eligibility,
        names=("270", "coverage", "benefits"),
        why_not=lambda desk: _not_in_role(desk, "eligibility"),
    ),
    Place(
        "mbi",
        "MBI lookup",
        "the Medicare number, by name, birth date and SSN",
        _mbi,
        names=("lookup", "medicare number"),
        why_not=_why_no_mbi,
    ),
    Place(
        "claims",
        "Claims",
        "what became of claims, why, what to do",
        _claims,
        names=("status", "276", "277", "rtp", "denials"),
        why_not=lambda desk: _not_in_role(desk, "claim-status"),
    ),
    Place(
        "claim-professional",
        "Professional claim",
        "key a CMS-1500 (837P)",
        _claim("professional"),
        names=("dde", "new claim", "837p", "1500"),
        why_not=lambda desk: _not_in_role(desk, "claims"),
    ),
    Place(
        "claim-institutional",
        "Institutional claim",
        "key a UB-04 (837I)",
        _claim("institutional"),
        names=("dde", "ub-04", "837i"),
        why_not=lambda desk: _not_in_role(desk, "claims"),
    ),
    Place(
        "remittances",
        "Remittances",
        "what was paid, what not, why, what next",
        _remittances,
        names=("835", "era", "payments", "denials", "eob"),
        why_not=lambda desk: _not_in_role(desk, "remittances"),
    ),
    Place(
        "outbox",
        "Outbox",
        "what was submitted here, and where it is",
        _outbox,
        names=("sent", "submitted", "queued"),
        why_not=lambda desk: _not_in_role(desk, "claims"),
    ),
    Place(
        "letters",
        "Letters",
        "what the payer wrote: requests, decisions",
        _letters,
        names=("messages", "adr", "correspondence", "decisions", "mail"),
        why_not=lambda desk: _not_in_role(desk, "messages"),
    ),
    Place(
        "records",
        "Records (ADR)",
        "answer a request for records",
        _sending("records"),
        names=("additional documentation", "respond"),
        why_not=lambda desk: _not_in_role(desk, "requests"),
    ),
    Place(
        "appeal",
        "Appeal",
        "a redetermination, with its files",
        _sending("appeal"),
        names=("redetermination", "denials"),
        why_not=lambda desk: _not_in_role(desk, "requests"),
    ),
    Place(
        "batches",
        "Batches",
        "submit a file of claims, read what came back",
        _batches,
        names=("837", "277ca", "999", "ta1", "upload"),
        why_not=lambda desk: _not_in_role(desk, "batch"),
    ),
    Place(
        "patients",
        "Patients",
        "those of this session, to ask about again",
        _patients,
        why_not=lambda desk: "" if desk.patients else "None asked about yet.",
    ),
    Place("home", "Home", "all that there is to do", _home),
    Place("drafts", "Drafts", "what is half keyed, to go on with", _drafts, names=("resume",)),
    Place(
        "portals", "Portals", "sign in to another; add, test, remove", _portals, names=("sites", "accounts")
    ),
    Place(
        "passwords", "Passwords", "where they are kept; forget one", _passwords, names=("keyring", "vault")
    ),
    Place(
        "settings",
        "Settings",
        "theme, keys, time-outs, saved pages",
        _settings,
        names=("options", "preferences", "time-outs"),
    ),
    Place(
        "account",
        "Your account",
        "password, authenticator, recovery codes",
        _account,
        names=("password", "mfa", "authenticator", "profile"),
    ),
    Place(
        "users",
        "Users and roles",
        "create, reset, deactivate, recertify",
        _users,
        names=("staff", "subordinates", "roles", "recertification"),
        why_not=_why_no_users,
    ),
    Place(
        "inventory",
        "Portal inventory",
        "what runs out when; reviews, checklists",
        _inventory,
        names=("review", "sheet", "checklists", "onboarding"),
    ),
    Place(
        "own-providers",
        "Our providers",
        "who bills and who treats, for claims",
        _own_providers,
        names=("clinicians", "billing provider", "npi"),
    ),
    Place("offline", "Working offline", "what works without a line; go off or on", _offline, names=("line",)),
    Place(
        "demo-clock",
        "Demo clock",
        "step the demo's day on: claims move",
        _demo_clock,
        names=("day", "date"),
        why_not=lambda desk: "" if desk.demo else "Only the demo has one.",
    ),
    Place("access-log", "Access log", "who did what here, and when", _access_log, names=("audit",)),
)
LETTERS = {
    "queue": "q",
    "eligibility": "e",
    "mbi": "m",
    "claims": "l",
    "claim-professional": "c",
    "claim-institutional": "b",
    "remittances": "r",
    "outbox": "x",
    "letters": "n",
    "patients": "p",
    "drafts": "d",
    "portals": "o",
    "passwords": "w",
    "settings": "g",
    "account": "a",
    "users": "u",
    "inventory": "i",
    "demo-clock": "k",
}
"""The key of each place on the home page."""


def finders(desk: Desk) -> tuple[Finder, ...]:
    """What the go-to prompt finds besides places."""
    from screens.claims.finder import claim_finder
    from screens.kept_answers import kept_finder
    from screens.patients import patient_finder
    from screens.portals.finder import portal_finder

    to_portal = portal_finder(desk, lambda profile: _notice(desk, profile))
    return (patient_finder(desk), to_portal, claim_finder(desk), kept_finder(desk, _show_kept))


def _show_kept(shell: Shell, answer: Answer[EligibilityResponse]) -> None:
    from screens.eligibility.page import EligibilityPage

    page = shell.go("eligibility")
    if isinstance(page, EligibilityPage):
        page.show_kept(answer)


def first(desk: Desk) -> Page:
    """The page to begin with: signing in where there is a portal, else the first minute."""
    if desk.ended is not None:
        return _notice(desk, desk.ended.portal)
    try:
        profiles = desk.demo.profiles if desk.demo else desk.profiles
    except PortalError as error:
        from screens.unusable import UnusablePage

        return UnusablePage(error)
    if not profiles:
        return _welcome(desk)
    if len(profiles) == 1:
        return _notice(desk, profiles[0])
    from screens.sign_in.choose_page import ChoosePortalPage

    return ChoosePortalPage(desk)


def home(desk: Desk) -> Page:
    """The page after signing in."""
    from screens.home import HomePage

    return HomePage(desk, PLACES, LETTERS, _open_claim)


def _open_claim(shell: Shell, claim_id: str) -> None:
    from screens.claims.detail_page import open_claim

    open_claim(shell, claim_id)


def locked(desk: Desk, opened: Callable[[], None]) -> Page:
    """The page that opens the lock."""
    from screens.locked.page import LockedPage

    return LockedPage(desk, opened)


def _notice(desk: Desk, profile: PortalProfile) -> Page:
    from screens.sign_in.notice_page import NoticePage

    return NoticePage(desk, profile)


def _welcome(desk: Desk) -> Page:
    from screens.portals.add_page import AddPortalPage
    from screens.welcome import WelcomePage

    page = WelcomePage(
        desk,
        begin=lambda: page.shell.open(first(desk)),
        add_portal=lambda: AddPortalPage(desk, lambda profile: page.shell.open(_notice(desk, profile))),
    )
    return page
