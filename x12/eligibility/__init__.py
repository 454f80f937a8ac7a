"""Eligibility: the 270 inquiry and the 271 response (005010X279A1), both ways, and what they mean."""
