"""The keys of the own account."""

from tui.keys import declare

_GROUP = "Your account"

PASSWORD = declare("account.password", "p", "Password", "Choose another password", group=_GROUP)
TOTP = declare(
    "account.authenticator", "m", "Authenticator", "Set up an authenticator, or a new one", group=_GROUP
)
CODES = declare("account.codes", "c", "Recovery", "New recovery codes in place of the earlier", group=_GROUP)
FILL = declare("account.fill", "f", "Fill in", "Codes typed by hand, or filled in", group=_GROUP)
FORGET = declare(
    "account.forget",
    "g",
    "Ask again",
    "Forget that a passcode is remembered here",
    group=_GROUP,
    footer=False,
)

SAVE = declare("recovery.save", "s", "Save", "Save the codes to print them", group="Recovery codes")
KEEP = declare("recovery.keep", "f", "Fill in", "Have one-time codes filled in", group="Recovery codes")
