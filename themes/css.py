"""The Textual CSS: one widget fills the screen, in the terminal's own colours."""

CSS = """
Screen { background: ansi_default; color: ansi_default; overflow: hidden; }
Frame { width: 1fr; height: 1fr; }
"""
