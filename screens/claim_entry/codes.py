"""Short lists of codes as choices for F4."""

from tui.forms import Choice
from x12.codes.meaning import CodeList, meanings_in, words_of


def choices_of(code_list: CodeList) -> tuple[Choice, ...]:
    """Every code of a list that has words."""
    return tuple(Choice(each.code, each.words) for each in meanings_in(code_list).values())


def chosen_of(code_list: CodeList, codes: str) -> tuple[Choice, ...]:
    """Some codes of a list, in the order of how often they are keyed."""
    return tuple(Choice(code, words_of(code_list, code)) for code in codes.split())


RELATED_CAUSES = (
    Choice("AA", "auto accident"),
    Choice("EM", "employment"),
    Choice("OA", "other accident"),
)
FREQUENCIES = (  # of a professional claim, which is no stay that begins or goes on
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
RELATIONSHIPS = chosen_of(CodeList.RELATIONSHIPS, "18 01 19 20 21 53 G8")
FILING_INDICATORS = chosen_of(CodeList.FILING_INDICATORS, "12 13 14 16 AM BL CH CI FI HM LM MA MB MC VA WC")
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
GROUPS = chosen_of(CodeList.ADJUSTMENT_GROUPS, "CO PR OA PI")
DRUG_UNITS = (
    Choice("UN", "units"),
    Choice("ML", "milliliters"),
    Choice("GR", "grams"),
    Choice("ME", "milligrams"),
    Choice("F2", "international units"),
)
