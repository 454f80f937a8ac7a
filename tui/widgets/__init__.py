"""The widgets: few, one for each kind of thing, each drawing only the lines that are asked for."""
