"""How many segments a message is sent as.

Source: methods/messages/postMessages.md, text: a message is at most 2048 characters, and one over
160 is split to fit 160-character transport; methods/messages/getMessages.md: an MMS is always 1.
The documentation counts characters and knows no alphabets, so neither does this.
"""

TEXT_LIMIT_CHARACTERS = 2048
SEGMENT_CHARACTERS = 160


def segment_count(text: str, *, is_mms: bool) -> int:
    """Return the number of segments; an empty text still travels as one."""
    return 1 if is_mms else max(1, -(-len(text) // SEGMENT_CHARACTERS))
