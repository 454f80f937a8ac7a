"""What a primary user, or the backup, does with the organization's users."""

from collections.abc import Sequence

from mock_backend.access.accounts import Account, Accounts
from mock_backend.access.sessions import Sessions
from mock_backend.access.sign_in import SignIn
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store
from mock_backend.users.assigning import what_is_wrong_with
from mock_backend.users.calendar import Calendar
from mock_backend.users.directory import ORGANIZATION, Directory
from mock_backend.users.documents import npi_documents, provider_documents, role_documents
from mock_backend.users.member import Member
from mock_backend.users.passwords import expires_on, one_time_password
from mock_backend.users.person import Person
from mock_backend.users.policy import POLICIES
from mock_backend.users.roles import ROLES
from mock_backend.web.json_in import invalid

Document = dict[str, object]
_STATUS_WORDS = {
    "active": "",
    "locked": "Locked after five failed tries; it opens within the hour, or with a reset password.",
    "disabled": "Not used for too long; reactivate it.",
    "deactivated": "Deactivated; reactivate it if the person is back.",
}


class Administration:
    """Every method is for a user with the service `users`; `by` is that user's account."""

    def __init__(
        self,
        store: Store,
        calendar: Calendar,
        directory: Directory,
        accounts: Accounts,
        sessions: Sessions,
        sign_in: SignIn,
    ) -> None:
        self._store = store
        self._calendar = calendar
        self._directory = directory
        self._accounts = accounts
        self._sessions = sessions
        self._sign_in = sign_in

    def listing(self, portal: Portal, by: Account) -> Document:
        """Everybody, and what can be given to them."""
        return {
            "organization": ORGANIZATION,
            "you": by.user,
            "users": [self.document(portal, each) for each in self._directory.members(portal)],
            "roles": role_documents(portal.id),
            "npis": provider_documents(),
        }

    def member(self, portal: Portal, user: str) -> Member:
        """One of the organization's users; a 404 problem for nobody and for others' users alike."""
        member = self._directory.member(portal, user)
        if member is None or (
            member.organization != ORGANIZATION and not self._directory.is_linked(portal, member.user)
        ):
            raise Problem(404, "no-such-user", "Your organization has no user with that id.")
        return member

    def document(self, portal: Portal, member: Member, *, with_person: bool = False) -> Document:
        """A user as JSON; of another organization's user nothing but the name is told of the person."""
        policy, standing = POLICIES[portal.id], self._sign_in.standing
        account = self._accounts.find(portal, member.user)
        status = self._status(portal, member)
        expires = expires_on(standing.changed_on(member), policy)
        is_out = status in {"disabled", "deactivated"}
        found: Document = {
            "id": member.user,
            "name": member.person.name,
            "standing": member.standing,
            "status": status,
            "status_words": _STATUS_WORDS[status],
            "organization": member.organization,
            "roles": list(standing.roles(portal, account, member)),
            "npis": npi_documents(member, self._calendar.today()),
            "created_on": member.created_on.isoformat(),
            "last_sign_in": member.last_sign_in or None,
            "disabled_after": None if is_out else member.disabled_after(policy.idle_days).isoformat(),
            "password_expires_on": expires.isoformat() if expires else None,
            "mfa": self._sign_in.factors.methods(portal, account) if account else [],
        }
        is_told = with_person and member.standing != "linked"
        return found | ({"person": member.person.document()} if is_told else {})

    def history(self, portal: Portal, user: str) -> Document:
        """What was done to the account, newest first."""
        return {"events": self._sign_in.audit.events(portal, self.member(portal, user).user)}

    def create(
        self, portal: Portal, by: Account, person: Person, roles: Sequence[str], npis: Sequence[str]
    ) -> Document:
        """A new user with a one-time password; a 409 problem names the id that the person has already."""
        existing = self._directory.same_person(portal, person)
        if existing:
            detail = f"This person has a user id already: {existing}."
            raise Problem(409, "duplicate-person", detail, existing_user=existing)
        self._refuse(portal, by, None, roles, npis)
        user = self._new_id(portal, person)
        password, until = one_time_password(), self._one_time_until(portal)
        with self._store.transaction():
            self._accounts.add(portal, user, person.name, password)
            self._directory.add(portal, user, person, until)
            self._directory.assign(portal, user, _with_base(portal, roles), npis)
            self._note(portal, by, user, f"Created with {self._words(portal, roles)}")
        return {
            "user": self._document(portal, user),
            "one_time_password": self._password_document(user, password, until),
        }

    def correct(self, portal: Portal, by: Account, user: str, person: Person) -> Document:
        """Replaces what is known of the person."""
        member = self._own_member(portal, by, user)
        same = self._directory.same_person(portal, person)
        if same and same != member.user:
            detail = f"This person has a user id already: {same}."
            raise Problem(409, "duplicate-person", detail, existing_user=same)
        self._directory.correct(portal, member.user, person)
        self._note(portal, by, member.user, "Corrected the person's data")
        return self._document(portal, member.user)

    def assign(
        self, portal: Portal, by: Account, user: str, roles: Sequence[str], npis: Sequence[str]
    ) -> Document:
        """Gives exactly these roles and NPIs."""
        member = self.member(portal, user)
        self._refuse(portal, by, member, roles, npis)
        with self._store.transaction():
            self._directory.assign(portal, member.user, _with_base(portal, roles), npis)
            self._note(portal, by, member.user, f"Assigned {self._words(portal, roles)}")
        return self._document(portal, member.user)

    def link(
        self, portal: Portal, by: Account, user: str, roles: Sequence[str], npis: Sequence[str]
    ) -> Document:
        """Lets a user of another organization work for ours."""
        member = self._directory.member(portal, user)
        if member is None:
            raise invalid({"user": "There is no user with that id; ask the person to read it out."})
        if member.organization == ORGANIZATION:
            raise invalid({"user": "That is one of your own users; assign the roles there."})
        self._refuse(portal, by, member, roles, npis)
        with self._store.transaction():
            self._directory.link(portal, member.user)
            self._directory.assign(portal, member.user, _with_base(portal, roles), npis)
            self._note(portal, by, member.user, f"Linked with {self._words(portal, roles)}")
        return self._document(portal, member.user)

    def unlink(self, portal: Portal, by: Account, user: str) -> None:
        """Takes that back."""
        member = self.member(portal, user)
        if not self._directory.unlink(portal, member.user):
            raise invalid({"user": "That is one of your own users; deactivate it instead."})
        self._sessions.end_all(portal, member.user)
        self._note(portal, by, member.user, "Unlinked")

    def reset_password(self, portal: Portal, by: Account, user: str) -> Document:
        """A one-time password in place of the user's own; failed tries are forgotten."""
        member = self._own_member(portal, by, user)
        password, until = one_time_password(), self._one_time_until(portal)
        with self._store.transaction():
            self._accounts.set_password(portal, member.user, password)
            now = self._calendar.now()
            self._directory.change(portal, member.user, password_changed_at=now, one_time_until=until)
            self._sign_in.attempts.forget(portal, member.user)
            self._sign_in.factors.forget(portal, member.user)
            self._sessions.end_all(portal, member.user)
            self._note(portal, by, member.user, "Reset the password")
        return self._password_document(member.user, password, until)

    def deactivate(self, portal: Portal, by: Account, user: str) -> Document:
        """Keeps the user out from now on."""
        member = self._own_member(portal, by, user)
        with self._store.transaction():
            self._directory.change(portal, member.user, deactivated=1)
            self._sessions.end_all(portal, member.user)
            self._sign_in.factors.forget(portal, member.user)
            self._note(portal, by, member.user, "Deactivated")
        return self._document(portal, member.user)

    def reactivate(self, portal: Portal, by: Account, user: str) -> Document:
        """Lets the user in again."""
        member = self._own_member(portal, by, user)
        today = self._calendar.today().isoformat()
        self._directory.change(portal, member.user, deactivated=0, active_on=today)
        self._note(portal, by, member.user, "Reactivated")
        return self._document(portal, member.user)

    def make_backup(self, portal: Portal, by: Account, user: str) -> Document:
        """Appoints who stands in for the primary user, with all roles (POSC guide): one at a time."""
        member = self._own_member(portal, by, user)
        earlier = [each for each in self._directory.members(portal) if each.standing == "backup"]
        npis = {each.npi for each in member.npis} or {each["npi"] for each in provider_documents()}
        with self._store.transaction():
            for each in earlier:
                kept = [role for role in each.roles if role not in _manages(portal)]
                self._directory.change(portal, each.user, standing="subordinate")
                self._directory.assign(portal, each.user, kept, [one.npi for one in each.npis])
            self._directory.change(portal, member.user, standing="backup")
            self._directory.assign(portal, member.user, [role.id for role in ROLES[portal.id]], npis)
            self._note(portal, by, member.user, "Appointed backup primary user")
        return self._document(portal, member.user)

    def recertify(self, portal: Portal, by: Account, user: str, npis: Sequence[str]) -> Document:
        """Confirms the user and these NPIs for a year from today."""
        member = self.member(portal, user)
        had = {each.npi for each in member.npis}
        if not npis or not set(npis) <= had:
            raise invalid({"npis": "Name NPIs that the user has; assign others first."})
        for npi in dict.fromkeys(npis):
            days = POLICIES[portal.id].recertify_days
            self._directory.certify(portal, member.user, npi, by.user, days)
        self._note(portal, by, member.user, f"Recertified for {', '.join(dict.fromkeys(npis))}")
        return self._document(portal, member.user)

    def _own_member(self, portal: Portal, by: Account, user: str) -> Member:
        """One of the organization's own, whom `by` may change."""
        member = self.member(portal, user)
        if member.standing == "linked":
            raise invalid({"user": "Only the user's own organization can do that."})
        if member.user == by.user:
            raise invalid({"user": "Ask another administrator: nobody does that to the own account."})
        if member.standing == "primary":
            raise invalid({"user": "Only the portal's help desk does that to a primary user."})
        return member

    def _refuse(
        self, portal: Portal, by: Account, member: Member | None, roles: Sequence[str], npis: Sequence[str]
    ) -> None:
        assigner = self._directory.member(portal, by.user)
        if assigner is not None:
            has = self._sign_in.standing.roles(portal, by, assigner)
            if errors := what_is_wrong_with(portal.id, assigner, has, member, roles, npis):
                raise invalid(errors)

    def _status(self, portal: Portal, member: Member) -> str:
        if member.deactivated:
            return "deactivated"
        if self._sign_in.standing.is_idle(portal, member):
            return "disabled"
        return "locked" if self._sign_in.attempts.is_locked(portal, member.user) else "active"

    def _new_id(self, portal: Portal, person: Person) -> str:
        letters = f"{person.first_name[:1]}{person.last_name}".casefold()
        base = "".join(each for each in letters if each.isascii() and each.isalnum())[:20] or "user"
        number, user = 1, base
        while self._directory.member(portal, user) or self._accounts.find(portal, user):
            number += 1
            user = f"{base}{number}"
        return user

    def _one_time_until(self, portal: Portal) -> float:
        return self._calendar.now() + POLICIES[portal.id].one_time_hours * 3600

    def _password_document(self, user: str, password: str, until: float) -> Document:
        return {"user": user, "password": password, "until": self._calendar.moment(until)}

    def _document(self, portal: Portal, user: str) -> Document:
        return self.document(portal, self.member(portal, user), with_person=True)

    def _words(self, portal: Portal, roles: Sequence[str]) -> str:
        words = [role.words for role in ROLES[portal.id] if role.id in roles and not role.base]
        return ", ".join(words) or "no roles"

    def _note(self, portal: Portal, by: Account, user: str, words: str) -> None:
        self._sign_in.audit.note(portal, user, by.user, words)


def _with_base(portal: Portal, roles: Sequence[str]) -> list[str]:
    """Those roles, and what everybody has, in the portal's order."""
    return [role.id for role in ROLES[portal.id] if role.base or role.id in roles]


def _manages(portal: Portal) -> set[str]:
    return {role.id for role in ROLES[portal.id] if role.backup_only}
