"""Operators see which mail went out, and have what is known not to have arrived sent again."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import BadRequest, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mail.admin_columns import columns, titled
from mail.models import Mail


@admin.register(Mail)
class MailAdmin(admin.ModelAdmin):
    """No words of a mail are kept: only to whom, when, and how it went."""

    # SECURITY: neither words nor address: until it is sent, an account's mail holds a link that opens the account.
    fields = readonly_fields = list_display = columns(
        created_at=_("created"),
        recipient=_("recipient"),
        day=_("summary of"),
        state=_("state"),
        error=_("reason"),
        attempt=_("attempt"),
        handed_over_at=_("handed over"),
        finished_at=_("finished"),
    )
    list_filter = [
        ("state", titled(admin.ChoicesFieldListFilter, _("state"))),
        ("error", titled(admin.AllValuesFieldListFilter, _("reason"))),
    ]
    list_select_related = ["recipient"]
    actions = ["send_again"]

    def response_action(self, *args: Any, **kwargs: Any) -> HttpResponse | None:
        """Do an action; rows whose ids are none are a bad request, which Django would let through as an error."""
        try:
            return super().response_action(*args, **kwargs)
        except ValidationError as error:
            raise BadRequest from error

    @admin.action(description=_("Send again what did not arrive"), permissions=["view"])
    def send_again(self, request: HttpRequest, chosen: "QuerySet[Mail]") -> None:
        """Write the chosen mails anew, those of them that failed."""
        sent = sum(mail.send_again() for mail in chosen)
        messages.success(
            request, gettext("Queued again: %(n)d. Only mails that failed can be sent again.") % {"n": sent}
        )
