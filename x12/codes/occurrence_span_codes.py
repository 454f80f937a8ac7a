"""Occurrence span codes and what their dates bound (HI BI; locators 35 and 36), in our own words."""

TABLE = """
70 Hospital stay that qualifies for skilled nursing
71 Earlier stay
72 First and last visit
73 Eligible for benefits
74 Uncovered care or leave of absence
75 Waiting for nursing facility, at that level of care
76 Patient is liable
77 Provider is liable
78 Earlier skilled nursing stay
80 Earlier stay here during a payment ban
81 Days before delivery
M0 Days approved by the reviewer
M1 Provider liable, days not counted
M2 Hospice inpatient respite
M3 Intermediate care
M4 Residential care
"""
