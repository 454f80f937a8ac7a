"""Files of many claims: submitted, followed, and what came back in words."""
