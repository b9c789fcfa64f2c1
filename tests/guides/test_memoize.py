"""What a template renders once: a function of the values that it names."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.safestring import mark_safe

from accounts.models import User


@pytest.fixture
def template() -> Iterator[Template]:
    yield Template("{% load memoize %}{% memoize a=a b=b|default:'-' %}<b>{{ a }}{{ b }}{{ c }}</b>{% endmemoize %}")


def render(template: Template, **values: Any) -> str:
    return template.render(Context(values))


def test_a_block_has_the_values_that_are_named_and_nothing_else_of_the_page(template: Template) -> None:
    assert render(template, a="x", b=1, c="secret") == "<b>x1</b>"
    assert render(template, a="x", c="secret") == "<b>x-</b>"


def test_the_same_values_are_rendered_once(template: Template) -> None:
    assert [render(template, a=one) for one in ("x", "y", "x")] == ["<b>x-</b>", "<b>y-</b>", "<b>x-</b>"]
    block: Any = template.nodelist[1]
    assert block.rendered.cache_info()[:2] == (1, 2)


def test_values_that_python_holds_for_equal_are_told_apart(template: Template) -> None:
    assert [render(template, a=one) for one in (1, True, 1.0, "1")] == [
        "<b>1-</b>",
        "<b>True-</b>",
        "<b>1,0-</b>",
        "<b>1-</b>",
    ]
    assert render(template, a=mark_safe("<i>")) == "<b><i>-</b>"
    assert render(template, a="<i>") == "<b>&lt;i&gt;-</b>"
    assert render(template, a=("x", "y"), b=2) == "<b>(&#x27;x&#x27;, &#x27;y&#x27;)2</b>"


def test_each_language_has_its_own() -> None:
    template = Template("{% load i18n memoize %}{% memoize %}{% translate 'Sign out' %}{% endmemoize %}")
    found = []
    for language in ("it", "en", "it"):
        with translation.override(language):
            found.append(render(template))
    assert found == ["Esci", "Sign out", "Esci"]


def test_a_row_is_no_value_by_which_a_rendering_is_found(template: Template) -> None:
    # SECURITY: rows are equal by their keys, so that one would get what the row said before.
    for value in (User(), (User(),), (1, True)):
        with pytest.raises(TypeError, match="a is no plain value"):
            render(template, a=value)


def test_each_page_puts_its_own_token_into_the_forms() -> None:
    template = Template("{% load memoize %}{% memoize %}{% csrf_token %}{% endmemoize %}")
    for token in ("one", "another"):
        assert f'value="{token}"' in render(template, csrf_token=token)


def test_a_name_alone_is_the_value_that_the_page_has() -> None:
    page = Template("{% load memoize %}{% memoize a=b c %}{{ a }}{{ b }}{{ c }}{% endmemoize %}")
    assert page.render(Context({"b": "1", "c": "2"})) == "12"
    assert page.render(Context({"b": "1", "c": "3"})) == "13"
