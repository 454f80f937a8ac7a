"""What stands at the right of the status line."""

from datetime import timedelta

from tui.text import EMPTY, Line, line


def standing(portal: str, user: str, left: timedelta | None, notice: str = "") -> Line:
    """Portal and user; how long the session lasts when that is short; anything else in a word or two."""
    if not portal:
        return line((notice, "caution")) if notice else EMPTY
    spans: list[tuple[str, str]] = []
    if notice:
        spans.append((f"{notice}  ", "caution"))
    if left is not None:
        spans.append((f"{minutes(left)} left  ", "caution"))
    spans.append((f"{portal} {user}".strip(), "standing"))
    return line(*spans)


def minutes(left: timedelta) -> str:
    """Whole minutes; under one, 'under 1 min', so that the line doesn't change every second."""
    whole = int(left.total_seconds() // 60)
    return f"{whole} min" if whole else "under 1 min"
