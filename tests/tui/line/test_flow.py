from tui.line.flow import Flow


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def flow() -> tuple[Flow, Clock]:
    clock = Clock()
    return Flow(clock), clock


def test_small_writes_are_never_asked_about_nor_held() -> None:
    line, _ = flow()
    assert not any(line.sent(1) for _ in range(200))
    assert line.wait() == 0


def test_frames_are_held_while_too_much_is_under_way() -> None:
    line, clock = flow()
    assert line.sent(700)
    assert line.wait() == 0
    assert line.sent(700)
    assert line.wait() > 0
    clock.now = 0.6
    line.answered()
    assert line.under_way == 700
    assert line.wait() == 0


def test_the_window_follows_the_line() -> None:
    line, clock = flow()
    for _ in range(10):
        line.sent(2000)
        clock.now += 0.6
        line.answered()
    assert line.window == 8192  # a long line that queues nothing
    window = line.window
    line.sent(2000)
    clock.now += 1.0
    line.answered()
    assert line.window == window // 2  # one that begins to queue
    line.sent(2000)
    clock.now += 4.0
    line.answered()
    assert line.window < 1024  # a thin one


def test_a_terminal_that_never_answers_is_not_waited_for_again() -> None:
    line, clock = flow()
    line.sent(5000)
    assert line.wait() > 0
    clock.now = 3.1
    assert line.wait() == 0
    assert not line.answers
    assert not line.sent(5000)
    assert line.open_questions == 0
