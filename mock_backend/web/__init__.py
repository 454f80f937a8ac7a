"""HTTP as all operations share it: bodies in, headers out, compression, and nothing that leaks."""
