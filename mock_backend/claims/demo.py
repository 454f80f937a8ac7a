"""Claims worth looking at in a demo, and what to key to see each outcome."""

from __future__ import annotations

from mock_backend.claims.claims import Claims
from mock_backend.claims.documents import Document
from mock_backend.claims.samples.dealing import FULL_VARIETY
from mock_backend.portals import PORTALS
from mock_backend.web.json_out import JsonValue

_LINKED = (
    "Bill under the practice's NPI with a linked rendering provider, for a patient of the eligibility list."
)
TO_KEY = {
    "mac": (
        ("paid", f"{_LINKED} G0439 with diagnosis Z00.00, charge 210.00, any day of the last year."),
        ("paid, with coinsurance", "The same with A0428, charge 540.00, place of service 41."),
        ("paid in part", "Add a line G0103 without diagnosis Z12.5: that line is denied with CO-50."),
        ("denied, CO-50", "One line G0447 without a diagnosis that begins with Z68."),
        ("denied, CO-24", "A patient in a Medicare Advantage plan."),
        ("denied, CO-22", "A patient with another payer first, without what that payer decided."),
        ("denied, CO-B9", "A patient in hospice, without modifier GW or GV."),
        ("denied, CO-29", "A day of service more than a year ago."),
        ("rejected, OA-18", "The same claim a second time."),
        ("records asked for", "A line J0585, G0277, E0483 or L0650."),
        ("suspended", "A line E1399, modifier 22, or a charge of 50,000 or more."),
        ("returned", "The rendering provider who works elsewhere, a wrong last name, or the old MBI."),
        ("replaced, voided", "Frequency 7 or 8 with the control number of a claim that is decided."),
    ),
    "mmis": (
        ("paid", f"{_LINKED} T1015 with diagnosis J06.9, charge 240.00, a day of the last three months."),
        ("denied, edit 203", "A member ID that nobody has."),
        ("denied, edit 229", "An inpatient claim without a source of admission."),
        ("denied, edit 231", "A professional claim without a rendering provider."),
        ("denied, edit 237", "An outpatient claim over several days whose lines have no dates."),
        ("denied, edit 241", "A first diagnosis S93.401A without an accident indicator."),
        ("denied, edit 853", "A day of service more than 90 days ago, without a delay reason."),
        ("denied, edit 855", "A day of service more than a year ago."),
        ("denied, CO-22", "A member with other insurance, without what that insurance decided."),
        ("suspended", "A line E1399 or modifier 22: decided after ten days."),
        ("returned", "The rendering provider who works elsewhere, or a wrong last name."),
    ),
}


def claims_demo(claims: Claims) -> Document:
    """The document that `GET /demo/claims-to-try` answers with."""
    return {
        portal: {
            "on_file": _on_file(claims, portal),
            "to_key": [{"says": says, "key": how} for says, how in TO_KEY[portal]],
        }
        for portal in PORTALS
    }


def _on_file(claims: Claims, portal: str) -> list[JsonValue]:
    """The first sample claim of each kind of visit."""
    dealer = claims.archive.samples(portal)
    firsts: dict[str, int] = {}
    for serial in range(1, FULL_VARIETY + 1):
        firsts.setdefault(dealer.visit(serial).shows, serial)
    listed: list[JsonValue] = []
    for shows, serial in firsts.items():
        row = claims.row(portal, serial)
        if row:
            numbers = ("id", "control_number", "patient_control_number", "status")
            listed.append({"says": shows, **{name: row[name] for name in numbers}})
    return listed
