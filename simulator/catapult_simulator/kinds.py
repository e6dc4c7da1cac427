"""The kinds of documents that more than one part looks at.

A resource reaches another's state through the store and these names, never through its routes.
"""

from catapult_simulator.store import Kind

APPLICATIONS = Kind("applications")
# `active` repeats the number while it is enabled: it belongs to one account at a time, but a number
# that was released stays in the list beside a later one.
PHONE_NUMBERS = Kind("phoneNumbers", indexes=("applicationId", "number"), unique=("active",))
