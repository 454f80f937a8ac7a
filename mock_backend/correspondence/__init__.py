"""Records that are sent, first appeals, what is decided about them, and the letters that say so."""
