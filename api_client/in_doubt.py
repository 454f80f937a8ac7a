"""What was sent under an idempotency key and not answered: nobody knows yet whether the portal has it."""

from collections.abc import Iterator
from contextlib import contextmanager

from api_client.errors import NotAvailable, OutcomeUnknown, PortalError, ServerFault, TimedOut, Unreachable


@contextmanager
def doubted(
    sentence: str, next_action: str, *, also: type[PortalError] | tuple[type[PortalError], ...] = ()
) -> Iterator[None]:
    """Raise OutcomeUnknown in place of each error that doesn't tell whether the portal has what was sent.

    `also` are more of them, where the portal's word isn't enough either.
    """
    try:
        yield
    except (Unreachable, TimedOut) as fault:
        if not fault.sent:
            raise
        raise _unknown(sentence, next_action, fault) from None
    except NotAvailable as fault:
        if fault.closed:
            raise
        raise _unknown(sentence, next_action, fault) from None
    except ServerFault as fault:
        raise _unknown(sentence, next_action, fault) from None
    except PortalError as fault:
        if not isinstance(fault, also):
            raise
        raise _unknown(sentence, next_action, fault) from None


def _unknown(sentence: str, next_action: str, fault: PortalError) -> OutcomeUnknown:
    return OutcomeUnknown(
        sentence, next_action=next_action, reference=fault.reference, retry_at=fault.retry_at
    )
