"""The page that hides everything until the user shows who that is."""
