"""Everything a resource may use, each through one door; there is no other source of time, chance,
state or outgoing traffic."""

import hmac
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from catapult_simulator.api.asking import AsgiApp
from catapult_simulator.api.links import Links
from catapult_simulator.api.rendered import Rendered
from catapult_simulator.api.traffic import Traffic
from catapult_simulator.clock import Clock
from catapult_simulator.faults.faults import Faults
from catapult_simulator.limits import Limits
from catapult_simulator.outgoing.callbacks import Callbacks, Delivery
from catapult_simulator.outgoing.detours import RELEASE
from catapult_simulator.outgoing.egress import Egress
from catapult_simulator.settings import Account, Settings
from catapult_simulator.state.blobs import Blobs
from catapult_simulator.state.error_log import ErrorLog
from catapult_simulator.state.ids import Ids
from catapult_simulator.state.kinds import TOPICS
from catapult_simulator.state.ledger import Ledger
from catapult_simulator.state.numbers import Numbers
from catapult_simulator.state.store import Document, Kind, Row, Store

DueHandler = Callable[["World", str, str], None]
"""Called with world, user id and subject, in a unit of work, when a scheduled event falls due."""

Listener = Callable[["World", str, Document], None]
"""Called with world, user id and what it is about, in the unit of work of whoever tells."""


class Actor(Protocol):
    """What the world has to know of a resource: what it does when time comes, or when told."""

    @property
    def due(self) -> Mapping[str, DueHandler]:
        """What its scheduled events do, by name."""
        ...

    @property
    def about(self) -> Kind | None:
        """The kind of document that those are about."""
        ...

    @property
    def listens(self) -> Mapping[str, Listener]:
        """What it does when another resource tells of something, by topic."""
        ...


class Keeper(Protocol):
    """Whoever keeps state beyond the end of the process."""

    @property
    def path(self) -> Path:
        """Where."""
        ...

    @property
    def problem(self) -> str | None:
        """Why that is not possible at the moment, or None."""
        ...

    def close(self) -> None:
        """Keeps what is left to be kept, and ends."""
        ...


class World:
    """One simulated telephone world: its accounts, their state, its time."""

    def __init__(self, settings: Settings, resources: Iterable[Actor]) -> None:
        self.settings = settings
        self.store = Store()
        self.blobs = Blobs(self.store)
        self.ids = Ids(settings.seed)
        self.clock = Clock(settings.clock, self.store, settings.start)
        self.links = Links(settings.public_url, self.store)
        self.rendered = Rendered()
        self.egress = Egress(settings.egress)
        self.faults = Faults(self.ids)
        self.callbacks = Callbacks(
            self.store, self.egress, self.clock, self.faults, settings.log_size
        )
        self.limits = Limits(settings.limits, self.clock)
        self.numbers = Numbers(self.store)
        self.errors = ErrorLog(self.store, self.clock, self.ids)
        self.ledger = Ledger(self.store, self.clock, self.ids, settings.balance, settings.prices)
        self.traffic = Traffic(settings.log_size)
        self.requests = self.traffic.log
        self.keeper: Keeper | None = None
        self.accounts: dict[str, Account] = {}
        # Who answers below `/v1` and `/_sim`, for what asks from inside the process.
        self.answering: dict[str, AsgiApp] = {}
        self._tokens: dict[str, Account] = {}
        for account in settings.accounts:
            self.add_account(account)
        resources = tuple(resources)
        self._listeners = {topic: _listeners(resources, topic) for topic in TOPICS}
        handlers = {name: act for one in resources for name, act in one.due.items()}
        self.subjects = {name: one.about for one in resources for name in one.due}
        self.clock.handlers = {name: partial(act, self) for name, act in handlers.items()} | {
            RELEASE: self._release
        }
        self.clock.idle = self.callbacks.idle
        self.callbacks.failed = self._callback_failed

    def add_account(self, account: Account) -> None:
        """Lets another user in. Raises ValueError when user or token are known already."""
        if account.user_id in self.accounts or account.token in self._tokens:
            raise ValueError(f"user {account.user_id} or its token exists already")
        self.accounts[account.user_id] = self._tokens[account.token] = account
        self.store.note(self, account.user_id)

    def forget_account(self, user_id: str) -> None:
        """Lets a user in no more, whose requests count no longer. Raises KeyError for no user."""
        account = self.accounts.pop(user_id)
        del self._tokens[account.token]
        self.links.forget(user_id)
        self.limits.forget(user_id)
        self.store.note(self, user_id)

    def row(self, user_id: str) -> Row:
        """What is to be written down of an account: nothing of those that every start names."""
        account = self.accounts.get(user_id)
        if account is None or account in self.settings.accounts:
            return "accounts", user_id, "", None
        kept = [account.user_id, account.token, account.secret]
        return "accounts", user_id, "", kept

    def authenticated(self, token: str, secret: bytes) -> Account | None:
        """The account with these credentials; takes as long for an unknown token as for a known."""
        account = self._tokens.get(token)
        expected = account.secret if account else ""
        matches = hmac.compare_digest(expected.encode(), secret)
        return account if matches else None

    def tell(self, topic: str, user_id: str, document: Document) -> None:
        """Lets every resource that listens to a topic act, in this unit of work.

        Raises KeyError for an unknown topic, and whatever a listener raises.
        """
        for listener in self._listeners[topic]:
            listener(self, user_id, document)

    def reset(self, seed: int | None = None, start: datetime | None = None) -> None:
        """Forgets all state, logs, due events and faults. Accounts stay.

        Ids and time begin again: at this seed and this moment, by default at those of the settings.
        """
        self.callbacks.reset()
        self.faults.clear()
        self.store.clear()
        self.blobs.clear()
        self.clock.reset(start)
        self.limits.reset()
        self.links.reset()
        self.rendered.clear()
        self.traffic.reset()
        self.ids.reset(self.settings.seed if seed is None else seed)
        self.store.replaced()

    def resume(self) -> None:
        """Lets time and callbacks go on, in the running loop, where state was taken up again."""
        self.clock.wake()
        self.callbacks.resume()

    def interrupt(self) -> None:
        """Interrupts who waits for a request or a callback (CancelledError), now and later."""
        self.traffic.waiters.close()
        self.callbacks.interrupt()

    async def close(self) -> None:
        """Stops time and callbacks, and keeps what is to be kept."""
        self.clock.close()
        await self.callbacks.close(self.settings.grace_seconds)
        if self.keeper is not None:
            self.keeper.close()

    def _release(self, _user_id: str, number: str) -> None:
        self.callbacks.detours.release(int(number))

    def _callback_failed(self, delivery: Delivery) -> None:
        callback, last = delivery.callback, delivery.attempts[-1]
        if callback.user_id not in self.accounts:
            return  # Closed meanwhile: what is remembered would be found by the next of this name.
        event: Mapping[str, Any] = callback.event
        details = [
            (name, str(event[name]))
            for name in ("callId", "messageId", "conferenceId", "recordingId", "applicationId")
            if name in event
        ]
        self.errors.report(
            callback.user_id,
            "callback-failed",
            event.get("eventType"),
            last.url,
            last.error,
            details=[*details, ("url", last.url)],
        )
        if callback.on_failure is not None:
            subject = callback.subject or callback.key
            self.clock.handlers[callback.on_failure](callback.user_id, subject)


def _listeners(resources: tuple[Actor, ...], topic: str) -> tuple[Listener, ...]:
    return tuple(one.listens[topic] for one in resources if topic in one.listens)
