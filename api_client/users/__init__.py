"""The users of an organization on a portal: who they are, what they may do, and for which providers."""
