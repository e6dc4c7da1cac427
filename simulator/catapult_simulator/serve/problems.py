"""Why the simulator cannot serve."""


class CannotServe(Exception):  # noqa: N818  (reads as the sentence it is)
    """Serving cannot begin; the text says why."""


class CannotListen(CannotServe):
    """A port that cannot be had."""


class CannotUseCertificate(CannotServe):
    """Files that are not a certificate and its key."""


class CannotUseData(CannotServe):
    """A file that state cannot be kept in."""
