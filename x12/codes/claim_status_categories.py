"""First component of STC: in what state a claim or an inquiry is."""

TABLE = """
A0  wait/>       Passed on to another party | Wait; ask the party that it was passed to.
A1  wait         Received, not judged yet
A2  wait/+       Accepted for processing
A3  correct      Returned unprocessed | Correct what the status names, send it again.
A4  look-up      Not found | Check numbers and dates; send the claim if it never went out.
A5  wait         Split into several claims | Ask for each of them.
A6  correct      Turned away, something missing | Add what the status names, send it again.
A7  correct      Turned away, something not valid | Correct what the status names, send it again.
A8  correct      Turned away, parts don't fit together | Correct what the status names, send it again.
P0  wait         Pending
P1  wait         In process
P2  wait         In review
P3  respond      Pending, the payer waits for you | Send what the status names, before the due date.
P4  wait@patient Pending, the payer waits for the patient | Ask the patient to answer the payer.
P5  wait         Pending, held by the payer's own system
F0  none         Finished | Check the remittance.
F1  none/+       Finished, paid | Check the remittance.
F2  appeal       Finished, denied | Read why; appeal in time, or correct and send again.
F3  none         Finished, decision changed | Check the remittance that corrects the first.
F3F none/>       Finished, changed and passed on | Wait for the payer that it was passed to.
F3N none         Finished, changed, not passed on | Bill the next payer if there is one.
F4  none         Finished, no payment | Check the remittance for who owes the rest.
F5  none         Finished, can't be processed | Read why; send a new claim.
R0  respond      More information is asked for
R1  respond      Asked about an organization or person
R3  respond      Asked about the claim or a line
R4  respond      Asked for documents
R5  respond      Asked for more exact details
R6  respond      Asked for what regulations want
R7  respond      Asked to confirm that care was given
R8  respond      Asked to confirm by a second source
R9  respond      Asked to confirm by an outside party
R10 respond      Asked for a review of fraud or abuse
R11 respond      Asked for a finding of necessity
R12 respond      Asked for a check of level or quality of care
R13 respond      Asked for a study of use
R14 respond      Asked for a recovery from others
R15 respond      Asked for pricing
R16 respond      Asked for coordination of benefits
R17 respond      Asked once more, the first answer wasn't enough
RQ  respond      Asked in general
D0  look-up      Nothing found | Check the search; ask with fewer or other details.
E0  correct      The inquiry had an error | Correct the inquiry and ask again.
E1  wait         The payer's system didn't answer | Ask again in a few minutes.
E2  wait         The other side didn't answer | Ask again in a few minutes.
E3  correct      The inquiry can't be answered as asked | Correct the inquiry and ask again.
E4  call         You have no access to this | Ask the payer's EDI desk for access.
X0  look-up      Stopped outside the payer | Ask the clearinghouse that sent it.
"""
