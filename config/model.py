"""The operator's language model, from its settings; none by default."""

from decimal import Decimal

from django.core.exceptions import ImproperlyConfigured

from letters.wording.connection.address import BadAddress, parse_address
from letters.wording.connection.endpoint import Endpoint

SHAPES = {
    "shape": "MODEL_URL must look like https://api.example.com/v1, without a key in it.",
    "scheme": "MODEL_URL must begin with https://, unless MODEL_ALLOW_PRIVATE is 1.",
    "port": "MODEL_URL must have the port 443 or 8443, unless MODEL_ALLOW_PRIVATE is 1.",
}


def operators_model(
    url: str, name: str, key: str, prices: tuple[Decimal | None, Decimal | None], *, allow_private: bool
) -> Endpoint | None:
    """The model that an operator sets for everybody; None where ``url`` is blank.

    Raises:
        ImproperlyConfigured: The address is none, or the name is missing.
    """
    if not url:
        return None
    if not name:
        raise ImproperlyConfigured("Set MODEL_NAME beside MODEL_URL: the name by which the server knows the model.")
    try:
        parse_address(url, allow_private=allow_private)
    except BadAddress as error:
        raise ImproperlyConfigured(SHAPES[str(error)]) from None
    return Endpoint(url, name, key, *prices, allow_private=allow_private)
