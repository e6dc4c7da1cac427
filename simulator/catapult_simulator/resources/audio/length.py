"""How long audio lasts: nothing is heard here, so that its length is a rule.

Choice: decisions/0049. No page says how fast a voice speaks, and files are never fetched.
"""

from urllib.parse import parse_qsl

from catapult_simulator.checks.values import NUMBER
from catapult_simulator.state.store import Document

CHARACTERS_PER_SECOND = 15
SHORTEST_SENTENCE_SECONDS = 1.0
FILE_SECONDS = 5.0
LONGEST_FILE_SECONDS = 3600.0


def seconds_of(audio: Document) -> float:
    """Return how long a file (where `fileUrl` is given) or a sentence lasts, played once."""
    if audio.get("fileUrl"):
        return _file_seconds(audio["fileUrl"])
    return max(SHORTEST_SENTENCE_SECONDS, len(audio["sentence"]) / CHARACTERS_PER_SECOND)


def _file_seconds(url: str) -> float:
    """The parameter `seconds` of a file's URL, where it is a length that can be; else 5 s."""
    query = url.partition("#")[0].partition("?")[2]
    said = dict(parse_qsl(query)).get("seconds", "")
    seconds = float(said) if len(said) < 10 and NUMBER.fullmatch(said) else 0.0
    return seconds if 0 < seconds <= LONGEST_FILE_SECONDS else FILE_SECONDS
