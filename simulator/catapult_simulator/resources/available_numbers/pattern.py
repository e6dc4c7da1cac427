"""Number patterns: `?` is one digit, `*` any number of digits, a letter the digit of its key.

Matched by hand: the time is bounded by the length of pattern and number, whatever the pattern.
Source: methods/availableNumbers/getAvailableNumbersLocal.md (pattern, patternMatch).
"""

KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


class Pattern:
    """A pattern for the ten digits of a national number."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._digits = text.upper().translate(KEYS)
        self._runs = [run for run in self._digits.replace("?", "*").split("*") if run]

    def matches(self, digits: str) -> bool:
        """Whether the digits match as a whole."""
        position = 0
        for run in self._runs:
            # Cheap, and rejects nearly everything: what is named must occur, in this order.
            position = digits.find(run, position) + len(run)
            if position < len(run):
                return False
        return self._match(digits) is not None

    def marks(self, national: str) -> str:
        """The number as `(919) 555-1212`, blank but for what the pattern names itself.

        Letters stand where they were written.
        """
        places = [index for index, char in enumerate(national) if char.isdigit()]
        digits = "".join(national[index] for index in places)
        marked = [" "] * len(national)
        for position, char in (self._match(digits) or {}).items():
            marked[places[position]] = char
        return "".join(marked)

    def _match(self, digits: str) -> dict[int, str] | None:
        """Which position of the digits each named character took; None when there is no match."""
        at = position = 0
        star, resume = -1, 0
        taken: dict[int, str] = {}
        taken_before_star = taken
        while position < len(digits):
            wanted = self._digits[at] if at < len(self._digits) else ""
            if wanted == "*":
                star, resume, taken_before_star = at, position, taken
                taken = dict(taken)
                at += 1
            elif wanted in ("?", digits[position]):
                if wanted != "?":
                    taken[position] = self.text[at]
                at, position = at + 1, position + 1
            elif star >= 0:
                # Let the last star take one digit more, and forget what followed it.
                resume += 1
                at, position = star + 1, resume
                taken = dict(taken_before_star)
            else:
                return None
        rest = self._digits[at:]
        return taken if not rest.strip("*") else None
