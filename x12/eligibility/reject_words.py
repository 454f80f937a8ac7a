"""Our own words for the AAA reason codes of a 271 and for its follow-up codes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advice:
    """What a reason code means to the person at the desk."""

    sentence: str
    next_action: str
    field: str = ""
    suggestion: str = ""
    retryable: bool = False
    other_action: str = ""
    """What to do instead where the payer is not Medicare and there is no MBI."""


def unknown(code: str) -> Advice:
    """For a code without words."""
    return Advice(
        f"The payer refused with reason {code}, which Claimdeck has no words for.",
        "Look it up in the payer's companion guide (271, AAA03), or ask its EDI desk.",
    )


_SAME_CARD = "Check it against the card."
_NEW_LOOKUP = "Check it against the card; if it is right, it may have been replaced: look the MBI up."
_OTHER_SEARCH = "Check it against the card, or search by name, date of birth and gender."
_CALL_EDI = "Call the payer's EDI desk; nothing about the patient was checked."

WORDS = {
    "04": Advice(
        "This asks for more than the payer answers at once.", "Ask about less: fewer dates or services."
    ),
    "15": Advice(
        "The payer needs something that was not sent.", "Fill every field of the option and send again."
    ),
    "33": Advice(
        "Something was keyed in a form the payer can't take.", "Check each field for signs and blanks."
    ),
    "35": Advice(
        "The provider is outside the plan's network.", "Check the plan; ask it about care out of network."
    ),
    "41": Advice("You may not ask this payer about this.", _CALL_EDI, "npi"),
    "42": Advice("The payer's system can't answer now.", "Try again in a few minutes.", retryable=True),
    "43": Advice("The payer doesn't accept this NPI.", "Check the provider's NPI.", "npi"),
    "44": Advice(
        "The provider's name is missing or wrong.", "Check the provider's name in the portal's settings."
    ),
    "45": Advice("The provider's specialty is missing or wrong.", "Check the provider's taxonomy code."),
    "46": Advice("The provider's phone number is missing or wrong.", "Check the provider's phone number."),
    "47": Advice("The provider's state is missing or wrong.", "Check the provider's address."),
    "48": Advice(
        "The referring provider's number is missing or wrong.", "Check the referring provider's NPI."
    ),
    "49": Advice(
        "The patient's primary care provider is missing.", "Add the primary care provider and send again."
    ),
    "50": Advice(
        "This provider may not ask about eligibility.",
        "Check that the NPI's Medicare enrollment is active (PECOS), then call the EDI desk.",
        "npi",
    ),
    "51": Advice("The payer has no such provider on file.", "Check the NPI and its enrollment.", "npi"),
    "52": Advice(
        "The provider was not enrolled on that date of service.",
        "Check the date of service and the provider's enrollment dates.",
        "service_dates",
    ),
    "53": Advice("What is asked doesn't fit together.", "Ask again with the service type and dates alone."),
    "54": Advice(
        "The service or product number is wrong.", "Check the service or procedure asked about.", "service"
    ),
    "55": Advice(
        "The service or product number is missing.", "Key the service or procedure asked about.", "service"
    ),
    "56": Advice("The date makes no sense to the payer.", "Check the dates.", "service_dates"),
    "57": Advice("The date of service is missing or wrong.", "Key the date of service.", "service_dates"),
    "58": Advice(
        "The date of birth is missing or wrong.",
        "Key the date of birth, or use the option that needs none.",
        "birth_date",
        "alternate-2",
    ),
    "60": Advice(
        "The date of birth lies after the date of service.",
        "Check both dates; one has the wrong year.",
        "birth_date",
    ),
    "61": Advice(
        "The patient died before the date of service.",
        "Check the date of service and the patient.",
        "service_dates",
    ),
    "62": Advice(
        "The date of service is outside what the payer answers for.",
        "Use a date that the payer answers for: Medicare from 48 months back to 4 months ahead.",
        "service_dates",
    ),
    "63": Advice("The date of service is in the future.", "Use today or an earlier date.", "service_dates"),
    "64": Advice(
        "The patient's number is missing or wrong.", _NEW_LOOKUP, "mbi", "mbi-lookup", False, _OTHER_SEARCH
    ),
    "65": Advice(
        "The patient's name is missing or wrong.",
        "Key the name as on the card; try without the first name.",
        "last_name",
        "alternate-1",
    ),
    "66": Advice("The patient's gender is missing or wrong.", "Key M or F as the payer has it.", "gender"),
    "67": Advice(
        "The payer doesn't find this patient.", _NEW_LOOKUP, "mbi", "mbi-lookup", False, _OTHER_SEARCH
    ),
    "68": Advice(
        "The payer has more than one patient with this number.",
        "Key every field, so that one patient is left.",
        "mbi",
        "primary",
        False,
        "Key every field, so that one patient is left.",
    ),
    "69": Advice(
        "The service doesn't fit the patient's age.", "Check the date of birth and the service.", "birth_date"
    ),
    "70": Advice(
        "The service doesn't fit the patient's gender.", "Check the gender and the service.", "gender"
    ),
    "71": Advice(
        "The date of birth is not the one the payer has.",
        "Check it against the card, or search without the date of birth.",
        "birth_date",
        "alternate-2",
    ),
    "72": Advice(
        "The MBI is not one the payer knows.", _NEW_LOOKUP, "mbi", "mbi-lookup", False, _OTHER_SEARCH
    ),
    "73": Advice(
        "The name is not the one the payer has for this number.",
        "Check spelling, hyphen and suffix against the card, or search without the first name.",
        "last_name",
        "alternate-1",
    ),
    "74": Advice("The gender is not the one the payer has.", "Check it, or search by number.", "gender"),
    "75": Advice(
        "The payer finds nobody with this MBI.", _NEW_LOOKUP, "mbi", "mbi-lookup", False, _OTHER_SEARCH
    ),
    "76": Advice(
        "The payer has this MBI more than once.",
        "Key every field, so that one patient is left; else call the payer.",
        "mbi",
        "primary",
        False,
        "Key every field, so that one patient is left; else call the payer.",
    ),
    "77": Advice(
        "The payer finds the policy holder, but not this patient.", "Check the patient's name and birth."
    ),
    "78": Advice("The patient isn't in the plan or group that was named.", "Check the plan on the card."),
    "79": Advice(
        "The payer doesn't know the sender's or receiver's number.",
        "Check the portal's submitter and receiver IDs.",
    ),
    "80": Advice("The payer has not answered this one.", "Ask again later.", retryable=True),
    "97": Advice("The address is missing or wrong.", "Check the address."),
    "98": Advice("The service is experimental to the payer.", "Ask the payer before the service is given."),
    "AA": Advice("The payer finds no such authorization.", "Check the authorization number."),
    "AE": Advice(
        "The primary care provider must authorize this service.",
        "Ask the primary care provider for it first.",
    ),
    "AF": Advice("The diagnosis is missing or wrong.", "Check the diagnosis code.", "diagnosis"),
    "AG": Advice("The procedure is missing or wrong.", "Check the procedure code.", "service"),
    "AO": Advice("More is needed to find the patient.", "Fill every field of the option and send again."),
    "CI": Advice("The certification is about another patient.", "Check the patient and the certification."),
    "E8": Advice("The payer must review this medically first.", "Send the records that the payer asks for."),
    "IA": Advice("The authorization number has the wrong form.", "Check the authorization number."),
    "MA": Advice("The authorization number is missing.", "Key the authorization number."),
    "T4": Advice("The payer's name or number is missing.", "Check the portal's payer ID."),
}

BY_LEVEL = {
    ("15", "provider"): Advice(
        "Something about the provider was not sent.", "Check the NPI and the provider's name.", "npi"
    ),
    ("41", "payer"): Advice("This submitter may not use the payer's system.", _CALL_EDI),
    ("41", "provider"): Advice("This NPI is not linked to your submitter ID.", _CALL_EDI, "npi"),
    ("42", "provider"): Advice(
        "The payer can't check the provider now.", "Try again in a few minutes.", retryable=True
    ),
    ("71", "dependent"): Advice(
        "The dependent's date of birth is not the one the payer has.", _SAME_CARD, "birth_date"
    ),
    ("73", "dependent"): Advice(
        "The dependent's name is not the one the payer has.", _SAME_CARD, "last_name"
    ),
}
"""Where the same code means something else about one level."""

FOLLOW_UPS: dict[str, tuple[str, bool]] = {
    "C": ("Correct it and send again.", False),
    "N": ("The payer takes no second try.", False),
    "P": ("Send the same again.", True),
    "R": ("May be sent again.", True),
    "S": ("Don't send again: it was passed on.", False),
    "W": ("Wait 30 days, then send again.", False),
    "X": ("Wait 10 days, then send again.", False),
    "Y": ("Don't send again: the payer will answer later.", False),
}
"""AAA04 in words, and whether the same request may be sent again now."""
