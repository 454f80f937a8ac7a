"""`claimdeck remittance`: for scripts, with and without a portal."""

import io
import json
from pathlib import Path

import pytest

from mock_backend.process import BackendProcess
from offline_cache.desk import Desk
from screens.plain.console import Console
from screens.remittances.command import main
from tests.screens.on_portal import desk_at
from tests.screens.remittances.samples import file_in


def no_answer(_question: str) -> str:
    raise EOFError


class Talk:
    """A console that remembers."""

    def __init__(self) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()
        self.console = Console(self.out, self.err, no_answer, no_answer)

    @property
    def told(self) -> list[dict[str, object]]:
        return [json.loads(each) for each in self.out.getvalue().splitlines()]


def run(desk: Desk, *arguments: str) -> tuple[int, Talk]:
    talk = Talk()
    return main(arguments, desk, talk.console), talk


def test_a_file_is_read_without_a_portal(desk: Desk, tmp_path: Path) -> None:
    path = str(file_in(tmp_path))
    code, talk = run(desk, "open", path, "--json", "--claims")
    summary, *claims = talk.told
    assert code == 0
    assert summary["amount"] == "46.25"
    assert summary["statuses"] == {"1": 2, "22": 1, "4": 1}
    assert "EXAMPLE" not in json.dumps(summary)
    assert [each["patient_control_number"] for each in claims] == ["PCN1", "PCN2", "PCN3", "PCN3"]


def test_its_summary_is_text_too(desk: Desk, tmp_path: Path) -> None:
    code, talk = run(desk, "open", str(file_in(tmp_path)), "--text")
    assert code == 0
    assert "Paid for claims" in talk.out.getvalue()
    assert "EXAMPLE" not in talk.out.getvalue()


def test_what_is_no_remittance_fails_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    code, talk = run(desk, "open", str(file_in(tmp_path, b"nothing")), "--json")
    assert code == 1
    assert talk.told[0]["sentence"] == "This file holds no remittance (835)."
    assert "Choose another file" in talk.err.getvalue()


@pytest.mark.parametrize("arguments", [[], ["get"], ["list", "--from", "never"], ["list", "--amount", "x"]])
def test_what_is_not_understood_is_refused_before_anything_is_asked(
    desk: Desk, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(desk, *arguments)
    assert ended.value.code == 2
    assert "usage: claimdeck remittance" in capsys.readouterr().err


@pytest.mark.socket
def test_at_a_portal_it_lists_downloads_and_counts(backend: BackendProcess, tmp_path: Path) -> None:
    given = tmp_path / "sign-in.json"
    given.write_text(json.dumps({"sign_in": {"accepts_notice": True}, "patients": []}))
    folder, home = tmp_path / "out", tmp_path / "home"

    def at_portal(*arguments: str) -> tuple[int, Talk]:
        used = desk_at(home)
        kept_close, used.kept.close = used.kept.close, lambda: None  # type: ignore[method-assign]
        portal = ("--demo", backend.url, "--portal", "demo-mac", "--input", str(given), "--json")
        try:
            return run(used, arguments[0], *portal, *arguments[1:])
        finally:
            kept_close()

    code, listing = at_portal("list")
    assert code == 0
    number = str(listing.told[0]["check_number"])
    assert at_portal("list", "--check", "NOSUCHNUMBER")[0] == 3
    code, got = at_portal("get", number, "--folder", str(folder))
    assert code == 0
    (path,) = folder.iterdir()
    assert got.told[0]["path"] == str(path)
    assert number in path.name
    code, new = at_portal("new")
    assert code == 0
    assert new.told
    assert at_portal("denials")[0] in (0, 3)
