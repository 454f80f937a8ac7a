"""Claims that are on file before anything is sent, one for each thing worth seeing, again and again."""
