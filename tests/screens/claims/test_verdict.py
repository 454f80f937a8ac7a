"""What became of a claim, what to do, by which key."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from offline_cache.answer import Answer
from screens.claims import keys
from screens.claims.letters import appeal_lines, records_lines
from screens.claims.showing import Ways, claim_lines
from screens.claims.verdict import deadline, key_for, next_step, verdict, why_not_now
from screens.claims.words import explained_code, left_short, what_to_do
from screens.words import days_left
from tests.screens.claims import details as made
from tui.text import plain
from tui.widgets.page_view import Entry
from x12.codes.meaning import CodeList, meanings_in

TODAY = made.TODAY


def shown(answer: Answer, key: str = "") -> str:  # type: ignore[type-arg]
    ways = Ways(lambda: None, lambda: None)
    lines = claim_lines(answer, "mac", TODAY, key, ways, 78)
    return "\n".join(plain(each.line if isinstance(each, Entry) else each) for each in lines)


def test_a_returned_claim_says_why_and_what_to_do() -> None:
    detail = made.detailed("returned", {"act_by": date(2026, 1, 13)}, edits=(made.npi_edit(),))
    assert verdict(detail, TODAY) == (
        "Returned 11/14/2025: The rendering NPI isn't linked to the group. Correct and resubmit."
    )
    step = next_step(detail, "mac", TODAY)
    assert step == "Correct the NPI. It drops off the payer's list on 01/13/2026: 53 days left."
    assert key_for(detail, "mac") is keys.CORRECT


def test_records_are_asked_for_with_the_days_left() -> None:
    detail = made.detailed("additional-documentation", request=made.request())
    assert verdict(detail, TODAY) == "Records asked for on 11/14/2025. Due 12/29/2025: 38 days left."
    assert key_for(detail, "mac") is keys.RESPOND
    text = " ".join(plain(each) for each in records_lines(detail, TODAY, 78))
    assert "Send the notes." in text
    assert "ADR1" in text


@pytest.mark.parametrize(
    ("kind", "told", "last"),
    [("mac", True, date(2026, 3, 25)), ("mmis", True, date(2025, 12, 20)), ("mac", False, date(2026, 3, 19))],
)
def test_an_appeal_counts_from_the_remittance(kind: str, told: bool, last: date) -> None:
    remittance = made.remittance() if told else None
    detail = made.detailed("denied", remittance=remittance, lines=(made.denied_line(),))
    assert deadline(detail, kind) == last  # type: ignore[arg-type]
    assert key_for(detail, "mac") is keys.APPEAL
    text = " ".join(plain(each) for each in appeal_lines(detail, "mac", TODAY, 78))
    assert "Reason 50" in text


def test_a_claim_that_was_filed_too_late_is_never_appealed_at_medicare() -> None:
    row = {"status_code": "718"}
    detail = made.detailed("denied", row, lines=(made.late_line(),))
    step = next_step(detail, "mac", TODAY)
    assert "filed too late, which can't be appealed" in step
    assert "exception" in step
    assert "An appeal has" not in step
    assert key_for(detail, "mac") is None
    assert why_not_now(detail, keys.APPEAL, "mac") == "This can't be appealed."
    elsewhere = made.detailed("denied", row, lines=(replace(made.late_line(), remarks=()),))
    assert "An appeal has to be there by" in next_step(elsewhere, "mmis", TODAY)
    assert key_for(elsewhere, "mmis") is keys.APPEAL
    one_of_two = made.detailed("denied", lines=(made.late_line(), made.denied_line()))
    assert key_for(one_of_two, "mac") is keys.APPEAL


def test_a_denial_whose_time_is_over_says_so() -> None:
    detail = made.detailed("denied", remittance=made.remittance())
    assert "An appeal has to be there by 03/25/2026: last day" in next_step(detail, "mac", date(2026, 3, 25))
    assert "ended on 03/25/2026" in next_step(detail, "mac", date(2026, 3, 26))


def test_waiting_says_until_when() -> None:
    floor = made.detailed("payment-floor", {"paid": Decimal("150.00")})
    assert "Ask again from 11/28/2025" in next_step(floor, "mac", TODAY)
    assert verdict(floor, TODAY).startswith("Approved 11/14/2025: $150.00 of $245.00")
    held = made.detailed("suspended")
    assert "by 12/14/2025, 30 days after receipt" in next_step(held, "mac", TODAY)
    assert "call the payer" in next_step(held, "mac", date(2025, 12, 14))
    assert key_for(held, "mac") is keys.FOLLOW


@pytest.mark.parametrize("status", made.STATES)
def test_every_state_has_a_verdict_and_a_next_step(status: str) -> None:
    detail = made.detailed(status)
    assert "11/14/2025" in verdict(detail, TODAY)
    assert next_step(detail, "mac", TODAY)
    assert what_to_do(detail.row).symbol.strip()
    key = key_for(detail, "mac")
    if key not in {None, keys.RESPOND}:
        assert key is not None
        assert why_not_now(detail, key, "mac") == ""


def test_every_state_that_the_backend_tells_is_known() -> None:
    assert set(made.STATES) == set(meanings_in(CodeList.CLAIM_STATES))


def test_only_what_fits_the_state_can_be_done() -> None:
    returned, paid = made.detailed("returned"), made.detailed("paid")
    assert "wasn't returned" in why_not_now(paid, keys.CORRECT, "mac")
    assert "corrects" in why_not_now(returned, keys.REPLACE, "mac")
    in_part = made.detailed("paid", appeal=made.terms())
    assert why_not_now(paid, keys.VOID, "mac") == why_not_now(in_part, keys.APPEAL, "mac") == ""
    assert "No line of it was denied" in why_not_now(paid, keys.APPEAL, "mac")
    assert "rejected claim" in why_not_now(made.detailed("rejected"), keys.APPEAL, "mac")
    assert "records" in why_not_now(paid, keys.RESPOND, "mac")
    assert "remittance" in why_not_now(paid, keys.REMITTANCE, "mac").lower()


def test_what_waits_for_its_payment_is_neither_replaced_nor_taken_back_yet() -> None:
    floor = made.detailed("payment-floor")
    assert "was paid or denied" in why_not_now(floor, keys.REPLACE, "mac")
    assert "was paid" in why_not_now(floor, keys.VOID, "mac")


def test_what_was_sent_is_waited_for_and_said_once_it_is_decided() -> None:
    waiting = made.detailed("denied", cases=(made.case(),))
    assert next_step(waiting, "mac", TODAY) == (
        "The appeal is with the payer (A2531800001): wait for the letter by 01/13/2026."
    )
    assert key_for(waiting, "mac") is keys.FOLLOW
    assert "was appealed" in why_not_now(waiting, keys.APPEAL, "mac")
    answer = Answer(waiting, datetime(2025, 11, 21, 10, 20).astimezone(), "portal", "mac", ())
    assert "Appeal A2531800001, received 11/14/2025, 1 file: in review" in shown(answer)
    decided = made.detailed("denied", cases=(made.case(status="unfavorable", decided_on=TODAY),))
    assert "decided, unfavorable, on 11/21/2025" in next_step(decided, "mac", TODAY)
    assert key_for(decided, "mac") is None
    reviewed = made.detailed("suspended", cases=(made.case(kind="records"),))
    assert "The records are with the payer" in next_step(reviewed, "mac", TODAY)
    denied = made.case(kind="records", status="unfavorable", decided_on=TODAY)
    after = made.detailed("denied", cases=(denied,), appeal=made.terms())
    assert key_for(after, "mac") is keys.APPEAL
    assert deadline(after, "mac") == date(2026, 3, 14)


def test_the_page_has_money_reasons_and_history() -> None:
    detail = made.detailed(
        "denied", lines=(made.denied_line(),), remittance=made.remittance(), remarks=("M15",)
    )
    answer = Answer(detail, datetime(2025, 11, 21, 10, 20).astimezone(), "portal", "mac", ("T1",))
    text = shown(answer, "a")
    assert "\na  " in text
    for words in ("Charged $245.00", "CO-50", "N115", "M15", "EFT1", "History", "Portal's number T1"):
        assert words in text
    assert "From this computer" not in text


def test_what_is_kept_says_its_age() -> None:
    answer = Answer(made.detailed("paid"), datetime(2025, 11, 2, 9, 5).astimezone(), "store", "mac", ())
    assert shown(answer).startswith("From this computer, as it was on 11/02/2025 09:05")


def test_a_code_is_explained_with_whose_move_it_is() -> None:
    [line] = explained_code("CARC CO-29")
    assert plain(line).startswith("CO-29: ")
    assert "move" in plain(line)
    [patient] = explained_code("CARC CO-1")
    assert "The patient's move" not in plain(patient)
    [unknown] = explained_code("RARC N99999")
    assert "x12.org" in plain(unknown)
    assert explained_code("else") == ()


@pytest.mark.parametrize(
    ("until", "words", "short"),
    [
        (date(2025, 11, 21), "last day today", "now"),
        (date(2025, 11, 22), "1 day left", "1d"),
        (date(2025, 11, 19), "2 days late", "-2d"),
    ],
)
def test_days_left(until: date, words: str, short: str) -> None:
    assert days_left(until, TODAY) == words
    assert left_short(until, TODAY) == short
