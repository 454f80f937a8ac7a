"""The users of an organization: persons, roles, NPIs, recertification, rules of passwords, audit."""
