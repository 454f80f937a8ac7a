"""Who sits at this computer, and where: for the access log."""

import getpass
import os
import socket
from functools import cache

from x12.text import clean


@cache
def account() -> str:
    """The computer's user."""
    try:
        return clean(getpass.getuser())
    except (OSError, KeyError, ImportError):
        return str(os.geteuid()) if os.name == "posix" else ""


@cache
def place() -> str:
    """The computer's name, and where its user came from by SSH."""
    client = os.environ.get("SSH_CONNECTION", "").split(" ")[0]
    return clean(f"{socket.gethostname()}, SSH from {client}" if client else socket.gethostname())
