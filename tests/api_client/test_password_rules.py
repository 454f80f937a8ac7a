"""Rules for passwords in words, and what a typed one breaks; the bundled portals agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api_client.account.rules import PasswordRules
from mock_backend.users.passwords import what_is_wrong
from mock_backend.users.policy import POLICIES, Policy

RULES = PasswordRules(8, 64, 3, 6, 1, 60, ("password", "summer"), True)


def of(policy: Policy) -> PasswordRules:
    return PasswordRules(
        policy.shortest,
        policy.longest,
        policy.classes,
        policy.history,
        policy.least_age_days,
        policy.greatest_age_days,
        policy.blocklist,
        not_user_id=True,
    )


def test_every_rule_is_told_before_it_bites() -> None:
    told = " ".join(RULES.sentences())
    for said in ("8 to 64", "at least 3 of", "user id", "last 6", "once in a day", "good for 60 days"):
        assert said in told
    lax = PasswordRules(1, 99, 0, 0, 0, 0, (), not_user_id=False)
    assert lax.sentences() == ("It has 1 to 99 characters; blanks and all signs count.",)
    assert lax.broken("x") == ()


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("Ab1", "at least 8 characters"),
        ("Ab1" * 30, "at most 64"),
        ("only small letters", "at least 3 of"),
        ("Frontdesk 77", "user id"),
        ("Summer of 69", "'summer'"),
        ("The one I have 1", "another than"),
    ],
)
def test_a_typed_password_is_told_what_to_do(new: str, said: str) -> None:
    (sentence,) = RULES.broken(new, user="frontdesk", old="The one I have 1")
    assert said in sentence


@given(new=st.text(max_size=70), portal=st.sampled_from(sorted(POLICIES)))
def test_client_and_portal_judge_alike(new: str, portal: str) -> None:
    policy = POLICIES[portal]
    here = of(policy).broken(new, user="biller")
    assert bool(here) == bool(what_is_wrong(new, "biller", policy))
