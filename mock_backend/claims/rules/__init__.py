"""The payer's rules, each a pure function of one filed claim."""
