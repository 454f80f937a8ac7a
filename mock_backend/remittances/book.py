"""The remittances of both portals: listed from what was settled, written when somebody wants to know more."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date
from threading import RLock, Thread
from typing import TYPE_CHECKING

from mock_backend.clock import moment
from mock_backend.defaults import LARGE_SCALE
from mock_backend.portals import MAC, PORTALS, Portal
from mock_backend.problems import Problem
from mock_backend.remittances.asked import Wanted, kept_since, read_search
from mock_backend.remittances.bulk import Bulk
from mock_backend.remittances.claim_payments import claim_payment
from mock_backend.remittances.documents import Document, make_document
from mock_backend.remittances.heads import payer_name
from mock_backend.remittances.issues import Issue, issued
from mock_backend.remittances.sample_forms import SampleForms
from mock_backend.remittances.writing import made_at, write
from mock_backend.web.json_out import JsonValue

if TYPE_CHECKING:
    from mock_backend.claims.claims import Claims
    from x12.remittance.records import ClaimPayment
    from x12.remittance.writing import Written

_MOST_DOCUMENTS = 256
"""Documents that are held; the one used longest ago is written again when it is asked for."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a search found."""

    remittances: list[JsonValue]
    next: str | None
    total: int


class Remittances:
    """Safe to use from several threads: one works at a time."""

    def __init__(self, claims: Claims, seed: int, scale: int) -> None:
        """Of `scale` it matters only whether it is large enough for the remittance that is."""
        self._claims = claims
        self._seed = seed
        self._forms = {each: SampleForms(claims.archive.samples(each)) for each in PORTALS}
        self._largest: tuple[Issue, Document] | None = None
        if scale >= LARGE_SCALE:
            bulk = Bulk(claims.archive.samples(MAC.id))
            Thread(target=self._make_largest, args=(bulk,), daemon=True).start()
        self._issues: dict[str, tuple[date, dict[str, Issue]]] = {}
        self._documents: OrderedDict[str, Document] = OrderedDict()
        self._revisions: dict[str, int] = {}
        self._lock = RLock()

    def search(self, portal: Portal, given: Mapping[str, JsonValue], npis: frozenset[str]) -> Page:
        """A page of rows, newest payment first; a 422 problem for what the payer doesn't allow."""
        wanted = read_search(given, portal, self._claims.today)
        with self._lock:
            found = self._found(portal, wanted, npis)
            shown = found[wanted.after : wanted.after + wanted.limit]
            rows: list[JsonValue] = [self._row(portal, each) for each in shown]
        end = wanted.after + wanted.limit
        return Page(rows, str(end) if end < len(found) else None, len(found))

    def document(
        self, portal: Portal, known_as: str, npis: frozenset[str], *, anew: bool = False
    ) -> Document:
        """The files of one remittance; a 404 problem where there is none for these providers."""
        with self._lock:
            issue = self._all(portal).get(known_as)
            if issue is None or issue.npi not in npis:
                sentence = "There is no such remittance, or it is no longer kept."
                raise Problem(404, "no-such-remittance", sentence)
            if anew:
                self._revisions[known_as] = self._revisions.get(known_as, 0) + 1
                self._documents.pop(known_as, None)
            return self._document(portal, issue)

    def _found(self, portal: Portal, wanted: Wanted, npis: frozenset[str]) -> list[Issue]:
        within = [
            each
            for each in self._all(portal).values()
            if each.npi in npis
            and wanted.first <= each.paid_on <= wanted.last
            and _fits(portal, each, wanted)
        ]
        if wanted.about_claims:
            with_claim = self._claims.remitted_with(portal.id, wanted.first, wanted.last, wanted.about_claims)
            within = [each for each in within if (each.npi, each.paid_on) in with_claim]
        return sorted(within, key=lambda each: (each.paid_on, each.id), reverse=True)

    def _row(self, portal: Portal, issue: Issue) -> JsonValue:
        document = self._document(portal, issue)
        return {
            "id": issue.id,
            "check_number": issue.check_number,
            "paid_on": issue.paid_on.isoformat(),
            "payer": payer_name(portal),
            "payer_id": portal.payer_id,
            "amount": f"{issue.amount:.2f}",
            "claims": issue.claims,
            "bytes": document.plain.size,
            "compressed_bytes": document.packed.size,
            "created_at": moment(made_at(issue).replace(tzinfo=UTC).timestamp()),
        }

    def _document(self, portal: Portal, issue: Issue) -> Document:
        if self._largest and issue.id == self._largest[0].id:
            return self._largest[1]
        known = self._documents.get(issue.id)
        if known is None:
            revision = self._revisions.get(issue.id, 0)
            known = make_document(write(portal, issue, self._claims_of(portal, issue), revision))
            self._documents[issue.id] = known
            if len(self._documents) > _MOST_DOCUMENTS:
                self._documents.popitem(last=False)
        self._documents.move_to_end(issue.id)
        return known

    def _claims_of(self, portal: Portal, issue: Issue) -> Iterator[ClaimPayment | Written]:
        forms = self._forms[portal.id]
        for row, reversal in self._claims.settled_rows(portal.id, issue.paid_on, issue.paid_on, issue.npi):
            filled = None if reversal or not self._claims.is_sample(row) else forms.written(row)
            yield filled or claim_payment(portal, self._claims.settle(row, reversal=reversal))

    def _all(self, portal: Portal) -> dict[str, Issue]:
        """Made anew when the day has moved on."""
        today = self._claims.today
        known = self._issues.get(portal.id)
        if known is None or known[0] != today:
            payments = self._claims.payments(portal.id, kept_since(today), today)
            issues = {each.id: each for each in issued(portal, payments, self._seed)}
            known = today, issues
            self._issues[portal.id] = known
        if self._largest and portal is MAC:
            known[1].setdefault(self._largest[0].id, self._largest[0])
        return known[1]

    def _make_largest(self, bulk: Bulk) -> None:
        """Takes some seconds; it is listed once it is there."""
        issue = bulk.issue()
        self._largest = issue, make_document(write(MAC, issue, bulk.claims()))


def _fits(portal: Portal, issue: Issue, wanted: Wanted) -> bool:
    number, payer = wanted.texts.get("check_number", ""), wanted.texts.get("payer", "")
    return (
        issue.check_number.startswith(number)
        and (payer in payer_name(portal) or payer == portal.payer_id)
        and wanted.amount in {None, issue.amount}
    )
