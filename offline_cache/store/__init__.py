"""The sealed store: drafts, answers and the access log in one enciphered file, or in memory only."""
