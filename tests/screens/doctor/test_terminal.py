from screens.doctor.finding import Section
from screens.doctor.terminal import terminal

GOOD = {"TERM": "xterm-256color", "LANG": "en_US.UTF-8"}


def states(section: Section) -> list[str]:
    return [finding.state for finding in section.findings]


def said(section: Section) -> str:
    return " ".join(finding.says for finding in section.findings)


def test_a_usual_terminal_is_well() -> None:
    section = terminal(GOOD, (80, 24))
    assert states(section) == ["ok", "ok"]
    assert "80 columns by 24 lines" in said(section)
    assert "256 colours; UTF-8" in said(section)


def test_a_small_window_is_told_how_to_grow() -> None:
    finding = terminal(GOOD, (72, 24)).findings[0]
    assert finding.state == "note"
    assert "larger" in finding.cure


def test_no_terminal_type_is_wrong_with_the_command_that_cures_it() -> None:
    wrong = [finding for finding in terminal({}, (80, 24)).findings if finding.state == "wrong"]
    assert "export TERM=" in wrong[0].cure


def test_a_remote_line_says_what_it_saves() -> None:
    section = terminal({**GOOD, "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, (80, 24))
    assert "16 colours; lines and marks in ASCII" in said(section)
    assert "10.0.0" not in said(section)


def test_screen_and_unheeded_variables_are_named_without_their_values() -> None:
    environ = {**GOOD, "STY": "1.pts-0", "HTTPS_PROXY": "http://user:hush@proxy", "TEXTUAL_LOG": "/tmp/keys"}
    section = terminal(environ, (80, 24))
    assert states(section).count("note") == 3
    assert "hush" not in said(section)
    assert "/tmp/keys" not in said(section)


def test_output_into_a_file_has_no_size() -> None:
    assert "not a terminal" in said(terminal(GOOD, None))
