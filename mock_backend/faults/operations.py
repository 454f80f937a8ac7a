"""Names the operation that a request is for, as fault switches name it."""

_BY_PATH = {
    ("GET", "session/banner"): "banner",
    ("POST", "session"): "sign-in",
    ("POST", "session/code"): "code",
    ("GET", "session"): "session",
    ("POST", "session/keep-alive"): "keep-alive",
    ("DELETE", "session"): "sign-out",
    ("POST", "x12"): "eligibility",
    ("POST", "mbi-lookup"): "mbi-lookup",
}


def operation_of(method: str, path: str) -> str:
    """The operation's name; '' for what is no operation of a portal, which never fails on purpose."""
    _, _, rest = path.lstrip("/").partition("/")
    return _BY_PATH.get((method, rest), "")
