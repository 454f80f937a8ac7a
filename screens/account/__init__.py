"""The user's own account at the current portal: password, second factor, and what runs out when."""
