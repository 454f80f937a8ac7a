"""SBR09 and CLP06: what kind of insurance a payer is."""

TABLE = """
11 Other than federal programs
12 PPO
13 Point of service
14 EPO
15 Indemnity
16 Medicare HMO
17 Dental HMO
AM Auto insurance
BL Blue Cross or Blue Shield
CH TRICARE
CI Commercial
DS Disability
FI Federal employees
HM HMO
LM Liability
MA Medicare Part A
MB Medicare Part B
MC Medicaid
OF Other federal program
TV Title V
VA Veterans Affairs
WC Workers' compensation
ZZ Mutually defined
"""
