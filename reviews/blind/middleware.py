"""Blind review: redacts every answer to a mentor, so that nothing in it identifies who wrote the letter.

SECURITY: every answer to a mentor passes here, whichever page or endpoint made it; who writes to a mentor by
another way (mail) passes the text through ``redact_for``. Nothing else in the product needs to think of it.
"""

import html
import json
import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from accounts.models import User
from reviews.blind.identity import identity_pattern
from reviews.blind.policy import letters_hidden_from
from reviews.blind.redaction import Secrets, redact

# Both run to the end of a page where an element is not closed, and so read it once; that part is redacted as text.
TAG = re.compile(r"<(?:!--(?:.*?-->|.*\Z)|[^>]*+(?:>|\Z))", re.DOTALL)
# Words in these are the mentor's own, or no words at all; redacted, they would come back into the database.
UNTOUCHED_ELEMENT = re.compile(
    r"(<textarea\b.*?(?:</textarea>|\Z)|<script\b.*?(?:</script>|\Z)|<style\b.*?(?:</style>|\Z))", re.DOTALL
)
UNTOUCHED_END = ("</textarea>", "</script>", "</style>")
# Attributes that are spoken, or kept for a script; not those by which scripts find things, nor a mentor's saved
# answer (data-put).
ATTRIBUTES = (
    r"((?<=\s)(?:title|label|aria-(?:label|description|valuetext)|content|alt|placeholder|summary"
    r'|data-(?!(?:put|keys?|kind|state)=)[a-z-]+)=")([^"]*)(")'
)
# The value of an input comes back with its form, as the text of a textarea does.
INPUT_ATTRIBUTE, ATTRIBUTE = re.compile(ATTRIBUTES), re.compile(ATTRIBUTES.replace("(?:title", "(?:value|title"))
INLINE_TAG = re.compile(r"</?(?:a|b|strong|em|i|mark|span|small|code)\b")  # words run through these tags


class BlindReviewMiddleware:
    """Redacts answers of text or JSON to a mentor who reads some letter blind."""

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
        content_type = response.get("Content-Type", "").partition(";")[0]
        if content_type in REDACTORS and (secrets := identity_pattern(letters_hidden_from(reader))):
            response.content = REDACTORS[content_type](response.content.decode(), secrets).encode()
            if "Content-Length" in response:
                response["Content-Length"] = str(len(response.content))
        return response


def redact_html(page: str, secrets: Secrets) -> str:
    """The page with secrets redacted in its text, inline tags across them or not, and in attributes that show."""
    parts = UNTOUCHED_ELEMENT.split(page)
    return "".join(
        part if at % 2 and part.endswith(UNTOUCHED_END) else _redact_markup(part, secrets)
        for at, part in enumerate(parts)
    )


def _redact_markup(page: str, secrets: Secrets) -> str:
    tags = TAG.findall(page)
    texts = [html.unescape(text) for text in TAG.split(page)]
    # Twice, as redaction keeps every offset: words as they run through inline tags, and words between any two tags.
    joints = ["" if INLINE_TAG.match(tag) else "\n" for tag in tags] + [""]
    running = redact("".join(text + joint for text, joint in zip(texts, joints, strict=True)), secrets)
    redacted, at = [], 0
    for text, joint in zip(texts, joints, strict=True):
        redacted.append(html.escape(redact(running[at : at + len(text)], secrets)))
        at += len(text) + len(joint)
    redacted_tags = [_redact_tag(tag, secrets) for tag in tags] + [""]
    return "".join(text + tag for text, tag in zip(redacted, redacted_tags, strict=True))


def _redact_tag(tag: str, secrets: Secrets) -> str:
    if not tag.endswith(">"):
        return redact(tag, secrets)
    attribute = INPUT_ATTRIBUTE if tag.startswith("<input") else ATTRIBUTE
    return attribute.sub(lambda part: part[1] + html.escape(redact(html.unescape(part[2]), secrets)) + part[3], tag)


def redact_json(answer: str, secrets: Secrets) -> str:
    """The JSON document with secrets redacted in its strings; keys stay."""
    return json.dumps(_redact_value(json.loads(answer), secrets), ensure_ascii=False, separators=(",", ":"))


def _redact_value(value: Any, secrets: Secrets) -> Any:
    if isinstance(value, str):
        return redact(value, secrets)
    if isinstance(value, list):
        return [_redact_value(item, secrets) for item in value]
    return {key: _redact_value(item, secrets) for key, item in value.items()} if isinstance(value, dict) else value


REDACTORS = {"text/html": redact_html, "text/plain": redact, "application/json": redact_json}
