"""Who the office is on a claim: the organizations that bill, and the clinicians."""
