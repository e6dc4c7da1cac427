"""The scenarios that come with the simulator: files in `shipped/`, by their names."""

from importlib.resources import files

SUFFIX = ".yaml"


def names() -> list[str]:
    """The names, in order."""
    found = (entry.name for entry in files(__package__).joinpath("shipped").iterdir())
    return sorted(name.removesuffix(SUFFIX) for name in found if name.endswith(SUFFIX))


def text(name: str) -> str:
    """The YAML of one. Raises KeyError when there is none of this name."""
    if name not in names():
        raise KeyError(name)
    return files(__package__).joinpath("shipped", name + SUFFIX).read_text("utf-8")
