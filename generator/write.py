"""Compares the emitted tree with what it should be, in one sentence, or replaces it."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.config import Config, ConfigError
from generator.manifest import NAME, Manifest, read_manifest
from generator.tree import read_tree, replace_tree

_MOST_NAMED: Final = 5  # files in one sentence


def staleness(config: Config, files: Mapping[str, str], manifest: Manifest) -> str:
    """One sentence saying that and why the tree is not what it should be; empty when it is."""
    found = read_tree(config.output)
    expected = {path: text.encode() for path, text in files.items()}
    if found == expected:
        return ""
    reason = _reason(config, found, expected, manifest)
    return f"{config.output} is stale: {reason}; run {config.command}"


def replace(config: Config, files: Mapping[str, str]) -> bool:
    """Put the files in the tree's place; False when they stand there already.

    Raises ConfigError when the output folder holds something that was not generated.
    """
    refuse_foreign(config.output)
    return replace_tree(config.output, files)


def refuse_foreign(output: Path) -> None:
    """Raises ConfigError for a folder with content that this generator never made."""
    if output.exists() and not output.is_dir():
        raise ConfigError(f"output {output} is a file — name the package's folder")
    if read_tree(output) and read_manifest(output) is None:
        raise ConfigError(
            f"output {output} holds files but no {NAME}, so it was not generated "
            "— remove it or choose another folder"
        )


def _reason(
    config: Config, found: Mapping[str, bytes], expected: Mapping[str, bytes], manifest: Manifest
) -> str:
    if not found:
        return "it was never generated"
    former = read_manifest(config.output)
    if former is None:
        return f"its {NAME} is missing or cannot be read"
    by_hand = _by_hand(found, former)
    causes = _causes(config, former, manifest)
    if by_hand or causes:
        return "; ".join([*by_hand, *causes])
    return _named("differs", _different(found, expected))


def _by_hand(found: Mapping[str, bytes], former: Manifest) -> list[str]:
    digests = {path: sha256(content).hexdigest() for path, content in found.items()}
    digests.pop(NAME, None)
    edited = [path for path in digests if former.files.get(path, digests[path]) != digests[path]]
    sentences = {
        "edited by hand": edited,
        "added by hand": sorted(digests.keys() - former.files.keys()),
        "removed by hand": sorted(former.files.keys() - digests.keys()),
    }
    return [_named(what, paths) for what, paths in sentences.items() if paths]


def _causes(config: Config, former: Manifest, manifest: Manifest) -> list[str]:
    changed = {
        config.document.name: former.document != manifest.document,
        "the configuration": former.configuration != manifest.configuration,
        "the generator": former.generator != manifest.generator,
        "a pinned tool": former.tools != manifest.tools,
    }
    causes = [cause for cause, has_changed in changed.items() if has_changed]
    return [f"{' and '.join(causes)} changed since"] if causes else []


def _different(found: Mapping[str, bytes], expected: Mapping[str, bytes]) -> list[str]:
    paths = sorted(found.keys() | expected.keys())
    return [path for path in paths if found.get(path) != expected.get(path)]


def _named(what: str, paths: list[str]) -> str:
    more = len(paths) - _MOST_NAMED
    rest = f" and {more} more" if more > 0 else ""
    return f"{what}: {', '.join(paths[:_MOST_NAMED])}{rest}"
