"""Pure: why a model was of no use, as short codes that pages turn into sentences."""

from enum import StrEnum


class Reason(StrEnum):
    """Each reason for which a reply, or the rest of a letter, is given up."""

    ADDRESS = "address"  # the address may not be called
    UNREACHABLE = "unreachable"  # no connection, no TLS, no name, or an error of the server's own
    SLOW = "slow"
    KEY = "key"
    MODEL = "model"  # the server knows no model of this name
    TOO_LONG = "too_long"  # the request does not fit the model
    TRUNCATED = "truncated"  # the server cut the request, and answered all the same
    BUSY = "busy"
    REFUSED = "refused"  # another error that the server gives
    NOT_A_MODEL = "not_a_model"  # a web page, a redirect, something else that is no answer
    BAD_REPLY = "bad_reply"  # no JSON, or not the JSON that was asked for
    CUT = "cut"  # the reply ends before its end
    TOO_LARGE = "too_large"
    STOPPED = "stopped"  # by the person


# Of one answer: the next one may be better.
PASSING = {Reason.BAD_REPLY, Reason.CUT, Reason.TOO_LARGE}


class ModelFailure(Exception):
    """A request to a model failed.

    SECURITY: has a code and nothing else. What the server said may repeat the key or the text of the request.
    """

    def __init__(self, reason: Reason, retry_after: float | None = None) -> None:
        super().__init__(reason.value)
        self.reason, self.retry_after = reason, retry_after
