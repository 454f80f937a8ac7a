from screens.portals.traits import TRAITS, make_profile

MMIS = {"kind": "mmis", "url": "https://portal.example.org", "id": "mh"}


def test_what_is_left_out_is_usual_for_the_kind() -> None:
    profile = make_profile(MMIS)
    assert (profile.name, profile.payer_id, profile.rules.max_span_days) == ("mh", "MMIS", 31)


def test_what_is_said_is_taken() -> None:
    profile = make_profile({**MMIS, "name": "MassHealth", "payer_id": "DMA7384", "provider_id": "110001234A"})
    assert (profile.name, profile.payer_id, profile.provider_id) == ("MassHealth", "DMA7384", "110001234A")


def test_what_only_the_other_kind_has_is_not_taken() -> None:
    assert make_profile({**MMIS, "kind": "mac", "provider_id": "110001234A"}).provider_id == ""


def test_each_option_is_named_after_the_profile() -> None:
    assert {trait.option for trait in TRAITS} >= {"--kind", "--url", "--provider-npi", "--ca-file"}
