"""Edits before sending: what a payer would turn a claim back for, each at the field it belongs to.

`judging.edits_of` gives them; each is declared once, in the module of its subject.
"""
