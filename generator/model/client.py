"""The client class: what it is given, where it looks otherwise, and where requests go."""

from generator.document import Document
from generator.json_values import JsonObject, as_list, as_object, as_strings
from generator.model import upstream
from generator.model.report import Report
from generator.model.schema import first_object
from generator.model.view.client import Client, Setting


def client(document: Document, package: str, report: Report) -> Client:
    """The client that the document asks for."""
    data = document.data
    extension = as_object(data.get("x-sdk-client"))
    info = as_object(data.get("info"))
    environment = as_object(extension.get("environment"))
    named = as_object(extension.get("credentials"))
    _security(data, bool(named), report)
    return Client(
        package=package,
        class_name=str(extension.get("className") or upstream.class_name(str(info.get("title")))),
        parameters=tuple(
            _setting(one, environment) for one in as_strings(extension.get("clientParameters"))
        ),
        credentials=tuple(
            _setting(str(named[part]), environment, secret=part == "password")
            for part in ("username", "password")
            if part in named
        ),
        base_url=_base_url(data, report),
        base_url_variable=environment.get("baseUrl"),
        timeout_seconds=float(extension.get("timeoutSeconds", 30)),
        title=str(info.get("title") or ""),
        version=str(info.get("version") or ""),
        is_paced="x-sdk-pace" in data,
    )


def _setting(wire: str, environment: JsonObject, *, secret: bool = False) -> Setting:
    return Setting(upstream.identifier(wire), wire, environment.get(wire), secret)


def _base_url(data: JsonObject, report: Report) -> str:
    """The first server, with the defaults of its variables."""
    server = first_object(as_list(data.get("servers")))
    url = str(server.get("url") or "")
    for name, variable in as_object(server.get("variables")).items():
        url = url.replace(f"{{{name}}}", str(as_object(variable).get("default")))
    if not url.startswith(("http://", "https://")):
        report.add("/servers", f"the first server must be an http or https URL, not {url!r}")
    return url.rstrip("/")


def _security(data: JsonObject, has_credentials: bool, report: Report) -> None:
    """Basic authentication is the only scheme that the runtime can send."""
    schemes = as_object(as_object(data.get("components")).get("securitySchemes"))
    for requirement in as_list(data.get("security")):
        for name in as_object(requirement):
            scheme = as_object(schemes.get(name))
            kind = f"{scheme.get('type')} {scheme.get('scheme', '')}".strip()
            if kind.lower() != "http basic":
                report.add(
                    f"/components/securitySchemes/{name}",
                    f"the security scheme {name} ({kind}) cannot be sent",
                    "the generator knows basic authentication (type http, scheme basic) only",
                )
            elif not has_credentials:
                report.add(
                    "/x-sdk-client",
                    f"the security scheme {name} needs credentials",
                    "x-sdk-client: {credentials: {username: …, password: …}} names the arguments",
                )
