"""The remittance screens."""
