"""Holds the document, the client and the simulator against one another."""
