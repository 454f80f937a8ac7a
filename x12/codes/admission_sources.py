"""Where the patient came from (CL102); with a newborn's type of admission, 5 and 6 say where it was born."""

TABLE = """
1 Home or workplace
2 Clinic or doctor's office
4 Other hospital
5 Nursing facility; newborn: born here
6 Other health facility; newborn: born elsewhere
8 Court or police
9 Not known
D Another unit of this hospital, billed apart
E Ambulatory surgery center
F Hospice
G Disaster alternative care site
"""
