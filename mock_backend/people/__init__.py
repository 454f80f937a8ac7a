"""The synthetic people that both portals know. None of them exists."""
