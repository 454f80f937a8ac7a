"""A claim's number in the go-to prompt leads to the claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.shell import Finder, Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offline_cache.desk import Desk
    from tui.shell import Shell

_NUMBER = re.compile(r"(?=.*[0-9]{5})[0-9A-Za-z]{8,23}")


def claim_finder(desk: Desk) -> Finder:
    """Finds what looks like a payer's claim number; whether there is such a claim the payer says."""

    def find(typed: str) -> Sequence[Found]:
        number, current = typed.strip().upper(), desk.current
        if current is None or "claim-status" not in current.user.services or not _NUMBER.fullmatch(number):
            return ()
        return (Found(f"Claim {number}", lambda shell: _open(shell, number)),)

    return find


def _open(shell: Shell, number: str) -> None:
    from screens.claims.detail_page import open_numbered

    open_numbered(shell, number)
