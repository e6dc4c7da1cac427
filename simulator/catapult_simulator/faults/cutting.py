"""What a caller in the same process sees of a connection that a fault cuts."""


class ConnectionCut(ConnectionResetError):  # noqa: N818  (reads as what it is)
    """The connection was cut by a fault; raised to a caller in the same process."""
