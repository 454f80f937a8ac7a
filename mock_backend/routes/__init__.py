"""The operations as HTTP: each module reads a request, asks the rules, and writes the answer."""
