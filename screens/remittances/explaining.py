"""A code of a remittance in plain words: what it means here, whose move it is, what to do next."""

from dataclasses import dataclass

from tui.text import Line, line
from x12.codes.actions import Action, Mover
from x12.codes.meaning import CodeList, Meaning, meaning_of

PROVIDER_LEVEL, STATUS = "PLB ", "CLP "
"""What stands before a code of a provider adjustment, and before a claim status."""
_MOVERS = {
    Mover.PROVIDER: "Your move.",
    Mover.PAYER: "The payer's move.",
    Mover.PATIENT: "The patient's move.",
    Mover.NOBODY: "Nobody has to act.",
}
_NEVER_THE_PATIENT = frozenset({"CO", "PI"})


@dataclass(frozen=True, slots=True)
class Explained:
    """A code with its words; `bears` says who bears the amount, '' where the code has none."""

    code: str
    words: str
    bears: str
    mover: Mover
    next_action: str
    symbol: str
    action: Action

    @property
    def sentence(self) -> str:
        """All of it."""
        bears = f" {_capital(self.bears)}." if self.bears else ""
        return f"{self.code}: {_capital(self.words)}.{bears} {_MOVERS[self.mover]} {self.next_action}".strip()


def explained(code: str) -> Explained:
    """The words of `CO-45`, a remark code, or a code after PLB or CLP."""
    if code.startswith(PROVIDER_LEVEL):
        return _plain(code, meaning_of(CodeList.PROVIDER_ADJUSTMENTS, code.removeprefix(PROVIDER_LEVEL)))
    if code.startswith(STATUS):
        return _plain(code, meaning_of(CodeList.PAYMENT_STATUSES, code.removeprefix(STATUS)))
    group, dash, reason = code.partition("-")
    if not dash:
        return _plain(code, meaning_of(CodeList.REMARKS, code))
    return _adjustment(code, group, reason)


def explain(code: str) -> tuple[Line, ...]:
    """What F1 says."""
    return (line(explained(code).sentence),) if code else ()


def words_of_reason(reason: str) -> str:
    """An adjustment reason in a few words."""
    return meaning_of(CodeList.ADJUSTMENT_REASONS, reason).words


def _plain(code: str, found: Meaning) -> Explained:
    return Explained(code, found.words, "", found.mover, found.next_action, found.symbol, found.action)


def _adjustment(code: str, group: str, reason: str) -> Explained:
    """Reason and group together: the group may turn round whom the reason would have pay."""
    of_group = meaning_of(CodeList.ADJUSTMENT_GROUPS, group)
    found = meaning_of(CodeList.ADJUSTMENT_REASONS, reason)
    if group in _NEVER_THE_PATIENT and found.action is Action.BILL_PATIENT:
        return Explained(
            code, found.words, of_group.words, Mover.PROVIDER, _NOT_THE_PATIENT, "x", Action.APPEAL
        )
    chosen = of_group if found.action is Action.NONE and group == "PR" else found
    return Explained(
        code, found.words, of_group.words, chosen.mover, chosen.next_action, chosen.symbol, chosen.action
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_NOT_THE_PATIENT = "Don't bill the patient in this group: check the claim, then appeal it or write it off."
