from pathlib import Path

from screens.doctor.settings import settings


def test_no_file_means_the_usual_settings(tmp_path: Path) -> None:
    finding = settings(tmp_path).findings[0]
    assert finding.state == "ok"
    assert "usual" in finding.says


def test_what_is_chosen_is_said(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "light"\npreset = "pcace"\n[keys]\n"app.help" = "f12"\n')
    says = settings(tmp_path).findings[0].says
    assert "theme light; keys as in pcace, 1 of your own; line: auto" in says


def test_a_file_that_the_client_refuses_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "plaid"\n')
    finding = settings(tmp_path).findings[0]
    assert finding.state == "wrong"
    assert "theme is one of" in finding.says
