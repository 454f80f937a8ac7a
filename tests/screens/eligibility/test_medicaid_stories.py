"""Medicaid members on the real backend process, found in each of the ways that the portal has."""

import pytest

from screens import registry
from tests.screens.eligibility.conftest import SignIn
from tests.screens.eligibility.hands import ask, fill
from tests.screens.eligibility.people import born, in_situation, member_id_of
from tests.screens.on_portal import client

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def test_a_medicaid_number_keyed_in_secret_is_shown_nowhere(sign_in: SignIn) -> None:
    desk = await sign_in("mmis")
    member = in_situation("fee for service", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, member_id_of(member))
        await ask(user)
        user.sees("Medicaid Standard active", "by Member ID", "Coverage")
        await user.press("n")
        await fill(user, "", member.ssn)
        user.sees("*" * 9).sees_not(member.ssn)
        await ask(user)
        user.sees("by SSN or agency ID", member_id_of(member)).sees_not(member.ssn)
        await user.press("f5", "f5")
        user.sees("270 as sent", f"REF*SY*•••••{member.ssn[-4:]}").sees_not(member.ssn)
        await user.press("f3", "e")
        user.sees(member_id_of(member)).sees_not("*" * 9)


async def test_medicaid_by_agency_number_by_name_and_not_found(sign_in: SignIn) -> None:
    desk = await sign_in("mmis")
    other = in_situation("other agency", desk.today())
    namesake = in_situation("namesake", desk.today())
    assert other.medicaid is not None
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, "", other.medicaid.agency_id)
        await ask(user)
        user.sees("by SSN or agency ID", member_id_of(other))
        await user.press("n")
        await fill(user, "", "", other.filed.last, other.filed.first, born(other), other.sex)
        await ask(user)
        user.sees("by Name", member_id_of(other))
        await user.press("n")
        await fill(user, "", "", namesake.filed.last, namesake.filed.first, born(namesake), namesake.sex)
        await ask(user)
        user.sees("Reason 76").sees_not("not active")
        await user.press("n")
        await fill(user, "100000000000")
        await ask(user)
        user.sees("Reason 75", "member ID", "search by name, date of birth and gender").sees_not(
            "MBI lookup", "l  looks"
        )
