"""What people and payers are known by: each module makes a value of what was keyed, or says why it can't."""


class Unacceptable(ValueError):
    """What was keyed can't be used. `sentence` says what to do and never repeats what was keyed."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
