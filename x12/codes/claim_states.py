"""The states of a claim that a portal's list tells apart, each one word on the wire."""

TABLE = """
in-process               wait    In process
payment-floor            wait/+  Approved, on the payment floor | Wait; it is paid on the next payment day.
paid                     none/+  Paid | Check the remittance; single lines can still be denied.
denied                   appeal  Denied | Read why; appeal in time, or correct and send again.
rejected                 correct Rejected | Read why, then send a corrected claim; nothing was decided.
returned                 correct Returned to you (RTP) | Correct it before it is dropped, and send it back.
additional-documentation respond Records asked for (ADR) | Send the records before the due date.
suspended                wait    Held for review | Wait; call when it hasn't moved for 30 days.
replaced                 none    Replaced by a later claim | Look at the claim that replaced it.
voided                   none    Voided | Nothing to do; bill again if that was not meant.
"""
