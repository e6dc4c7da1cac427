"""Scenarios: a story in YAML, played in virtual time, that says what must come of it.

`source` reads YAML with positions, `load` judges it, `play` plays it, `shipped` lists what comes
with the simulator. The language: docs/reference/scenarios.md.
"""
