"""Talks to portals: profiles, one HTTP transport, session, one short function per operation, credentials."""
