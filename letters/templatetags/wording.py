"""Template tags that say whether a model may be asked, and whether people may set their own."""

from django.template import Context, Library

from letters.wording.own_model import endpoint_for, own_models_are_allowed

register = Library()


@register.simple_tag(takes_context=True)
def model_can_be_asked(context: Context) -> bool:
    """Whether there is a model for the person who looks at the page."""
    return endpoint_for(context["user"]) is not None


@register.simple_tag
def own_model_can_be_set() -> bool:
    """Whether the operator lets people use a model of their own."""
    return own_models_are_allowed()
