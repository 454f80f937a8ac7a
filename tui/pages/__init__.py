"""Pages that belong to no task: the places, the keys, the actions."""
