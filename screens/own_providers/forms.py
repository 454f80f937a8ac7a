"""The two forms: an organization that bills, and a clinician."""

from api_client.own_providers.records import BillingOffice, Clinician
from screens.own_providers.checks import CLIA, NPI, PHONE, POSTAL, STATE, TAX_ID, TAXONOMY, words
from tui.forms import Answers, Choice, Field, Form, FormPage, Kind, Note, choice_kind
from tui.forms.field import Row, always, never
from tui.text import EMPTY, line

_YES_NO = (Choice("Y", "Yes"), Choice("N", "No"))
_YN = choice_kind(_YES_NO)


def office_form(office: BillingOffice | None, portals: tuple[str, ...]) -> Form:
    """The form of an organization; `portals` are the ids that it can be limited to."""
    known = office or BillingOffice("", "")
    only = ", ".join(known.portals)
    rows: tuple[Row, ...] = (
        _field("npi", "NPI", 10, NPI, known.npi, "The organization's own NPI (type 2).", required=True),
        _field("name", "Name", 60, words(60), known.name, "As the payer has it on file.", required=True),
        (
            _field("tax_id", "Tax number", 11, TAX_ID, known.tax_id, "As on the W-9.", required=True),
            _yes_no("tax_id_is_ssn", "It is an SSN", known.tax_id_is_ssn, "Y where a person bills."),
        ),
        _field("taxonomy", "Taxonomy", 10, TAXONOMY, known.taxonomy, "Some payers pay by it."),
        _field(
            "street",
            "Street",
            55,
            words(55),
            known.street,
            "No post-office box: payers refuse it here.",
            required=True,
        ),
        (
            _field("city", "City", 30, words(30), known.city, "The town.", required=True),
            _field("state", "State", 2, STATE, known.state, "Two letters.", required=True),
        ),
        _field(
            "postal_code",
            "ZIP",
            10,
            POSTAL,
            known.postal_code,
            "Nine digits; payers want ZIP+4 here.",
            required=True,
        ),
        _field(
            "contact",
            "Contact",
            40,
            words(60),
            known.contact,
            "Whom the payer asks about a claim.",
            required=True,
        ),
        _field("phone", "Telephone", 14, PHONE, known.phone, "Of the contact.", required=True),
        _field("clia", "CLIA", 10, CLIA, known.clia, "The certificate of your laboratory, if you have one."),
        _field(
            "portals",
            "Only at",
            40,
            _portals(portals),
            only,
            "Short names of portals, commas between; empty: all.",
        ),
        Note(lambda _: EMPTY),
        Note(
            lambda _: line(
                ("  Every claim of yours carries this. It is kept in a plain file of yours.", "dim")
            )
        ),
    )
    return Form("own-office", "Who bills", (FormPage("", rows),), sends="Save")


def clinician_form(clinician: Clinician | None) -> Form:
    """The form of a clinician."""
    known = clinician or Clinician("", "")
    rows: tuple[Row, ...] = (
        _field("npi", "NPI", 10, NPI, known.npi, "The person's own NPI (type 1).", required=True),
        _field("last_name", "Last name", 35, words(60), known.last_name, "As enrolled.", required=True),
        _field("first_name", "First name", 25, words(35), known.first_name, "As enrolled."),
        _field("taxonomy", "Taxonomy", 10, TAXONOMY, known.taxonomy, "Some payers pay by it."),
        _yes_no(
            "usual", "New claims start with this one", known.usual, "As rendering or attending provider."
        ),
    )
    return Form("own-clinician", "Clinician", (FormPage("", rows),), sends="Save")


def office_of(answers: Answers) -> BillingOffice:
    """The organization as keyed."""
    portals = tuple(part for each in answers.text("portals").split(",") if (part := each.strip()))
    texts = {name: answers.text(name) for name in _OFFICE}
    return BillingOffice(**texts, tax_id_is_ssn=answers.text("tax_id_is_ssn") == "Y", portals=portals)


def clinician_of(answers: Answers) -> Clinician:
    """The clinician as keyed."""
    texts = {name: answers.text(name) for name in ("npi", "last_name", "first_name", "taxonomy")}
    return Clinician(**texts, usual=answers.text("usual") == "Y")


_OFFICE = (
    "npi", "name", "tax_id", "taxonomy", "street", "city", "state", "postal_code", "contact", "phone", "clia",
)  # fmt: skip


def _field(
    name: str, label: str, width: int, kind: Kind, known: str, help_text: str, *, required: bool = False
) -> Field:
    return Field(
        name, label, width, kind, default=known, required=always if required else never, help=help_text
    )


def _yes_no(name: str, label: str, known: bool, help_text: str) -> Field:
    return Field(name, label, 1, _YN, default="Y" if known else "N", choices=_YES_NO, help=help_text)


def _portals(known: tuple[str, ...]) -> Kind:
    from x12.identifiers import Unacceptable

    def parse(text: str) -> str:
        ids = [part for each in text.split(",") if (part := each.strip().lower())]
        unknown = [each for each in ids if each not in known]
        if unknown:
            raise Unacceptable(f"There is no portal '{unknown[0]}'; known are {', '.join(known) or 'none'}.")
        return ", ".join(ids)

    return Kind("portals", parse)
