"""Files of many claims: looked over here before they go, sent once, followed, their answers in words."""
