"""FISS status and location, as one word without its blank: `SB6001` is S B6001.

The MACs' own guides agree on the common ones. Where a location's meaning differs among them or is only
reported, the words stay general: its status letter says what there is to do.
"""

TABLE = """
S      wait    Held: in process
P      none/+  Paid or approved | Check the remittance; single lines can still be denied.
D      appeal  Denied for medical reasons | Read the reason code; ask for a redetermination in time.
R      correct Rejected, not for medical reasons | Read the reason code; adjust the claim or send it again.
T      correct Returned to you (RTP) | Correct it from the list of returned claims before it drops off.
I      none    Inactive: purged or taken back | Nothing to do; send it again if it still should be paid.
O      wait    Held outside the usual cycle | Wait; call when it hasn't moved for 30 days.
A      wait    Accepted
U      wait    With the quality reviewer (QIO)
M      wait    Moved by hand at the MAC
SB0100 wait    New, at the start of its way | Wait; one keyed in DDE must be stored there (F9).
SB6000 wait    Records are about to be asked for | Wait for the letter; get the records ready.
SB6001 respond Records asked for (ADR) | Send the records before the due date, or the claim is denied.
SB9000 wait    On its way to the national file (CWF)
SB9099 wait    Waits for the national file's answer (CWF)
SM0000 wait    With a clerk of the MAC
SM5000 wait    In medical review | Wait; have the records at hand in case they are asked for.
SM5001 wait    In medical review | Wait; have the records at hand in case they are asked for.
PB7501 wait    Being adjusted after payment
PB7505 none/+  Adjusted after payment | Check the remittance of the adjustment.
PB9996 wait/+  On the payment floor | Wait; it is paid once the floor ends (day 14 for clean claims).
PB9997 none/+  Paid | Check the remittance; appeal lines that were denied.
PO9998 none    Paid and archived | Nothing to do.
DB9997 appeal  Denied, final | Ask for a redetermination within 120 days of the remittance.
RB9997 correct Rejected, final | Send it again where the tape-to-tape flag is X; else adjust it.
TB9900 wait    About to be returned to you | Wait for tomorrow's list of returned claims.
TB9996 wait    About to be returned to you | Wait for tomorrow's list of returned claims.
TB9997 correct Returned to you (RTP) | Correct it from the list of returned claims before it drops off.
IB9900 none    Inactive | Nothing to do; send it again if it still should be paid.
IB9997 none    Inactive, final | Nothing to do; send it again if it still should be paid.
"""
