"""What the vendor extensions say about the rest of the document, held against it."""

from collections.abc import Iterator

from generator import pointers
from generator.json_values import JsonObject, as_list, as_object, as_strings
from generator.lint.required import declared
from generator.lint.survey import Operation, Survey
from generator.problems import Problem
from generator.suggest import did_you_mean


def check(survey: Survey) -> Iterator[Problem]:
    """Names of schemas, parameters, statuses and fields that an extension gives."""
    yield from _client(survey)
    yield from _errors(survey)
    yield from _refusals(survey)
    yield from _events(survey)
    yield from _markers(survey)
    taken: dict[tuple[str, str], str] = {}
    for operation in survey.operations():
        yield from _methods(survey, operation, taken)
        yield from _variants(survey, operation)
        yield from _pagination(survey, operation)
    yield from _paces(survey)


def _paces(survey: Survey) -> Iterator[Problem]:
    paces = as_object(survey.document.data.get("x-sdk-pace"))
    unused = set(paces)
    for operation in survey.operations():
        name = operation.value.get("x-sdk-pace")
        if isinstance(name, str) and name not in paces:
            at = f"{operation.pointer}/x-sdk-pace"
            yield survey.problem(at, f"no limit {name!r} in x-sdk-pace", did_you_mean(name, paces))
        unused.discard(str(name))
    for name in sorted(unused):
        at = pointers.join("/x-sdk-pace", name)
        yield survey.key_problem(at, f"no operation is counted by the limit {name!r}")


def _client(survey: Survey) -> Iterator[Problem]:
    client = as_object(survey.document.data.get("x-sdk-client"))
    from_client = {
        str(parameter.get("name")): pointer
        for parameter, pointer in survey.each("parameter")
        if parameter.get("x-sdk-from") == "client"
    }
    given = as_list(client.get("clientParameters"))
    for index, name in enumerate(given):
        if name not in from_client:
            at = f"/x-sdk-client/clientParameters/{index}"
            hint = did_you_mean(str(name), from_client) or "mark it with x-sdk-from: client"
            yield survey.problem(at, f"no parameter {name!r} comes from the client", hint)
    for name, pointer in from_client.items():
        if name not in given:
            hint = "list it in x-sdk-client.clientParameters"
            yield survey.problem(pointer, f"the client is not given parameter {name!r}", hint)


def _errors(survey: Survey) -> Iterator[Problem]:
    described = as_object(survey.document.data.get("x-sdk-errors"))
    if "schema" in described:
        yield from _schema_name(survey, "/x-sdk-errors/schema", described["schema"])
    seen: set[tuple[str, str]] = set()
    for index, item in enumerate(as_list(described.get("classes"))):
        key = str(as_object(item).get("status")), str(as_object(item).get("category"))
        if key in seen:
            at = f"/x-sdk-errors/classes/{index}"
            yield survey.problem(at, "a second class for this status and category")
        seen.add(key)


def _refusals(survey: Survey) -> Iterator[Problem]:
    described = as_object(survey.document.data.get("x-sdk-errors"))
    statuses: dict[str, set[str]] = {}
    for item in as_list(described.get("codes")):
        code = as_object(item)
        statuses.setdefault(str(code.get("code")), set()).add(str(code.get("status")))
    retry = as_object(survey.document.data.get("x-sdk-retry"))
    for index, item in enumerate(as_list(retry.get("refused"))):
        refusal = as_object(item)
        for place, name in enumerate(as_strings(refusal.get("codes"))):
            at = f"/x-sdk-retry/refused/{index}/codes/{place}"
            if name not in statuses:
                hint = did_you_mean(name, statuses) or "list it in x-sdk-errors.codes"
                yield survey.problem(at, f"there is no error code {name!r}", hint)
            elif str(refusal.get("status")) not in statuses[name]:
                what = f"the error code {name!r} does not come with {refusal.get('status')}"
                hint = f"it comes with {', '.join(sorted(statuses[name]))}"
                yield survey.problem(at, what, hint)


def _events(survey: Survey) -> Iterator[Problem]:
    primary: dict[str, str] = {}
    for schema, pointer in survey.schemas():
        event = as_object(schema.get("x-sdk-event"))
        if "variantOf" in event:
            at = f"{pointer}/x-sdk-event/variantOf"
            yield from _schema_name(survey, at, event["variantOf"])
        elif event:
            kind = str(event.get("type"))
            if kind in primary:
                at = f"{pointer}/x-sdk-event/type"
                hint = f"mark one of them with variantOf: {primary[kind]}"
                yield survey.problem(at, f"a second schema of event {kind!r}", hint)
            primary.setdefault(kind, pointers.split(pointer)[-1])


def _markers(survey: Survey) -> Iterator[Problem]:
    for schema, pointer in survey.schemas():
        for name in ("x-sdk-wire-forms", "x-sdk-open-enum"):
            if name in schema and not as_list(schema.get("anyOf")):
                what = f"{name!r} speaks of anyOf, which this schema does not have"
                yield survey.key_problem(f"{pointer}/{name}", what)


def _methods(
    survey: Survey, operation: Operation, taken: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    sdk = as_object(operation.value.get("x-sdk"))
    at = f"{operation.pointer}/x-sdk"
    resource = str(sdk.get("resource"))
    for place, method in _named_methods(sdk, at):
        if (resource, method) in taken:
            line = survey.document.where(taken[resource, method]).line
            what = f"method {resource}.{method} exists already"
            yield survey.key_problem(place, what, f"it stands on line {line}")
        taken.setdefault((resource, method), place)


def _named_methods(sdk: JsonObject, at: str) -> Iterator[tuple[str, str]]:
    holders = [(sdk, at)]
    for index, variant in enumerate(as_list(sdk.get("variants"))):
        holders.append((as_object(variant), pointers.join(at, "variants", index)))
    for holder, pointer in holders:
        if isinstance(method := holder.get("method"), str):
            yield f"{pointer}/method", method
        for name in as_object(holder.get("aliases")):
            yield pointers.join(pointer, "aliases", name), name


def _variants(survey: Survey, operation: Operation) -> Iterator[Problem]:
    sdk = as_object(operation.value.get("x-sdk"))
    at = f"{operation.pointer}/x-sdk"
    yield from _aliases(survey, sdk, at, _body_schema(survey, operation))
    for index, item in enumerate(as_list(sdk.get("variants"))):
        variant, below = as_object(item), pointers.join(at, "variants", index)
        yield from _schema_name(survey, f"{below}/schema", variant.get("schema"))
        yield from _aliases(survey, variant, below, _schema(survey, variant.get("schema")))
        statuses = as_object(operation.value.get("responses"))
        if str(variant.get("status")) not in statuses:
            what = f"the operation has no response {variant.get('status')}"
            yield survey.problem(f"{below}/status", what, f"it has {', '.join(statuses)}")


def _aliases(survey: Survey, holder: JsonObject, at: str, body: JsonObject) -> Iterator[Problem]:
    known = declared(survey, body, set()) if body else set[str]()
    for name, item in as_object(holder.get("aliases")).items():
        alias, below = as_object(item), pointers.join(at, "aliases", name)
        for field in as_object(alias.get("set")):
            if field not in known:
                place = pointers.join(below, "set", field)
                yield survey.key_problem(place, *_no_field(field, known))
        for keyword in ("required", "fields"):
            for index, field in enumerate(as_strings(alias.get(keyword))):
                if field not in known:
                    yield survey.problem(f"{below}/{keyword}/{index}", *_no_field(field, known))


def _no_field(field: str, known: set[str]) -> tuple[str, str]:
    return f"the request body has no field {field!r}", did_you_mean(field, known)


def _pagination(survey: Survey, operation: Operation) -> Iterator[Problem]:
    pagination = as_object(operation.value.get("x-sdk-pagination"))
    names = {
        str(parameter.value.get("name"))
        for parameter in survey.parameters(operation)
        if parameter.value.get("in") == "query"
    }
    for keyword in ("page", "size"):
        name = pagination.get(keyword)
        if isinstance(name, str) and name not in names:
            at = f"{operation.pointer}/x-sdk-pagination/{keyword}"
            yield survey.problem(at, f"no query parameter {name!r}", did_you_mean(name, names))


def _body_schema(survey: Survey, operation: Operation) -> JsonObject:
    body = survey.follow(operation.value.get("requestBody"), "").value
    for media_type in as_object(as_object(body).get("content")).values():
        return as_object(survey.follow(as_object(media_type).get("schema"), "").value)
    return {}


def _schema(survey: Survey, name: object) -> JsonObject:
    schemas = as_object(as_object(survey.document.data.get("components")).get("schemas"))
    return as_object(schemas.get(str(name)))


def _schema_name(survey: Survey, at: str, name: object) -> Iterator[Problem]:
    schemas = as_object(as_object(survey.document.data.get("components")).get("schemas"))
    if isinstance(name, str) and name not in schemas:
        yield survey.problem(at, f"no component schema {name!r}", did_you_mean(name, schemas))
