"""Condition codes of an institutional claim (HI BG; locators 18 to 28), in our own words."""

TABLE = """
01 From military service
02 From work
03 Insurance that isn't on this claim
04 Information only, Medicare Advantage patient
05 Lien filed
06 ESRD, first 30 months, employer plan
07 Hospice patient, unrelated condition
08 Patient won't tell of other insurance
09 Neither patient nor spouse works
10 Patient or spouse works, no employer plan
11 Disabled, no large employer plan
17 Homeless
18 Maiden name kept
19 Child has the mother's name
20 Patient demands a decision
21 Billed for a denial
26 Veteran chose a Medicare facility
28 Employer plan pays after Medicare
29 Large employer plan pays after Medicare
30 Clinical trial, ordinary services
31 Student, full-time
36 General care in a special unit
38 No semiprivate room free
39 Private room necessary
40 Transferred the same day
41 Partial hospitalization
42 Home care unrelated to the stay
43 Home care began after three days
44 Inpatient stay changed to outpatient
45 Sex doesn't rule out the service
46 No nonavailability statement
47 From another home health agency
48 Psychiatric residential center, child
49 Device replaced, wear or failure
50 Device replaced, recall
51 Outpatient services unrelated to the stay
52 Moved out of the hospice's area
53 Device from a trial or as a sample
54 No skilled visit in the period, reasons documented
55 No nursing facility bed free
56 Not fit for nursing facility within 30 days
57 Nursing facility readmission
58 Left a Medicare Advantage plan during the stay
59 Not the patient's own dialysis facility
60 Day outlier
61 Cost outlier
66 No outlier payment wanted
67 Lifetime reserve days not to be used
68 Lifetime reserve days to be used
69 Teaching payment only, Medicare Advantage
70 Anemia drug, self-administered
71 Dialysis, full care
72 Dialysis, self-care
73 Dialysis, training
74 Dialysis at home
76 Dialysis, back-up in the facility
77 First payer's payment is accepted in full
78 New coverage, not yet with the plan
79 CORF services elsewhere
80 Dialysis at home in a nursing facility
84 Dialysis for acute kidney injury
85 Hospice recertification late
87 Dialysis, self-care retraining
A1 Screening of children (EPSDT)
A3 Special federal funding
A4 Family planning
A5 Disability
A6 Vaccine, paid in full
A9 Second opinion on surgery
AJ Payer bears the copay
AK Air ambulance needed
AL Special treatment, no bed in reach
AM Stretcher needed, no emergency
B2 Critical access ambulance statement
B3 Pregnant
B4 Admitted again the same day, unrelated
C1 Reviewer approved it as billed
C3 Reviewer approved it in part
C4 Reviewer denied the admission
C5 Reviewed after payment
C6 Admission authorized before
C7 Extended stay authorized
D0 Change of dates
D1 Change of charges
D2 Change of revenue or procedure codes
D3 Second or later interim bill
D4 Change of diagnosis or procedure codes
D5 Voided: wrong member or provider number
D6 Voided: duplicate or overpayment
D7 Change: Medicare pays second
D8 Change: Medicare pays first
D9 Other change, or several
DR Disaster
E0 Change of patient status
G0 Separate visit the same day
H2 Hospice discharge for cause
P1 Order not to resuscitate
R1 Reopening: arithmetic
R2 Reopening: keyed wrongly
R3 Reopening: wrong fee schedule
R4 Reopening: computer error
R5 Reopening: not a duplicate
R6 Reopening: other clerical error
R7 Reopening: other than clerical
R8 Reopening: new evidence
R9 Reopening: evidence was faulty
W2 Part B bill for a denied stay
"""
