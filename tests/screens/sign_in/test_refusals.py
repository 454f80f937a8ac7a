import pytest

from api_client.errors import (
    AccountDisabled,
    AccountLocked,
    BannerNotAccepted,
    Cancelled,
    ChallengeExpired,
    ClockSkew,
    CodeAlreadyUsed,
    NotAvailable,
    NotRecertified,
    OneTimePasswordExpired,
    OutcomeUnknown,
    PasswordChangeRequired,
    PortalError,
    ServerFault,
    TimedOut,
    TooMany,
    Unreachable,
    WrongCode,
    WrongCredentials,
)
from screens.saying import said
from screens.sign_in.refusals import Step, aftermath


@pytest.mark.parametrize(
    ("error", "step", "goes_to", "empties"),
    [
        (WrongCredentials(4), "password", "password", "both"),
        (AccountLocked(), "code", "password", "both"),
        (AccountDisabled(idle=True), "password", "password", "both"),
        (OneTimePasswordExpired(), "password", "password", "both"),
        (NotRecertified(), "code", "password", "both"),
        (PasswordChangeRequired(), "code", "password", "both"),
        (WrongCode(3), "code", "code", "code"),
        (CodeAlreadyUsed(), "code", "code", "code"),
        (ClockSkew(95), "code", "code", "code"),
        (ChallengeExpired(), "code", "password", "both"),
        (BannerNotAccepted(), "password", "notice", "nothing"),
    ],
)
def test_a_refusal_leads_to_the_field_that_cures_it(
    error: PortalError, step: Step, goes_to: Step, empties: str
) -> None:
    after = aftermath(error, step)
    assert (after.step, after.emptied, after.again) == (goes_to, empties, False)


@pytest.mark.parametrize(
    "error", [Unreachable(), TimedOut(45), Cancelled(), NotAvailable(), TooMany(), ServerFault()]
)
@pytest.mark.parametrize("step", ["notice", "password", "code"])
def test_a_fault_keeps_everything_and_can_be_repeated(error: PortalError, step: Step) -> None:
    after = aftermath(error, step)
    assert (after.step, after.emptied, after.again) == (step, "nothing", True)


def test_after_an_unknown_outcome_the_password_goes_first_again_and_stays() -> None:
    after = aftermath(OutcomeUnknown(), "code")
    assert (after.step, after.emptied, after.again) == ("password", "nothing", True)


@pytest.mark.parametrize("error", [Unreachable(), TimedOut(45), Cancelled(), NotAvailable(), ServerFault()])
def test_no_word_about_patients_where_there_is_none(error: PortalError) -> None:
    assert "coverage" not in said(error)
    assert said(error).endswith(error.next_action)
