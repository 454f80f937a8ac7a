"""Eligibility: one form, one dense answer page, and what to do when the payer refuses."""
