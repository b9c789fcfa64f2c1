"""The forms of a page as a browser finds them, and ways to send them that no browser would."""

import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote_from_bytes

BOUNDARY = "bozza-boundary"
# Values that somebody types who means no good, or who means well and pastes the wrong thing.
VALUES = (
    *("", " ", "\0", "a\0b", "x" * 50_000, "😀" * 5_000, "\ud800", "a\udfffb", "\u202e", "e\u0301" * 100),
    *("-1", "0", "1e308", "9" * 30, "-" + "9" * 30, "NaN", "Infinity", "٣", "1.5", "0x10", "1_000"),
    *("<script>alert(1)</script>", "{{ 7*7 }}", "' OR 1=1 --", "../../etc/passwd", "a\r\nSet-Cookie: b=c", "%00"),
    *("null", "[]", "{}", "true", "[" * 2_000, '{"a": 1}', "2026-02-31", "9999-12-31", "0000-00-00", "//evil.example"),
)
FILES = (b"", b"\0" * 100, b"%PDF-1.7\n%%EOF", b"PK\x03\x04" + b"x" * 200, b"\xff\xfe\x00\xd8", b"Gentile Anna")
FILE_NAMES = ("letter.txt", "a.pdf", "a.docx", "../../a.txt", "x" * 300 + ".md", "", "a\0.txt", "😀.pdf")


@dataclass(frozen=True)
class Field:
    """What one field sends: its value, or for a choice the values that it offers."""

    name: str
    value: str = ""
    offers: tuple[str, ...] = ()
    is_file: bool = False


@dataclass(frozen=True)
class Form:
    """A form that is sent by POST: where to, and its fields with the values that they have on the page."""

    action: str
    fields: tuple[Field, ...] = ()
    is_multipart: bool = False


@dataclass
class _Open:
    """A form, or a choice, whose end the parser has not reached."""

    action: str = ""
    is_multipart: bool = False
    is_posted: bool = False
    fields: list[Field] = field(default_factory=list)


class FormParser(HTMLParser):
    """Collects the forms of a page; a field outside of its form names it by ``form``."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.forms, self.by_id = path, list[_Open](), dict[str, _Open]()
        self.form: _Open | None = None
        self.select: tuple[str, list[str]] | None = None
        self.textarea: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.form = _Open(has.get("action") or self.path, "multipart" in has.get("enctype", ""))
            self.form.is_posted = has.get("method", "").lower() == "post"
            self.forms.append(self.form)
            self.by_id[has.get("id", "")] = self.form
        elif tag == "select":
            self.select = (has.get("name", ""), [])
        elif tag == "option" and self.select:
            self.select[1].append(has.get("value", ""))
        elif tag == "textarea":
            self.textarea = (has.get("name", ""), [])
        elif tag in {"input", "button"} and "name" in has:
            self._add(Field(has["name"], has.get("value", ""), is_file=has.get("type") == "file"), has.get("form"))
        if tag in {"button", "input"} and "formaction" in has:
            posted = _Open(has["formaction"], is_posted=True, fields=self.form.fields if self.form else [])
            self.forms.append(posted)

    def handle_data(self, data: str) -> None:
        if self.textarea:
            self.textarea[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        elif tag == "select" and self.select:
            name, offers = self.select
            self._add(Field(name, next(iter(offers), ""), tuple(offers)))
            self.select = None
        elif tag == "textarea" and self.textarea:
            self._add(Field(self.textarea[0], "".join(self.textarea[1]).removeprefix("\n")))
            self.textarea = None

    def _add(self, field: Field, form_id: str | None = None) -> None:
        form = self.by_id.get(form_id) if form_id else self.form
        if form is not None and field.name not in {"", "csrfmiddlewaretoken"}:
            form.fields.append(field)


def forms_of(page: str, path: str) -> Iterator[Form]:
    """The forms of a page that are sent by POST.

    Args:
        page: HTML.
        path: Where it was got, for forms that are sent to the same place.
    """
    parser = FormParser(path)
    parser.feed(page)
    for form in parser.forms:
        if form.is_posted and form.action.startswith("/"):
            yield Form(form.action, tuple(form.fields), form.is_multipart)


def mutated(form: Form, chance: random.Random, ids: list[str]) -> tuple[Form, str]:
    """A form with one to three of its fields changed, and what was done, in words.

    Args:
        form: The form as the page has it.
        chance: Decides.
        ids: Keys of rows, of this person and of others.
    """
    fields, done = list(form.fields), []
    for _time in range(chance.randint(1, 3) if fields else 0):
        place = chance.randrange(len(fields)) if fields else 0
        if not fields:
            break
        old = fields[place]
        match chance.choice(["leave out", "value", "value", "value", "id", "twice", "offer"]):
            case "leave out":
                done.append(f"{old.name} left out")
                del fields[place]
            case "twice":
                done.append(f"{old.name} twice")
                fields.insert(place, replace(old, value=chance.choice(VALUES), is_file=False))
            case "offer" if old.offers:
                fields[place] = replace(old, value=chance.choice(old.offers))
                done.append(f"{old.name}={fields[place].value!r}")
            case what:
                value = chance.choice([*ids, str(uuid.UUID(int=chance.getrandbits(128)))] if what == "id" else VALUES)
                fields[place] = replace(old, value=value, is_file=False)
                done.append(f"{old.name}={value[:40]!r}")
    if chance.random() < 0.1:
        fields.append(Field("unknown", chance.choice(VALUES)))
    return replace(form, fields=tuple(fields)), ", ".join(done)


def encoded(form: Form, chance: random.Random) -> dict[str, Any]:
    """The body and its type as arguments for Django's test client; lone surrogates as the bytes they would have."""
    if not form.is_multipart:
        pairs = (f"{_quoted(each.name)}={_quoted(each.value)}" for each in form.fields)
        return {"data": "&".join(pairs), "content_type": "application/x-www-form-urlencoded"}
    body = b""
    for each in form.fields:
        name, value = each.name.encode(), each.value.encode("utf-8", "surrogatepass")
        head = b'Content-Disposition: form-data; name="%s"' % name
        if each.is_file:
            head += b'; filename="%s"' % chance.choice(FILE_NAMES).encode()
            value = chance.choice(FILES)
        body += b"--%s\r\n%s\r\n\r\n%s\r\n" % (BOUNDARY.encode(), head, value)
    body += b"--%s--\r\n" % BOUNDARY.encode()
    return {"data": body, "content_type": f"multipart/form-data; boundary={BOUNDARY}"}


def _quoted(text: str) -> str:
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"))
