"""Value codes and what their amount is (HI BE; locators 39 to 41), in our own words."""

TABLE = """
01 Semiprivate rate
02 No semiprivate rooms
04 Professional charges, billed together
05 Professional charges, billed apart
06 Blood deductible
08 Lifetime reserve, first year
09 Coinsurance, first year
10 Lifetime reserve, second year
11 Coinsurance, second year
12 Paid by employer plan, working aged
13 Paid by employer plan, ESRD
14 Paid by no-fault insurance
15 Paid by workers' compensation
16 Paid by Public Health Service or other federal agency
21 Catastrophic expense (Medicaid)
22 Surplus (Medicaid)
23 Monthly income (Medicaid)
24 Medicaid rate code
25 Patient's payment spent on drugs
26 Patient's payment spent on hearing
27 Patient's payment spent on vision
28 Patient's payment spent on dental
30 Tests before admission
31 Patient's liability
32 Patients in the ambulance
37 Pints of blood given
38 Pints of blood deductible
39 Pints of blood replaced
40 New coverage, not yet with the plan
41 Paid by black lung program
42 Paid by Veterans Affairs
43 Paid by large employer plan, disabled
44 What the first payer's contract obliges us to accept
45 Hour of the accident
46 Grace days
47 Paid by liability insurance
48 Hemoglobin
49 Hematocrit
50 Physical therapy visits
51 Occupational therapy visits
52 Speech therapy visits
53 Cardiac rehabilitation visits
54 Birth weight in grams
56 Skilled nursing hours at home
57 Home health aide hours
58 Blood gas
59 Oxygen saturation
60 Home health branch
61 Area where service was given (CBSA)
66 Medicaid spend-down
67 Peritoneal dialysis hours
68 EPO units
69 Charity care percentage
80 Covered days
81 Noncovered days
82 Coinsurance days
83 Lifetime reserve days
85 County where service was given
A0 ZIP where the ambulance picked up
A1 Deductible, first payer
A2 Coinsurance, first payer
A3 Estimated payment, first payer
A4 Self-administered drugs, emergency
A6 Self-administered drugs, for a test
A7 Copay, first payer
A8 Weight in kilograms
A9 Height in centimeters
B1 Deductible, second payer
B2 Coinsurance, second payer
B3 Estimated payment, second payer
B7 Copay, second payer
C1 Deductible, third payer
C2 Coinsurance, third payer
C3 Estimated payment, third payer
C7 Copay, third payer
D3 Estimated payment, patient
D4 Clinical trial number
D5 Kt/V reading
FC Paid by the patient
FD Credit for a replaced device
G8 Area of inpatient hospice (CBSA)
"""
