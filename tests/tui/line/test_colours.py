import pytest

from tui.line.colours import colour_parameters, contrasting, same_colour
from tui.line.pens import PLAIN, Pens, pen


@pytest.mark.parametrize(
    ("parameters", "depth", "expected"),
    [
        ("38;2;255;10;10", "truecolor", "38;2;255;10;10"),
        ("38;2;255;10;10", "16", "91"),
        ("48;2;0;0;0", "16", "40"),
        ("48;5;15", "16", "107"),
        ("38;5;196", "16", "91"),
        ("38;2;95;135;175", "256", "38;5;67"),
        ("38;5;244", "256", "38;5;244"),
        ("31", "16", "31"),
        ("31", "none", ""),
        ("48;2;1;2;3", "none", ""),
    ],
)
def test_colours_come_down_to_the_depth_of_the_line(parameters, depth, expected) -> None:
    assert colour_parameters(parameters, depth) == expected


def test_text_stays_readable_where_both_sides_would_become_one_colour() -> None:
    read = Pens("16").after
    assert read(PLAIN, "38;2;10;10;10;48;2;0;0;0") is pen(0, "97", "40")
    assert read(PLAIN, "38;2;250;250;250;48;2;255;255;255") is pen(0, "30", "107")
    assert same_colour("97", "107")
    assert contrasting("44") == "97"


def test_without_colour_the_attributes_stay() -> None:
    assert Pens("none").after(PLAIN, "1;4;7;31;48;5;17") is pen(1 | 8 | 64, "", "")
