"""What a refusal and a chosen demo user do to the sign-in form."""

from api_client.credentials.records import SavedSignIn
from api_client.errors import PortalError, WrongCredentials
from screens.sign_in.refusals import Aftermath
from tui.forms import FormState


def after_refusal(
    state: FormState, after: Aftermath, error: PortalError, saved: SavedSignIn | None
) -> FormState:
    """The form as it is after a refusal: emptied as far as it must be, at the field to go on with.

    A password that was filled in stays, unless it is the thing that was wrong.
    """
    kept = saved is not None and state.texts["password"] == saved.password
    if after.emptied == "both" and not (kept and not isinstance(error, WrongCredentials)):
        state = state.set("password", "")
    if after.emptied in {"code", "both"}:
        state = state.set("code", "")
    if after.emptied != "nothing":
        state = state.at(after.step)
    if after.beside:
        state = state.refused({after.step: after.beside})
    return state


def refilled(state: FormState, saved: SavedSignIn) -> FormState:
    """The form with another user's password and code."""
    code = saved.code.digits if saved.code else ""
    return state.set("password", saved.password).set("code", code)
