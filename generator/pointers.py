"""JSON pointers (RFC 6901) as strings: "" is the whole document, "/paths/~1books" a member."""


def escape(token: str) -> str:
    """One member name as it is written inside a pointer."""
    return token.replace("~", "~0").replace("/", "~1")


def join(pointer: str, *tokens: str | int) -> str:
    """The pointer of what lies below `pointer` under these member names and indexes."""
    return pointer + "".join(f"/{escape(str(token))}" for token in tokens)


def split(pointer: str) -> list[str]:
    """The member names and indexes of a pointer, unescaped."""
    if not pointer:
        return []
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/")]


def parent(pointer: str) -> str:
    """The pointer of what holds `pointer`; the whole document holds itself."""
    return pointer.rpartition("/")[0]
