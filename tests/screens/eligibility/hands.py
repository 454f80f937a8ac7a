"""What hands do in the stories: fill, ask, and break the line."""

import json
import urllib.request

from mock_backend.process import BackendProcess
from tests.tui.story import Story


def switch(backend: BackendProcess, *faults: dict[str, object]) -> None:
    """Set the backend's fault switches."""
    body = json.dumps({"faults": faults}).encode()
    request = urllib.request.Request(
        f"{backend.url}/faults", body, {"Content-Type": "application/json"}, method="PUT"
    )
    urllib.request.urlopen(request).close()


async def fill(user: Story, *texts: str) -> Story:
    """Paste a text into each field from the one under the cursor on."""
    for index, text in enumerate(texts):
        if index:
            await user.press("tab")
        if text:
            await user.paste(text)
    return user


async def ask(user: Story) -> Story:
    """Send and wait for what comes."""
    await user.press("f9")
    return await user.wait()
