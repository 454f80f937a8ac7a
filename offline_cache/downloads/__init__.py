"""Downloads under way: where the bytes land, how many at once, how far they are."""
