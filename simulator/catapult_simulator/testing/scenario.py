"""Scenarios as tests."""

from pathlib import Path
from typing import Any

from catapult_simulator.testing.server import Sim


class ScenarioFailed(AssertionError):  # noqa: N818  (reads as the sentence it is)
    """A step did not go as the scenario says. `result` is what the control API answered."""

    def __init__(self, says: str, result: dict[str, Any]) -> None:
        super().__init__(says)
        self.result = result


class ScenarioPlayer:
    """Plays scenarios in the running simulator; each has an account of its own."""

    def __init__(self, sim: Sim) -> None:
        self._sim = sim

    def __call__(self, scenario: str | Path) -> dict[str, Any]:
        """Plays a shipped scenario by its name, a file, or YAML text (with more than one line).

        Returns the result: `scenario`, `outcome`, `userId`, `steps`, `log`.
        Raises ScenarioFailed, naming step and line; Refused for one that cannot be read.
        """
        __tracebackhide__ = True
        name = str(scenario)
        if isinstance(scenario, Path) or name.endswith((".yaml", ".yml")):
            asked = {"yaml": Path(scenario).read_text("utf-8")}
        else:
            asked = {"yaml": name} if "\n" in name else {"name": name}
        result: dict[str, Any] = self._sim.control("POST", "/scenarios", asked)
        for step in result["steps"]:
            if step["outcome"] == "failed":
                place = "line " if "\n" in name else f"{name}:"
                says = f"{place}{step['line']}: step {step['number']}, {step['name'] or 'no name'}"
                raise ScenarioFailed(f"{says}, {step['at']:g} s: {step['problem']}", result)
        return result
