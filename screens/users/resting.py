"""What can't be done to a user, and what can instead."""

from api_client.users.records import PortalUser
from screens.users import keys
from tui.keys import Key


def why_not(key: Key, user: PortalUser, you: str) -> str:
    """Why a key does nothing for this user; '' where it acts. `you` is the id of who is signed in."""
    if user.id == you:
        return _OWN.get(key, "")
    if user.standing == "primary" and key in _PRIMARY:
        return _PRIMARY[key]
    if user.standing == "linked" and key in {keys.RESET, keys.PERSON, keys.BACKUP}:
        return f"Only {user.organization} can do that: the user is theirs."
    if key is keys.PERSON and user.person is None:
        return "The portal has not told the person's data yet."
    return _no_backup(user) if key is keys.BACKUP else ""


def _no_backup(user: PortalUser) -> str:
    if user.standing != "subordinate":
        return f"The user is {user.standing} already."
    if user.status != "active":
        return "Only a user who can sign in can stand in for the primary user."
    return ""


_PRIMARY = {
    keys.RESET: "The primary user's password is reset by the payer's customer service.",
    keys.ACCESS: "The primary user is replaced by the payer's customer service, not from here.",
}
_OWN = {
    keys.RESET: "Change your own password under Your account.",
    keys.ACCESS: "You can't keep yourself out: another primary or backup user does that.",
    keys.BACKUP: "You manage the users already.",
    keys.ROLES: "Your own roles are set by another primary or backup user.",
}
