"""Answers eligibility inquiries (270 with 271) as the two payers do, each by its own rules."""
