"""The session ends in the middle of work: signing in again leads back to the same field."""

import pytest

from offline_cache.desk import Desk
from tests.api_client.fake_portal import CODE, PASSWORD, FakePortal
from tests.api_client.wires import problem
from tests.screens.on_portal import client, key_in, reads, send
from tui.forms import TEXT, Answers, Field, Form, FormPage
from tui.page import Page
from tui.widgets.form_view import FormView

pytestmark = pytest.mark.story


class AskingPage(Page):
    """A form that asks the portal something."""

    title = "Asking"

    def __init__(self) -> None:
        rows = (Field("one", "One", 10, TEXT), Field("two", "Two", 10, TEXT))
        super().__init__(FormView(Form("asking", "Asking", (FormPage("", rows),)), sent=self._sent))

    def _sent(self, _answers: Answers) -> None:
        self.shell.request(
            self.desk.signing.keep_alive(), lambda _left: self.shell.say("It is there."), saying="Asking."
        )


async def test_signing_in_again_leads_back_to_the_same_field(desk: Desk, portal: FakePortal) -> None:
    portal.instead("POST /session/keep-alive", problem("session-ended", 401))
    async with client(desk) as user:
        await send(await key_in(user))
        page = AskingPage()
        user.app.open(page)
        await user.type("first")
        await user.press("tab")
        await user.type("second")
        await send(user)
        await user.wait()
        reads(user, "Be good.")
        user.sees_not("second")

        await user.press("enter")
        user.sees("frontdesk")
        await user.type(PASSWORD)
        await user.press("tab")
        await user.type(CODE)
        await send(user)
        user.sees("Asking", "first", "second")
        assert user.app.current is page
        await user.press("end")
        await user.type("!")
        user.sees("second!")
        (await send(user)).sees("It is there.")
