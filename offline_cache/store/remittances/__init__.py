"""Remittances in the store: which there are, their 835s in sealed chunks, and an index of their claims."""
