"""An answer as lines: verdict, next action, then the groups that hold something. No terminal, no clock."""
