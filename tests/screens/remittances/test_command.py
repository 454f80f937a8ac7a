"""`claimdeck remittance`: for scripts, with and without a portal."""

import io
import json
from pathlib import Path

import pytest

from mock_backend.process import BackendProcess
from offline_cache.desk import Desk
from screens.plain.console import Console
from screens.remittances.command import main
from tests.api_client.fake_portal import CODE, PASSWORD, FakePortal
from tests.api_client.remittance_server import Files
from tests.api_client.wires import json_answer
from tests.offline_cache.remittances.conftest import row
from tests.screens.on_portal import desk_at, use_portal
from tests.screens.remittances.samples import file_in, remittance


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


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """The options that sign in to a portal in memory, which keeps one remittance."""
    portal = FakePortal()
    use_portal(portal, monkeypatch)
    files = Files(remittance()).on(portal)
    listed = json_answer({"remittances": [row(files)], "next": None, "total": 1})
    portal.instead("POST /remittances/search", *[listed] * 9)
    given = tmp_path / "sign-in.json"
    sign_in = {"accepts_notice": True, "user": "biller", "password": PASSWORD, "code": CODE}
    given.write_text(json.dumps({"sign_in": sign_in, "patients": []}))
    return ("--input", str(given), "--json")


def test_what_the_portal_has_is_listed(desk: Desk, asked: tuple[str, ...]) -> None:
    code, talk = run(desk, "list", *asked, "--from", "t-30", "--to", "t", "--amount", "46.25")
    assert code == 0, talk.err.getvalue()
    assert (talk.told[0]["check_number"], talk.told[0]["state"]) == ("EFT1", "listed")


def test_by_number_it_comes_into_a_folder(desk: Desk, asked: tuple[str, ...], tmp_path: Path) -> None:
    code, talk = run(desk, "get", *asked, "eft1", "OTHER", "--folder", str(tmp_path / "out"))
    assert code == 3
    assert "no remittance OTHER" in talk.err.getvalue()
    (path,) = (tmp_path / "out").iterdir()
    assert path.read_bytes() == remittance()
    assert talk.told[0]["path"] == str(path)


def test_all_that_is_new_comes_once(desk: Desk, asked: tuple[str, ...]) -> None:
    code, talk = run(desk, "new", *asked)
    assert code == 0, talk.err.getvalue()
    assert [each["check_number"] for each in talk.told] == ["EFT1"]


def test_without_denials_the_answer_is_no(desk: Desk, asked: tuple[str, ...]) -> None:
    code, talk = run(desk, "denials", *asked)
    assert (code, talk.told) == (3, [])


@pytest.mark.socket
def test_the_bundled_portal_gives_all_that_is_new(backend: BackendProcess, tmp_path: Path) -> None:
    given = tmp_path / "sign-in.json"
    given.write_text(json.dumps({"sign_in": {"accepts_notice": True, "user": "biller"}, "patients": []}))
    options = ("--demo", backend.url, "--portal", "mac", "--input", str(given), "--json")
    code, talk = run(desk_at(tmp_path / "home"), "new", *options, "--folder", str(tmp_path / "out"))
    assert code == 0, talk.err.getvalue()
    paths = {str(each) for each in (tmp_path / "out").iterdir()}
    assert paths
    assert {each["path"] for each in talk.told} == paths
