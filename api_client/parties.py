"""Who asks and who is asked, as transactions name them."""

from api_client.profile import PortalProfile
from api_client.records import Provider, SignedIn
from x12.eligibility.asking import payer_party, provider_party
from x12.party import Party


def payer_of(portal: PortalProfile) -> Party:
    """The portal's payer."""
    return payer_party(portal.payer_name, portal.payer_id)


def provider_of(provider: Provider, npi: str = "") -> Party:
    """Who asks: by another NPI if one is given, by the provider's own, else by the payer's number for it."""
    number = npi or provider.npi
    if number:
        return provider_party(provider.name, number)
    return provider_party(provider.name, provider.provider_id, id_qualifier="SV")


def submitter_of(signed_in: SignedIn) -> Party:
    """Who sends a claim status inquiry and gets its answer."""
    return Party("41", signed_in.provider.name, id_qualifier="46", id_code=signed_in.submitter_id)
