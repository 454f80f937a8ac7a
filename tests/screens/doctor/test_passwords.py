from api_client.credentials.records import Backend
from screens.doctor.passwords import passwords

KEYRING = Backend(
    "secret-service", "the Secret Service keyring", available=False, reason="it is locked", cure="Unlock it."
)
VAULT = Backend("vault", "the passphrase vault", available=True)


def test_a_place_that_does_not_work_says_why_and_what_to_do() -> None:
    finding = passwords((KEYRING, VAULT)).findings[0]
    assert finding.says == "Not in the Secret Service keyring: it is locked."
    assert finding.cure == "Unlock it."
    assert finding.state == "note"


def test_a_place_that_works_is_well() -> None:
    assert passwords((VAULT,)).findings[0].state == "ok"


def test_a_vault_that_is_not_open_is_as_it_should_be() -> None:
    locked = Backend(
        "vault", "the passphrase vault", available=False, reason="It is locked.", cure="Give it."
    )
    finding = passwords((locked,)).findings[0]
    assert (finding.state, finding.says) == ("ok", "Can be kept in the passphrase vault: it is locked.")
