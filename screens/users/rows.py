"""Users in lines: who needs something first, then everybody; and all of one user."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from api_client.users.records import Directory, NpiAccess, PortalUser, Status
from tui.forms.kinds import us_date
from tui.text import EMPTY, Line, fit, line, wrap_line

RECERTIFY_AHEAD = timedelta(days=45)
"""Portals open recertification this long before its day."""
IDLE_AHEAD = 10
"""Days ahead of the disabling of an account from which on it is told."""
_METHODS = {"totp": "authenticator"}
_USER, _NAME, _STATE, _LAST = 12, 22, 22, 12


@dataclass(frozen=True, slots=True)
class State:
    """What there is to say of a user, in a few words; `action` is '' where nothing is to be done."""

    words: str
    style: str = "value"
    action: str = ""


def state(user: PortalUser, today: date) -> State:
    """The most pressing thing about a user."""
    if user.status != "active":
        return _OUT[user.status]
    if any(each.lapsed for each in user.npis):
        return State("recertify: lapsed", "stop", _CERTIFY)
    return _soon(user, today) or State("active", "good")


def _soon(user: PortalUser, today: date) -> State | None:
    """What will keep the user out, or from working, before long."""
    if user.disabled_after is not None and (left := (user.disabled_after - today).days) <= IDLE_AHEAD:
        return State(f"idle {idle_days(user, today)}, {_left(left)}", "caution", _SIGN_IN)
    if due := soonest(user, today):
        return State(f"recertify by {due.recertify_by:%m/%d}", "caution", _CERTIFY)
    if user.password_expires_on is not None and user.password_expires_on <= today:
        return State("password ran out", "caution", "The next sign-in asks for a new one.")
    return None


def idle_days(user: PortalUser, today: date) -> str:
    """How long nobody has signed in."""
    days = (today - (user.last_sign_in or user.created_on)).days
    return "1 day" if days == 1 else f"{days} days"


def soonest(user: PortalUser, today: date) -> NpiAccess | None:
    """The first NPI to be recertified, where it is time for that."""
    due = [each for each in user.npis if each.recertify_by <= today + RECERTIFY_AHEAD]
    return min(due, key=lambda each: each.recertify_by, default=None)


def in_order(directory: Directory, today: date) -> tuple[PortalUser, ...]:
    """Those who need something first, those who are out last."""
    ranks = {"stop": 0, "caution": 1, "good": 2, "dim": 3}
    return tuple(sorted(directory.users, key=lambda user: ranks[state(user, today).style]))


def heads(directory: Directory | None, today: date, cells: int) -> tuple[Line, ...]:
    """How many need something, what to do, and the columns' names."""
    if directory is None:
        return ()
    needing = [user for user in directory.users if state(user, today).action]
    if needing:
        count = "1 user needs" if len(needing) == 1 else f"{len(needing)} users need"
        verdict = line((f"{count} something done.", "caution"), " Enter opens one and says what.")
    else:
        verdict = line((f"All {len(directory.users)} users are in order.", "good"))
    due = len(directory.due(today + RECERTIFY_AHEAD))
    action = (line(f"To be recertified within 45 days: {due}; c goes through them."),) if due else ()
    return (*wrap_line(verdict, cells), *action, EMPTY, line((_columns(), "heading")))


def row(user: PortalUser, today: date) -> Line:
    """Id, name, state, last sign-in, standing."""
    told = state(user, today)
    standing = "" if user.standing == "subordinate" else user.standing
    return line(
        fit(user.id, _USER - 1) + " " + fit(user.name, _NAME - 1) + " ",
        (fit(told.words, _STATE - 1) + " ", told.style),
        fit(us_date(user.last_sign_in) if user.last_sign_in else "never", _LAST),
        (standing, "label"),
    )


def details(user: PortalUser, directory: Directory, today: date, cells: int) -> tuple[Line, ...]:
    """The state and what to do about it, then every fact."""
    told = state(user, today)
    verdict = user.status_words or f"{told.words[:1].upper()}{told.words[1:]}."
    lines = [*wrap_line(line((verdict, told.style)), cells)]
    if told.action:
        lines.append(line(("Next: ", "label"), told.action))
    lines.append(EMPTY)
    for label, value, style in _facts(user, directory):
        lines.extend(wrap_line(line((fit(label, 16), "label"), (value, style)), cells, indent=16))
    return tuple(lines)


def _facts(user: PortalUser, directory: Directory) -> Iterator[tuple[str, str, str]]:
    yield "Name", f"{user.name}, {user.standing} of {user.organization}", "value"
    yield "Roles", ", ".join(role_words(user, directory)) or "none", "value"
    for index, access in enumerate(user.npis):
        style = "stop" if access.lapsed else "value"
        yield "" if index else "NPIs", f"{access.npi} {access.name}, {certified(access)}", style
    if not user.npis:
        yield "NPIs", "none: nothing can be asked on anybody's behalf", "caution"
    yield "Last sign-in", _day(user.last_sign_in, "never"), "value"
    yield "Disabled after", _day(user.disabled_after, "is out of use now"), "value"
    yield "Password", f"runs out on {_day(user.password_expires_on, 'no day')}", "value"
    yield "Second factor", ", ".join(_METHODS.get(each, each) for each in user.mfa) or "none", "value"
    yield "Created", us_date(user.created_on), "value"
    if user.person is not None:
        person = user.person
        yield "Born", us_date(person.date_of_birth), "value"
        yield "Reached at", f"{person.email}, {person.phone}, ZIP {person.zip}", "value"


def role_words(user: PortalUser, directory: Directory) -> Sequence[str]:
    """The user's roles in the portal's words; one that it doesn't explain by its id."""
    found = ((role_id, directory.role(role_id)) for role_id in user.roles)
    return [role.words if role else role_id for role_id, role in found]


def certified(access: NpiAccess) -> str:
    """Until when an NPI is confirmed, and by whom it was."""
    by = f", by {access.recertified_by} on {_day(access.recertified_on, '')}" if access.recertified_by else ""
    if access.lapsed:
        return f"lapsed on {us_date(access.recertify_by)}{by}"
    return f"good until {us_date(access.recertify_by)}{by}"


def _day(day: date | None, otherwise: str) -> str:
    return us_date(day) if day else otherwise


def _left(days: int) -> str:
    return "today last" if days <= 0 else f"{days} left"


def _columns() -> str:
    columns = (("User", _USER), ("Name", _NAME), ("State", _STATE), ("Last sign-in", _LAST + 1))
    return "".join(fit(name, size) for name, size in columns)


_SIGN_IN = "A sign-in keeps it; if it isn't needed, d deactivates it."
_CERTIFY = "c recertifies user and NPI."
_OUT: dict[Status, State] = {
    "locked": State("locked", "stop", "r resets the password, which unlocks."),
    "disabled": State("disabled: idle", "stop", "d reactivates the account."),
    "deactivated": State("deactivated", "dim"),
}
