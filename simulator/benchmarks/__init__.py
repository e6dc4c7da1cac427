"""Measurements of the simulator; run by `scripts/bench simulator`."""
