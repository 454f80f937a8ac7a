"""What hands do in the stories: fill and ask."""

from tests.tui.story import Story


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
