"""The keys of the portal inventory."""

from tui.keys import declare

_SHEET = "Portal inventory"
_REVIEW = "Quarterly review"

EDIT = declare("inventory.edit", "e", "Edit", "Administrator, notes and days of this portal", group=_SHEET)
REVIEW = declare("inventory.review", "v", "Review", "Go through all accounts, one by one", group=_SHEET)
PAST = declare("inventory.past", "p", "Past", "Reviews that were recorded", group=_SHEET)
LISTS = declare("inventory.lists", "c", "Lists", "When somebody comes or leaves: what to do", group=_SHEET)
EXPORT = declare("inventory.export", "x", "Export", "Save the sheet as CSV or JSON", group=_SHEET)

KEEP = declare("review.keep", "k", "Keep", "The account is right: next one", group=_REVIEW)
FLAG = declare("review.flag", "g", "Flag", "Something is to be done about it: say what", group=_REVIEW)
REMOVE = declare("review.remove", "d", "Remove", "The account has to go: say why", group=_REVIEW)
RECORD = declare("review.record", "f9", "Record", "Record the result: who, when, what", group=_REVIEW)

DONE = declare(
    "checklist.done", "enter,space", "Done", "Done, or not after all, under the cursor", group="Checklists"
)
DROP = declare("checklist.close", "f9", "Close", "Close the list as it is", group="Checklists")
