"""The answers beyond a limit, in the API's document for every operation."""

from typing import Any

RETRY_AFTER = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer", "minimum": 1}}}
UNAVAILABLE = {"description": "The database did not answer in time. Try again later.", "headers": RETRY_AFTER}
TOO_LARGE = {"description": "The body is larger than 2 MB."}
TOO_MANY = {"description": "A quota is exceeded. One sentence in `detail`.", "headers": RETRY_AFTER}


def add_limits(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """A hook of drf-spectacular: the answers 413, 429 and 503 of every operation that may give them."""
    for operations in result["paths"].values():
        for method, operation in operations.items():
            answers = operation["responses"]
            answers.setdefault("503", UNAVAILABLE)
            if method in {"post", "put", "patch"}:
                answers.setdefault("413", TOO_LARGE)
            if method == "post":
                answers.setdefault("429", TOO_MANY)
    return result
