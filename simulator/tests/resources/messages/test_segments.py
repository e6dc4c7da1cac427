"""A message's segments: 160 characters each, an MMS always one."""

import pytest

from catapult_simulator.resources.messages.segments import segment_count


@pytest.mark.parametrize(
    ("characters", "segments"), [(0, 1), (1, 1), (160, 1), (161, 2), (320, 2), (2048, 13)]
)
def test_a_segment_holds_160_characters(characters: int, segments: int) -> None:
    assert segment_count("é" * characters, is_mms=False) == segments


def test_an_mms_is_always_one_segment() -> None:
    assert segment_count("a" * 2048, is_mms=True) == 1
