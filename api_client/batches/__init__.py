"""Files of many claims: sent to a portal, followed, and answered by TA1, 999 and 277CA."""
