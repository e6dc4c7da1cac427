"""What faults make of the callbacks that they strike."""

from catapult_simulator.faults.faults import Faults
from catapult_simulator.outgoing.deliveries import Delivery


def strike(faults: Faults, delivery: Delivery) -> None:
    """Lets the faults that strike a callback say what becomes of it; the first loss is all."""
    callback = delivery.callback
    event_type = callback.event.get("eventType")
    for fault in faults.striking(callback.user_id, event_type, callback.key):
        delivery.faults += (fault.id,)
        match fault.kind:
            case "callback-lost":
                delivery.state = "lost"
                return
            case "callback-repeated":
                delivery.copies += fault.properties["copies"]
            case kind:
                delivery.detour = "delayed" if kind == "callback-delayed" else "reordered"
                delivery.detour_ms = fault.properties["milliseconds"]
