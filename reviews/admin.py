"""Operators see which mail went out, and have what is known not to have arrived sent again."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from reviews.models import Mail


@admin.register(Mail)
class MailAdmin(admin.ModelAdmin):
    """No words of a mail are kept: only to whom, when, and how it went."""

    list_display = ["created_at", "recipient", "day", "state", "error", "attempt", "handed_over_at", "finished_at"]
    list_filter = ["state", "error"]
    list_select_related = ["recipient"]
    actions = ["send_again"]

    @admin.action(description=_("Send what did not arrive again"), permissions=["view"])
    def send_again(self, request: HttpRequest, chosen: "QuerySet[Mail]") -> None:
        """Write the chosen mails anew, those of them that failed."""
        sent = sum(mail.send_again() for mail in chosen)
        messages.success(request, gettext("Written anew: %(n)d. Only what failed can be sent again.") % {"n": sent})
