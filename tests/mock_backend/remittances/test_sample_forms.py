"""Sample claims that are filled into the form of their visit."""

from datetime import timedelta

import pytest

from mock_backend.backend import Backend
from mock_backend.portals import PORTALS
from mock_backend.remittances.claim_payments import claim_payment
from mock_backend.remittances.sample_forms import SampleForms
from tests.mock_backend.driving import TODAY
from x12.remittance.writing import written


@pytest.mark.parametrize("portal", ["mac", "mmis"])
def test_a_form_says_what_the_claim_alone_would(shared: Backend, portal: str) -> None:
    claims = shared.claims
    forms = SampleForms(claims.archive.samples(portal))
    rows = claims.settled_rows(portal, TODAY - timedelta(days=250), TODAY)
    assert all(claims.is_sample(row) for row, _ in rows)
    filled = [(row, form) for row, _ in rows if (form := forms.written(row))]
    assert len(filled) > 150
    assert len(filled) < len(rows)
    for row, form in filled:
        alone = claim_payment(PORTALS[portal], claims.settle(row, reversal=False))
        assert form == written([alone]), row["control_number"]
