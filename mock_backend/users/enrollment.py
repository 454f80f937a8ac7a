"""Enters persons into the file, once each."""

from mock_backend.access.attempts import ALLOWED, LOCKED_SECONDS
from mock_backend.portals import Portal
from mock_backend.providers import OURS, PRACTICE
from mock_backend.store import Store
from mock_backend.users.calendar import Calendar
from mock_backend.users.demo_staff import Staff
from mock_backend.users.person import Person
from mock_backend.users.roles import ROLES


def enroll(
    store: Store,
    portal_id: str,
    user: str,
    person: Person,
    *,
    organization: str,
    standing: str,
    created_on: str,
    active_on: str,
    password_changed_at: float,
    last_sign_in: str = "",
    deactivated: bool = False,
    one_time_until: float = 0,
    totp_since: str = "",
) -> bool:
    """Enters a person; False if that user id is there already."""
    changed = store.run(
        "INSERT INTO person (portal, user, organization, standing, first_name, last_name, middle_initial,"
        " date_of_birth, ssn_last4, zip, email, phone, created_on, active_on, last_sign_in, deactivated,"
        " password_changed_at, one_time_until, totp_since)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        *(portal_id, user, organization, standing, person.first_name, person.last_name),
        *(person.middle_initial, person.date_of_birth.isoformat(), person.ssn_last4, person.zip),
        *(person.email, person.phone, created_on, active_on, last_sign_in, int(deactivated)),
        *(password_changed_at, one_time_until, totp_since),
    )
    return changed == 1


def enter_staff(store: Store, portal: Portal, staff: Staff, calendar: Calendar) -> None:
    """Enters one of the demo's staff as described."""
    created = calendar.day(calendar.from_start(-staff.created)).isoformat()
    signed_in = calendar.day(calendar.from_start(-staff.signed_in)).isoformat()
    recertify_by = calendar.day(calendar.from_start(staff.recertify_in)).isoformat()
    is_new = enroll(
        store, portal.id, staff.id, staff.person,
        organization=staff.organization or PRACTICE.name,
        standing=staff.standing,
        created_on=created,
        active_on=signed_in,
        last_sign_in=signed_in,
        deactivated=staff.deactivated,
        password_changed_at=calendar.from_start(-staff.password_age),
        totp_since=created,
    )  # fmt: skip
    if not is_new:
        return
    for role in ROLES[portal.id] if staff.roles else ():
        if role.base or role.id in staff.roles:
            store.run("INSERT INTO assigned_role VALUES (?, ?, ?)", portal.id, staff.id, role.id)
    for provider in (PRACTICE,) if staff.roles else OURS:
        store.run(
            "INSERT INTO assigned_npi (portal, user, npi, recertify_by) VALUES (?, ?, ?, ?)",
            *(portal.id, staff.id, provider.npi, recertify_by),
        )
    if staff.locked:
        until = calendar.real(calendar.from_start(0)) + LOCKED_SECONDS
        store.run(
            "INSERT INTO attempts VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            *(portal.id, staff.id, ALLOWED, until),
        )
