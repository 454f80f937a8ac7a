"""How urgent an admission was (CL101)."""

TABLE = """
1 Emergency
2 Urgent
3 Elective
4 Newborn
5 Trauma
9 Not known
"""
