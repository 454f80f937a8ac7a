"""Remittances as a payer keeps them: one a week for each provider, made of the claims that were settled."""
