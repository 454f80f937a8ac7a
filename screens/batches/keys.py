"""The keys of the batch screens."""

from tui.keys import declare

_LIST = "Batches"
SUBMIT = declare("batches.submit", "s", "Submit file", "Look an 837 file over, then submit it", group=_LIST)
AGAIN = declare("batches.again", "f5", "Again", "Ask the portal again", group=_LIST)

_CHECK = "A batch before it goes"
SEND = declare("batch-check.send", "f9", "Submit", "Submit this file", group=_CHECK)
RECHECK = declare("batch-check.again", "f5", "Check again", "Read the file again and check it", group=_CHECK)

_ONE = "One batch"
CORRECT = declare(
    "batch.correct", "c", "Correct", "The rejected claim in its form, with the reasons", group=_ONE
)
RAW = declare("batch.raw", "x", "X12", "TA1, 999 and 277CA as they came", group=_ONE)
WRITE = declare("batch.write", "w", "Write files", "Write TA1, 999 and 277CA to a folder", group=_ONE)
LOOK = declare("batch.again", "f5", "Again", "Ask whether more is ready", group=_ONE)
OTHER_FILE = declare("batch.other-file", "x,f5", "Next file", "The next of the files", group="Batch files")
