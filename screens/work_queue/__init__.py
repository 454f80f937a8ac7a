"""What wants somebody, the most urgent first, and one key to the fix."""
