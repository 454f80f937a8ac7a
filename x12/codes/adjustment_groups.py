"""CAS01: who bears an adjustment."""

TABLE = """
CO none         the provider bears it | Write it off; the patient doesn't owe it.
PR bill-patient the patient owes it
OA none         neither writes it off nor owes it | Read its reason; it often balances another payer's part.
PI appeal       the payer took it off by its own rule | Check the rule; the patient can't be billed for it.
CR none         corrects an earlier decision | Read it with the claim that it corrects.
"""
