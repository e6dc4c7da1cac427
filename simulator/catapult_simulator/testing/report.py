"""What is shown of an account when its test has failed."""

from typing import Any

from catapult_simulator.testing.account import SimAccount

MOST_LINES = 40


def report(account: SimAccount) -> str:
    """The account's requests and callbacks, the latest ones where there are many."""
    requests = [
        f"{one['time']}  {one['status']} {one['method']} {one['path']}" for one in account.requests
    ]
    callbacks = [_callback(one) for one in account.deliveries]
    head = f"account {account.user_id}"
    return "\n".join([head, *_part("requests", requests), *_part("callbacks", callbacks)])


def _callback(delivery: dict[str, Any]) -> str:
    event = delivery["event"]
    about = event.get("callId") or event.get("messageId") or delivery["key"]
    kept = ("state", "status", "cause", "deliveryState", "reason")
    told = "".join(f" {name}={event[name]}" for name in kept if name in event)
    tried = "".join(
        f"\n    {one['url']}: {one['status'] or ''} {one['error'] or 'taken'}"
        for one in delivery["attempts"]
    )
    state = delivery["state"]
    return f"{delivery['time']}  {event.get('eventType')} {about}{told}: {state}{tried}"


def _part(title: str, lines: list[str]) -> list[str]:
    more = len(lines) - MOST_LINES
    skipped = [f"  … {more} before"] if more > 0 else []
    return [f"{title}:", *skipped, *(f"  {one}" for one in lines[-MOST_LINES:] or ["none"])]
