"""The actions of the audit log: whatever about security and other people's data is written down."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Action(TextChoices):
    """Each kind of entry, with the words of the pages."""

    SIGNED_UP = "signed_up", _("Account created")
    SIGNED_IN = "signed_in", _("Signed in")
    SIGN_IN_FAILED = "sign_in_failed", _("Sign-in failed")
    LOCKED_OUT = "locked_out", _("Sign-in refused after too many attempts")
    SIGNED_OUT = "signed_out", _("Signed out")
    SESSION_ENDED = "session_ended", _("A session was ended")
    PASSWORD_CHANGED = "password_changed", _("Password changed")
    PASSWORD_RESET = "password_reset", _("Password reset by email")
    ADDRESS_ADDED = "address_added", _("Email address added")
    ADDRESS_CONFIRMED = "address_confirmed", _("Email address confirmed")
    ADDRESS_REQUESTED = "address_requested", _("Another email address asked for")
    ADDRESS_CHANGED = "address_changed", _("Email address changed")
    ADDRESS_RESTORED = "address_restored", _("Former email address restored")
    ADDRESS_REMOVED = "address_removed", _("Email address removed")
    FACTOR_ADDED = "factor_added", _("Second factor added")
    FACTOR_REMOVED = "factor_removed", _("Second factor removed")
    TOKEN_CREATED = "token_created", _("API token made")
    TOKEN_REVOKED = "token_revoked", _("API token revoked")
    MODEL_SET = "model_set", _("Own language model set")
    MODEL_REMOVED = "model_removed", _("Own language model removed")
    ROLE_CHANGED = "role_changed", _("Role or access changed")
    INVITED = "invited", _("Mentor invited")
    REFUSED = "refused", _("Refused")
    LETTER_READ = "letter_read", _("Letter read")
    REASSIGNED = "reassigned", _("Letter given to another mentor")
    REQUEST_CLOSED = "request_closed", _("Request closed by a coordinator")
    EXPORTED = "exported", _("Data exported")
    ERASURE_REQUESTED = "erasure_requested", _("Erasure of the account asked for")
    ERASURE_CANCELLED = "erasure_cancelled", _("Erasure of the account taken back")
    ERASED = "erased", _("Account erased")
    MERGE_REQUESTED = "merge_requested", _("Merge with another account asked for")
    MERGED_HERE = "merged_here", _("Another account merged into this one")
    MERGED_AWAY = "merged_away", _("Account merged into another one")
    GUIDE_PUBLISHED = "guide_published", _("Guide published")
    EDITION_PROPOSED = "edition_proposed", _("Edition of a guide proposed")
    EDITION_APPROVED = "edition_approved", _("Edition of a guide approved")
    EDITION_DECLINED = "edition_declined", _("Edition of a guide declined")
    APPROVAL_REQUIRED = "approval_required", _("Approval of a guide required from now on")
    GUIDE_RETIRED = "guide_retired", _("Guide retired")
    GUIDE_RESTORED = "guide_restored", _("Guide offered again")
    ADMIN_PAGE = "admin_page", _("Admin page used")
    AUDIT_READ = "audit_read", _("Audit log read")


# What a person is shown of their own deeds: those that changed their account or opened it.
OF_THE_ACCOUNT = [
    *(Action.SIGNED_UP, Action.SIGNED_IN, Action.SIGNED_OUT, Action.SESSION_ENDED),
    *(Action.PASSWORD_CHANGED, Action.PASSWORD_RESET, Action.FACTOR_ADDED, Action.FACTOR_REMOVED),
    *(Action.ADDRESS_ADDED, Action.ADDRESS_CONFIRMED, Action.ADDRESS_CHANGED, Action.ADDRESS_REMOVED),
    *(Action.ADDRESS_REQUESTED, Action.ADDRESS_RESTORED),
    *(Action.TOKEN_CREATED, Action.TOKEN_REVOKED, Action.EXPORTED, Action.MODEL_SET, Action.MODEL_REMOVED),
    *(Action.MERGE_REQUESTED, Action.MERGED_HERE, Action.MERGED_AWAY),
    *(Action.ERASURE_REQUESTED, Action.ERASURE_CANCELLED, Action.ROLE_CHANGED),
]
