"""Which examples the laws are tried on: the same in every run of the tests, others where `make fuzz` hunts."""

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("hunt", print_blob=True)
settings.load_profile("same")
