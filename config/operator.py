"""Who runs the site, as the public pages have to name them (privacy/notices/)."""

import os

from config import environment


def price() -> dict[str, str]:
    """What the site costs, in the operator's words, by language; "" for the sentence that it is free."""
    return {"it": os.environ.get("PRICE_IT", "").strip(), "en": os.environ.get("PRICE_EN", "").strip()}


def operator(*, dev: bool) -> dict[str, str]:
    """The operator's data, from the environment.

    The law wants them on the pages, so that no site goes live without them: each one that is missing raises
    ``ImproperlyConfigured``. Development shows examples.
    """
    return {
        "name": environment.required("OPERATOR_NAME", default="Copia di prova" if dev else ""),
        "address": environment.required("OPERATOR_ADDRESS", default="via dell’Esempio 1, 40121 Bologna" if dev else ""),
        "email": environment.address("OPERATOR_EMAIL", default="privacy@example.it" if dev else ""),
        "vat": environment.required("OPERATOR_VAT", default="IT00000000000" if dev else ""),
        "dpo": environment.required("OPERATOR_DPO", default="none" if dev else ""),
        "hosting_country": environment.required("HOSTING_COUNTRY", default="Italia" if dev else ""),
    }
