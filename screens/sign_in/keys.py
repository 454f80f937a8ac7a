"""The keys of signing in."""

from tui import keys

GROUP = "Signing in"
ACCEPT = keys.declare("sign-in.accept", "enter,f9", "Accept", "Accept the notice and go on", group=GROUP)
AGAIN = keys.declare("sign-in.again", "enter,f9", "Try again", "Ask the portal once more", group=GROUP)
