"""The row of a document that goes with a claim."""

from screens.claim_entry import kinds
from screens.claim_entry.codes import REPORTS, TRANSMISSIONS
from screens.claim_entry.places import Declaring
from tui.forms import Answers, Field


def attachment_row(declare: Declaring) -> tuple[Field, ...]:
    """What kind of document, how it goes, and the number on it."""
    field = declare.field
    return (
        field("report", "Attachment", 2, kinds.list_kind(REPORTS), place="attachments.1.report_type",
              passed=True, choices=REPORTS, help="What kind of document goes with it."),
        field("sent-by", "Sent", 2, kinds.list_kind(TRANSMISSIONS), needed=_attached, required=_attached,
              default="EL", choices=TRANSMISSIONS, passed=True, help="How it goes."),
        field("report-number", "Control number", 20, kinds.words_kind(50), needed=_attached,
              place="attachments.1.control_number", required=_attached, help="On the document too."),
    )  # fmt: skip


def _attached(answers: Answers) -> bool:
    return bool(answers.text("report"))
