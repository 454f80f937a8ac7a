"""One remittance of a hundred thousand claims, for whoever asks for a backend of that scale.

Its claims are in no list of claims: it is there to be downloaded, opened and searched.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from itertools import count, islice

from mock_backend.claims.payment import payment_day
from mock_backend.claims.samples.dealing import Dealer
from mock_backend.claims.settling import Payment
from mock_backend.defaults import LARGE_SCALE
from mock_backend.people.catalogue import situation_of
from mock_backend.people.making import identity
from mock_backend.people.numbering import mbis
from mock_backend.providers import PRACTICE
from mock_backend.remittances.blanks import Blank, corrected_blanks, plain_blanks
from mock_backend.remittances.issues import ADJUSTMENT, INTEREST, OVERPAYMENT, Issue, moved
from x12.remittance.records import ProviderAdjustment
from x12.remittance.writing import Written

CLAIMS = LARGE_SCALE
_ID = "bulk00000000000000"
_ONE_CORRECTED_IN, _ONE_REFUSED_IN = 40, 11
_PATIENTS = 5_000
_FIRST_NUMBER, _FIRST_CORRECTED = 500_000, 700_000
"""Control numbers of a day that no sample claim has."""
_AT_ONCE = 250
"""Claims that are written as one piece."""
_BESIDE = ((INTEREST, "-0.0004"), (OVERPAYMENT, "0.0031"), (ADJUSTMENT, "0.0007"))
"""Shares of what the claims pay that move beside them (PLB): what is taken back has no sign."""
_CENT = Decimal("0.01")


class Bulk:
    """The remittance as one backend has it: the payer's sample claims many times over, for many patients."""

    def __init__(self, dealer: Dealer) -> None:
        self._dealer = dealer
        self._paid_on = payment_day(dealer.began - timedelta(days=7))

    def issue(self) -> Issue:
        """Paid in the last cycle before the backend's story began."""
        paid = sum((each.paid for each in self._blanks()), Decimal(0))
        payment = Payment(self._paid_on, PRACTICE.npi, CLAIMS, paid)
        number = f"EFTBULK{self._paid_on:%y%m%d}"
        return Issue(_ID, number, self._paid_on, PRACTICE.npi, CLAIMS, paid, tuple(_beside(payment)))

    def claims(self) -> Iterator[Written]:
        """All of its claims, some hundreds at a time."""
        entries = enumerate(self._blanks(), 1)
        while some := [*islice(entries, _AT_ONCE)]:
            text = "".join(blank.form.text % self._values(number) for number, blank in some)
            yield Written(text, sum(blank.form.segments for _, blank in some))

    def _blanks(self) -> Iterator[Blank]:
        """What is filled in, one after the other, until there are claims enough."""
        left = CLAIMS
        for number in count(1):
            kind = self._corrected if number % _ONE_CORRECTED_IN == 0 and left > 1 else self._paid
            if number % _ONE_REFUSED_IN == 0 and kind is self._paid:
                kind = self._refused
            blank = kind[number % len(kind)]
            yield blank
            left -= blank.claims
            if not left:
                return

    def _values(self, number: int) -> dict[str, str]:
        own = {
            "own_number": f"B{number:07}",
            "number": f"{_FIRST_NUMBER + number:06}",
            "corrected_number": f"{_FIRST_CORRECTED + number:06}",
        }
        return own | self._patients[number % len(self._patients)]

    @cached_property
    def _plain(self) -> tuple[Blank, ...]:
        return plain_blanks(self._dealer, self._paid_on)

    @cached_property
    def _paid(self) -> tuple[Blank, ...]:
        return tuple(each for each in self._plain if each.paid)

    @cached_property
    def _refused(self) -> tuple[Blank, ...]:
        return tuple(each for each in self._plain if not each.paid)

    @cached_property
    def _corrected(self) -> tuple[Blank, ...]:
        return corrected_blanks(self._dealer, self._paid_on)

    @cached_property
    def _patients(self) -> tuple[dict[str, str], ...]:
        """Some thousands of the people on file, as a blank takes them."""
        seed, began = self._dealer.seed, self._dealer.began
        on_file = (index for index in range(_PATIENTS) if situation_of(index).medicare)
        named = ((index, identity(seed, began, index).filed) for index in on_file)
        return tuple(
            {
                "last_name": name.last,
                "first_name": name.first,
                "middle_name": name.middle,
                "suffix": name.suffix,
                "member_id": mbis(seed).number(2 * index),
            }
            for index, name in named
        )


def _beside(payment: Payment) -> Iterator[ProviderAdjustment]:
    for number, (reason, share) in enumerate(_BESIDE, 1):
        amount = (payment.amount * Decimal(share)).quantize(_CENT)
        yield moved(payment, reason, amount, f"{payment.paid_on:%y%j}{number:06}")
