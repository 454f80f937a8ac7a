"""Claims by the desk, on the real backend: pages, detail, 276, what is followed, what wants somebody."""

import asyncio
from dataclasses import replace

import pytest

from api_client.claims.listed import ClaimFilter
from api_client.errors import InvalidRequest, WentElsewhere
from offline_cache.claims import desk as claims_desk
from offline_cache.claims import queue as queues
from offline_cache.claims.records import ClaimQuestion, patient_of, question_about
from offline_cache.desk import Desk
from offline_cache.patients import Patient
from x12.codes.actions import Action
from x12.status.words import explain

pytestmark = [pytest.mark.story, pytest.mark.socket, pytest.mark.asyncio(loop_scope="module")]


async def test_pages_by_the_place_of_the_last_row(desk: Desk) -> None:
    desk.switch("mac")
    first = await desk.claims.search(ClaimFilter(), limit=10)
    second = await desk.claims.search(ClaimFilter(), first.next, limit=10)
    ids = [row.id for row in (*first.rows, *second.rows)]
    assert len(set(ids)) == 20
    assert first.total == second.total > 20
    days = [row.received_on for row in (*first.rows, *second.rows)]
    assert days == sorted(days, reverse=True)
    narrowed = await desk.claims.search(ClaimFilter(text=first.rows[0].last_name[:4].lower()), limit=50)
    assert first.rows[0].id in {row.id for row in narrowed.rows}
    assert narrowed.total < first.total


async def test_a_window_that_the_payer_does_not_allow_is_said_at_its_field(desk: Desk) -> None:
    desk.switch("mmis")
    with pytest.raises(InvalidRequest) as refused:
        await desk.claims.search(ClaimFilter(last_name="ROBINSON"))
    assert {each.field for each in refused.value.fields} == {"from", "to", "member_id"}


async def test_a_claim_looked_at_again_costs_a_few_bytes(desk: Desk) -> None:
    desk.switch("mac")
    row = (await desk.claims.search(ClaimFilter(statuses=("returned",)), limit=1)).rows[0]
    assert await desk.claims.kept(row.id) is None
    first = await desk.claims.detail(row.id)
    whole = desk.last_line.received
    again = await desk.claims.detail(row.id)
    assert again.value == first.value
    assert again.as_of > first.as_of
    assert desk.last_line.received < whole / 4
    kept = await desk.claims.kept(row.id)
    assert kept is not None
    assert (kept.source, kept.value) == ("store", first.value)
    assert first.value.errors[0].sentence
    assert first.value.sent.startswith("ISA")
    assert row.last_name not in repr(first)


async def test_a_forgotten_patient_leaves_nothing_of_a_claim(desk: Desk) -> None:
    desk.switch("mac")
    row = (await desk.claims.search(ClaimFilter(), limit=1)).rows[0]
    await desk.claims.detail(row.id)
    await desk.claims.follow(row)
    gone = await desk.kept.forget(Patient(mbi=row.member_id))
    assert gone.answers == 1
    assert await desk.claims.kept(row.id) is None
    assert await desk.claims.followed() == ()


async def test_an_unknown_claim_says_so(desk: Desk) -> None:
    desk.switch("mac")
    with pytest.raises(InvalidRequest, match="no such claim"):
        await desk.claims.detail("nothinglikeit")
    with pytest.raises(InvalidRequest, match="isn't the id"):
        await desk.claims.detail("../session")


@pytest.mark.parametrize("portal", ["mac", "mmis"])
async def test_one_claim_is_asked_about_in_three_ways(desk: Desk, portal: str) -> None:
    desk.switch(portal)
    row = (await desk.claims.search(ClaimFilter(statuses=("paid",)), limit=1)).rows[0]
    whole = question_about(row)
    by_member = replace(whole, control_number="")
    for question in (ClaimQuestion(control_number=row.control_number), whole, by_member):
        answer = await desk.claims.ask(question)
        claims = [each.claim for each in answer.value if each.claim]
        assert row.control_number in {each.control_number for each in claims}
        assert answer.raw_received.startswith("ISA")


async def test_many_claims_are_asked_about_in_parts(desk: Desk) -> None:
    desk.switch("mac")
    rows = (await desk.claims.search(ClaimFilter(), limit=60)).rows
    parts = [part async for part in desk.claims.ask_many([question_about(row) for row in rows])]
    assert [len(part) for part in parts] == [25, 25, 10]
    told = [reports for part in parts for reports in part]
    for row, reports in zip(rows, told, strict=True):
        assert reports[0].claim is not None
        assert reports[0].claim.control_number == row.control_number


async def test_what_wants_somebody(desk: Desk) -> None:
    desk.switch("mac")
    queue = await desk.claims.queue(few=5)
    assert queue.returned.total > 0
    assert {row.status for row in queue.returned.rows} == {"returned"}
    assert {row.status for row in queue.asked_for.rows} == {"additional-documentation"}
    deadlines = [each.appeal_by for each in queue.denials]
    assert deadlines == sorted(deadlines)
    assert all(day >= desk.today() for day in deadlines)
    worth_it = {explain(queues.status_of(each.claim)).action for each in queue.denials}
    assert worth_it <= {Action.APPEAL, Action.RESPOND}
    assert "718" not in {each.claim.status_code for each in queue.denials}, "Medicare's can't be appealed"


async def test_denials_stay_in_the_queue_until_the_last_day_that_their_claim_names(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.switch("mac")
    whole = await desk.claims.queue(few=500)
    assert not whole.more_denials
    for each in (whole.denials[0], whole.denials[-1]):
        appeal = (await desk.claims.detail(each.claim.id)).value.appeal
        assert appeal is not None
        assert appeal.by == each.appeal_by
    monkeypatch.setattr(claims_desk, "_DENIALS_AT_ONCE", 5)
    first = await desk.claims.queue(few=3)
    assert first.more_denials
    assert first.denials == whole.denials[: len(first.denials)] != ()


async def test_a_check_of_what_is_followed_stays_at_its_portal(desk: Desk) -> None:
    desk.switch("mac")
    row = (await desk.claims.search(ClaimFilter(statuses=("suspended",)), limit=1)).rows[0]
    await desk.claims.follow(row)
    await desk.portals.step_demo(1)
    assert len(await desk.claims.due()) == 1
    checking = asyncio.ensure_future(desk.claims.check_due())
    await asyncio.sleep(0)  # it reads what is due
    desk.switch("mmis")
    line = desk.last_line
    with pytest.raises(WentElsewhere, match="another portal"):
        await checking
    assert desk.last_line is line
    desk.switch("mac")
    await desk.claims.leave(row.id)


async def test_a_followed_claim_is_due_each_day_until_it_is_through(desk: Desk) -> None:
    desk.switch("mac")
    suspended = (await desk.claims.search(ClaimFilter(statuses=("suspended",)), limit=3)).rows
    returned = (await desk.claims.search(ClaimFilter(statuses=("returned",)), limit=1)).rows
    for row in (*suspended, *returned):
        await desk.claims.follow(row)
    await desk.claims.follow(suspended[0])
    count = len(suspended)
    assert count > 1
    assert len(await desk.claims.followed()) == count + 1
    assert await desk.claims.due() == ()  # all was told today
    await desk.portals.step_demo(30)
    assert {each.id for each in await desk.claims.due()} == {row.id for row in suspended}
    seen: list[tuple[int, int]] = []
    checked = await desk.claims.check_due(lambda asked, of: seen.append((asked, of)))
    assert (checked.asked, checked.of, seen) == (count, count, [(count, count)])
    assert checked.changed == count
    first = (await desk.claims.followed())[0]
    assert first.changed_on == desk.today()
    assert first.told != first.told_before != ""
    assert patient_of(suspended[0]).mbi
    await desk.claims.leave(first.id)
    assert len(await desk.claims.followed()) == count


async def test_what_was_begun_at_one_portal_is_never_asked_at_another(desk: Desk) -> None:
    desk.switch("mac")
    rows = (await desk.claims.search(ClaimFilter(), limit=30)).rows
    parts = desk.claims.ask_many([question_about(row) for row in rows])
    assert len(await anext(parts)) == 25
    desk.switch("mmis")
    line = desk.last_line
    with pytest.raises(WentElsewhere, match="another portal"):
        await anext(parts)
    assert desk.last_line is line


async def test_a_claim_is_never_looked_for_at_another_portal(desk: Desk) -> None:
    desk.switch("mac")
    row = (await desk.claims.search(ClaimFilter(), limit=1)).rows[0]
    looking = asyncio.ensure_future(desk.claims.detail(row.id))
    await asyncio.sleep(0)  # it reads what is known
    desk.switch("mmis")
    line = desk.last_line
    with pytest.raises(WentElsewhere, match="another portal"):
        await looking
    assert desk.last_line is line


async def test_an_answer_names_the_portal_that_was_asked(desk: Desk) -> None:
    desk.switch("mac")
    row = (await desk.claims.search(ClaimFilter(), limit=1)).rows[0]
    asking = asyncio.ensure_future(desk.claims.ask(question_about(row)))
    while not desk.busy:
        await asyncio.sleep(0)
    desk.switch("mmis")
    assert (await asking).portal_id == "mac"
