"""Looking into JSON-like data whose shape has not been checked yet."""

from typing import Any, TypeAlias, TypeGuard

JsonObject: TypeAlias = dict[str, Any]


def is_object(value: Any) -> TypeGuard[JsonObject]:
    """Whether the value is an object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether the value is an array."""
    return isinstance(value, list)


def is_number(value: Any) -> TypeGuard[int | float]:
    """Whether the value is a number, which a boolean is not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def as_object(value: Any) -> JsonObject:
    """The value when it is an object, otherwise an empty one."""
    return value if is_object(value) else {}


def as_list(value: Any) -> list[Any]:
    """The value when it is an array, otherwise an empty one."""
    return value if is_list(value) else []


def as_strings(value: Any) -> list[str]:
    """The strings in the value when it is an array, otherwise none."""
    return [item for item in as_list(value) if isinstance(item, str)]
