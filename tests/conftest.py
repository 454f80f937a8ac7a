"""Settings for all tests."""

from hypothesis import settings

# A busy machine isn't a failure: time is judged by benchmarks.
settings.register_profile("claimdeck", deadline=None)
settings.load_profile("claimdeck")
