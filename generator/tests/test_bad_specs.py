"""Each document in bad_specs/ has one mistake, and opens with the problems it must lead to.

`python -m generator.tests.bad_specs` writes those opening lines anew; read the difference.
"""

from pathlib import Path

import pytest

from generator.tests import bad_specs


@pytest.mark.parametrize("path", bad_specs.paths(), ids=bad_specs.name_of)
def test_a_mistake_is_named_with_its_line_and_column(path: Path) -> None:
    assert bad_specs.found(path) == bad_specs.expected(path)
