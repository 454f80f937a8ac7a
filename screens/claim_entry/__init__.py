"""Claims keyed into forms (DDE): declared as data, checked at the field, sent through the outbox."""
