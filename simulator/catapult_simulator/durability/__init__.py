"""How state outlives the process: a file that is written behind, and snapshots."""
