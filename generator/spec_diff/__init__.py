"""What changes for users between two versions of an OpenAPI document.

`python -m generator.spec_diff OLD NEW`, or `compare` from code.
"""

from generator.spec_diff.change import Change, Comparison, Impact
from generator.spec_diff.compare import compare

__all__ = ["Change", "Comparison", "Impact", "compare"]
