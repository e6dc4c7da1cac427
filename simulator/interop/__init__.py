"""Bandwidth's own v1 libraries, unchanged, against the running simulator."""
