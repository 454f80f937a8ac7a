"""The outbox: what was submitted here, until the payer has answered, and after that as evidence."""
