"""Occurrence codes and what their date is the date of (HI BH; locators 31 to 34), in our own words."""

TABLE = """
01 Accident, medical coverage
02 Accident, no-fault insurance
03 Accident, someone liable
04 Accident at work
05 Accident, no coverage or liability
06 Crime victim
09 Fertility treatment began
10 Last menstrual period
11 Onset of illness
12 Onset, chronic dependence
16 Last therapy
17 Occupational therapy plan made or reviewed
18 Patient retired
19 Spouse retired
20 Guarantee of payment began
21 Review notice received
22 Active care ended
23 Hospice election canceled
24 Other insurer denied
25 First payer's benefits ended
26 Nursing facility bed free
27 Hospice certified or recertified
28 CORF plan made or reviewed
29 Physical therapy plan made or reviewed
30 Speech therapy plan made or reviewed
31 Patient told of charge for the stay
32 Patient told of charge for services (ABN)
33 ESRD coordination with employer plan began
34 Extended care chosen
35 Physical therapy began
36 Discharge after covered transplant
37 Discharge after uncovered transplant
38 Home IV therapy began
39 Discharged on IV therapy
40 Admission planned
41 First test before admission
42 Hospice discharge or revocation
43 Surgery called off
44 Occupational therapy began
45 Speech therapy began
46 Cardiac rehabilitation began
47 Cost outlier began
50 Assessment (MDS or OASIS)
51 Last Kt/V reading
54 Last seen by the physician
55 Death
56 First hospice election
61 Hospital discharge before home health
62 Other facility discharge before home health
A1 Insured's birth, first payer
A2 Policy began, first payer
A3 Benefits used up, first payer
A4 Split bill
B1 Insured's birth, second payer
B2 Policy began, second payer
B3 Benefits used up, second payer
C1 Insured's birth, third payer
C2 Policy began, third payer
C3 Benefits used up, third payer
"""
