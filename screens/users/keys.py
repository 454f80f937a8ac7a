"""The keys of users and roles."""

from tui.keys import declare

_LIST = "Users and roles"
_USER = "One user"

NEW = declare("users.new", "n", "New", "A new user: person, then roles and NPIs", group=_LIST)
LINK = declare("users.link", "k", "Link", "Let another organization's user work here", group=_LIST)
DUE = declare("users.due", "c", "Recertify", "Users and NPIs to confirm for another year", group=_LIST)
AGAIN = declare("users.again", "r", "Reload", "Ask the portal for the users again", group=_LIST)

ROLES = declare("user.roles", "a", "Roles", "Roles and NPIs of this user", group=_USER)
RESET = declare("user.reset", "r", "Reset", "A one-time password; it unlocks as well", group=_USER)
ACCESS = declare("user.access", "d", "Deactivate", "Keep the user out, or let in again", group=_USER)
BACKUP = declare("user.backup", "b", "Backup", "Make this the backup primary user", group=_USER)
PERSON = declare("user.person", "u", "Person", "Correct what the portal knows of the person", group=_USER)
CERTIFY = declare("user.certify", "c", "Certify", "Confirm the NPIs of this user, one by one", group=_USER)
HISTORY = declare(
    "user.history", "h", "History", "What was done to the account, by whom", group=_USER, footer=False
)

TICK = declare("access.tick", "enter,space", "Tick", "Give it, or take it away", group="Roles and NPIs")
SAVE = declare("access.save", "f9", "Save", "Send roles and NPIs as they are ticked", group="Roles and NPIs")

CONFIRM = declare(
    "recertify.confirm", "c", "Confirm", "This user needs this NPI for another year", group="Recertification"
)
