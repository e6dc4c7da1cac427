"""Hand-written source that every emitted package contains word for word.

Nothing here knows a document: what differs from one API to the next is printed by the templates.
"""
