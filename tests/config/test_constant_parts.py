"""Parts of templates that depend on the language alone are rendered once for each."""

from typing import Any

import pytest
from django.template import Context, Engine, Node, Template
from django.template.base import TextNode
from django.urls import get_script_prefix, set_script_prefix
from django.utils import translation

from config.rendering.constant_parts import ConstantNode, put_together

LOADS = "{% load i18n static %}"
CONSTANT = (
    '<b>{% translate "Sign out" %}</b>',
    "<a href=\"{% url 'letters' %}\">{% translate 'My letters' %}</a>",
    "{% static 'icon.svg' %}",
)
# What they render depends on the page, or they leave something for what follows.
OF_A_PAGE = (
    "{% translate word %}",
    "{% translate 'Sign out'|upper %}",
    "{% translate 'Sign out' as x %}",
    "{% translate 'Sign out' context place %}",
    "{% url name %}",
    "{% url 'letters' as x %}",
    "{% url 'guide' word %}",
    "{% url 'admin:index' %}",
    "{% static word %}",
    "{% static 'icon.svg' as x %}",
    "{{ word }}",
    "{% csrf_token %}",
)
WORDS: dict[str, Any] = {"word": "backend", "name": "letters", "place": "somewhere", "csrf_token": "secret"}


def made_of(text: str) -> Template:
    template = Template(LOADS + text)
    put_together(template)
    return template


def nodes_of(text: str) -> list[Node]:
    """The nodes behind the tag that loads the others, which is constant itself."""
    return [node for node in made_of("{{ word }}" + text).nodelist[2:] if not isinstance(node, TextNode)]


def test_words_and_fixed_addresses_are_constant_and_what_a_page_decides_is_not() -> None:
    wrong = [text for text in CONSTANT if not all(isinstance(node, ConstantNode) for node in nodes_of(text))]
    wrong += [text for text in OF_A_PAGE if any(isinstance(node, ConstantNode) for node in nodes_of(text))]
    assert not wrong


@pytest.mark.parametrize(
    "frame", ["{}", "{{% if word %}}{}{{% else %}}-{{% endif %}}", "{{% block a %}}{}{{% endblock %}}"]
)
def test_a_template_says_the_same_as_before_in_each_language(frame: str) -> None:
    text = LOADS + frame.format("".join((*CONSTANT, *OF_A_PAGE)))
    before, after = Template(text), Template(text)
    put_together(after)
    for language in ("it", "en", "it"):
        with translation.override(language):
            assert after.render(Context(WORDS)) == before.render(Context(WORDS))


def test_it_is_rendered_once_for_each_language_and_place_of_the_site() -> None:
    template = made_of(CONSTANT[1])
    (node,) = template.nodelist
    assert isinstance(node, ConstantNode)
    prefix, found = get_script_prefix(), []
    try:
        for language, place in (("it", "/"), ("en", "/"), ("it", "/bozza/"), ("it", "/")):
            set_script_prefix(place)
            with translation.override(language):
                found.append(template.render(Context()))
    finally:
        set_script_prefix(prefix)
    assert found == [
        '<a href="/letters/">Le mie lettere</a>',
        '<a href="/letters/">My letters</a>',
        '<a href="/bozza/letters/">Le mie lettere</a>',
        found[0],
    ]
    assert len(node.rendered) == 3


def test_the_blocks_of_a_page_are_those_of_its_template() -> None:
    base = "{% block a %}1{% endblock %}{% if word %}{% block b %}{% translate 'Sign out' %}{% endblock %}{% endif %}"
    loaders = [
        (
            "config.rendering.constant_parts.Loader",
            [
                (
                    "django.template.loaders.locmem.Loader",
                    {
                        "base.html": LOADS + base,
                        "one.html": "{% extends 'base.html' %}{% block a %}2{{ block.super }}{% endblock %}",
                        "two.html": "{% extends 'one.html' %}{% block b %}3{{ block.super }}{% endblock %}",
                    },
                )
            ],
        )
    ]
    engine = Engine(
        loaders=loaders,
        libraries={"i18n": "django.templatetags.i18n", "static": "django.templatetags.static"},
    )
    with translation.override("it"):
        pages = [engine.get_template(name).render(Context(WORDS)) for name in ("base.html", "one.html", "two.html") * 2]
    assert pages == ["1Esci", "21Esci", "213Esci"] * 2
