"""CLP02: how a claim of an 835 was processed."""

TABLE = """
1  none/+          processed as first payer
2  none/+          processed as second payer
3  none/+          processed as third payer
4  appeal          denied | Read the reasons; appeal in time, or correct and send again.
19 none/>          processed as first payer, passed on | Wait for the next payer; don't bill it yourself.
20 none/>          processed as second payer, passed on | Wait for the next payer; don't bill it yourself.
21 none/>          processed as third payer, passed on | Wait for the next payer; don't bill it yourself.
22 none/-          earlier payment taken back | Post the reversal; a corrected decision usually follows it.
23 bill-next-payer not this payer's claim, passed on | Find out who covers the patient before you bill again.
25 look-up         estimate only, no payment | Bill the service once it is given.
"""
