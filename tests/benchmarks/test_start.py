"""The first screen waits for nothing that it doesn't use."""

import sys

import pytest

from benchmarks.imports import before_the_first_screen

LATER = {
    *("httpx", "httpcore", "h11", "anyio", "keyring", "secretstorage", "jeepney", "cryptography", "pyotp"),
    *(
        "sqlite3",
        "sqlcipher3",
        "reportlab",
        "starlette",
        "uvicorn",
        "mock_backend",
        "markdown_it",
        "argparse",
    ),
    *("textual.widgets._data_table", "textual.widgets._markdown", "screens.eligibility.form"),
    *("screens.printing.pdf", "x12.eligibility.response"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_what_the_sign_in_screen_does_not_use_is_not_imported_before_it() -> None:
    imported = before_the_first_screen()
    assert "tui.app" in imported
    assert LATER & imported == set()
