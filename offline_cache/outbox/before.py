"""Knowing a claim again that was sent before: by what a payer takes two claims for the same one."""

from collections.abc import Iterable, Iterator

from x12.claims.edits.fingerprint import Fingerprint, fingerprint_of
from x12.claims.reading import read_837
from x12.claims.records import Claim
from x12.reader import read_transaction_sets

_VOIDS = "8"


def fingerprints(sent: Iterable[tuple[str, bytes]]) -> frozenset[Fingerprint]:
    """Of the claims in these bodies, each under the payer's number for it; a voided one counts no more."""
    claims = tuple((number, claim) for number, body in sent for claim in _claims(body))
    voided = {claim.reference("F8") for _, claim in claims if claim.frequency == _VOIDS}
    return frozenset(
        fingerprint_of(claim)
        for number, claim in claims
        if claim.frequency != _VOIDS and (not number or number not in voided)
    )


def _claims(body: bytes) -> Iterator[Claim]:
    for transaction_set in read_transaction_sets(body):
        file = read_837(transaction_set).file
        yield from file.claims if file else ()
