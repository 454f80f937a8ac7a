"""Why something can't be sent as X12."""


class UnwritableError(ValueError):
    """A text has no place in an interchange. The message names the element and never quotes the data."""

    def __init__(self, sentence: str, segment_identifier: str = "", element: int = 0) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.segment_identifier = segment_identifier
        self.element = element
