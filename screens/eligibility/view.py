"""The inquiry form on the screen: one page, so that the keys that turn pages are free for other things."""

from typing import ClassVar

from tui import keys
from tui.widgets.form_view import FormView

_TURNING = (keys.PAGE_BACK, keys.PAGE_ON, keys.ROWS_BACK, keys.ROWS_ON)


class InquiryView(FormView):
    """A form of one page."""

    KEYS: ClassVar[tuple[keys.Key, ...]] = tuple(key for key in FormView.KEYS if key not in _TURNING)
