"""Last digit of the type of bill, and CLM05-3: which bill of a stay or course of care it is."""

TABLE = """
0 no payment asked
1 whole stay or visit
2 first of several
3 in between
4 last of several
5 late charges only
7 replaces an earlier claim
8 voids an earlier claim
9 last of a home health or other series
A notice of admission or election
B notice of ending or revocation
C notice of a change of provider
D notice voided
E notice of a change of ownership
F adjustment by the patient
G adjustment by the national file
H adjustment by CMS
I adjustment by the intermediary
J adjustment by others
K adjustment by the inspector general
M adjustment for another first payer
P adjustment by the review organization
Q reopened
"""
