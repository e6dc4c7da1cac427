# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""One package for each tag of the document: its methods, blocking and asynchronous."""
