from collections.abc import Callable
from pathlib import Path

import pytest

from screens.portals import checks
from x12.identifiers import Unacceptable


@pytest.mark.parametrize(
    ("read", "typed", "value"),
    [
        (checks.kind, " MAC ", "mac"),
        (checks.portal_id, "NGS-NY", "ngs-ny"),
        (checks.address, " https://portal.example.org/ ", "https://portal.example.org"),
        (checks.address, "http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        (checks.words, "  Larkfield   Family Practice ", "Larkfield Family Practice"),
        (checks.payer_code, "cms", "CMS"),
        (checks.interchange_code, "ab 1234567", "AB 1234567"),
    ],
)
def test_what_is_typed_is_read_forgivingly(read: Callable[[str], str], typed: str, value: str) -> None:
    assert read(typed) == value


@pytest.mark.parametrize(
    ("read", "typed", "says"),
    [
        (checks.kind, "medicare", "mac"),
        (checks.portal_id, "two words", "dashes"),
        (checks.portal_id, "-x", "dashes"),
        (checks.address, "http://portal.example.org", "https"),
        (checks.address, "portal.example.org", "https://"),
        (checks.address, "https://user:hush@portal.example.org", "user"),
        (checks.words, "A*B", "*"),
        (checks.words, "x" * 61, "60"),
        (checks.interchange_code, "1234567890123456", "15"),
        (checks.payer_code, "A~B", "80"),
    ],
)
def test_what_can_not_be_used_gets_one_sentence(read: Callable[[str], str], typed: str, says: str) -> None:
    with pytest.raises(Unacceptable) as refusal:
        read(typed)
    assert says in refusal.value.sentence
    assert "hush" not in refusal.value.sentence


def test_a_file_of_certificates_is_looked_into(tmp_path: Path) -> None:
    path = tmp_path / "own.pem"
    with pytest.raises(Unacceptable, match="can't be read"):
        checks.authorities(str(path))
    path.write_text("hello")
    with pytest.raises(Unacceptable, match="no certificate"):
        checks.authorities(str(path))
    path.write_text("-----BEGIN CERTIFICATE-----\n")
    assert checks.authorities(str(path)) == str(path)
