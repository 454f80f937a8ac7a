"""Keys an institutional claim on a stage of 80x20, as hands do."""

from dataclasses import replace

from api_client.profile import Kind
from screens.claim_entry.institutional.building import institutional_claim
from screens.claim_entry.institutional.form import institutional_form
from screens.claim_entry.rows import field_of
from tests.screens.claim_entry.settings import OFFICE, TODAY, a_setting
from tests.tui.widgets.stage import Stage
from tui.forms import Answers, FormState
from tui.widgets.long_form import LongFormView
from x12.claims.edits.context import EditContext, usual_context
from x12.claims.edits.edit import Edit, Severity
from x12.claims.edits.judging import edits_of
from x12.claims.records import Claim

PATIENT = (
    "sample <enter> pat <enter> 1S00E00AA00 01011944 F 12_sample_st <enter> boston <enter> 021010001 <enter>"
)
OUTPATIENT = f"""051726 <enter> {PATIENT}
<shift+tab> <shift+tab> <shift+tab> 2 09 <f8>
0250 12.35 <enter> 0258 <left> 2 <enter> 96.10 <enter> 0300 G0103 210 <enter>
0450 G0381 485 <enter> 0510 G0463 250 <enter> 0636 J1100 <left> 4 <enter> 150 <enter> <enter>
r079 <enter> i10 <enter> <enter> r0602 <enter>"""
"""The reference claim: a visit with six revenue lines, type 2 and not the proposed 3."""
INPATIENT = f"""<shift+tab> 111 030226 030526 {PATIENT}
<enter> 2310 1 1100 09 C5 <enter> 11 022726 <enter> A1 1676 <enter> <enter>
0120 6000 <enter> 0250 3300 <enter> <enter>
j189 <enter> y e119 <enter> y n179 <enter> n <enter> r0902 <enter>
0BH17EZ <enter> 5A1935Z 030326 <enter>"""
"""A stay of three days with two procedures."""


class Hands:
    """A form on a stage, and what is sent from it."""

    def __init__(self, kind: Kind = "mac") -> None:
        self.setting = a_setting(kind)
        self.made = institutional_form(self.setting)
        self.sent: list[Answers] = []
        self.view = LongFormView(self.made.form, sent=self.sent.append)
        self.stage = Stage(self.view, 80, 20)

    def key(self, keys: str) -> "Hands":
        """Press keys: words are typed, `_` is a blank, `<enter>` is a key's name."""
        for word in keys.split():
            named = word.startswith("<")
            names = [word[1:-1]] if named else ["space" if sign == "_" else sign for sign in word]
            self.stage.press(*names)
        return self

    def send(self) -> Claim:
        """F9, which nothing stops."""
        self.key("<f9>")
        (answers,) = self.sent
        return self.built(answers)

    def built(self, answers: Answers) -> Claim:
        """The claim that answers say."""
        return institutional_claim(answers, self.setting, OFFICE)

    @property
    def state(self) -> FormState:
        """The form as it is."""
        return self.view.state

    def landed(self, rule: str) -> str:
        """The field at which what that rule finds lands."""
        claim = self.built(self.state.answers)
        found = next(edit for edit in edits_of(claim, self.context) if edit.rule == rule)
        return field_of(found.place, self.state.answers, self.made.places)

    @property
    def context(self) -> EditContext:
        """The payer's usual rules; made-up MBIs are taken."""
        context = usual_context("mac" if self.setting.is_medicare else "mmis", TODAY)
        return replace(context, allow_synthetic=True)

    def errors(self, claim: Claim) -> list[Edit]:
        """What keeps a claim from being sent."""
        return [each for each in edits_of(claim, self.context) if each.severity is Severity.ERROR]
