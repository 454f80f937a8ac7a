"""Records and appeals that are sent to a payer, and the letters that it writes."""
