"""What a portal was asked before and is asked again, so that an answer still true takes a few bytes."""

import re
from collections.abc import Mapping
from dataclasses import replace

from api_client.messages import Reply, garbled
from api_client.problems import NOT_MODIFIED

_ETAG = re.compile(r'(W/)?"[!#-~]{1,200}"')


def etag_in(reply: Reply) -> str:
    """The mark of an answer's content; '' where it has none that can be given back."""
    etag = reply.headers.get("etag", "")
    return etag if _ETAG.fullmatch(etag) else ""


class Known:
    """The last answer of each address, in memory only."""

    __slots__ = ("_replies",)

    def __init__(self) -> None:
        self._replies: dict[str, Reply] = {}

    def forget(self) -> None:
        """Ask for everything anew."""
        self._replies.clear()

    def condition(self, path: str) -> Mapping[str, str]:
        """The header that asks for the answer only if it is another one by now."""
        known = self._replies.get(path)
        return {"If-None-Match": etag_in(known)} if known else {}

    def whole(self, path: str, reply: Reply) -> Reply:
        """The answer, or the one before where the portal says that nothing changed; raises ServerFault."""
        if reply.status == NOT_MODIFIED:
            known = self._replies.get(path)
            if known is None:
                raise garbled(reply)
            return replace(known, transaction_id=reply.transaction_id, date=reply.date)
        self._replies.pop(path, None)
        return reply

    def keep(self, path: str, reply: Reply) -> None:
        """Remember an answer that could be read."""
        if etag_in(reply):
            self._replies[path] = reply
