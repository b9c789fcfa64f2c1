"""Blind review: what a mentor is sent, without who wrote the letter.

SECURITY: every answer to a mentor passes here, whichever page or endpoint made it; who writes to a mentor by
another way (mail) passes the text through ``veiled``. Nothing else in the product needs to think of it.
"""

import html
import json
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from accounts.models import User
from letters.models import Letter, Version
from reviews.blind.policy import hidden_from
from reviews.blind.redaction import contacts, hide, names, pattern, signed
from reviews.models import Comment
from reviews.threads.selection import locate

TAG = re.compile(r"<(?:!--.*?--|[^>]*)>", re.DOTALL)
# Words in these are the mentor's own, or no words at all; masked, they would come back into the database.
KEPT = re.compile(r"(<textarea\b.*?</textarea>|<script\b.*?</script>|<style\b.*?</style>)", re.DOTALL)
# What a tag says, spoken or kept for a script; not what scripts find things by, nor a mentor's saved answer (data-put).
HINTS = (
    r"((?<=\s)(?:title|label|aria-(?:label|description|valuetext)|content|alt|placeholder|summary"
    r'|data-(?!(?:put|keys?|kind|state)=)[a-z-]+)=")([^"]*)(")'
)
HINT, TOLD = re.compile(HINTS), re.compile(HINTS.replace("(?:title", "(?:value|title"))
THROUGH = re.compile(r"</?(?:a|b|strong|em|i|mark|span|small|code)\b")  # tags that words run through


def veil_of(letters: list[Letter]) -> re.Pattern[str] | None:
    """What hides the owners of these letters: their names, and every contact that they wrote anywhere."""
    hidden: set[str] = set()
    for letter in letters:
        owner = letter.owner
        written = [letter.title, owner.letterhead, *letter.review_requests.values_list("note", flat=True)]
        written += Comment.objects.filter(thread__version__letter=letter, author=owner).values_list("text", flat=True)
        hidden |= names(owner.name) | contacts(owner.email)
        hidden |= {line.strip() for line in owner.letterhead.splitlines() if len(line.strip()) > 3}
        hidden |= {contact for text in written for contact in contacts(text)}
        for version in letter.versions.values_list("pk", flat=True):
            hidden |= of_version(version)
    return pattern(hidden)


@lru_cache(maxsize=2048)
def of_version(version: int) -> frozenset[str]:
    """A version never changes, so neither does what its text tells of its writer, nor its fingerprint."""
    body, digest = Version.objects.values_list("body", "digest").get(pk=version)
    signatures = {part for name in signed(body) for part in names(name)}
    return frozenset(contacts(body) | signatures | {digest})


def blind_letters(reader: User) -> list[Letter]:
    """The letters that the reader sees without knowing whose they are."""
    return list(hidden_from(reader).select_related("owner"))


def veiled(text: str, *, reader: User) -> str:
    """A text for this reader's eyes, such as a mail's; as it is for everybody who may know."""
    veil = veil_of(blind_letters(reader))
    return hide(text, veil) if veil else text


def chosen(version: Version, quote: str, start: int | None, *, reader: User) -> tuple[str, int | None]:
    """The words of the version that the reader chose in what they see of it, and where; as they came if not blind.

    Raises ``ValidationError`` for words that do not stand there.
    """
    letters = [letter for letter in blind_letters(reader) if letter.pk == version.letter_id]
    veil = veil_of(letters)
    if not (veil and quote.strip()):
        return quote, start
    begin, end = locate(hide(version.body, veil), quote, start)
    return version.body[begin:end], begin


class Veil:
    """The middleware: answers of text or JSON to a mentor who reads some letter blind."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        reader = getattr(request, "user", None)
        # A token of the API signs in inside the view, and is told by the request that the view had.
        reader = getattr(getattr(response, "renderer_context", {}).get("request"), "user", reader)
        if not isinstance(response, HttpResponse) or response.has_header("Content-Encoding"):
            return response  # compressed are the public pages, which hold nobody's letter
        if not isinstance(reader, User):
            return response
        kind = response.get("Content-Type", "").partition(";")[0]
        if kind in KINDS and (veil := veil_of(blind_letters(reader))):
            response.content = KINDS[kind](response.content.decode(), veil).encode()
            if "Content-Length" in response:
                response["Content-Length"] = str(len(response.content))
        return response


def in_html(page: str, veil: re.Pattern[str]) -> str:
    """The page with its words hidden: words that a mark or a link cuts in two, and those that hints speak."""
    parts = KEPT.split(page)
    return "".join(part if KEPT.fullmatch(part) else _in_markup(part, veil) for part in parts)


def _in_markup(page: str, veil: re.Pattern[str]) -> str:
    tags = TAG.findall(page)
    texts = [html.unescape(text) for text in TAG.split(page)]
    # Twice, as masking keeps every place: words as they run through marks, and words between any two tags.
    joints = ["" if THROUGH.match(tag) else "\n" for tag in tags] + [""]
    running = hide("".join(text + joint for text, joint in zip(texts, joints, strict=True)), veil)
    shown, at = [], 0
    for text, joint in zip(texts, joints, strict=True):
        shown.append(html.escape(hide(running[at : at + len(text)], veil)))
        at += len(text) + len(joint)
    told = [_in_tag(tag, veil) for tag in tags] + [""]
    return "".join(text + tag for text, tag in zip(shown, told, strict=True))


def _in_tag(tag: str, veil: re.Pattern[str]) -> str:
    told = HINT if tag.startswith("<input") else TOLD  # what stands in a field comes back, as in KEPT
    return told.sub(lambda part: part[1] + html.escape(hide(html.unescape(part[2]), veil)) + part[3], tag)


def in_json(answer: str, veil: re.Pattern[str]) -> str:
    return json.dumps(_in_value(json.loads(answer), veil), ensure_ascii=False, separators=(",", ":"))


def _in_value(value: Any, veil: re.Pattern[str]) -> Any:
    if isinstance(value, str):
        return hide(value, veil)
    if isinstance(value, list):
        return [_in_value(item, veil) for item in value]
    return {key: _in_value(item, veil) for key, item in value.items()} if isinstance(value, dict) else value


KINDS = {"text/html": in_html, "text/plain": hide, "application/json": in_json}
