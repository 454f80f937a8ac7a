"""Talks to portals: profiles, one HTTP transport, sign-in and session, one short method per operation, credentials."""
