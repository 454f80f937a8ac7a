"""What users do with their own accounts, and what they are told about them."""

from mock_backend.access.accounts import Account, Accounts
from mock_backend.access.passwords import matches
from mock_backend.access.sign_in import SignIn
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store
from mock_backend.users.calendar import Calendar
from mock_backend.users.directory import Directory
from mock_backend.users.documents import npi_documents
from mock_backend.users.member import Member
from mock_backend.users.passwords import can_change_from, expires_on, rules_document, what_is_wrong
from mock_backend.users.policy import POLICIES
from mock_backend.web.json_in import invalid


class OwnAccounts:
    """Every change wants the password once more (ASVS 7.5.3)."""

    def __init__(
        self, store: Store, calendar: Calendar, directory: Directory, accounts: Accounts, sign_in: SignIn
    ) -> None:
        self._store = store
        self._calendar = calendar
        self._directory = directory
        self._accounts = accounts
        self._sign_in = sign_in

    def document(self, portal: Portal, account: Account) -> dict[str, object]:
        """All about the account."""
        member = self._member(portal, account)
        policy, today = POLICIES[portal.id], self._calendar.today()
        access = self._sign_in.standing.access(portal, account)
        user = {"id": account.user, "name": account.name, "role": account.role}
        primary = self._directory.primary(portal)
        return {
            "user": user | {"services": list(access.services)},
            "password": self._password(portal, member),
            "mfa": self._mfa(portal, account, member),
            "npis": npi_documents(member, today),
            "recertify_by": min((each.recertify_by for each in member.npis), default=today).isoformat(),
            "disabled_after": member.disabled_after(policy.idle_days).isoformat(),
            "disabled_after_days": policy.idle_days,
            "sign_ins": self._sign_in.audit.sign_ins(portal, account.user),
            "administrator": f"{primary.person.name}, {primary.person.phone}" if primary else "",
        }

    def change_password(self, portal: Portal, account: Account, old: str, new: str) -> None:
        """Replaces the password; a 401 problem for a wrong old one, 422 for a new one against the rules."""
        self.confirm(portal, account, old)
        member, policy = self._member(portal, account), POLICIES[portal.id]
        sentence = what_is_wrong(new, account.user, policy)
        first = can_change_from(self._sign_in.standing.changed_on(member), policy)
        if not sentence and not member.one_time_until and self._calendar.today() < first:
            sentence = f"It was changed already; from {first.isoformat()} on it can be changed again."
        if not sentence and self._was_used(portal, account, new, policy.history):
            sentence = f"Choose one that is none of your last {policy.history}."
        if sentence:
            raise invalid({"new_password": sentence})
        with self._store.transaction():
            self._keep_earlier(portal, account)
            self._accounts.set_password(portal, account.user, new)
            now = self._calendar.now()
            self._directory.change(portal, account.user, password_changed_at=now, one_time_until=0)
            self._sign_in.factors.forget(portal, account.user)
        self._sign_in.audit.note(portal, account.user, account.user, "Changed the password")

    def confirm(self, portal: Portal, account: Account, password: str) -> None:
        """Nothing where the password is right; else a 401 problem that counts as a failed try."""
        self._sign_in.attempts.refuse_if_locked(portal, account.user)
        if not self._accounts.password_matches(account, password):
            raise self._sign_in.wrong_password(portal, account.user, account)

    def note(self, portal: Portal, account: Account, words: str) -> None:
        """Notes what the user did to the own account."""
        self._sign_in.audit.note(portal, account.user, account.user, words)

    def _password(self, portal: Portal, member: Member) -> dict[str, object]:
        policy, today = POLICIES[portal.id], self._calendar.today()
        changed = self._sign_in.standing.changed_on(member)
        expires, first = expires_on(changed, policy), can_change_from(changed, policy)
        waits = first > today and not member.one_time_until
        return {
            "changed_at": self._calendar.moment(member.password_changed_at),
            "age_days": (today - changed).days,
            "expires_on": expires.isoformat() if expires else None,
            "must_change": self._sign_in.standing.must_change(portal, member.user),
            "can_change_from": first.isoformat() if waits else None,
            "rules": rules_document(policy),
        }

    def _mfa(self, portal: Portal, account: Account, member: Member) -> dict[str, object]:
        factors = self._sign_in.factors
        return {
            "methods": factors.methods(portal, account),
            "totp_since": member.totp_since or None,
            "recovery_codes_left": factors.recovery_codes_left(portal, account.user),
            "passcode_lifetime": POLICIES[portal.id].passcode_hours * 3600,
            "sent_to": factors.sent_to(portal, account.user),
        }

    def _was_used(self, portal: Portal, account: Account, new: str, history: int) -> bool:
        if not history:
            return False
        if self._accounts.password_matches(account, new):
            return True
        rows = self._store.rows(
            "SELECT salt, password_hash FROM earlier_password WHERE portal = ? AND user = ?"
            " ORDER BY until DESC, rowid DESC LIMIT ?",
            *(portal.id, account.user, history - 1),
        )
        return any(matches(new, row["salt"], row["password_hash"]) for row in rows)

    def _keep_earlier(self, portal: Portal, account: Account) -> None:
        self._store.run(
            "INSERT INTO earlier_password VALUES (?, ?, ?, ?, ?)",
            *(portal.id, account.user, account.salt, account.password_hash, self._calendar.now()),
        )

    def _member(self, portal: Portal, account: Account) -> Member:
        member = self._directory.member(portal, account.user)
        if member is None:
            raise Problem.ours()
        return member
