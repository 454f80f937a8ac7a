"""Where the patient was when the bill ended (CL103)."""

TABLE = """
01 Home
02 Other acute hospital
03 Skilled nursing facility (Medicare)
04 Custodial or supportive care
05 Cancer center or children's hospital
06 Home with home health
07 Left against advice
09 Admitted to this hospital as inpatient
20 Died
21 Court or police
30 Still a patient
40 Died at home (hospice)
41 Died in a facility (hospice)
42 Died, place not known (hospice)
43 Federal hospital
50 Hospice at home
51 Hospice in a facility
61 Swing bed in this hospital
62 Rehabilitation facility or unit
63 Long-term care hospital
64 Nursing facility (Medicaid only)
65 Psychiatric hospital or unit
66 Critical access hospital
69 Disaster alternative care site
70 Other institution
81 Home, coming back as planned
82 Acute hospital, coming back as planned
83 Skilled nursing, coming back as planned
84 Custodial care, coming back as planned
85 Cancer or children's, coming back as planned
86 Home health, coming back as planned
87 Court or police, coming back as planned
88 Federal hospital, coming back as planned
89 Swing bed, coming back as planned
90 Rehabilitation, coming back as planned
91 Long-term care hospital, coming back as planned
92 Nursing facility (Medicaid), coming back as planned
93 Psychiatric, coming back as planned
94 Critical access, coming back as planned
95 Other institution, coming back as planned
"""
