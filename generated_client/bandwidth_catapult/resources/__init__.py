# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""One package for each tag of the document: its methods, blocking and asynchronous."""
