"""The keys of the outbox."""

from tui.keys import declare

_GROUP = "Outbox"
HOLD = declare("outbox.hold", "h", "Hold", "Keep it back, or let it go again", group=_GROUP)
CANCEL = declare("outbox.cancel", "delete,k", "Cancel", "Take it back; it has not left", group=_GROUP)
EDIT = declare(
    "outbox.edit", "e", "Edit", "Back into its form; submitted again it is a new one", group=_GROUP
)
SETTLE = declare("outbox.settle", "s", "Settle", "Find out now whether the payer has it", group=_GROUP)
DECIDE = declare("outbox.decide", "d", "Decide", "Say what the payer said on the telephone", group=_GROUP)
CLAIM = declare("outbox.claim", "c", "Claim", "What became of it at the payer since", group=_GROUP)
SENT = declare("outbox.sent", "x", "X12", "The 837 as it was or will be sent, and its 277CA", group=_GROUP)
OFFLINE = declare("outbox.offline", "o", "Offline", "What works without a line; go off or on", group=_GROUP)
TOGGLE = declare("offline.toggle", "enter,f9", "Switch", "Work offline, or go online again", group="Offline")
