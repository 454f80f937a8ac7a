"""The keys of signing in."""

from tui import keys

GROUP = "Signing in"
ACCEPT = keys.declare("sign-in.accept", "enter,f9", "Accept", "Accept the notice and go on", group=GROUP)
PASSCODE = keys.declare(
    "sign-in.passcode", "f5", "Passcode", "Have a passcode sent in place of a code", group=GROUP
)
AGAIN = keys.declare("sign-in.again", "enter,f9", "Try again", "Ask the portal once more", group=GROUP)
