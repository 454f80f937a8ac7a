"""The office's sheet of its portals: what runs out when, reviews, checklists, and the sheet as a file."""
