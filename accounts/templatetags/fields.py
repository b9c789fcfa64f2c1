"""``{{ form|without_placeholders }}``: allauth repeats each label inside its field; ours stand above it."""

from django import template
from django.forms import BaseForm

register = template.Library()


@register.filter
def without_placeholders(form: BaseForm) -> BaseForm:
    """The same form, for display."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
    return form
