"""The command line, in a process of its own as a user starts it."""

import os
import subprocess
import sys

import pytest

from tui.cli import commands


def claimdeck(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**os.environ, **environment},
    )


def test_help_names_every_command_and_says_where_patients_are_keyed():
    told = claimdeck("--help")
    assert told.returncode == 0
    for name in commands():
        assert f"\n  {name} " in told.stdout
    assert "--input -" in told.stdout
    assert "Textual" not in told.stderr


def test_the_version_is_told():
    assert claimdeck("--version").stdout.startswith("claimdeck ")


@pytest.mark.parametrize("arguments", [(), ("--theme", "light"), ("demo",)])
def test_without_a_terminal_it_says_what_there_is_for_scripts(arguments, tmp_path):
    told = claimdeck(*arguments, CLAIMDECK_HOME=str(tmp_path))
    assert told.returncode == 2
    assert (
        told.stderr == "Claimdeck needs a terminal. For scripts there are commands: see claimdeck --help.\n"
    )


def test_a_wrong_setting_ends_with_a_sentence(tmp_path):
    (tmp_path / "settings.toml").write_text("theme = 'pink'")
    told = claimdeck(CLAIMDECK_HOME=str(tmp_path))
    assert told.returncode == 2
    assert "theme is one of" in told.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("eligibilty",), "there is no 'eligibilty'; the commands are demo"),
        (("--remote", "demo"), "claimdeck demo ..."),
    ],
)
def test_a_command_that_is_misspelled_or_misplaced_is_explained(arguments, told):
    ended = claimdeck(*arguments)
    assert ended.returncode == 2
    assert told in ended.stderr


def test_what_is_not_known_is_refused():
    told = claimdeck("--theme", "pink")
    assert told.returncode == 2
    assert "invalid choice" in told.stderr


def test_the_first_screen_needs_no_network_keyring_or_mouse_modules():
    script = """
import sys
from offline_cache.desk import Desk
from tui.client import build
from tui.counting import Count
from tui.options import Options
from tui.settings import Settings
build(Desk(), Options(), Settings(), Count())
heavy = {"httpx", "keyring", "cryptography", "pyotp", "reportlab", "starlette", "uvicorn", "argparse"}
print(sorted(heavy & set(sys.modules)))
"""
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=30, check=True
    )
    assert ran.stdout.strip() == "[]"
