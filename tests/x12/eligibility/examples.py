"""A small 271 of our own, line by line, and how to read one with a line changed."""

from x12.delimiters import STANDARD, Delimiters
from x12.envelopes import TransactionSet
from x12.segment import Segment

ANSWER = """\
ST*271*0001*005010X279A1
BHT*0022*11*A1*20261121*1000
HL*1**20*1
NM1*PR*2*CMS*****PI*CMS
HL*2*1*21*1
NM1*1P*2*SAMPLE CLINIC*****XX*1234567893
HL*3*2*22*0
TRN*2*T1*9CLINIC0001
NM1*IL*1*SAMPLE*PAT*Q**JR*MI*1S00E00AA00
N3*1 SAMPLE ST
N4*BOSTON*MA*02101
DMG*D8*19440101*F
DTP*307*D8*20261121
EB*1**30^42*MA
DTP*291*D8*20090101
EB*R**30*HN
REF*18*H1234
DTP*290*RD8*20260101-20261231
MSG*MCO Bill Option Code - C
LS*2120
NM1*PR*2*SAMPLE PLAN
PER*IC**TE*5550100
LE*2120
SE*24*0001
"""


def transaction_set(text: str, delimiters: Delimiters = STANDARD) -> TransactionSet:
    """The lines as a transaction set, in the separators in which they are written."""
    lines = [line for line in text.splitlines() if line]
    segments = tuple(Segment(line.split(delimiters.element)) for line in lines)
    start = segments[0]
    return TransactionSet(start.element(1), start.element(2), start.element(3), segments, delimiters)


def changed(old: str, new: str) -> TransactionSet:
    """The answer with one piece of text changed."""
    assert old in ANSWER
    return transaction_set(ANSWER.replace(old, new))
