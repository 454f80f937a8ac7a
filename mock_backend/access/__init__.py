"""Who may use a portal: accounts, passwords, one-time codes, sessions, and what each role may do."""
