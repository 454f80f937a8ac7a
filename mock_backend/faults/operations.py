"""Names the operation that a request is for, as fault switches name it."""

from mock_backend.peeking import transaction_in

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
    ("POST", "claims"): "claims",
    ("POST", "claims/search"): "claim-search",
    ("POST", "remittances/search"): "remittance-search",
}
_BY_FOLDER = {
    "users": "users",
    "claims": "claim-detail",
    "batches": "batches",
    "attachments": "attachments",
    "letters": "letters",
    "remittances": "remittance-download",
}
"""Where all that lies below a path is one operation to whoever makes it fail."""
_BY_END = {"response": "records", "appeal": "appeals"}


BY_CONTENT = "eligibility"
"""What an X12 interchange is for unless its transaction says something else."""
_BY_TRANSACTION = {"276": "claim-status"}


def operation_in(sent: bytes) -> str:
    """The operation that an X12 interchange, perhaps compressed, is for."""
    return _BY_TRANSACTION.get(transaction_in(sent), BY_CONTENT)


def operation_of(method: str, path: str) -> str:
    """The operation's name; '' for what is no operation of a portal, which never fails on purpose."""
    first, _, rest = path.lstrip("/").partition("/")
    if first == "demo":
        return ""
    folder, last = rest.partition("/")[0], rest.rpartition("/")[2]
    return _BY_PATH.get((method, rest)) or _BY_END.get(last) or _BY_FOLDER.get(folder, "")
