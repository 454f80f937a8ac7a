"""The remittance advice, 005010X221A1: what a payer paid, what it didn't, and why."""
