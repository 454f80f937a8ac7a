"""Claims on their way to a payer: sending one, and what comes back."""
