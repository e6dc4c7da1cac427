"""Numbers that behave (docs/decisions/0051), and one of which nobody knows anything."""

from __future__ import annotations

ANSWERS = "+19195550100"
NEVER_ANSWERS = "+19195550102"
DELIVERS = "+19195550110"
STRANGER = "+13365551234"
