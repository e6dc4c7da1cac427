"""The request's way: from the socket's bytes to an operation and back."""
