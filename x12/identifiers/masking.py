"""Identifiers as they may be shown to who need not see them."""


def masked(identifier: str, shown: int = 4) -> str:
    """The identifier with all but its last characters as dots; a short one is dots altogether."""
    hidden = max(len(identifier) - shown, 0) if len(identifier) > shown else len(identifier)
    return "•" * hidden + identifier[hidden:]
