"""Widgets that Python renders are what their templates render, byte for byte."""

from datetime import date
from typing import Any

import pytest
from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils import translation
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from config.rendering.widgets import WRITERS, WidgetRenderer
from tests.rows import each_row

HOSTILE = "\"><script>alert(1)</script>&amp;'è\u2028"
ATTRS: list[dict[str, Any]] = [
    {},
    {"id": "x", "class": HOSTILE, "required": True, "disabled": False, "maxlength": 12_000, "rows": None},
    {"placeholder": mark_safe("<b>"), "data-é": gettext_lazy("optional"), "step": 0.5},
]
VALUES: list[Any] = [
    None,
    "",
    0,
    1_234_567,
    1.5,
    HOSTILE,
    mark_safe("<b>&amp;</b>"),
    " x\n\ny ",
    True,
    date(2026, 1, 2),
]
CHOICES: list[Any] = [
    ("", "—"),
    (1, HOSTILE),
    ("b", mark_safe("<i>b</i>")),
    (HOSTILE, gettext_lazy("optional")),
    ("Group <&>", [("c", "C"), (2_000, 2_000)]),
]
WIDGETS: list[forms.Widget] = [
    *(forms.TextInput(), forms.HiddenInput(), forms.EmailInput(), forms.URLInput(), forms.NumberInput()),
    *(forms.DateInput(), forms.SearchInput(), forms.TelInput(), forms.CheckboxInput(), forms.Textarea()),
    *(forms.Select(choices=CHOICES), forms.SelectMultiple(choices=CHOICES), forms.NullBooleanSelect()),
    *(forms.RadioSelect(choices=CHOICES), forms.CheckboxSelectMultiple(choices=CHOICES), forms.FileInput()),
]


@each_row("widget", WIDGETS)
@each_row("language", ["it", "en"])
def test_a_widget_is_what_its_template_renders(widget: forms.Widget, language: str) -> None:
    with translation.override(language):
        for value in VALUES:
            for attrs in ATTRS:
                written = widget.render("na<me", value, attrs, WidgetRenderer())
                assert written == widget.render("na<me", value, attrs, TemplatesSetting()), (value, attrs)


def test_the_widgets_above_are_all_that_python_renders() -> None:
    assert {*WRITERS} <= {str(getattr(widget, "template_name", "")) for widget in WIDGETS}


def test_errors_are_listed_and_no_errors_are_nothing() -> None:
    class Form(forms.Form):
        name = forms.CharField()

    bound, quick = Form({"name": ""}), Form({"name": ""}, renderer=WidgetRenderer())
    assert str(quick["name"].errors) == str(bound["name"].errors) != ""
    assert str(Form({"name": "x"}, renderer=WidgetRenderer())["name"].errors) == ""
    assert str(quick) == str(bound)


class Fields(forms.Form):
    """A field of each shape: with label, without, as a group, with help and without."""

    plain = forms.CharField(label=HOSTILE, help_text="<b>Help</b>")
    unnamed = forms.CharField(label="", required=False)
    group = forms.ChoiceField(choices=CHOICES, widget=forms.RadioSelect, help_text="Help")
    unnamed_group = forms.MultipleChoiceField(choices=CHOICES, label="", widget=forms.CheckboxSelectMultiple)
    number = forms.IntegerField(label=gettext_lazy("optional"))


@pytest.mark.parametrize("auto_id", ["id_%s", True, False])
@pytest.mark.parametrize("data", [None, {"number": HOSTILE}], ids=["empty", "wrong"])
def test_a_field_with_its_label_is_what_the_template_renders(auto_id: str | bool, data: dict[str, Any] | None) -> None:
    written, rendered = (Fields(data, auto_id=auto_id, renderer=by()) for by in (WidgetRenderer, TemplatesSetting))
    for name in Fields.base_fields:
        assert written[name].as_field_group() == rendered[name].as_field_group(), name
