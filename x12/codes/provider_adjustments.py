"""PLB reason codes: what the payer adds to or takes from a whole remittance.

The sign is turned round: a positive amount takes from the payment, a negative one adds to it.
"""

TABLE = """
50 none    Late charge | Post it; it is the price of filing late.
51 none    Interest penalty charge | Post it.
72 none    Authorized return of an overpayment | Match it to what you refunded.
90 none    Early payment allowance | Post it.
AH none    Origination fee | Post it.
AM none    Applied to a borrower's account | Post it.
AP none    Advance of a payment | Post it; it will be taken back later.
B2 none    Rebate | Post it.
B3 none    Recovery allowance | Post it.
BD none    Bad debt | Post it.
BN none    Bonus | Post it.
C5 none    Temporary allowance | Post it.
CR none    Capitation interest | Post it.
CS look-up Correction | Find the claim in the reference number; the payer's letter tells more.
CT none    Capitation payment | Post it.
CV none    Capital pass-through | Post it.
CW none    Certified nurse anesthetist pass-through | Post it.
DM none    Direct medical education pass-through | Post it.
E3 none    Withheld | Post it as withheld.
FB look-up Balance carried over | Look for its counterpart in an earlier or later remittance.
FC none    Fund allocation | Post it.
GO none    Graduate medical education pass-through | Post it.
HM none    Hemophilia clotting factor | Post it.
IP none    Incentive premium payment | Post it.
IR none    Withheld for the Internal Revenue Service | Match it to the IRS notice.
IS none    Interim settlement | Post it.
J1 none    Not reimbursable | Post it; it balances amounts that aren't paid.
L3 look-up Penalty | The payer's letter tells why.
L6 none    Interest that the payer owes | Post it.
LE look-up Levy | Match it to the levy notice.
LS none    Lump sum | Post it.
OA none    Organ acquisition pass-through | Post it.
OB none    Offset for affiliated providers | Match it to the affiliate's overpayment.
PI none    Periodic interim payment | Post it.
PL none    Final payment | Post it.
RA none    Retroactive adjustment | Post it.
RE none    Return on equity | Post it.
SL none    Student loan repayment | Match it to the notice.
TL none    Third-party liability | Match it to the liability case.
WO look-up Overpayment taken back | Match the reference number to the demand letter; appeal in time.
WU none    Recovered, reason not given | Post it.
"""
