"""The Markdown of a letter: what it means, and that nothing dangerous comes out of it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from guides.markdown import MAX_NESTING, TAGS, render
from tests.rows import each_row

DIALECT = [
    ("Cordiali saluti,\nGiulia", "<p>Cordiali saluti,<br>\nGiulia</p>"),
    ("uno\n\ndue", "<p>uno</p>\n<p>due</p>"),
    ("**forte** e *lieve*", "<p><strong>forte</strong> e <em>lieve</em></p>"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ("2024. Un anno", '<ol start="2024">\n<li>Un anno</li>\n</ol>'),
    (
        "2019. a\n2024. b\n2025. c",
        '<ol start="2019">\n<li>a</li>\n<li value="2024">b</li>\n<li>c</li>\n</ol>',
    ),
    ("1. a\n1. b\n1. c", "<ol>\n<li>a</li>\n<li>b</li>\n<li>c</li>\n</ol>"),
    ("> citato", "<blockquote>\n<p>citato</p>\n</blockquote>"),
    ("# Titolo", "<h2>Titolo</h2>"),
    ("###### Titolo", "<h4>Titolo</h4>"),
    ("[sito](https://a.it)", '<p><a href="https://a.it" rel="nofollow noopener">sito</a></p>'),
    ("[scrivi](mailto:a@b.it)", '<p><a href="mailto:a@b.it" rel="nofollow noopener">scrivi</a></p>'),
    # What happens by accident in a letter stays text.
    ("    rientro", "<p>rientro</p>"),
    ("Giulia Moretti\n---", "<p>Giulia Moretti</p>\n<hr>"),
    ("[nota]: https://a.it", "<p>[nota]: https://a.it</p>"),
    ("a | b\n--|--\nc | d", "<p>a | b<br>\n--|--<br>\nc | d</p>"),
    ("~~no~~", "<p>~~no~~</p>"),
    ("R&D <b>x</b> &amp;", "<p>R&amp;D &lt;b&gt;x&lt;/b&gt; &amp;</p>"),
    ("", ""),
]


@each_row(("text", "html"), DIALECT)
def test_letter_markdown_means_what_a_letter_writer_means(text: str, html: str) -> None:
    assert render(text).strip() == html


HOSTILE = [
    "[x](javascript:alert(1))",
    "[x](JaVa&#115;cript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](/logout)",
    "[x](#top)",
    "<javascript:alert(1)>",
    "![x](https://evil.example/pixel.png)",
    "![x](javascript:alert(1))",
    '[x](https://a.it "onmouseover=alert(1)")',
    '[x](https://a.it"onclick="alert(1))',
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></math>',
    "<a href='javascript:alert(1)'>x</a>",
    "</p></div><style>*{display:none}</style>",
    "<!-- --><iframe src=//evil.example>",
    "`</code><script>alert(1)</script>`",
    "```html onload=x\n</pre><script>alert(1)</script>\n```",
    "> <form action=//evil.example><input>",
    "[a]: javascript:alert(1)\n\n[a]",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "＜script＞alert(1)＜/script＞",
]


class Inventory(HTMLParser):
    """Every tag and attribute that a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@each_row("text", HOSTILE)
def test_hostile_markdown_leaves_only_harmless_tags(text: str) -> None:
    for tag, attributes in Inventory(render(text)).found:
        assert tag in TAGS
        assert set(attributes) <= {"href", "rel", "start", "value"}
        assert re.match(r"https?://|mailto:", attributes.get("href") or "https://")


def test_links_to_elsewhere_keep_their_words() -> None:
    assert render("[il mio sito](/admin/)").strip() == "<p>[il mio sito](/admin/)</p>"


def words(html: str) -> list[str]:
    return re.sub(r"<[^>]+>", " ", html).split()


@each_row("opening", ["> ", "- ", "1. ", "**a ", "*a "])
@each_row("depth", [MAX_NESTING // 2, MAX_NESTING - 1, MAX_NESTING, 500])
def test_no_word_is_lost_however_deep_the_nesting(opening: str, depth: int) -> None:
    text = opening * depth + "ultima"
    closing = {"**a ": "b** ", "*a ": "b* "}.get(opening, "")
    assert "ultima" in words(render(f"{text} {closing * depth}"))


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "piece", ["[", "*", "<!--", "_", "`", "[[]", "[a](", "> ", "\n- a", "a_", "**a ", "&#", "\\", "<a"]
)
def test_fifty_thousand_characters_of_anything_are_rendered(piece: str) -> None:
    text = (piece * 50_000)[:50_000]
    html = render(f"prima\n\n{text}\n\ndopo")
    assert {"prima", "dopo"} <= set(words(html))
