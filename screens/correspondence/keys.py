"""The keys of records, appeals and letters."""

from tui.keys import declare

_LETTERS = "Letters"
AGAIN = declare("letters.again", "f5", "Again", "Ask the portal again", group=_LETTERS)

_LETTER = "One letter"
ANSWER = declare("letter.answer", "a", "Answer", "The form that this letter asks for", group=_LETTER)
CLAIM = declare("letter.claim", "c", "Claim", "The claim that it is about", group=_LETTER)
PRINT = declare("letter.print", "p", "Print", "Save it as PDF or text, for you alone", group=_LETTER)

_RECEIPT = "Receipt of records or an appeal"
PROOF = declare("case.print", "p", "Print", "Save the proof of sending as PDF or text", group=_RECEIPT)
LETTERS = declare("case.letters", "l", "Letters", "The payer's letters", group=_RECEIPT)
