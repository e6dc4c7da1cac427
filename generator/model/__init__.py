"""Our own view of a document: operations as methods, schemas as classes, errors and events."""

from generator.config import Config
from generator.document import Document
from generator.json_values import as_list, as_object
from generator.model import errors as error_model
from generator.model import upstream
from generator.model.client import client
from generator.model.compare import compare
from generator.model.docs import clean
from generator.model.events import events
from generator.model.methods import Methods, resource_of
from generator.model.modules import modules, moved, settled
from generator.model.operations import Operation, Operations
from generator.model.report import Report
from generator.model.schema import Schemas
from generator.model.types import Types, words_of
from generator.model.view.methods import Method, Resource
from generator.model.view.model import Model

__all__ = ["Model", "build"]

# What every client has besides its resources.
_TAKEN = frozenset({"aclose", "close", "with_options"})


def build(document: Document, config: Config) -> Model:
    """What to print for a document. Raises ProblemsError with everything that cannot be printed."""
    report = Report(document)
    schemas = Schemas(document)
    types = Types(schemas, report)
    operations = Operations(document)
    found_errors = error_model.errors(document, schemas, types)
    found_events, event_field = events(document, schemas, types, report)
    methods = Methods(
        schemas,
        types,
        report,
        error_model.by_status(found_errors.classes),
        as_object(document.data.get("x-sdk-pace")),
    )
    # Answers come first: what is received keeps its name, its twin for sending gets another.
    for operation in operations.all():
        methods.results(operation)
    resources = _resources(document, operations, methods, types, report)
    compare(document, operations, report)
    made = client(document, config.package, report)
    report.raise_if_any()
    found = modules([*types.structs.values(), *types.enums.values()])
    elsewhere = moved(found)
    return Model(
        document=document.path.name,
        client=made,
        resources=resources,
        structs=tuple(types.structs.values()),
        enums=tuple(types.enums.values()),
        scalars=tuple(types.scalars[name] for name in sorted(types.scalars)),
        errors=found_errors,
        events=found_events,
        event_field=event_field,
        modules={name: [settled(one, elsewhere) for one in ones] for name, ones in found.items()},
        elsewhere=elsewhere,
        command=config.command,
    )


def _resources(
    document: Document, operations: Operations, methods: Methods, types: Types, report: Report
) -> tuple[Resource, ...]:
    words = {
        upstream.identifier(str(tag.get("name"))): clean(tag.get("description"))
        for tag in map(as_object, as_list(document.data.get("tags")))
    }
    found: dict[str, list[Method]] = {}
    for operation in operations.all():
        name = upstream.identifier(resource_of(operation))
        if name in _TAKEN:
            report.add(operation.pointer, f"a resource cannot be called {name}: the client has it")
        for method in methods.of(operation):
            if method.name == "with_raw_response":
                report.add(operation.pointer, "a method cannot be called with_raw_response")
            if method.name in {one.name for one in found.get(name, [])}:
                _report_twice(operation, name, method, report)
            found.setdefault(name, []).append(method)
    return tuple(
        Resource(
            name=name,
            class_name=_class_name(name, types),
            doc=words.get(name) or clean(words_of(name).capitalize()),
            methods=tuple(ones),
        )
        for name, ones in sorted(found.items())
    )


def _class_name(resource: str, types: Types) -> str:
    """The class of a resource; one that is called like a model is told apart."""
    name = upstream.class_name(resource)
    models = {struct.name for struct in types.structs.values()} | set(types.enums)
    return f"{name}Resource" if name in models else name


def _report_twice(operation: Operation, resource: str, method: Method, report: Report) -> None:
    report.add(
        operation.pointer,
        f"a second method {resource}.{method.name}",
        "give it another name: x-sdk: {resource: …, method: …}",
    )
