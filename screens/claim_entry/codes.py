"""Short lists of codes as choices for F4."""

from tui.forms import Choice
from x12.codes.meaning import CodeList, meanings_in


def choices_of(code_list: CodeList) -> tuple[Choice, ...]:
    """Every code of a list that has words."""
    return tuple(Choice(each.code, each.words) for each in meanings_in(code_list).values())


RELATED_CAUSES = (
    Choice("AA", "auto accident"),
    Choice("EM", "employment"),
    Choice("OA", "other accident"),
)
FREQUENCIES = (
    Choice("1", "original"),
    Choice("7", "replaces an earlier claim"),
    Choice("8", "voids an earlier claim"),
)
ASSIGNMENT = (
    Choice("A", "accepts assignment"),
    Choice("B", "for laboratory services only"),
    Choice("C", "does not"),
)
TRANSMISSIONS = (
    Choice("EL", "electronically"),
    Choice("BM", "by mail"),
    Choice("FX", "by fax"),
    Choice("FT", "by file transfer"),
    Choice("AA", "on request"),
)
REPORTS = (
    Choice("03", "report that justifies treatment"),
    Choice("B4", "referral"),
    Choice("CT", "certification"),
    Choice("DG", "diagnostic report"),
    Choice("DS", "discharge summary"),
    Choice("EB", "explanation of benefits"),
    Choice("LA", "laboratory results"),
    Choice("M1", "medical record"),
    Choice("NN", "nursing notes"),
    Choice("OB", "operative note"),
    Choice("OZ", "support data for the claim"),
    Choice("PN", "physical therapy notes"),
    Choice("RB", "radiology films"),
    Choice("RR", "radiology report"),
)
RELATIONSHIPS = (
    Choice("18", "self"),
    Choice("01", "spouse"),
    Choice("19", "child"),
    Choice("20", "employee"),
    Choice("21", "unknown"),
    Choice("53", "life partner"),
    Choice("G8", "other"),
)
FILING_INDICATORS = (
    Choice("12", "PPO"),
    Choice("13", "point of service"),
    Choice("14", "EPO"),
    Choice("16", "HMO for Medicare"),
    Choice("AM", "auto"),
    Choice("BL", "Blue Cross or Blue Shield"),
    Choice("CH", "TRICARE"),
    Choice("CI", "commercial"),
    Choice("FI", "federal employees"),
    Choice("HM", "HMO"),
    Choice("LM", "liability"),
    Choice("MA", "Medicare Part A"),
    Choice("MB", "Medicare Part B"),
    Choice("MC", "Medicaid"),
    Choice("VA", "veterans"),
    Choice("WC", "workers' compensation"),
)
SECONDARY_REASONS = (
    Choice("12", "working aged, or spouse works"),
    Choice("13", "ESRD, in the first 30 months"),
    Choice("14", "no-fault or auto insurance"),
    Choice("15", "workers' compensation"),
    Choice("16", "Public Health Service"),
    Choice("41", "black lung"),
    Choice("42", "veterans"),
    Choice("43", "disabled, large employer plan"),
    Choice("47", "liability insurance"),
)
GROUPS = (
    Choice("CO", "contract"),
    Choice("PR", "patient owes"),
    Choice("OA", "other"),
    Choice("PI", "payer's own"),
)
DRUG_UNITS = (
    Choice("UN", "units"),
    Choice("ML", "milliliters"),
    Choice("GR", "grams"),
    Choice("ME", "milligrams"),
    Choice("F2", "international units"),
)
