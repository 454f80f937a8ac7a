"""Writes docs/keys.md from the declarations: `python -m tui.keys_table > docs/keys.md`."""

import pkgutil
import sys
from importlib import import_module

from tui.keys import PRESETS, Key, declared, shown

INTRODUCTION = """\
# Keys

This page is made from the declarations in the code by `python -m tui.keys_table > docs/keys.md`.

Letters act in lists and on pages of text; in a form only function keys, Tab, Enter and the editing keys
act, and everything else is typed. A key that has nothing to do just now stands in brackets on the last line
and says why when it is pressed. A page may take a key from its form or list; the last line and `?` show what
acts.

Keys typed ahead are kept in order while a page changes or a portal is asked, and go to the page that comes.
Esc cancels a request; keys that waited for its answer are then dropped, and the status line says how many.

Presets are chosen with `--keys` or in `settings.toml`, where single keys can be changed by their ids too:

```toml
preset = "pcace"

[keys]
"form.submit" = "f9,ctrl+s"
"app.leave" = "ctrl+q"
```

Key names: `f1` to `f12`, `enter`, `tab`, `shift+tab`, `escape`, `up`, `pagedown`, `ctrl+t`, `slash`, letters.
"""


def markdown() -> str:
    """The whole page."""
    import_all("screens")
    groups: dict[str, list[Key]] = {}
    for key in declared():
        groups.setdefault(key.group, []).append(key)
    return INTRODUCTION + "".join(_section(group, keys) for group, keys in groups.items())


def import_all(package: str) -> None:
    """Import every module of a package, so that all keys are declared."""
    for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
        import_module(module.name)


def _section(group: str, keys: list[Key]) -> str:
    others = [name for name in PRESETS if name != "claimdeck"]
    head = (
        f"\n## {group}\n\n| key | does | id | {' | '.join(others)} |\n|---|---|---|{'---|' * len(others)}\n"
    )
    return head + "".join(f"{_row(key, others)}\n" for key in keys)


def _row(key: Key, presets: list[str]) -> str:
    differing = [_names(PRESETS[preset].get(key.id, "")) for preset in presets]
    return f"| {_names(key.keys)} | {key.description} | `{key.id}` | {' | '.join(differing)} |"


def _names(keys: str) -> str:
    return ", ".join(shown(name) for name in keys.split(",") if name)


if __name__ == "__main__":
    sys.stdout.write(markdown())
