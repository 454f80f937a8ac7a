"""QR codes drawn in characters."""

from urllib.parse import parse_qs, urlsplit

import pytest
import segno

from screens.account import qr
from screens.account.enroll_page import enroll_lines
from tests.screens.account.own import ENROLLMENT, SECRET, URI
from tui.text import line_width, plain

_MODULES = {" ": (0, 0), "▀": (1, 0), "▄": (0, 1), "█": (1, 1)}


def modules(picture: tuple[str, ...]) -> list[list[int]]:
    """The modules that a camera sees, the quiet zone left out."""
    rows = [[_MODULES[cell][half] for cell in row] for row in picture for half in (0, 1)]
    inner = [row[qr.QUIET : -qr.QUIET] for row in rows[qr.QUIET :]]
    return inner[: len(inner[0])]


def test_the_picture_is_the_code():
    picture = qr.drawn(URI, 200, 100)
    code = segno.make(URI, micro=False, error="l", boost_error=False)
    assert modules(picture) == [list(row) for row in code.matrix]


def test_where_there_is_little_room_it_is_a_shorter_code_of_the_same_secret():
    picture = qr.drawn(URI, 48, 20)
    assert 0 < len(picture) <= 20
    for candidate in qr.shorter(URI):
        assert parse_qs(urlsplit(candidate).query)["secret"] == [SECRET]
    assert any(
        modules(picture)
        == [list(row) for row in segno.make(each, micro=False, error="l", boost_error=False).matrix]
        for each in qr.shorter(URI)
    )


def test_what_is_not_usual_is_never_left_out():
    for candidate in qr.shorter(URI.replace("digits=6", "digits=8&period=60&algorithm=SHA256")):
        told = parse_qs(urlsplit(candidate).query)
        assert (told["digits"], told["period"], told["algorithm"]) == (["8"], ["60"], ["SHA256"])


def test_where_it_does_not_fit_there_is_none():
    assert qr.drawn(URI, 20, 10) == ()


def test_a_secret_is_keyed_in_groups_of_four():
    assert qr.in_fours("abcd efghij") == "abcd efgh ij"


@pytest.mark.parametrize(("cells", "rows", "picture"), [(80, 20, True), (120, 36, True), (60, 12, False)])
def test_picture_secret_and_steps_fit_the_screen(cells: int, rows: int, picture: bool):
    lines = enroll_lines(ENROLLMENT, cells, rows)
    assert len(lines) <= rows
    assert all(line_width(each) <= cells for each in lines)
    shown = " ".join(" ".join(plain(each) for each in lines).split())
    assert ("█" in shown) is picture
    for group in qr.in_fours(SECRET).split():
        assert group in shown


def test_the_secret_is_in_no_repr():
    assert SECRET not in repr(ENROLLMENT)
