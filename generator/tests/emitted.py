"""Packages made of the small documents, for tests that look at them, import them and call them."""

from pathlib import Path
from typing import Final

from generator.config import Config
from generator.load import load
from generator.pipeline import make_package

SPECS: Final = Path(__file__).parent / "specs"
GOLDEN: Final = Path(__file__).parent / "golden"
RUNTIME: Final = Path(__file__).parent.parent / "runtime"
PACKAGES: Final = {"library": "town_library", "weather": "weather", "jobs": "jobs_client"}


def emitted(name: str) -> dict[str, str]:
    """Every file of the package that is made of a small document: relative path → text."""
    document = SPECS / f"{name}.yaml"
    config = Config(document, Path(PACKAGES[name]), PACKAGES[name])
    return make_package(config, load(document), tell=lambda _: None).files


def written(name: str, folder: Path) -> Path:
    """The package as files below a folder."""
    root = folder / PACKAGES[name]
    for path, text in emitted(name).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root


def looked_at(files: dict[str, str]) -> dict[str, str]:
    """The files that a document shapes: without the runtime and without digests."""
    hand_written = {path.name for path in RUNTIME.glob("_*.py")}
    return {
        path: text
        for path, text in files.items()
        if path not in hand_written and path != ".manifest.json"
    }
