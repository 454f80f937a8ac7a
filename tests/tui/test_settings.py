"""The settings file: read, or refused with its place and what is wrong."""

import pytest

from tui import settings


def test_without_a_file_everything_is_as_usual(tmp_path):
    assert settings.read(tmp_path / "settings.toml") == settings.Settings()


def test_what_is_set_is_read(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('theme = "light"\npreset = "pcace"\nline = "remote"\n[keys]\n"form.submit" = "f9"\n')
    assert settings.read(file) == settings.Settings("light", "pcace", {"form.submit": "f9"}, "remote")


def test_what_is_written_is_read_again(tmp_path):
    file = tmp_path / "settings.toml"
    chosen = settings.Settings(theme="dark", implied_cents=True, masked=True, lock_minutes=5)
    settings.write(chosen, file)
    assert settings.read(file) == chosen


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("theme = 'pink'", "theme is one of dark, light, high-contrast, no-colour"),
        ("preset = 3", "preset is one of"),
        ("line = 'fast'", "line is one of auto, remote, local"),
        ("keys = 'f9'", "under [keys]"),
        ("[keys]\n'form.submit' = 9", "under [keys]"),
        ("[keying]\nimplied_cents = 1", "implied_cents is true or false"),
        ("theme", "is not TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(tmp_path, text: str, wrong: str):
    file = tmp_path / "settings.toml"
    file.write_text(text)
    with pytest.raises(settings.SettingsError) as refused:
        settings.read(file)
    assert wrong in str(refused.value)
    assert str(file) in str(refused.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(settings.SettingsError, match="can't be read"):
        settings.read(tmp_path)
