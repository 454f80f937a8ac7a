"""What a request is for, in words that say nothing of anybody."""

import re

from api_client.messages import X12, Request

_BY_PATH = {
    ("GET", "session/banner"): "notice",
    ("POST", "session"): "user and password",
    ("POST", "session/passcode"): "passcode",
    ("POST", "session/code"): "code",
    ("GET", "session"): "time left",
    ("POST", "session/keep-alive"): "keep alive",
    ("DELETE", "session"): "sign out",
    ("POST", "session/password"): "password change",
    ("POST", "session/reauthenticate"): "code at the lock",
    ("POST", "mbi-lookup"): "MBI lookup",
    ("POST", "claims"): "claim",
    ("POST", "claims/search"): "claim search",
    ("POST", "remittances/search"): "remittance search",
}
_BY_FOLDER = {
    "account": "own account",
    "session": "second factor",
    "users": "users",
    "claims": "claim detail",
    "remittances": "remittance",
    "batches": "batch",
    "attachments": "attachment",
    "letters": "letter",
}
_BY_TRANSACTION = {b"270": "eligibility", b"276": "claim status"}
_BY_END = {"response": "records", "appeal": "appeal"}
_TRANSACTION = re.compile(rb"\bST.(\d{3})\b")


def operation_name(request: Request) -> str:
    """A word or two, made from method, path and the kind of transaction only."""
    path = request.path.strip("/")
    if path == "x12" and request.content_type == X12:
        found = _TRANSACTION.search(request.body)
        return _BY_TRANSACTION.get(found[1] if found else b"", "X12")
    path = path.partition("?")[0]
    if request.method == "POST" and path.rpartition("/")[2] in _BY_END:
        return _BY_END[path.rpartition("/")[2]]
    return _BY_PATH.get((request.method, path)) or _BY_FOLDER.get(path.partition("/")[0], "other")
