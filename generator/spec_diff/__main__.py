"""`python -m generator.spec_diff`."""

import sys

from generator.spec_diff.cli import main

sys.exit(main())
