"""Pure: the allowlist of models and verbs that Django's admin offers to admins."""

# SECURITY: everything else is denied. None of these leads into an account or to the words of a letter.
ADMIN_PAGES = {
    "accounts.User": ["view", "change"],
    "letters.Letter": ["view"],
    "letters.Version": ["view"],
    "mail.Mail": ["view"],
}


def permission(label: str, verb: str) -> str:
    """Django's name of a permission: ``letters.view_letter`` for ``letters.Letter`` and ``view``."""
    app, _dot, model = label.partition(".")
    return f"{app}.{verb}_{model.lower()}"


ADMIN_PERMISSIONS = {permission(label, verb) for label, verbs in ADMIN_PAGES.items() for verb in verbs}
