"""A template filter that removes the placeholders with which allauth repeats each label inside its field."""

from django import template
from django.forms import BaseForm

register = template.Library()


@register.filter
def without_placeholders(form: BaseForm) -> BaseForm:
    """The same form, for display."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
    return form
