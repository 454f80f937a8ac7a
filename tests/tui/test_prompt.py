"""A question on one line."""

from tui.prompt import Prompt
from tui.text import plain


def pressed(prompt: Prompt, *keys: str) -> list[bool]:
    """Press keys; whether each ended the prompt."""
    return [prompt.press(key, key if len(key) == 1 else None) for key in keys]


def test_what_is_typed_is_answered_with_the_picked_hint():
    answers = []
    prompt = Prompt(
        "Go to:", lambda text, picked: answers.append((text, picked)), hints=lambda _text: ("one", "two")
    )
    assert pressed(prompt, "a", "b", "left", "x", "tab", "down", "up", "down", "enter")[-1]
    assert answers == [("axb", 1)]


def test_the_picked_hint_is_marked_and_typing_starts_over():
    prompt = Prompt("Go to:", print, hints=lambda _text: ("one", "two"))
    pressed(prompt, "down")
    assert plain(prompt.shown()).endswith("one  > two")
    pressed(prompt, "a")
    assert "> one" in plain(prompt.shown())


def test_a_letter_answers_a_question_and_other_keys_do_nothing():
    answers = []
    prompt = Prompt("Delete?", lambda letter, _picked: answers.append(letter), letters="yn")
    prompt.paste("yes")
    assert pressed(prompt, "x", "enter", "Y") == [False, False, True]
    assert answers == ["y"]


def test_esc_leaves_without_an_answer():
    left, changes = [], []
    prompt = Prompt("Filter:", print, left=lambda: left.append(True), changed=changes.append)
    assert pressed(prompt, "a", "backspace", "escape") == [False, False, True]
    assert left == [True]
    assert changes == ["a", ""]


def test_pasted_text_is_one_line_and_the_cursor_follows_it():
    prompt = Prompt("Go to:", print)
    prompt.paste("smith\n john")
    assert prompt.typed.text == "smith john"
    assert prompt.caret == len("Go to: smith john")
