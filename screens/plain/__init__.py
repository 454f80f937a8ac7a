"""What the plain commands share: for scripts, for screen readers, for a terminal of any kind."""
