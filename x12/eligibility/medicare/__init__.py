"""What a Medicare 271 means, coded as HETS codes it: read into facts, and written from the same facts.

`facts` has the records; each of the other modules holds the coding of a few groups, once for both ways.
"""

from x12.eligibility.medicare.coverage import read_medicare, write_benefits, write_medicare
from x12.eligibility.medicare.facts import MedicareCoverage

__all__ = ["MedicareCoverage", "read_medicare", "write_benefits", "write_medicare"]
