"""Parts of templates that depend on the language alone are rendered once for each: words, addresses of fixed pages.

A page has some hundred of them, which Django looks up, translates and escapes anew at each request.
"""

from collections.abc import Hashable, Iterable, Iterator
from itertools import groupby

from django.template import Context, Node, NodeList, Origin, Template
from django.template.base import FilterExpression, TextNode, Variable
from django.template.defaulttags import IfNode, LoadNode, URLNode
from django.template.loader_tags import BlockNode, ExtendsNode
from django.template.loaders import base, cached
from django.templatetags.i18n import TranslateNode
from django.templatetags.static import StaticNode
from django.urls import get_script_prefix, get_urlconf
from django.utils.translation import get_language

LANGUAGES = 16  # renderings of each part that are kept


class _PutTogether(base.Loader):
    def get_template(self, template_name: str, skip: list[Origin] | None = None) -> Template:
        template: Template = super().get_template(template_name, skip)
        put_together(template)
        return template


class Loader(cached.Loader, _PutTogether):
    """Keeps templates, as Django's loader of this name does, with their constant parts put together.

    They are put together before they are kept, since threads share what is kept.
    """


def put_together(template: Template) -> None:
    """Make one node of each run of constant nodes of a template, and find its blocks once."""
    _put_together_in(template.nodelist)
    if not any(isinstance(node, ExtendsNode) for node in template.nodelist):
        template.nodelist = RootNodes(template.nodelist)


def _put_together_in(nodes: NodeList) -> None:
    for node in nodes:
        for inner in _lists_of(node):
            _put_together_in(inner)
    nodes[:] = list(_runs(nodes))


def _lists_of(node: Node) -> Iterator[NodeList]:
    """The lists of nodes inside a node."""
    if isinstance(node, IfNode):  # which gives a copy of them as one list
        yield from (inner for _condition, inner in node.conditions_nodelists)
        return
    for name in node.child_nodelists:
        if isinstance(inner := getattr(node, name, None), NodeList):
            yield inner


def _runs(nodes: Iterable[Node]) -> Iterator[Node]:
    for are_constant, group in groupby(nodes, key=is_constant):
        run = list(group)
        if are_constant and not all(isinstance(node, TextNode) for node in run):
            yield ConstantNode(run)
        else:
            yield from run


def is_constant(node: Node) -> bool:
    """Whether what a node renders depends on nothing that a page has, and it changes nothing of the page."""
    match node:
        case TextNode() | LoadNode():
            return True
        case TranslateNode():
            return not node.asvar and not node.message_context and _is_literal(node.filter_expression)
        case StaticNode():
            return not node.varname and _is_literal(node.path)
        case URLNode():
            # One with a namespace depends on the page that has it.
            is_alone = not (node.asvar or node.args or node.kwargs)
            return is_alone and _is_literal(node.view_name) and ":" not in str(node.view_name.token)
    return False


def _is_literal(expression: FilterExpression) -> bool:
    variable = expression.var
    return not expression.filters and (not isinstance(variable, Variable) or variable.literal is not None)


class ConstantNode(Node):
    """A run of constant nodes, rendered once for each language."""

    child_nodelists = ()

    def __init__(self, nodes: list[Node]) -> None:
        first = next(node for node in nodes if not isinstance(node, TextNode))
        self.nodes, self.token, self.origin = NodeList(nodes), first.token, first.origin
        self.has_addresses = any(isinstance(node, StaticNode | URLNode) for node in nodes)
        self.rendered: dict[Hashable, str] = {}

    def render(self, context: Context) -> str:
        """What the nodes give one after the other."""
        site = (get_script_prefix(), get_urlconf()) if self.has_addresses else ()
        key = get_language(), context.autoescape, site
        made = self.rendered.get(key)
        if made is None:
            made = self.nodes.render(context)
            if len(self.rendered) < LANGUAGES:
                self.rendered[key] = made
        return made


class RootNodes(NodeList):
    """The nodes of a template that others extend, whose blocks are looked for once and not at each page."""

    _blocks: list[Node] | None = None

    def get_nodes_by_type(self, nodetype: type[Node]) -> list[Node]:
        """As of every list of nodes."""
        if nodetype is not BlockNode:
            return super().get_nodes_by_type(nodetype)
        if self._blocks is None:
            self._blocks = super().get_nodes_by_type(nodetype)
        return self._blocks
