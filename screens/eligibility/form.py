"""The inquiry form: declared for the portal's kind, with what is still needed said below the fields."""

from collections.abc import Callable
from datetime import date

from api_client.profile import PortalProfile
from screens.eligibility import kinds
from screens.eligibility.modes import AUTOMATIC, modes_of
from screens.eligibility.sending import OPTION, Sending
from screens.eligibility.service_dates import ServiceDates
from tui.forms import Choice, Field, Form, FormPage, Kind, Note, choice_kind
from tui.forms.field import Row
from tui.text import EMPTY, line

TYPES, PROCEDURES = "types", "procedures"
GENDERS = (Choice("F", "female"), Choice("M", "male"), Choice("U", "unknown"))


def inquiry_form(profile: PortalProfile, today: Callable[[], date], types: tuple[Choice, ...] = ()) -> Form:
    """The form for one portal; `today` is asked at each use, for a desk that stays open overnight."""
    sending = Sending(modes_of(profile))
    asked_for = {name for mode in sending.modes for name in mode.fields}
    who = [each for each in _who(profile, today, sending) if each.id in asked_for]
    what = _what(types) if profile.kind == "mac" else []
    rows: tuple[Row, ...] = (
        _option(sending),
        *who,
        *ServiceDates(profile.rules, today).fields(),
        *what,
        Note(lambda _: EMPTY),
        Note(
            lambda _: line(("  Still needed: fields marked *. Will be sent: the option marked >.", "label"))
        ),
        *(Note(sending.row(mode)) for mode in sending.modes),
    )
    return Form("eligibility", "Eligibility", (FormPage("", rows),), enter_sends=True, marks_needed=True)


def _option(sending: Sending) -> Field:
    automatic = Choice(AUTOMATIC, "the fields that are filled decide")
    choices = (automatic, *(Choice(mode.code, f"{mode.name}: {mode.words}") for mode in sending.modes))
    return Field(
        OPTION,
        "Option",
        1,
        choice_kind(choices),
        default=AUTOMATIC,
        choices=choices,
        help="Which fields are sent; each field that is sent has to match the payer's file exactly.",
    )


def _who(profile: PortalProfile, today: Callable[[], date], sending: Sending) -> list[Field]:
    synthetic = profile.is_practice

    def field(
        name: str, label: str, width: int, kind: Kind, words: str, choices: tuple[Choice, ...] = ()
    ) -> Field:
        return Field(
            name,
            label,
            width,
            kind,
            needed=lambda answers: sending.is_asked(name, answers),
            required=lambda answers: sending.is_required(name, answers),
            help=words,
            choices=choices,
        )

    number = kinds.ssn_or_agency_id_kind(synthetic=synthetic)
    card = "As the card shows it, a suffix such as JR after it. 'DOE, JANE' fills both names."
    return [
        field(
            "mbi", "MBI", 13, kinds.mbi_kind(synthetic=synthetic), "From the Medicare card, dashes or not."
        ),
        field("member-id", "Member ID", 12, kinds.member_id_kind(), "From the member's card."),
        field("ssn", "SSN or agency ID", 9, number, "The member's own number; it is shown as dots."),
        field("last", "Last name", 35, kinds.name_kind("last name"), card),
        field("first", "First name", 25, kinds.name_kind("first name"), "Without middle name or initial."),
        field("born", "Birth date", 10, kinds.birth_date_kind(today), "Month, day, year."),
        field("gender", "Gender", 1, choice_kind(GENDERS), "As the payer's file has it.", GENDERS),
    ]


def _what(types: tuple[Choice, ...]) -> list[Field]:
    asked = "Codes with blanks between; empty asks for everything."
    return [
        Field(TYPES, "Service types", 29, kinds.SERVICE_TYPES, help=asked, choices=types),
        Field(
            PROCEDURES,
            "HCPCS",
            59,
            kinds.PROCEDURES,
            help="Preventive services to ask for by code, with blanks between; usually empty.",
        ),
    ]
