"""The client as a whole: where it goes, what it is given, how fast and how often it asks."""

from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object, as_strings
from generator.spec_diff.change import Comparison, Group, Impact, Tell, named_sets, shown


def compare(found: Comparison) -> None:
    """Tell of settings, servers, credentials, retries and paces that changed."""
    old, new = found.old.data, found.new.data
    tell = found.at(Group.CLIENT, "client")
    _settings(as_object(old.get("x-sdk-client")), as_object(new.get("x-sdk-client")), tell)
    before, after = _base_url(old), _base_url(new)
    if before != after:
        tell(Impact.BREAKING, f"requests went to {before} and go to {after}")
    _credentials(found.old, found.new, tell)
    if old.get("x-sdk-retry") != new.get("x-sdk-retry"):
        tell(Impact.CORRECTION, "other answers, or another header, say when to try again")
    _paces(as_object(old.get("x-sdk-pace")), as_object(new.get("x-sdk-pace")), tell)


def _settings(old: JsonObject, new: JsonObject, tell: Tell) -> None:
    for key, subject in (("package", "package"), ("className", "class")):
        if old.get(key) != new.get(key):
            what = f"{subject} was {shown(old.get(key))} and is {shown(new.get(key))}"
            tell(Impact.BREAKING, what)
    before, after = (
        set(as_strings(old.get("clientParameters"))),
        set(as_strings(new.get("clientParameters"))),
    )
    named_sets(tell, "argument", before, after, lost=Impact.BREAKING, won=Impact.BREAKING)
    for key in ("credentials", "environment"):
        _names(as_object(old.get(key)), as_object(new.get(key)), key, tell)
    if old.get("timeoutSeconds") != new.get("timeoutSeconds"):
        was, now = shown(old.get("timeoutSeconds")), shown(new.get("timeoutSeconds"))
        tell(Impact.CORRECTION, f"default time-out was {was} and is {now}, in seconds")


def _names(old: JsonObject, new: JsonObject, key: str, tell: Tell) -> None:
    word = "variable" if key == "environment" else "argument"
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        is_new = before is None and key == "environment"
        what = f"{word} for {name} was {before or 'none'} and is {after or 'none'}"
        tell(Impact.ADDITION if is_new else Impact.BREAKING, what)


def _base_url(data: JsonObject) -> str:
    """The first server, with the defaults of its variables."""
    server = as_object((as_list(data.get("servers")) or [None])[0])
    url = str(server.get("url", "/"))
    for name, variable in as_object(server.get("variables")).items():
        url = url.replace(f"{{{name}}}", str(as_object(variable).get("default")))
    return url


def _credentials(old: Document, new: Document, tell: Tell) -> None:
    before, after = _schemes(old), _schemes(new)
    for name in sorted(before.keys() & after.keys()):
        if before[name] != after[name]:
            tell(Impact.BREAKING, f"{name} was {before[name]} and is {after[name]}")


def _schemes(document: Document) -> dict[str, str]:
    """What a security scheme sends, in words. Operations tell which of them they ask for."""
    named = as_object(as_object(document.data.get("components")).get("securitySchemes"))
    keys = ("type", "scheme", "in", "name", "openIdConnectUrl")
    return {
        name: " ".join(str(scheme[key]) for key in keys if key in scheme)
        for name, value in named.items()
        for scheme in [as_object(document.follow(value, "").value)]
    }


def _paces(old: JsonObject, new: JsonObject, tell: Tell) -> None:
    for name in sorted(old.keys() | new.keys()):
        before, after = _pace(old.get(name)), _pace(new.get(name))
        if before != after:
            tell(Impact.CORRECTION, f"limit {name} was {before} and is {after}")


def _pace(value: object) -> str:
    limit = as_object(value)
    if not limit:
        return "none"
    burst = f", {limit['burst']} at once" if "burst" in limit else ""
    return f"{limit.get('requests')} in {limit.get('seconds')} s{burst}"
