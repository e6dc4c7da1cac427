"""`python -m catapult_simulator`."""

import sys

from catapult_simulator.cli import main

sys.exit(main())
