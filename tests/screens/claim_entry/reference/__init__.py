"""The reference claims as they are on paper, and the keys that bring them into the form."""
