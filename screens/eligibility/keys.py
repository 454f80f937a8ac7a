"""The keys of the inquiry form and of its answers."""

from tui.keys import declare

_FORM = "Eligibility form"
_ANSWER = "Eligibility answer"

OPTION = declare(
    "eligibility.option", "f5", "Option", "Next search option: which fields are sent", group=_FORM
)
LOOK_UP = declare("eligibility.look-up", "f7", "MBI", "Look up the patient's MBI by SSN", group=_FORM)
ANSWERS = declare(
    "eligibility.answers", "f8", "Answers", "The answers of this session, and kept ones", group=_FORM
)

NEXT_PATIENT = declare(
    "eligibility.next-patient", "n", "Next", "Next patient: an empty form with the same dates", group=_ANSWER
)
EDIT = declare(
    "eligibility.edit", "e", "Edit", "Back to the form, to correct it and ask again", group=_ANSWER
)
AGAIN = declare("eligibility.again", "a", "Again", "Ask the same again", group=_ANSWER)
FEWER = declare(
    "eligibility.fewer-fields", "f", "Fewer", "Ask with fewer fields, by the option suggested", group=_ANSWER
)
SPELLING = declare(
    "eligibility.spelling", "s", "Spell", "Ask with the last name spelled another usual way", group=_ANSWER
)
LOOK_UP_REFUSED = declare(
    "eligibility.refused-look-up", "l,f4", "MBI", "Look up the patient's MBI by SSN", group=_ANSWER
)
RAW = declare("eligibility.raw", "f5,x", "271", "The X12 as it was received and sent", group=_ANSWER)
PRINT = declare(
    "eligibility.print", "f6,p", "Print", "Save the page as PDF or text, masked or not", group=_ANSWER
)
