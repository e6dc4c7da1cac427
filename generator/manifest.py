"""What an emitted tree was made of and what is in it, as digests in a file of the tree.

It lets a stale tree say why it is stale, and names a file that was edited by hand.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.config import Config
from generator.document import Document
from generator.toolchain import PINNED

NAME: Final = ".manifest.json"

_SOURCES: Final = Path(__file__).parent
_NOT_SOURCES: Final = {"tests", "__pycache__"}


@dataclass(frozen=True)
class Manifest:
    """Digests are SHA-256, in hexadecimal."""

    document: str
    configuration: str
    generator: str
    tools: dict[str, str] = field(default_factory=lambda: dict(PINNED))
    files: dict[str, str] = field(default_factory=dict[str, str])

    def as_text(self) -> str:
        """The manifest as it stands in the tree."""
        return json.dumps(asdict(self), indent=2, sort_keys=True) + "\n"


def manifest_of(config: Config, document: Document, files: Mapping[str, str]) -> Manifest:
    """The manifest of files (relative path → text) made from a document."""
    return Manifest(
        document=_digest(document.source),
        configuration=_digest(config.source),
        generator=_generator_digest(),
        files={path: _digest(files[path].encode()) for path in sorted(files)},
    )


def read_manifest(tree: Path) -> Manifest | None:
    """The manifest in a tree; None when there is none that can be read."""
    try:
        return Manifest(**json.loads((tree / NAME).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _generator_digest() -> str:
    """One digest of everything that the generator is made of, its tests apart."""
    digest = sha256()
    for file in sorted(_SOURCES.rglob("*")):
        place = file.relative_to(_SOURCES)
        is_source = not _NOT_SOURCES.intersection(place.parts) and not file.name.startswith(".")
        if file.is_file() and is_source:
            digest.update(f"{place.as_posix()}\0{_digest(file.read_bytes())}\n".encode())
    return digest.hexdigest()
