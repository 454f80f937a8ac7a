import pytest

from tui.line.profile import LineProfile, detect

UTF8 = {"LANG": "en_US.UTF-8", "TERM": "xterm-256color"}


@pytest.mark.parametrize(
    ("environ", "option", "expected"),
    [
        ({**UTF8, "COLORTERM": "truecolor"}, "auto", LineProfile()),
        (UTF8, "auto", LineProfile(colours="256")),
        (
            {**UTF8, "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"},
            "auto",
            LineProfile("16", ascii=True, remote=True),
        ),
        ({**UTF8, "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, "local", LineProfile(colours="256")),
        (UTF8, "remote", LineProfile("16", ascii=True, remote=True)),
        ({**UTF8, "NO_COLOR": "1"}, "auto", LineProfile(colours="none")),
        ({"TERM": "vt220"}, "auto", LineProfile("none", erases_background=False, shapes=False)),
        ({"TERM": "linux", "LANG": "en_US.UTF-8"}, "auto", LineProfile("16", shapes=False)),
        ({"TERM": "screen-256color"}, "auto", LineProfile("256", erases_background=False)),
        ({"TERM": "xterm", "LC_ALL": "de_DE.ISO-8859-1"}, "auto", LineProfile("16", ascii=True)),
    ],
)
def test_the_environment_decides_unless_the_option_does(environ, option, expected) -> None:
    assert detect(environ, option) == expected
