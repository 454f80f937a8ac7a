from hypothesis import given
from hypothesis import strategies as st

from benchmarks.terminal import Terminal
from tui.line.pens import PLAIN, Pens, change, pen

_ATTRIBUTES = [1, 2, 4, 8, 16, 64, 128, 256, 4096]  # those that the emulator shows
pens = st.builds(
    pen,
    st.sets(st.sampled_from(_ATTRIBUTES)).map(sum),
    st.sampled_from(["", "31", "97", "38;5;208", "38;2;1;2;3"]),
    st.sampled_from(["", "44", "107", "48;5;17", "48;2;30;30;46"]),
)


@given(pens, pens)
def test_a_change_of_pen_ends_in_the_wanted_pen_and_is_never_longer_than_beginning_afresh(one, other) -> None:
    stepwise, afresh = Terminal(10, 2), Terminal(10, 2)
    stepwise.feed(change(None, one) + change(one, other) + "x")
    afresh.feed(change(None, other) + "x")
    assert stepwise.cells() == afresh.cells()
    assert len(change(one, other)) <= len(change(None, other))


def test_the_same_pen_needs_nothing() -> None:
    assert change(PLAIN, PLAIN) == ""
    assert change(pen(1, "31", ""), PLAIN) == "\x1b[m"
    assert change(pen(0, "31", "44"), pen(0, "32", "44")) == "\x1b[32m"


@given(pens)
def test_reading_a_written_pen_gives_it_back(one) -> None:
    assert Pens("truecolor").after(PLAIN, change(None, one)[2:-1]) is one


def test_parameters_that_are_unknown_or_cut_short_change_nothing_else() -> None:
    read = Pens("truecolor").after
    assert read(PLAIN, "1;38;2;9") is pen(1, "", "")
    assert read(PLAIN, "77;4") is pen(8, "", "")
    assert read(pen(1, "31", ""), "") is PLAIN


def test_a_blank_shows_only_the_background_unless_a_line_runs_through_it() -> None:
    assert pen(1, "31", "44").blank is pen(0, "", "44")
    assert pen(8, "31", "44").blank is pen(8, "31", "44")
    assert not pen(8, "31", "44").erases
