"""The answers of refusals and limits, in the API's document for every operation."""

from typing import Any

RETRY_AFTER = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer", "minimum": 1}}}
INVALID = {"description": "Something that was sent is not valid. One sentence in `detail`, or a list for each field."}
UNAUTHENTICATED = {"description": "No token, or one that is unknown, expired or revoked."}
FORBIDDEN = {"description": "The token has not the scope, or its owner may not do this. One sentence in `detail`."}
UNKNOWN = {"description": "There is no such thing, or it is not visible to the token's owner."}
TOO_LARGE = {"description": "The body is larger than 2 MB; with an attachment, than 10 MB."}
NOT_JSON = {"description": "The body is not of the type `application/json`."}
TOO_MANY = {"description": "A quota is exceeded. One sentence in `detail`.", "headers": RETRY_AFTER}
UNAVAILABLE = {"description": "The database did not answer in time. Try again later.", "headers": RETRY_AFTER}
WRITING = {"post", "put", "patch"}


def add_refusals(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """A hook of drf-spectacular: the answers of every operation that are not its result."""
    for operations in result["paths"].values():
        for method, operation in operations.items():
            places = {parameter["in"] for parameter in operation.get("parameters", [])}
            answers = {"401": UNAUTHENTICATED, "403": FORBIDDEN, "503": UNAVAILABLE}
            if "path" in places:
                answers["404"] = UNKNOWN
            if "query" in places or method != "get":
                answers["400"] = INVALID
            if method in WRITING:
                answers |= {"413": TOO_LARGE, "415": NOT_JSON}
            if method == "post":
                answers["429"] = TOO_MANY
            operation["responses"] = dict(sorted((answers | operation["responses"]).items()))
    return result
