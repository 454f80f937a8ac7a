"""SBR02, PAT01 and INS02: how the patient stands to the insured."""

TABLE = """
01 Spouse
04 Grandparent
05 Grandchild
07 Niece or nephew
10 Foster child
15 Ward
17 Stepchild
18 Self
19 Child
20 Employee
21 Not known
22 Handicapped dependent
23 Sponsored dependent
24 Dependent of a minor dependent
29 Significant other
32 Mother
33 Father
34 Other adult
36 Emancipated minor
39 Organ donor
40 Cadaver donor
41 Injured person
43 Child, insured not responsible
53 Life partner
G8 Other
"""
