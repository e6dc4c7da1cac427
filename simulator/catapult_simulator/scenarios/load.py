"""A text becomes a Scenario, or everything that is wrong with it is said at once."""

from collections.abc import Callable, Iterator
from typing import Any

from catapult_simulator.checks.events import EVENT_TYPES
from catapult_simulator.scenarios import literals
from catapult_simulator.scenarios.language import (
    GIVEN,
    UNASKED,
    VERBS,
    Action,
    Callback,
    Expectation,
    Fault,
    NoCallback,
    Outside,
    Request,
    Scenario,
    ServerAnswers,
    State,
    Step,
)
from catapult_simulator.scenarios.problems import ScenarioError
from catapult_simulator.scenarios.reading import Reader
from catapult_simulator.scenarios.references import is_name
from catapult_simulator.scenarios.source import Node, read

MAX_STEPS = 500
DEFAULT_WITHIN_SECONDS = 60.0
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
DELIVERIES = ("delivered", "failed", "recorded", "lost")
SERVER_WORDS = ("no-answer", "no-connection")


def load(text: str, name: str = "scenario") -> Scenario:
    """The scenario in a YAML text; `name` is that of the file, for messages.

    Raises ScenarioError with every problem that was found.
    """
    root = read(text, name)
    reader = _Loader(GIVEN)
    scenario = reader.scenario(root)
    if reader.problems:
        raise ScenarioError(name, reader.problems)
    return scenario


class _Loader(Reader):
    """Reads the parts of the language."""

    def scenario(self, node: Node) -> Scenario:
        found = self.mapping(node, "a scenario", ("about",), ("scenario", "steps"))
        name = self.text(found["scenario"]) if "scenario" in found else ""
        about = self.text(found["about"]) if "about" in found else ""
        steps = found.get("steps")
        if steps is None:
            return Scenario(name, about, ())
        if not isinstance(steps.value, list) or not steps.value:
            self.wrong(steps, "steps is a list with at least one step: - do: …")
            return Scenario(name, about, ())
        if len(steps.value) > MAX_STEPS:
            self.wrong(steps.value[MAX_STEPS], f"has more than {MAX_STEPS} steps")
        return Scenario(name, about, tuple(self.steps(steps.value[:MAX_STEPS])))

    def steps(self, nodes: list[Node]) -> Iterator[Step]:
        for number, node in enumerate(nodes, 1):
            self.where = f" (step {number})"
            yield self.step(node)

    def step(self, node: Node) -> Step:
        found = self.mapping(node, "a step", ("name", "at", "after", "when", "do", "expect"))
        is_known = isinstance(node.value, dict) and len(found) == len(node.value)
        if is_known and not {"when", "do", "expect"} & set(found):
            self.wrong(node, "a step needs at least one of: when, do, expect")
        if "at" in found and "after" in found:
            self.wrong(found["after"], "a step has 'at' or 'after', not both", at_key=True)
        when = self.expectation(found["when"]) if "when" in found else None
        do, save = self.action(found["do"]) if "do" in found else (None, {})
        return Step(
            node.line,
            self.text(found["name"]) if "name" in found else "",
            self.seconds(found["at"]) if "at" in found else None,
            self.seconds(found["after"]) if "after" in found else None,
            when,
            do,
            save,
            self.expectations(found["expect"]) if "expect" in found else (),
        )

    def action(self, node: Node) -> tuple[Action | None, dict[str, str]]:
        kinds: dict[str, Callable[[str, dict[str, Node]], Action]] = {
            "request": self.request_action,
            "fault": self.fault,
            "server-answers": self.server_answers,
            "fallback-server-answers": self.server_answers,
            **dict.fromkeys(VERBS, self.outside),
        }
        found = self.mapping(node, "do", (*kinds, "body", "save"))
        chosen = self.one_of(node, "do", found, kinds)
        if chosen is None:
            return None, {}
        if "body" in found and chosen[0] != "request":
            self.wrong(found["body"], "'body' belongs to 'request'", at_key=True)
        action = chosen[1](chosen[0], found)
        return action, self.save(found["save"]) if "save" in found else {}

    def request_action(self, _: str, found: dict[str, Node]) -> Request:
        return self.request(found, succeeds=True)

    def outside(self, verb: str, found: dict[str, Node]) -> Outside:
        spec = VERBS[verb]
        if spec.alone:
            return Outside(verb, {spec.required[0]: self.data_text(found[verb])})
        arguments = self.mapping(found[verb], verb, spec.optional, spec.required)
        self.judge(literals.of_outside(verb, found[verb]))
        return Outside(verb, {name: self.data(inner) for name, inner in arguments.items()})

    def fault(self, _: str, found: dict[str, Node]) -> Fault:
        node = found["fault"]
        if isinstance(node.value, dict):
            self.judge(literals.of_fault(node))
        return Fault(self.object(node, "fault"))

    def judge(self, problems: literals.Problems) -> None:
        """What stands there itself is judged now, and not only when it is played."""
        for node, says in problems:
            self.wrong(node, says)

    def server_answers(self, kind: str, found: dict[str, Node]) -> ServerAnswers:
        node, fallback = found[kind], kind.startswith("fallback")
        if isinstance(node.value, int):
            return ServerAnswers(fallback, self.status(node))
        if node.value not in SERVER_WORDS:
            self.wrong(node, f"must be a status or one of {', '.join(SERVER_WORDS)}")
        return ServerAnswers(fallback, str(node.value))

    def request(self, found: dict[str, Node], *, succeeds: bool) -> Request:
        node = found["request"]
        text = str(self.data_text(node))
        method, _, path = text.partition(" ")
        if method not in METHODS or not path.startswith(("/", "${")) or " " in path:
            self.wrong(
                node,
                "must be a method and a path below /v1, or a URL that was saved, like "
                f"'GET /users/${{user}}/calls'; methods: {', '.join(METHODS)}",
            )
            succeeds = False
        body = self.data(found["body"]) if "body" in found else None
        request = Request(method, path, body)
        if succeeds:
            self.judge(literals.of_request(request, node, found.get("body")))
        return request

    def expectations(self, node: Node) -> tuple[Expectation, ...]:
        if isinstance(node.value, list):
            if not node.value:
                self.wrong(node, "expects nothing; leave it out")
            return tuple(self.expectation(one) for one in node.value)
        return (self.expectation(node),)

    def expectation(self, node: Node) -> Expectation:
        kinds: dict[str, tuple[str, ...]] = {
            "callback": ("with", "within", "save", "delivery", "attempts"),
            "no-callback": ("with", "within"),
            "request": ("with", "within", "save", "status", "body"),
        }
        everything = dict.fromkeys(name for kind in kinds for name in (kind, *kinds[kind]))
        found = self.mapping(node, "what is expected", everything)
        makers: dict[str, Callable[[dict[str, Node]], Callback | NoCallback | State]] = {
            "callback": self.callback,
            "no-callback": self.no_callback,
            "request": self.state,
        }
        chosen = self.one_of(node, "what is expected", found, makers)
        if chosen is None:
            return Expectation(NoCallback("", {}), 0.0, node.line)
        kind, make = chosen
        for name, inner in found.items():
            if name != kind and name not in kinds[kind]:
                self.wrong(inner, f"{name!r} does not go with {kind!r}", at_key=True)
        what = make(found)
        within = DEFAULT_WITHIN_SECONDS if kind == "callback" else 0.0
        if "within" in found:
            within = self.seconds(found["within"])
        elif kind == "no-callback":
            self.wrong(node, "'no-callback' needs 'within': for how many seconds none must come")
        save = self.save(found["save"]) if "save" in found else {}
        return Expectation(what, within, node.line, save)

    def callback(self, found: dict[str, Node]) -> Callback:
        delivery = found.get("delivery")
        attempts = found.get("attempts")
        return Callback(
            self.choice(found["callback"], EVENT_TYPES),
            self.object(found["with"], "with") if "with" in found else {},
            self.choice(delivery, DELIVERIES) if delivery else None,
            self.attempts(attempts) if attempts else None,
        )

    def no_callback(self, found: dict[str, Node]) -> NoCallback:
        properties = self.object(found["with"], "with") if "with" in found else {}
        return NoCallback(self.choice(found["no-callback"], EVENT_TYPES), properties)

    def state(self, found: dict[str, Node]) -> State:
        status = self.answer_status(found["status"]) if "status" in found else None
        properties = self.data(found["with"]) if "with" in found else UNASKED
        succeeds = status is None or status < 400
        return State(self.request(found, succeeds=succeeds), status, properties)

    def attempts(self, node: Node) -> tuple[int | None, ...]:
        if not isinstance(node.value, list):
            self.wrong(node, "is a list of statuses; null where there was no answer: [503, null]")
            return ()
        return tuple(None if one.value is None else self.status(one) for one in node.value)

    def save(self, node: Node) -> dict[str, str]:
        found: dict[str, str] = {}
        if not isinstance(node.value, dict):
            self.wrong(node, "save is a mapping, NAME: property, like 'call: id'")
            return found
        for name, inner in node.value.items():
            if not is_name(name):
                says = f"{name!r} is no name: a letter, then letters, digits and hyphens"
                self.wrong(inner, says, at_key=True)
            elif name in GIVEN:
                self.wrong(inner, f"{name!r} is given by the simulator", at_key=True)
            found[name] = self.text(inner)
            self.known.add(name)
        return found

    def data_text(self, node: Node) -> Any:
        self.text(node)
        return self.data(node)
