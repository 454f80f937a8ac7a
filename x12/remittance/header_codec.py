"""Table 1 of an 835, both ways: BPR, TRN, references, dates, payer and payee."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.loops import Found, arranged, first, grouped, unsaid
from x12.part_codecs import read_reference, segment_of
from x12.party import Party
from x12.party_codec import found_party, party_segments
from x12.pen import Pen
from x12.problem import Problem
from x12.remittance.header import PAYEE, PAYER, BankAccount, RemittanceHeader
from x12.remittance.segments import date_segments, read_dates, read_money
from x12.segment import Segment
from x12.values import day, day_text, number_text
from x12.wire import Located, Source

_ORDER = ("BPR", "NTE", "TRN", "CUR", "REF", "DTM")
_PARTY_ORDER = ("N1", "N2", "N3", "N4", "REF", "PER", "RDM")
_PRODUCED = "405"


def read_header(located: Sequence[Located], source: Source) -> RemittanceHeader:
    """What stands before the first claim; segments that it should not hold are kept."""
    own, payer, payee = _parted(located)
    found = grouped(own)
    payment, trace = _needed(found, "BPR", source), _needed(found, "TRN", source).segment
    of = payment.segment.element
    dates = read_dates(found.get("DTM", ()), source)
    produced = next((each for each in dates if each.qualifier == _PRODUCED), None)
    header = RemittanceHeader(
        amount=read_money(payment, 2, source),
        paid_on=day(of(16)),
        check_number=trace.element(2),
        payer_id=trace.element(3),
        payer=_read_party(payer, source.within("1000A")),
        payee=_read_party(payee, source.within("1000B")),
        method=of(4),
        handling=of(1),
        credit_debit=of(3),
        format=of(5),
        payer_account=_account(payment.segment, 6),
        payee_account=_account(payment.segment, 12),
        payer_supplement=trace.element(4),
        payer_company=of(10),
        produced_on=produced.start if produced else None,
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        dates=tuple(each for each in dates if each is not produced),
    )
    return replace(header, kept=unsaid(found, [*_header_segments(header, source.pen)], source))


def write_header(header: RemittanceHeader, pen: Pen) -> list[Segment]:
    """BPR to the end of the payee."""
    segments = arranged(_ORDER, _header_segments(header, pen), header.kept, pen)
    for party in (header.payer, header.payee):
        segments += arranged(_PARTY_ORDER, _party_segments(party, pen), party.kept, pen)
    return segments


def _parted(located: Sequence[Located]) -> tuple[list[Located], list[Located], list[Located]]:
    """What is the header's own, the payer's and the payee's; another party stays with the one before it."""
    parts: dict[str, list[Located]] = {"": [], PAYER: [], PAYEE: []}
    place = ""
    for at in located:
        entity = at.segment.element(1)
        if at.segment.identifier == "N1" and entity in parts and not parts[entity]:
            place = entity
        parts[place].append(at)
    return parts[""], parts[PAYER], parts[PAYEE]


def _needed(found: Found, identifier: str, source: Source) -> Located:
    """The segment, or an empty one and a problem."""
    at = first(found, identifier)
    if at is None:
        sentence = f"The {identifier} segment is missing."
        source.problems.append(Problem(sentence, identifier, 2, code="3"))
        return Located(2, Segment((identifier,)))
    return at


def _header_segments(header: RemittanceHeader, pen: Pen) -> Iterator[Segment]:
    yield pen.segment(
        "BPR",
        header.handling,
        number_text(header.amount),
        header.credit_debit,
        header.method,
        header.format,
        *_account_texts(header.payer_account),
        header.payer_company,
        header.payer_supplement if header.payer_company else "",
        *_account_texts(header.payee_account),
        day_text(header.paid_on),
    )
    yield pen.segment("TRN", "1", header.check_number, header.payer_id, header.payer_supplement)
    yield from (segment_of(each, pen) for each in header.references)
    if header.produced_on:
        yield pen.segment("DTM", _PRODUCED, day_text(header.produced_on))
    yield from date_segments(header.dates, pen)


def _account(payment: Segment, start: int) -> BankAccount | None:
    texts = [payment.element(start + at) for at in range(4)]
    return BankAccount(texts[1], texts[3], texts[0], texts[2]) if any(texts) else None


def _account_texts(account: BankAccount | None) -> tuple[str, str, str, str]:
    if account is None:
        return "", "", "", ""
    return account.bank_qualifier, account.bank, account.kind, account.number


def _read_party(located: Sequence[Located], source: Source) -> Party:
    found = grouped(located)
    name = first(found, "N1")
    of = name.segment.element if name else lambda _: ""
    party = replace(found_party(found, source), entity=of(1), name=of(2), id_qualifier=of(3), id_code=of(4))
    return replace(party, kept=unsaid(found, [*_party_segments(party, source.pen)], source))


def _party_segments(party: Party, pen: Pen) -> Iterator[Segment]:
    if party.entity:
        yield pen.segment("N1", party.entity, party.name, party.id_qualifier, party.id_code)
    yield from party_segments(replace(party, entity=""), pen)
