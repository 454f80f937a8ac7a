"""Our providers on a claim: kept in a file that a person can read, a mistake in it told with its place."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api_client.errors import Misconfigured
from api_client.own_providers.book import OwnProviderBook
from api_client.own_providers.records import BillingOffice, Clinician, OwnProviders
from api_client.own_providers.toml import parse_own_providers, write_own_providers
from x12.identifiers.npi import check_digit


def an_npi(number: int) -> str:
    """A well-formed NPI that belongs to nobody here."""
    first = f"199999{number:03}"
    return first + check_digit(first)


CLINIC = BillingOffice(
    an_npi(1), "LARKFIELD COMMUNITY CLINIC", tax_id="990000001", street="1 MAIN ST", portals=("mac",)
)
OTHER = BillingOffice(an_npi(2), "LARKFIELD EAST")
ONE = Clinician(an_npi(3), "SAMPLE", "ADA", usual=True)
TWO = Clinician(an_npi(4), "SAMPLE", "BEN")


def test_what_is_written_is_read_again() -> None:
    providers = OwnProviders((CLINIC, OTHER), (ONE, TWO))
    assert parse_own_providers(write_own_providers(providers), Path("providers.toml")) == providers


def test_the_office_is_that_of_the_portal_and_of_the_npi() -> None:
    providers = OwnProviders((CLINIC, OTHER))
    assert providers.office("mac") == CLINIC
    assert providers.office("mmis") == OTHER
    assert providers.office("mac", OTHER.npi) == OTHER
    assert OwnProviders().office("mac") is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[[office]]\nname = 'A'", "office number 1: npi is missing"),
        ("[[office]]\nnpi = '1234567890'\nname = 'A'", "office number 1: "),
        ("[[clinician]]\nnpi = '1'\nsurname = 'A'", "'surname' is not a key here"),
        ("[[clinician]]\nlast_name = 'A'\nusual = 'yes'", "usual is true or false"),
        ("[[office]]\nportals = 'mac'", "portals is a list of texts"),
        ("[[doctor]]\n", "'doctor' is not a key here"),
        ("office = 3", "stand under [[office]]"),
        ("[[", "providers.toml"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_place(content: str, says: str) -> None:
    with pytest.raises(Misconfigured) as refusal:
        parse_own_providers(content.encode(), Path("providers.toml"))
    assert says in refusal.value.sentence


def test_one_clinician_is_the_usual_one(tmp_path: Path) -> None:
    book = OwnProviderBook(tmp_path / "providers.toml")
    book.put(ONE)
    book.put(Clinician(TWO.npi, TWO.last_name, usual=True))
    assert [each.usual for each in book.all().clinicians] == [False, True]
    book.remove(book.all().clinicians[0])
    assert book.all().usual == Clinician(TWO.npi, TWO.last_name, usual=True)


def test_the_demo_keeps_its_own_in_memory() -> None:
    book = OwnProviderBook(None, OwnProviders((CLINIC,)))
    book.put(OTHER)
    assert book.all().offices == (CLINIC, OTHER)


def test_windows_that_write_at_once_lose_nobody(tmp_path: Path) -> None:
    offices = [BillingOffice(an_npi(number), f"OFFICE {number}") for number in range(20)]
    path = tmp_path / "providers.toml"
    with ThreadPoolExecutor(8) as windows:
        list(windows.map(lambda office: OwnProviderBook(path).put(office), offices))
    assert {each.npi for each in OwnProviderBook(path).all().offices} == {each.npi for each in offices}
