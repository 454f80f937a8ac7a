"""The page of another insurer: who it is, what it paid and adjusted, for the claim and for each line."""

from decimal import Decimal

from screens.claim_entry import kinds
from screens.claim_entry.codes import FILING_INDICATORS, GROUPS, RELATIONSHIPS, SECONDARY_REASONS
from screens.claim_entry.places import Declaring
from screens.claim_entry.setting import Setting
from tui.forms import Answers, Choice, Field, FormPage, Table
from tui.forms.field import always
from tui.text import Line, line
from x12.claims.records import ClaimKind
from x12.identifiers import Unacceptable

FIRST = "other_payers.1"
ADJUSTMENTS, PAYMENTS = "adjusted", "paid"
REASONS_A_LINE = 3
_WHY_SECOND = {
    ClaimKind.PROFESSIONAL: "insured.coverage.insurance_type",
    ClaimKind.INSTITUTIONAL: "insured.coverage.order",
}
"""What says why Medicare is second; the 837I has a value code for it, and Medicare's order."""
_ORDERS = (Choice("P", "it pays before this payer"), Choice("S", "it pays after this payer"))


def has_other(answers: Answers) -> bool:
    """Whether another insurer is named."""
    return answers.text("other") == "Y"


def decided(answers: Answers) -> bool:
    """Whether it pays first, so that its decision has to be told."""
    return has_other(answers) and answers.text("other-order") == "P"


def other_payer_page(setting: Setting, declare: Declaring) -> FormPage:
    """The page; the cursor skips it where nobody else pays."""
    field = declare.field
    order, filing = kinds.list_kind(_ORDERS), kinds.list_kind(FILING_INDICATORS)
    relation, day = kinds.list_kind(RELATIONSHIPS), kinds.day_kind(setting.today)
    rows = (
        (
            field("other-name", "Insurer", 30, kinds.words_kind(60), place=f"{FIRST}.payer.name",
                  needed=has_other, required=has_other, help="The other insurer's name."),
            field("other-id", "Payer ID", 15, kinds.words_kind(80), place=f"{FIRST}.payer.id_code",
                  needed=has_other, required=has_other, help="Its identifier, from card or remittance."),
        ),
        (
            field("other-member", "Its member ID", 20, kinds.words_kind(80), place=f"{FIRST}.insured.id_code",
                  needed=has_other, required=has_other, help="The insured's number there."),
            field("other-group", "Group number", 15, kinds.words_kind(50), needed=has_other, passed=True,
                  help="From the card."),
        ),
        (
            field("other-relation", "Patient is", 2, relation, needed=has_other, required=has_other,
                  default="18", passed=True, choices=RELATIONSHIPS, help="18: the insured there."),
            field("other-last", "Its insured", 16, kinds.name_kind("last name"), needed=_somebody_else,
                  required=_somebody_else, help="Last name of the insured, where that isn't the patient."),
            field("other-first", "First", 12, kinds.name_kind("first name"), needed=_somebody_else,
                  help="First name of the insured."),
        ),
        (
            field("other-order", "Pays", 1, order, place=f"{FIRST}.coverage.order", needed=has_other,
                  required=has_other, default="P", passed=True, choices=_ORDERS, help="P before, S after."),
            field("other-filing", "Kind", 2, filing, needed=has_other, required=has_other, default="CI",
                  passed=True, choices=FILING_INDICATORS, help="What kind of insurance it is."),
            *([field("msp", "Medicare second", 2, kinds.list_kind(SECONDARY_REASONS), needed=decided,
                     place=_WHY_SECOND[declare.kind], required=decided, choices=SECONDARY_REASONS,
                     help="Why Medicare pays second.")] if setting.is_medicare else []),
        ),
        (
            field("other-on", "Decided on", 8, day, place=f"{FIRST}.decided_on", needed=decided,
                  required=decided, help="The date of its remittance."),
            field("other-paid", "It paid", 10, kinds.MONEY, place=f"{FIRST}.paid", needed=decided,
                  passed=True, proposes=_paid_on_lines, help="For the whole claim; empty: the lines' sum."),
            field("other-claim", "Its claim number", 16, kinds.words_kind(50), needed=has_other, passed=True,
                  help="The number that it gave the claim."),
        ),
        _adjustments(declare),
        _payments(declare),
    )  # fmt: skip
    return FormPage("Other payer", rows)


def _adjustments(declare: Declaring) -> Table:
    """What it took off the claim as a whole, which is rare."""
    place = f"{FIRST}.adjustments.#"
    columns = _reason(declare, ADJUSTMENTS, "", place)
    return Table(ADJUSTMENTS, "Taken off the claim as a whole", columns, one="Adjustment", least=0,
                 most=10, shows=1, across=3, needed=decided)  # fmt: skip


def _payments(declare: Declaring) -> Table:
    """What it paid on each line and took off it: each row is the claim's line of that number's."""
    paid = declare.column(PAYMENTS, "amount", "Paid", 9, kinds.MONEY, place="lines.#.adjudications.1.paid",
                          required=always, check=_on_a_line, help="What it paid on the line.")  # fmt: skip
    columns = [paid]
    for number in range(1, REASONS_A_LINE + 1):
        place = f"lines.#.adjudications.1.adjustments.{number}"
        columns += _reason(declare, PAYMENTS, str(number), place)
    return Table(PAYMENTS, "On each line", tuple(columns), one="Line", most=449, totals=_left,
                 needed=decided, follows="line")  # fmt: skip


def _reason(declare: Declaring, table: str, number: str, place: str) -> tuple[Field, ...]:
    """Group, reason and amount; seldom more than one of them, so the hands pass the others."""
    rare = number != "1"
    return (
        declare.column(table, f"group{number}", "Group", 2, kinds.list_kind(GROUPS), place=f"{place}.group",
                       heading="Gr", choices=GROUPS, passed=rare, help="CO, PR, OA or PI."),
        declare.column(table, f"reason{number}", "Reason", 4, kinds.words_kind(5), place=f"{place}.reason",
                       heading="Rsn", passed=rare, help="The reason code (CARC) without its group."),
        declare.column(table, f"off{number}", "Amount", 9, kinds.MONEY, place=f"{place}.amount", passed=True,
                       required=lambda row: bool(row.text(f"reason{number}")),
                       proposes=_rest if number == "1" else _nothing, help="What it took off."),
    )  # fmt: skip


def _service(payment: Answers) -> Answers | None:
    """The line that a row of payments is about; None where the claim has none of that number."""
    lines = payment.whole.rows("line")[: payment.number]
    return next((line for line in reversed(lines) if line.number == payment.number), None)


def _on_a_line(paid: object, row: Answers) -> object:
    if _service(row) is None:
        raise Unacceptable(f"The claim has no line {row.number}: empty this row, or key the line.")
    return paid


def _rest(row: Answers) -> str:
    """What of the line's charge isn't paid: with one reason, that is its amount."""
    service, paid = _service(row), row.money("amount")
    charge = service.money("charge") if service is not None and paid is not None else None
    return f"{charge - paid:.2f}" if charge is not None and paid is not None and charge > paid else ""


def _nothing(_row: Answers) -> str:
    return ""


def _somebody_else(answers: Answers) -> bool:
    return has_other(answers) and answers.text("other-relation") not in {"", "18"}


def paid_in_all(answers: Answers) -> Decimal | None:
    """What it paid for the claim: as keyed, else the lines' sum without what was taken off the whole."""
    keyed = answers.money("other-paid")
    if keyed is not None or not answers.rows(PAYMENTS):
        return keyed
    return answers.total(PAYMENTS, "amount") - answers.total(ADJUSTMENTS, "off")


def _paid_on_lines(answers: Answers) -> str:
    paid = paid_in_all(answers)
    return "" if paid is None else f"{paid:.2f}"


def _left(answers: Answers) -> Line:
    """Whether each line's charge is what was paid and taken off."""
    off = sum(
        (answers.total(PAYMENTS, f"off{each}") for each in range(1, REASONS_A_LINE + 1)),
        start=answers.total(ADJUSTMENTS, "off"),
    )
    paid, charged = answers.total(PAYMENTS, "amount"), answers.total("line", "charge")
    open_amount = charged - paid - off
    words = "balances" if not open_amount else f"{open_amount:.2f} not accounted for"
    return line(
        (f"  Charged {charged:.2f}, paid {paid:.2f}, taken off {off:.2f}: ", "label"),
        (words, "good" if not open_amount else "caution"),
    )
