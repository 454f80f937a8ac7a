"""Answering a request for records, appealing a denial, and the letters that payers write."""
