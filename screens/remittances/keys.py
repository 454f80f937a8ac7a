"""The keys of the remittance screens."""

from tui.keys import declare

_LIST = "Remittances"
DOWNLOAD = declare(
    "remittances.download", "d", "Download", "Download what is marked, or this one", group=_LIST
)
MARK = declare("remittances.mark", "space", "Mark", "Mark for download, or not after all", group=_LIST)
ALL_NEW = declare(
    "remittances.all-new", "a", "All new", "Download all that is new since the last time", group=_LIST
)
SEARCH = declare("remittances.search", "s", "Search", "By number, dates, payer, amount, patient", group=_LIST)
FIND = declare(
    "remittances.find-claim",
    "c",
    "Find claim",
    "A claim in all that is downloaded, by name or number",
    group=_LIST,
)
DENIALS = declare("remittances.denials", "n", "Denials", "Denials at a glance, by reason", group=_LIST)
MONTHS = declare("remittances.months", "m", "Months", "What was paid month by month", group=_LIST)
OPEN_FILE = declare("remittances.open-file", "o", "Open file", "Open any 835 from disk", group=_LIST)
AGAIN = declare("remittances.again", "f5", "Again", "Ask the portal again", group=_LIST, footer=False)
UNREAD = declare(
    "remittances.unread", "u", "Unread", "Mark as not read yet, or as read", group=_LIST, footer=False
)
FORGET = declare(
    "remittances.forget",
    "k",
    "Forget",
    "Take a downloaded remittance off this computer",
    group=_LIST,
    footer=False,
)
WRITE = declare(
    "remittances.write", "w", "Write .835", "Write the 835 to a folder of your choice", group=_LIST
)

_ONE = "One remittance"
CLAIMS = declare("remittance.claims", "c", "Claims", "All claims of this remittance", group=_ONE)
DENIED = declare(
    "remittance.denied", "d", "Denied", "Only claims that were denied, wholly or in a line", group=_ONE
)
SAVE = declare("remittance.save", "w", "Write .835", "Write the 835 to a folder of your choice", group=_ONE)
PRINT = declare("remittance.print", "p", "Print", "Save as text or PDF, names shown or hidden", group=_ONE)
ORDER = declare("remittance.order", "s", "Sort", "By patient, charge, payment, or as in the file", group=_ONE)
TURN = declare("remittance.turn", "r", "Turn", "Turn the order round", group=_ONE, footer=False)
EXPORT = declare("remittance.export", "x", "Export", "Save these claims as CSV or JSON", group=_ONE)
STOP = declare(
    "remittance.stop", "escape", "Stop", "Stop reading the file; it can be gone on with", group=_ONE
)

_CLAIM = "One claim of a remittance"
CORRECT = declare(
    "payment.correct", "e", "Correct", "Key the claim again: replace, correct or void", group=_CLAIM
)
PATIENT = declare("payment.patient", "b", "Patient", "A page for the patient in plain words", group=_CLAIM)
NEXT_PAYER = declare(
    "payment.next-payer", "n", "Next payer", "Print this claim alone for the next payer", group=_CLAIM
)
BESIDE = declare("payment.beside", "v", "Ours", "What our claim said beside what was paid", group=_CLAIM)
RAW = declare("payment.raw", "x", "Raw", "The segments of this claim as they came", group=_CLAIM)
PRINT_CLAIM = declare("payment.print", "p", "Print", "Save this claim as text or PDF", group=_CLAIM)

PERIOD = declare("denials.period", "t", "Period", "Other dates of payment", group="Denials")
EXPORT_DENIALS = declare("denials.export", "x", "Export", "Save this as CSV or JSON", group="Denials")
