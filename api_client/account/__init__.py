"""The signed-in user's own account: password, second factor, and what will run out when."""
