"""Lists of codes: diagnoses and procedures by code or by words, and what the user has loaded.

Nothing is loaded at start. The list of diagnoses is made once, in another process; reading it is quick.
"""
