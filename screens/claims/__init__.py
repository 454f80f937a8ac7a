"""Claim status: find claims, see what became of one and why, and do what is to be done."""
