"""An answer as a printable entitlement page: what was asked and answered, when, for whom, which numbers."""

from collections.abc import Iterator

from api_client.records import SignedIn
from screens.eligibility.reading import Reading
from screens.eligibility.showing.page import answer_lines
from screens.eligibility.showing.wording import asked_words
from screens.printing import Document
from screens.printing.document import WIDTH

CLOSING = (
    "This page shows what the payer answered at the time stated. It is not a promise of payment. "
    "Dates are month/day/year."
)


def document_of(reading: Reading, signed_in: SignedIn | None) -> Document:
    """The page; with `reading.hidden` it doesn't tell who the patient is."""
    kind = "Medicare" if reading.medicare else "Medicaid"
    masked = ", masked" if reading.hidden else ""
    return Document(
        "eligibility",
        f"{kind} eligibility{masked}",
        tuple(_facts(reading, signed_in)),
        answer_lines(reading, WIDTH),
        CLOSING,
    )


def _facts(reading: Reading, signed_in: SignedIn | None) -> Iterator[tuple[str, str]]:
    asked = reading.asked
    payer = asked.response.payer
    yield "Portal", reading.profile.name
    yield (
        "Payer",
        " ".join(part for part in (payer.name, f"({payer.id_code})" if payer.id_code else "") if part),
    )
    if asked.inquiry:
        provider = asked.inquiry.provider
        kind = "NPI" if provider.id_qualifier == "XX" else "provider ID"
        yield "Provider", f"{provider.name}, {kind} {provider.id_code}"
    if signed_in:
        yield "Asked by", f"{signed_in.user.name} ({signed_in.user.id})"
    yield "Answered", f"{asked.answer.as_of.astimezone():%m/%d/%Y %H:%M:%S %Z}".strip()
    yield "Dates of service", asked_words(asked.dates)
    if reading.mode:
        yield "Searched by", f"{reading.mode.name}: {reading.mode.words}"
    yield "Numbers", ", ".join(asked.answer.transaction_ids)
