"""The sign-in form: user, password, code, and whether the password is kept."""

from collections.abc import Callable, Iterable, Sequence

from api_client.credentials.records import Backend, SavedSignIn
from api_client.demo import DemoUser
from screens.sign_in.codes import code_kind
from tui.forms import (
    SECRET,
    TEXT,
    Answers,
    Choice,
    Field,
    Form,
    FormPage,
    FormState,
    Note,
    choice_kind,
)
from tui.forms.field import Row, never
from tui.text import EMPTY, Line, line
from x12.identifiers import Unacceptable

NO, KEYRING, VAULT, SESSION, AS_IT_IS = "N", "K", "V", "S", "Y"
_CODE_CELLS = 24


def keep_choices(saved: SavedSignIn | None, places: Iterable[Backend]) -> tuple[Choice, ...]:
    """What may become of the password after signing in; a place that doesn't work now says why."""
    known = {VAULT if place.id == "vault" else KEYRING: place for place in places if place.id != "session"}
    keyring = known.get(KEYRING)
    elsewhere = (
        Choice(KEYRING, _keyring_words(keyring)),
        Choice(VAULT, "keep it in a vault that a passphrase opens"),
        Choice(SESSION, "keep it until Claimdeck ends"),
    )
    if saved is None:
        return (Choice(NO, "don't keep it: type it at each sign-in"), *elsewhere)
    return (
        Choice(AS_IT_IS, f"leave it where it is: {saved.where}"),
        Choice(NO, "keep it no longer"),
        *elsewhere,
    )


def _keyring_words(place: Backend | None) -> str:
    if place is None:
        return "keep it in the keyring of this computer"
    return f"keep it in {place.words}" if place.available else f"not now: {place.reason}"


def sign_in_form(
    saved: SavedSignIn | None,
    *,
    places: Callable[[], Iterable[Backend]] = tuple,
    code_wanted: Callable[[Answers], bool] = never,
    passcode_sent: Callable[[], bool] = lambda: False,
    demo_users: Sequence[DemoUser] = (),
    notes: Sequence[Line] = (),
) -> Form:
    """The form; with `demo_users` nothing is kept and F4 lists them. `notes` stand below the fields."""
    choices = tuple(Choice(user.user, f"{user.role}: {user.name}") for user in demo_users)
    fields = [
        Field("user", "User", 32, TEXT, required=_always, choices=choices, help=_USER_HELP),
        Field("password", "Password", 40, SECRET, required=_always, help=_PASSWORD_HELP),
        Field(
            "code",
            "Code",
            _CODE_CELLS,
            code_kind(passcode_sent),
            required=code_wanted,
            help=_CODE_HELP,
        ),
    ]
    if not demo_users:
        fields.append(_keep_field(saved, places))
    rows: tuple[Row, ...] = (Note(_blank), *fields, Note(_blank), *(_note(shown) for shown in notes))
    return Form("sign-in", "Sign in", (FormPage("Sign in", rows),), enter_sends=True, sends="Sign in")


def filled(form: Form, saved: SavedSignIn | None, user: str = "") -> FormState:
    """The form with what is known: at the first empty field, or at the last where nothing is missing."""
    if saved is None:
        return FormState.start(form, {"user": user})
    texts = {"user": saved.user, "password": saved.password, "code": saved.code.digits if saved.code else ""}
    state = FormState.start(form, texts)
    return state if saved.code is None else state.last()


def _keep_field(saved: SavedSignIn | None, places: Callable[[], Iterable[Backend]]) -> Field:
    usual = keep_choices(saved, ())

    def usable(value: object, _answers: Answers) -> object:
        for place in places():
            if value == KEYRING and place.id not in {"vault", "session"} and not place.available:
                raise Unacceptable(f"{place.reason} {place.cure}")
        return value

    return Field(
        "keep", "Keep password", 1, choice_kind(usual),
        default=usual[0].code, required=_always, check=usable,
        choices=lambda _answers: keep_choices(saved, places()), help=_KEEP_HELP,
    )  # fmt: skip


def _always(_answers: Answers) -> bool:
    return True


def _blank(_answers: Answers) -> Line:
    return EMPTY


def _note(shown: Line) -> Note:
    indented = (*line("  "), *shown)
    return Note(lambda _answers: indented)


_USER_HELP = "Your user name on this portal."
_PASSWORD_HELP = "Your password on this portal. It is shown as stars and never written in clear anywhere."  # noqa: S105
_CODE_HELP = (
    "The code of your authenticator for this portal; leave it empty and you are asked after the password. "
    "F5 has a passcode sent instead. A recovery code goes here too, each once."
)
_KEEP_HELP = "Where the password is kept after signing in; never in clear. The code is not kept."
