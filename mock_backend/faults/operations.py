"""Names the operation that a request is for, as fault switches name it."""

_BY_PATH = {
    ("GET", "session/banner"): "banner",
    ("POST", "session"): "sign-in",
    ("POST", "session/passcode"): "passcode",
    ("POST", "session/code"): "code",
    ("GET", "session"): "session",
    ("POST", "session/keep-alive"): "keep-alive",
    ("DELETE", "session"): "sign-out",
    ("POST", "session/password"): "password",
    ("POST", "session/totp"): "second-factor",
    ("PUT", "session/totp"): "second-factor",
    ("POST", "session/recovery-codes"): "second-factor",
    ("POST", "session/reauthenticate"): "reauthenticate",
    ("GET", "account"): "account",
    ("POST", "x12"): "eligibility",
    ("POST", "mbi-lookup"): "mbi-lookup",
    ("POST", "remittances/search"): "remittance-search",
}
_BY_FOLDER = {"users": "users", "remittances": "remittance-download"}
"""Where all that lies below a path is one operation to whoever makes it fail."""


def operation_of(method: str, path: str) -> str:
    """The operation's name; '' for what is no operation of a portal, which never fails on purpose."""
    _, _, rest = path.lstrip("/").partition("/")
    return _BY_PATH.get((method, rest)) or _BY_FOLDER.get(rest.partition("/")[0], "")
