"""The plain commands: what each does, and the function that does it, loaded when it is called."""

COMMANDS: dict[str, tuple[str, str]] = {
    "eligibility": ("ask a portal about one patient's coverage", "screens.eligibility.command:main"),
    "mbi": ("look up a Medicare number", "screens.mbi.command:main"),
    "claim-status": ("ask a payer what became of claims", "screens.claims.command:main"),
    "remittance": ("list, download and read remittances (835)", "tui.remittance:main"),
    "batch": ("submit files of many claims (837) and read the answers", "screens.batches.command:main"),
    "portals": ("add, list, test and remove portals", "screens.commands_portals:main"),
    "audit": ("verify or export the access log", "screens.commands_store:audit"),
    "store": ("see to what is kept on this computer; forget a patient", "screens.commands_store:store"),
    "inventory": ("list or export the portal inventory", "screens.commands_inventory:main"),
    "codes": ("list, find and load codes of diagnoses and procedures", "screens.commands_codes:main"),
    "doctor": ("look at terminal, passwords, files, clock and portals", "screens.doctor:main"),
}
"""Name: words for --help, and module:function; the function takes the arguments and gives the exit code."""
