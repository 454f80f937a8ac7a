"""Place of service codes of CMS (CLM05-1 and SV105 of a professional claim)."""

TABLE = """
01 Pharmacy
02 Telehealth, patient not at home
03 School
04 Shelter for the homeless
05 Indian Health Service, freestanding
06 Indian Health Service, in a hospital or clinic
07 Tribal 638, freestanding
08 Tribal 638, in a hospital or clinic
09 Prison
10 Telehealth, patient at home
11 Office
12 Patient's home
13 Assisted living
14 Group home
15 Mobile unit
16 Temporary lodging
17 Walk-in clinic in a store
18 Workplace
19 Hospital outpatient, off campus
20 Urgent care
21 Hospital inpatient
22 Hospital outpatient, on campus
23 Hospital emergency room
24 Ambulatory surgery center
25 Birthing center
26 Military treatment facility
27 Outreach or street
31 Skilled nursing facility (Part A stay)
32 Nursing facility
33 Custodial care
34 Hospice
41 Ambulance by land
42 Ambulance by air or water
49 Independent clinic
50 Federally qualified health center
51 Psychiatric hospital, inpatient
52 Psychiatric hospital, part of the day
53 Community mental health center
54 Intermediate care, intellectual disabilities
55 Residential substance abuse treatment
56 Psychiatric residential treatment
57 Substance abuse treatment, not residential
58 Opioid treatment, not residential
60 Mass immunization
61 Rehabilitation, inpatient
62 Rehabilitation, outpatient (CORF)
65 Dialysis facility
66 PACE center
71 Public health clinic
72 Rural health clinic
81 Independent laboratory
99 Other place
"""
