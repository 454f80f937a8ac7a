"""What the screens ask: the desk, its answers and the patients of this session."""
