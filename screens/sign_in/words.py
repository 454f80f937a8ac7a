"""What is said below the form and after signing in."""

from collections.abc import Iterable, Sequence

from api_client.credentials.records import Backend
from api_client.demo import TryThis
from screens.trying import row_of
from tui.text import EMPTY, Line, line

_MOST = 11


def demo_notes(people: Sequence[TryThis]) -> tuple[Line, ...]:
    """That all of it is demo data, and whom to ask about afterwards."""
    listed = (
        EMPTY,
        line(("Once you are in, try these", "heading")),
        *(row_of(each) for each in people[:_MOST]),
    )
    return (
        line(
            ("Demo data, filled in: Enter signs in. ", "caution"),
            ("F4 in User: the demo's other users.", "dim"),
        ),
        *(listed if people else ()),
    )


def keeping_words(places: Iterable[Backend]) -> str:
    """What the demo says of passwords: where one's own would be kept. It keeps none itself."""
    for place in places:
        if place.available and place.id != "session":
            return f"Passwords: {place.words}."
    return "Passwords: this session only."
