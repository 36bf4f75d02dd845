"""The formats, byte for byte, against files that a reviewer can open."""

from __future__ import annotations

import pytest
from report_samples import GOLDEN, golden_files


@pytest.mark.parametrize("name", sorted(golden_files()))
def test_writer_gives_the_golden_bytes(name: str) -> None:
    assert golden_files()[name].encode() == GOLDEN.joinpath(name).read_bytes()
