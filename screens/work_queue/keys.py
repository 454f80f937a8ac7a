"""The keys of the work queue."""

from tui.keys import declare

_GROUP = "Work queue"
FIX = declare("queue.fix", "c,f9", "Do it", "Straight to what is to be done about it", group=_GROUP)
AGAIN = declare("queue.again", "f5", "Again", "Ask the payer anew what wants somebody", group=_GROUP)
CHECK = declare("queue.check", "u", "Check", "Ask about all followed claims that are due", group=_GROUP)
