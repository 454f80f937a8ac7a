"""Stories about the shell: pages, go to, back, type-ahead, errors, help."""

from types import SimpleNamespace

import pytest

from api_client.errors import SessionEnded, Unreachable
from tests.tui.office import OfficeDesk, PatientPage, office
from tests.tui.story import story

pytestmark = pytest.mark.story
KEYED = ("s", "m", "i", "t", "h", "tab", "j", "o", "tab", "0", "5", "1", "7", "5", "0", "tab")


async def test_home_shows_places_user_and_keys():
    async with story(office()) as user:
        user.sees("Home", "> Patient", "Claims", "Medicare frontdesk", "F2 Go to")
        assert user.cursor == (0, 1)


async def test_a_patient_is_keyed_asked_and_answered():
    desk = OfficeDesk()
    desk.line.free.set()
    async with story(office(desk)) as user:
        await user.press("enter", *KEYED)
        user.sees("SMITH", "05/17/1950")
        await user.press("f9")
        await user.wait()
        user.sees("Answer", "SMITH", "Part A and B active.")
        assert desk.line.asked[0].text("first") == "JO"


async def test_go_to_keeps_what_was_keyed_and_f3_comes_back():
    async with story(office()) as user:
        await user.press("enter", *"smith", "f2", *"second", "enter")
        user.sees("Patient").sees_not("SMITH")
        await user.press("f3")
        user.sees("SMITH")
        await user.press(*"son")
        user.sees("SMITHSON")


async def test_go_to_finds_a_patient_and_says_when_it_finds_nothing():
    async with story(office()) as user:
        await user.press("f2", *"smi")
        user.sees("Go to: smi", "> SMITH, JOHN")
        await user.press("enter")
        user.sees("Last name")
        await user.press("f2", *"zzz", "enter")
        user.sees("Nothing starts with 'zzz'.")


async def test_a_place_that_is_closed_says_why():
    async with story(office()) as user:
        await user.press("f2", *"claims")
        user.sees_not("> Claims")


async def test_keys_typed_while_the_line_is_busy_reach_the_answer():
    desk = OfficeDesk()
    async with story(office(desk)) as user:
        await user.press("enter", *"smith", "f9", "end", "n", "tab", *"ann")
        user.sees("Asking Medicare.", "Esc cancels").sees_not("ANN")
        desk.line.free.set()
        await user.until_sees("ANN")
        user.sees("SMITH", "First name")


async def test_type_ahead_through_a_change_of_pages_loses_nothing():
    async with story(office()) as user:
        await user.press("f2", *"pat", "enter", *"smith", "tab", *"john", "f3", "enter", *"ny")
        user.sees("SMITH", "JOHNNY")


async def test_esc_cancels_and_says_that_keys_were_not_used():
    desk = OfficeDesk()
    async with story(office(desk)) as user:
        await user.press("enter", *"smith", "f9", "a", "b")
        await user.press("escape")
        await user.wait()
        user.sees("SMITH")
        assert "2 keys typed meanwhile not used" in " ".join(user.screen_text().split())
        await user.press("tab", *"ann")
        user.sees("ANN")


async def test_a_failure_says_what_and_what_next():
    desk = OfficeDesk()
    desk.line.fails = Unreachable("The portal can't be reached.")
    desk.line.free.set()
    async with story(office(desk)) as user:
        await user.press("enter", *"smith", "f9")
        await user.wait()
        user.sees("The portal can't be reached. Check the network", "SMITH")


async def test_what_the_line_says_goes_when_it_is_over_unless_something_else_was_said():
    desk = OfficeDesk()
    async with story(office(desk)) as user:
        await user.press("enter", *"smith", "f9")
        desk.say_retry("The line broke; try 2 of 3 in 1 s.")
        user.sees("try 2 of 3")
        desk.say_retry("")
        user.sees_not("try 2 of 3")
        desk.say_retry("The line broke; try 2 of 3 in 1 s.")
        user.app.say("Saved.")
        desk.say_retry("")
        user.app.settle()
        user.sees("Saved.")
        desk.line.free.set()
        await user.wait()


async def test_the_line_takes_the_place_of_no_sentence_where_nobody_waits():
    desk = OfficeDesk()
    async with story(office(desk)) as user:
        user.app.say("Saved.")
        desk.say_retry("The line broke; try 2 of 3 in 1 s.")
        user.app.settle()
        user.sees("Saved.").sees_not("try 2 of 3")


async def test_a_session_that_ended_asks_to_sign_in_and_comes_back_to_the_field():
    desk = OfficeDesk()
    desk.line.fails = SessionEnded("The portal ended the session.", next_action="Sign in again.")
    desk.line.free.set()
    async with story(office(desk)) as user:
        await user.press("enter", *"smith", "tab", *"jo", "f9")
        await user.wait()
        user.sees("Sign in", "The portal ended the session.")
        await user.press("enter")
        user.sees("SMITH", "JO")
        await user.press("end", *"hn")
        user.sees("JOHN")
        assert isinstance(user.app.current, PatientPage)
        assert user.app.current.saved["last"] == "SMITH"


async def test_another_user_who_signs_in_after_the_end_sees_nothing_of_the_first():
    desk = OfficeDesk()
    desk.line.fails = SessionEnded()
    desk.line.free.set()
    desk.next_session = SimpleNamespace(
        **{**vars(desk.current), "user": SimpleNamespace(id="biller", name="biller")}
    )
    async with story(office(desk)) as user:
        await user.press("enter", *"smith", "f9")
        await user.wait()
        await user.press("enter")
        user.sees("Home", "biller")
        await user.press("enter")
        user.sees("Last name").sees_not("SMITH")


async def test_leaving_asks_first_and_signs_out():
    desk = OfficeDesk()
    async with story(office(desk)) as user:
        await user.press("f10")
        user.sees("Quit (q), sign out (s) or stay (Esc)?")
        await user.press("escape")
        user.sees_not("Quit (q)")
        await user.press("f10", "s")
        await user.wait()
        user.sees("Sign in")
        assert desk.signed_out == 1


async def test_f1_explains_the_field_and_again_shows_all_keys():
    async with story(office()) as user:
        await user.press("enter", "f1")
        user.sees("Last name (letters): As on the card.")
        await user.press("f1")
        user.sees("In a form", "F9", "Send what is keyed")
        await user.press("f8")
        user.sees("Next theme", "While typing", "One word left")
        await user.press("f3")
        user.sees("Last name")


async def test_the_palette_finds_and_does_an_action():
    async with story(office()) as user:
        await user.press("ctrl+p", "slash", *"theme")
        user.sees("Next theme").sees_not("Go to a place")
        await user.press("enter", "enter")
        user.sees("Home", "Theme: light")


async def test_a_key_that_does_nothing_says_why():
    async with story(office()) as user:
        await user.press("f3")
        user.sees("This is the first page; F10 leaves.")


async def test_the_status_line_grows_for_a_long_sentence_and_the_view_gives_way():
    async with story(office()) as user:
        user.app.say(" ".join(["A sentence that goes on."] * 6), "stop")
        user.app.settle()
        await user.until_sees("A sentence")
        rows = user.rows()
        assert sum("sentence" in row for row in rows) == 2
        assert rows[-1].lstrip().startswith("F1")


async def test_a_resized_terminal_shows_everything_again():
    async with story(office()) as user:
        await user.resize(100, 30)
        user.sees("Home", "Medicare frontdesk")
        assert len(user.rows()) == 30
        await user.resize(40, 8)
        user.sees("Home", "> Patient")
