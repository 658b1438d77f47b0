"""While commands load, the collector rests; what was loaded it never looks at."""

import gc

import pytest

from kqparse.collecting import loading


def test_the_collector_rests_while_loading_and_leaves_what_was_loaded_alone() -> None:
    before = gc.get_freeze_count()
    try:
        with loading():
            assert not gc.isenabled()
            loaded = [[number] for number in range(1000)]
        assert gc.isenabled()
        assert gc.get_freeze_count() >= before + len(loaded)
    finally:
        gc.unfreeze()


def test_the_collector_works_again_after_a_failure() -> None:
    try:
        with pytest.raises(ValueError, match="no grammar"), loading():
            raise ValueError("no grammar")
        assert gc.isenabled()
    finally:
        gc.unfreeze()
