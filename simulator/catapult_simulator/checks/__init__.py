"""What may be sent, declared: tables of properties, compiled into checks.

A check takes what was sent and returns the clean value, or raises the documented error. How things
may be spelt is decided here, once, for every operation:

- `null` is the same as not sent, nested too; unknown properties are ignored;
- booleans and numbers may be strings (`"true"`, `"True"`, `"2000"`); `1.0` is the integer 1;
- a pattern is matched against the whole text: a final newline is never part of a match.

Choice: docs/decisions/0040 (which code for which mistake).
"""
