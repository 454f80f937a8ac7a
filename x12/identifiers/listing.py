"""Sets of codes, written as one reads them."""


def listed(codes: str) -> frozenset[str]:
    """The codes that stand in a text, parted by blanks."""
    return frozenset(codes.split())
