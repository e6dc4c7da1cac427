"""Two schemas beside one another, as deep as they go."""

from typing import Any, Final

from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object, is_object
from generator.spec_diff import values
from generator.spec_diff.change import Comparison, Group, Impact, Tell, Way, shown
from generator.spec_diff.constraints import constraints
from generator.spec_diff.flat import component_of, flat

# What is said about a value, and not what it may be.
_ABOUT: Final = ("default", "deprecated", "readOnly", "writeOnly", "description", "title")


class Schemas:
    """Compares schemas; one that several places share is compared once for each way."""

    def __init__(self, found: Comparison) -> None:
        self._found = found
        self._seen: set[tuple[str, Way]] = set()
        self._open: set[tuple[int, int, Way]] = set()

    def compare(self, old: Any, new: Any, way: Way, tell: Tell, user: str, at: str = "") -> None:
        """Tell what is different; `at` is the path inside the value, `user` who asks for it."""
        before, after = component_of(old), component_of(new)
        if before is not None and before == after:
            self._component(before, old, new, way, user)
            return
        here = (id(old), id(new), way)
        if here not in self._open:
            self._open.add(here)
            self._unfolded(old, new, way, tell, user, at)
            self._open.discard(here)

    def _component(self, name: str, old: Any, new: Any, way: Way, user: str) -> None:
        where = f"{name}, {way}"
        self._found.use(where, user)
        if (name, way) in self._seen:
            return
        self._seen.add((name, way))
        tell = self._found.at(Group.SCHEMAS, where)
        self._unfolded(old, new, way, tell, name, "")

    def _unfolded(self, old: Any, new: Any, way: Way, tell: Tell, user: str, at: str) -> None:
        before, after = _alike(flat(self._found.old, old), flat(self._found.new, new))

        def here(impact: Impact, what: str) -> None:
            tell(impact, f"{at}: {what}" if at else what)

        values.types(before, after, way, here)
        values.documented_values(before, after, way, here)
        values.defaults(before, after, way, here)
        constraints(before, after, way, here)
        _facts(before, after, here)
        self._properties(before, after, way, tell, user, at)
        self._inner(before, after, way, tell, user, at)
        self._alternatives(before, after, way, tell, user, at)

    def _properties(
        self, old: JsonObject, new: JsonObject, way: Way, tell: Tell, user: str, at: str
    ) -> None:
        before = _visible(self._found.old, old, way)
        after = _visible(self._found.new, new, way)
        for name in before | after:
            place = f"{at}.{name}" if at else name
            was_needed = name in as_list(old.get("required"))
            is_needed = name in as_list(new.get("required"))
            if name not in after:
                tell(Impact.BREAKING, f"{place} is gone")
            elif name not in before:
                breaks = is_needed and way is Way.SENT
                impact = Impact.BREAKING if breaks else Impact.ADDITION
                tell(impact, f"{place} is new{', and required' if is_needed else ''}")
            else:
                if is_needed != was_needed:
                    impact = way.narrowed if is_needed else way.widened
                    tell(impact, f"{place} is {'required' if is_needed else 'optional'} now")
                self.compare(before[name], after[name], way, tell, user, place)

    def _inner(
        self, old: JsonObject, new: JsonObject, way: Way, tell: Tell, user: str, at: str
    ) -> None:
        if "items" in old and "items" in new:
            self.compare(old["items"], new["items"], way, tell, user, f"{at}[]")
        elif "items" in old or "items" in new:
            impact = way.narrowed if "items" in new else way.widened
            tell(impact, f"{at}[]: items are {'' if 'items' in new else 'not '}described now")
        before = old.get("additionalProperties", True)
        after = new.get("additionalProperties", True)
        if is_object(before) and is_object(after):
            self.compare(before, after, way, tell, user, f"{at}{{}}")
        elif before != after:
            # Of what is closed, described or open, each admits less than the next.
            ranks = [0 if one is False else 1 if is_object(one) else 2 for one in (before, after)]
            impact = way.widened if ranks[0] < ranks[1] else way.narrowed
            names = ("no further fields", "further fields of one kind", "any further fields")
            what = f"takes {names[ranks[1]]} now; before {names[ranks[0]]}"
            tell(impact, f"{at}: {what}" if at else what)

    def _alternatives(
        self, old: JsonObject, new: JsonObject, way: Way, tell: Tell, user: str, at: str
    ) -> None:
        before = _branches(self._found.old, old)
        after = _branches(self._found.new, new)
        prefix = f"{at}: " if at else ""
        if before and not after:
            tell(way.widened, f"{prefix}it need not be {' or '.join(before)} any more")
            return
        if after and not before:
            tell(way.narrowed, f"{prefix}it must be {' or '.join(after)} now")
            return
        for name in [one for one in before if one not in after]:
            tell(way.narrowed, f"{prefix}it cannot be {name} any more")
        for name in [one for one in after if one not in before]:
            # News among events is read as an event of unknown type.
            is_event = "x-sdk-event" in flat(self._found.new, after[name])
            impact = Impact.ADDITION if is_event else way.widened
            tell(impact, f"{prefix}it can be {name} too")
        for name in [one for one in before if one in after]:
            self.compare(before[name], after[name], way, tell, user, at)


def _facts(old: JsonObject, new: JsonObject, tell: Tell) -> None:
    """What is said of a value beyond what it may be."""
    if old.get("x-sdk-type") != new.get("x-sdk-type"):
        before, after = old.get("x-sdk-type", "plain"), new.get("x-sdk-type", "plain")
        tell(Impact.BREAKING, f"Python type was {before} and is {after}")
    if bool(old.get("x-sdk-secret")) != bool(new.get("x-sdk-secret")):
        hidden = "is a secret" if new.get("x-sdk-secret") else "is no secret"
        tell(Impact.CORRECTION, f"{hidden} now")
    if bool(old.get("deprecated")) != bool(new.get("deprecated")):
        is_new = bool(new.get("deprecated"))
        impact = Impact.ADDITION if is_new else Impact.CORRECTION
        tell(impact, "is deprecated now" if is_new else "is no longer deprecated")
    before = as_object(old.get("discriminator")).get("propertyName")
    after = as_object(new.get("discriminator")).get("propertyName")
    if before != after:
        tell(Impact.BREAKING, f"told apart by {shown(after)} now; before by {shown(before)}")


def _visible(document: Document, schema: JsonObject, way: Way) -> dict[str, Any]:
    """The properties that travel this way."""
    hidden = "readOnly" if way is Way.SENT else "writeOnly"
    properties = as_object(schema.get("properties"))
    return {
        name: value
        for name, value in properties.items()
        if not flat(document, value).get(hidden, False)
    }


def _alike(old: JsonObject, new: JsonObject) -> tuple[JsonObject, JsonObject]:
    """Both as unions when one of them is: what is no union has a single alternative."""
    if _is_union(old) == _is_union(new):
        return old, new
    return _as_union(old), _as_union(new)


def _is_union(schema: JsonObject) -> bool:
    """Whether only the alternatives say the type; beside a type, they are conditions."""
    return "type" not in schema and ("anyOf" in schema or "oneOf" in schema)


def _as_union(schema: JsonObject) -> JsonObject:
    if _is_union(schema) or not schema:
        return schema
    about = {key: value for key, value in schema.items() if key in _ABOUT or key[:2] == "x-"}
    return {**about, "anyOf": [{key: schema[key] for key in schema if key not in about}]}


def _branches(document: Document, schema: JsonObject) -> dict[str, Any]:
    """The alternatives of a union by a name that stays when their contents change."""
    named: dict[str, Any] = {}
    for keyword in ("oneOf", "anyOf"):
        for branch in as_list(schema.get(keyword)):
            name = component_of(branch) or _kind(flat(document, branch))
            while name in named:
                name += " (another)"
            named[name] = branch
    return named


def _kind(schema: JsonObject) -> str:
    if "const" in schema:
        return shown(schema["const"])
    if "required" in schema and "type" not in schema and "properties" not in schema:
        return f"one with {' and '.join(sorted(schema['required']))}"
    kind = schema.get("type")
    return kind if isinstance(kind, str) else "an object" if "properties" in schema else "another"
