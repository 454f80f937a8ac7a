"""Stories of records, appeals and letters."""
