"""Checklists, without a screen."""

from api_client.inventory.checklists import CHECKLISTS
from api_client.inventory.records import ChecklistRun
from screens.inventory import run_page
from tests.screens.inventory.sheet import TODAY
from tui.text import line_width, plain

ONBOARDING = CHECKLISTS[0]
RUN = ChecklistRun("onboarding", "Pat Example", "Account Administrator", TODAY)


def test_a_step_is_ticked_and_the_tick_taken_back():
    run = run_page.ticked(ONBOARDING, RUN, "training", TODAY)
    run = run_page.ticked(ONBOARDING, run, "services", TODAY)
    assert run.done == ("services", "training")
    assert run_page.ticked(ONBOARDING, run, "services", TODAY).done == ("training",)


def test_the_last_tick_ends_the_list():
    run = RUN
    for step in ONBOARDING.steps:
        assert run.ended is None
        run = run_page.ticked(ONBOARDING, run, step.id, TODAY)
    assert run.ended == TODAY
    assert plain(run_page.heads(ONBOARDING, run, 76)[0]).startswith("All is done.")
    assert run_page.ticked(ONBOARDING, run, "try", TODAY).ended is None


def test_the_next_step_is_told_with_its_reason():
    shown = [plain(each) for each in run_page.heads(ONBOARDING, RUN, 76)]
    assert shown[0] == "0 of 9 done. Begun 11/21/2026 by Account Administrator."
    assert shown[1].startswith(f"Next: {ONBOARDING.steps[0].words}.")


def test_every_step_fits_the_screen():
    for checklist in CHECKLISTS:
        for step in checklist.steps:
            assert line_width(run_page.row(step, RUN)) <= 78
