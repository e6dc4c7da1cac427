"""The client class, and what it is given."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """One thing that a client is given: as an argument, or by the environment."""

    name: str
    wire: str
    variable: str | None
    secret: bool = False


@dataclass(frozen=True)
class Client:
    """The client class and what it is given."""

    package: str
    class_name: str
    parameters: tuple[Setting, ...]
    credentials: tuple[Setting, ...]
    base_url: str
    base_url_variable: str | None
    timeout_seconds: float
    title: str
    version: str
    is_paced: bool

    @property
    def settings(self) -> list[Setting]:
        """Everything that the client is given and requests need."""
        return [*self.parameters, *self.credentials]

    def doc(self, asynchronous: bool) -> list[str]:
        """The docstring of the client class."""
        told = [
            f"    {one.name}: or {one.variable} in the environment."
            for one in self.settings
            if one.variable
        ]
        found = (
            f", or {self.base_url_variable} in the environment" if self.base_url_variable else ""
        )
        told += [
            f"    base_url: where the API is{found}; {self.base_url} otherwise.",
            "    timeout: seconds for connecting, and for each read and write.",
            "    max_retries: tries after the first; only where that cannot do a thing twice.",
            "    max_wait: seconds; what is refused for longer is not sent again, and the error",
            "        says until when (`reset_at`).",
            "    retry_budget: seconds from the first try after which none is begun.",
            *(
                [
                    "    pacing: whether requests wait for their turn, spaced by the documented",
                    "        limits, so that none is refused.",
                ]
                if self.is_paced
                else []
            ),
            "    validate: whether documented limits are checked before anything is sent.",
            "    http_client: an HTTP client of yours (httpx), which you close yourself.",
            "    transport: a transport for our own HTTP client (httpx), for tests and proxies.",
        ]
        kind = "An asynchronous client" if asynchronous else "A client"
        sharers = "tasks" if asynchronous else "threads"
        return [
            f"{kind} of {self.title}; safe to share between {sharers}.",
            "\n".join(["Args:", *told]),
            "Raises: ConfigurationError when something is neither passed nor in the environment.",
        ]

    @property
    def package_doc(self) -> list[str]:
        """The docstring of the package."""
        name = self.class_name
        return [f"Client of {self.title}: `{name}`, `Async{name}`, errors, models."]
