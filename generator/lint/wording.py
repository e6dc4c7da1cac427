"""Small words of problems."""


def a(noun: str) -> str:
    """The noun with its article."""
    return f"an {noun}" if noun[:1] in "aeio" else f"a {noun}"
