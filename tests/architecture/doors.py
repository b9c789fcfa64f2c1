"""Which rows are private, through which doors they are reached, and a reader of code that sees who goes around them."""

import ast
import copy
from collections.abc import Iterator
from functools import cache

from django.apps import apps

from tests.architecture.sources import modules

MANAGERS = {"objects", "_default_manager", "_base_manager", "default_manager", "base_manager"}
HARMLESS = {"cast", "isinstance", "issubclass", "register"}  # calls that a model may be given to

PUBLIC = {"Guide", "Rubric"}  # what a guide publishes is for everybody; its drafts are told apart by admins_only
ADMINS_ONLY = {
    "EditionProposal",
    "GuideChange",
    "Rerun",
    "SampleLetter",
    "ShippedGuide",
}  # reached by any query, but only under the decorator

# Methods of querysets that give a person no more rows than are theirs to see, or only what they just made.
DOORS = {
    "AcceptedClaim": {"make"},
    "Acceptance": {"accept", "newest", "withdraw_consent"},  # of the user that they are given
    "AccountMerge": {"find", "request"},  # by the key and the person; for the person
    "AddressChange": {"find_to_confirm", "find_to_undo", "request"},  # of the person; by the key; for the person
    "EditionProposal": {"propose"},  # for whoever proposes
    "AppliedSuggestion": {"accept", "take_back"},
    "Attachment": {"add"},  # to the person's own letter
    "Block": {"make"},
    "ChecklistRun": {"request"},
    "Counter": {"clear", "hit", "peek"},  # numbers, no row
    "DataExport": {"request"},
    "Dismissal": {"make", "letters_by_point"},  # the latter gives numbers, no row
    "Entry": {"activity_of", "recent_refusals", "record", "record_attempt"},
    "Erasure": {"find", "request"},  # find asks for the key out of a signed link
    "Event": {"record_reading"},
    "Export": {"request"},
    "Fact": {"add", "propose", "replace"},  # of the person who says so
    "Judgement": {"overruled_letters_by_item"},  # numbers, no row
    "KeptWord": {"keep"},  # of the person who says so
    "Letter": {"binned_by", "start"},
    "Mail": {"queue_message"},
    "MentorApplication": {"apply"},
    "MentorInvitation": {"find", "invite"},  # find asks for the secret key, here and below
    "ModelAnswer": {"request"},  # about a passage of the person's own
    "ModelConsent": {"give", "withdraw"},  # of the person who says so
    "OwnModel": {"drop", "keep"},  # of the person who says so
    "PointAnswer": {"give", "letters_by_point"},  # the latter gives numbers, no row
    "Programme": {"by_domain", "enter", "open_to", "run_by"},  # those of the person; enter asks for the code
    "Membership": {"add"},  # of the person who joins, or whom an admin appoints
    "Invitation": {"invite"},
    "Proposal": {"carry_out", "make"},
    "Report": {"make", "moderated_by"},
    "Pseudonym": {"find_person", "is_person", "users"},  # names for those whose entries one may see
    "ReviewRequest": {"ask", "claimable_by", "coordinated_by", "overseen_by", "waiting_for"},
    "Share": {"find", "make"},
    "SignaturePicture": {"keep"},  # of the person who says so
    "Source": {"for_letter", "get_or_create"},  # of the person whose letter or CV it is
    "Token": {"find", "issue"},
    "Wording": {"request"},  # for a letter of the person's own
    "Webhook": {"make"},  # of the person who says so
    "WaitingText": {"keep", "bind", "take"},  # of the browser's session, or of who has just signed in
    "User": {"mentors", "with_address"},  # whom a candidate may ask; whoever types the address
}
EVERYWHERE = {"visible_to", "none"}
NARROWING = {
    "visible_to",
    "binned_by",
    "claimable_by",
    "coordinated_by",
    "overseen_by",
    "moderated_by",
}  # those that narrow rows to a person


@cache
def private_models() -> set[str]:
    """The names of all models of the project but the public ones: a new one is private on the day it is made."""
    ours = {model.__name__ for model in apps.get_models() if model.__module__ in modules()}
    return ours - PUBLIC


@cache
def private_relations() -> dict[str, set[str]]:
    """By the usual name of a public row, ``guide``, the relations that lead from it to what its readers may not see."""
    hidden = private_models() - ADMINS_ONLY
    found: dict[str, set[str]] = {}
    for model in apps.get_models():
        if model.__name__ in PUBLIC:
            relations = [one for one in model._meta.related_objects if one.related_model.__name__ in hidden]
            found[model.__name__.lower()] = {name for one in relations if (name := one.get_accessor_name())}
    return found


def bare_fetches(module: ast.Module) -> list[str]:
    """Where rows are reached by another way than a door, as ``line: code``, in the order of the lines."""
    found = {(node.lineno, ast.unparse(node)) for node in _bare(module, [], private_models())}
    return [f"{line}: {code}" for line, code in sorted(found)]


def _bare(node: ast.AST, above: list[ast.AST], private: set[str]) -> Iterator[ast.expr]:
    """The bare ones in ``node``, whose ancestors are ``above``, the nearest last."""
    if isinstance(node, ast.FunctionDef) and any(_name(one) == "admins_only" for one in node.decorator_list):
        private = private - ADMINS_ONLY
    match node:
        case ast.Attribute(value=owner, attr=attr) if attr in MANAGERS:
            # Whatever is not known to be public is not: Letter.objects, models.Letter.objects, type(row).objects.
            is_public = _name(owner) in (PUBLIC | ADMINS_ONLY) - private
            if not is_public and not _leads_through_a_door(_name(owner), above):
                yield node
        case ast.Attribute(value=owner, attr=attr) if attr in private_relations().get(_name(owner), ()):
            yield node  # guide.letters: from a public row to private ones
        case ast.Call(func=function, args=arguments, keywords=keywords) if _name(function) not in HARMLESS:
            # A model is asked whole: get_object_or_404(Letter, pk=pk), LetterQuerySet(Letter).
            given = [*arguments, *(keyword.value for keyword in keywords)]
            yield from (value for value in given if _is_class(value, private))
        case ast.Assign(value=value) | ast.AnnAssign(value=value) if value and _is_class(value, private):
            # model = Letter in a generic view, or a model by another name; the Meta of a form asks for nothing.
            if not (above and isinstance(above[-1], ast.ClassDef) and above[-1].name == "Meta"):
                yield value
    for child in ast.iter_child_nodes(node):
        yield from _bare(child, [*above, node], private)


def _is_class(node: ast.expr, private: set[str]) -> bool:
    return isinstance(node, ast.Name | ast.Attribute) and _name(node) in private


def _name(node: ast.expr) -> str:
    """The last name of ``node``: Letter for ``models.Letter`` and for ``get_model("letters", "Letter")``."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call(func=function, args=[*_, ast.Constant(value=str(label))]) if _name(function) == "get_model":
            return label.rpartition(".")[2]
    return ""


def _leads_through_a_door(model: str, above: list[ast.AST]) -> bool:
    """Whether the manager is used for nothing but to call a door of the model at once."""
    match above:
        case [*_, ast.Call(func=called) as call, ast.Attribute(attr=verb) as attribute] if called is attribute:
            return verb in EVERYWHERE | DOORS.get(model, set()) or (verb == "filter" and _is_correlated(call))
    return False


def _is_correlated(call: ast.Call) -> bool:
    """Whether a filter asks for what belongs to a row of the outer query, which has a door itself: ``OuterRef``."""
    return any(isinstance(one.value, ast.Call) and _name(one.value.func) == "OuterRef" for one in call.keywords)


def without_each_door(module: ast.Module) -> Iterator[tuple[int, ast.Module]]:
    """The module once for each call that narrows rows to a person, without that call; with the line of the call."""
    calls = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in NARROWING
    ]
    for call in calls:
        yield call.lineno, ast.fix_missing_locations(_Without(call).visit(copy.deepcopy(module)))


class _Without(ast.NodeTransformer):
    """Puts what a call is a method of in the place of the call: ``Letter.objects.visible_to(user)`` less the door."""

    def __init__(self, call: ast.Call) -> None:
        self.place = (call.lineno, call.col_offset, call.end_lineno, call.end_col_offset)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset) == self.place:
            assert isinstance(node.func, ast.Attribute)
            return node.func.value
        return node
