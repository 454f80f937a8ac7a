"""The professional claim (CMS-1500, 837P)."""
