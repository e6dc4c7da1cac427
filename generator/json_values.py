"""Looking into JSON-like data whose shape has not been checked yet."""

from typing import Any, TypeAlias, cast

JsonObject: TypeAlias = dict[str, Any]


def as_object(value: Any) -> JsonObject:
    """The value when it is an object, otherwise an empty one."""
    return cast(JsonObject, value) if isinstance(value, dict) else {}


def as_list(value: Any) -> list[Any]:
    """The value when it is an array, otherwise an empty one."""
    return list[Any](value) if isinstance(value, list) else []


def as_strings(value: Any) -> list[str]:
    """The strings in the value when it is an array, otherwise none."""
    return [item for item in as_list(value) if isinstance(item, str)]
