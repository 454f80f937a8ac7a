"""Where passwords are kept, in words."""

from api_client.credentials.records import Backend
from screens.keeping import place_lines
from screens.sign_in.words import keeping_words
from tui.text import plain

LOCKED = Backend(
    "secret-service", "the Secret Service keyring", available=False, reason="It is locked.", cure="Unlock it."
)
KEYRING = Backend("secret-service", "the Secret Service keyring", available=True)
VAULT = Backend(
    "vault", "the passphrase vault", available=False, reason="It is locked.", cure="Give its passphrase."
)
SESSION = Backend("session", "this session only", available=True)


def test_each_place_says_whether_it_works_and_if_not_what_to_do() -> None:
    shown = [plain(row) for row in place_lines((LOCKED, VAULT, SESSION), 76)]
    assert "not now  the Secret Service keyring" in shown
    assert "         Unlock it." in shown
    assert "works    the passphrase vault" in shown
    assert "works    this session only" in shown


def test_before_the_places_answer_it_says_so() -> None:
    assert "Looking." in [plain(row) for row in place_lines((), 76)]


def test_the_demo_says_where_passwords_would_go() -> None:
    assert keeping_words((KEYRING, VAULT, SESSION)) == "Passwords: the Secret Service keyring."
    assert keeping_words((LOCKED, VAULT, SESSION)) == "Passwords: this session only."
