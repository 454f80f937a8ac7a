"""Records and appeals as screens send them, and the payer's letters."""
