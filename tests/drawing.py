"""How many examples property tests draw: some in the suite, all of them and more in a campaign."""

import os

SHARE = float(os.environ.get("CLAIMDECK_DRAWN", "0.3"))
"""Of the number that a test names. 1 draws all of them; a campaign draws ten times as many."""


def drawn(count: int) -> int:
    """The number of examples to draw in this run."""
    return max(5, round(count * SHARE))
