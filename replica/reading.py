"""Reading a frozen column from the replica, of a row that the primary has just given."""

import logging
from typing import Any

from django.conf import settings
from django.db import Error, models, router

from replica.router import ALIAS, breaker, give_up

log = logging.getLogger("replica")


def apart(*columns: str) -> tuple[str, ...]:
    """The columns that a query leaves out, since the replica gives them: none where there is no replica."""
    return columns if ALIAS in settings.DATABASES else ()


def frozen_value(model: type[models.Model], column: str, **identity: Any) -> Any:
    """A column of a row, as the replica has it.

    SECURITY: who may see the row has been decided on the primary, in which it is: a replica may be behind, and still
    show what has been withdrawn since.

    Args:
        model: The model of the row.
        column: A column that never changes once it has a value.
        identity: What identifies the value, and not the row alone, by fields: beside a number as key, which another
            database may have given to something else, a digest or a time.

    Returns:
        The value; None where the replica does not have it yet, is away, or there is none: ask the primary.
    """
    alias = router.db_for_read(model, frozen=True)
    if alias != ALIAS:
        return None
    rows = model._base_manager.using(alias).filter(**identity).values_list(column, flat=True)
    try:
        value = rows.first()
    except Error as error:
        give_up()
        log.warning("the replica does not answer: %s", type(error).__name__)
        return None
    breaker.reset()
    return value
