"""The scenarios that come with the simulator: files in `shipped/`, by their names."""

from importlib.resources import files

SUFFIX = ".yaml"
_FOLDER = files("catapult_simulator.scenarios").joinpath("shipped")


def names() -> list[str]:
    """The names, in order."""
    found = (entry.name for entry in _FOLDER.iterdir())
    return sorted(name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX))


def text(name: str) -> str:
    """The YAML of one. Raises KeyError when there is none of this name."""
    if name not in names():
        raise KeyError(name)
    return _FOLDER.joinpath(name + SUFFIX).read_text("utf-8")
