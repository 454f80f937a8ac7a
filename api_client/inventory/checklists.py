"""The lists that an office goes through when somebody comes, leaves, or a quarter ends.

After the POSC guide for the primary user and common payer-portal procedures.
"""

from api_client.inventory.records import Checklist, Step

CHECKLISTS = (
    Checklist(
        "onboarding",
        "A new colleague",
        (
            Step("services", "Write down which services the work needs", "Nobody gets more than that."),
            Step(
                "training",
                "Privacy and security training is done",
                "Portals ask for it before the first use.",
            ),
            Step(
                "data", "Collect name, birth date, SSN last 4, ZIP, e-mail, phone", "The portal asks for all."
            ),
            Step(
                "search",
                "See whether the person has a user id already",
                "One person has one; link it instead.",
            ),
            Step("create", "Create the user with roles and NPIs", "Accounts are never shared."),
            Step(
                "password", "Hand the one-time password over in person", "It is shown once and runs out soon."
            ),
            Step(
                "mfa",
                "See the second factor set up, recovery codes put away",
                "A lost phone then locks nobody out.",
            ),
            Step("try", "Watch the first sign-in and one eligibility check", "A missing role shows here."),
            Step("log", "Note the account in the access log", "The next review starts from it."),
        ),
    ),
    Checklist(
        "offboarding",
        "A colleague leaves",
        (
            Step(
                "deactivate", "Deactivate the user on every portal, today", "Until then the access goes on."
            ),
            Step(
                "links",
                "Tell every organization that linked the user",
                "Only they can take their access back.",
            ),
            Step(
                "notify", "Tell the payer's customer service", "The POSC asks for it, to close the profile."
            ),
            Step(
                "primary",
                "Name another primary or backup user, if it was one",
                "Somebody must be able to reset.",
            ),
            Step("shared", "Change what the person knew of shared mailboxes", "Passcodes go there."),
            Step("kept", "Forget the passwords kept on the person's computer", "Under Passwords."),
            Step("batch", "Give batch keys and submitter ids another owner", "Night runs stop otherwise."),
            Step("log", "Note day and hour in the access log", "An audit asks for it."),
        ),
    ),
    Checklist(
        "quarterly",
        "The quarterly review",
        (
            Step(
                "users", "Every user is still here and still needs access", "Deactivate who isn't or doesn't."
            ),
            Step(
                "roles",
                "Every role is still needed for the work",
                "Work changes; roles stay unless looked at.",
            ),
            Step("idle", "Nobody is idle for 30 days", "Portals disable such accounts."),
            Step(
                "backup",
                "There is one backup primary user, and trained",
                "For when the primary user is away.",
            ),
            Step(
                "recertify", "Recertifications of the next quarter are planned", "Lapsed ones lose the NPI."
            ),
            Step("contacts", "Administrator contacts are right", "They are needed when nobody gets in."),
            Step("record", "Record the result", "Who looked, when, and what was found."),
        ),
    ),
)
