"""The interchange that one claim travels in."""

from datetime import datetime

from api_client.enclosing import enclosed
from api_client.errors import InvalidRequest
from api_client.numbering import new_numbers
from api_client.records import SignedIn
from x12.claims.records import Claim, ClaimFile
from x12.claims.writing import write_837
from x12.parts import Contact
from x12.party import Party
from x12.unwritable import UnwritableError


def claim_body(signed_in: SignedIn, claim: Claim, contact: Contact, now: datetime) -> bytes:
    """One claim as an 837 from the portal's user to its payer, with numbers of its own.

    Raises InvalidRequest where a text of the claim has no place in an interchange.
    """
    numbers, moment = new_numbers(), now.replace(microsecond=0, second=0)
    sender, receiver = signed_in.submitter_id, signed_in.receiver_id
    file = ClaimFile(
        claim.kind,
        submitter=Party(
            "41", claim.billing.party.name, id_qualifier="46", id_code=sender, contacts=(contact,)
        ),
        receiver=Party("40", signed_in.portal.payer_name, id_qualifier="46", id_code=receiver),
        claims=(claim,),
        reference=numbers.trace,
        created=moment,
    )
    try:
        return enclosed(write_837(file), signed_in, numbers, moment)
    except UnwritableError as error:
        raise InvalidRequest(f"The claim can't be written: {error}") from None
