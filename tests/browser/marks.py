"""Reading and making marks in a letter that a page shows. Positions are code points, as everywhere."""

from playwright.sync_api import Page

MARKED = """(text, key) => {
    const spans = [];
    let at = 0;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode, end = at + Array.from(node.data).length;
        const mark = node.parentElement.closest(".an");
        if (mark && mark.dataset.keys.split(" ").includes(key)) {
            if (spans.length && spans.at(-1)[1] === at) spans.at(-1)[1] = end; else spans.push([at, end]);
        }
        at = end;
    }
    return spans;
}"""
# From the first word to the last as a hand would: the ends may lie in different marks.
SELECT = """(text, words) => {
    const all = text.textContent, first = all.indexOf(words), range = document.createRange();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let at = 0;
    while (walker.nextNode()) {
        const node = walker.currentNode, end = at + node.length;
        if (at <= first && first < end) range.setStart(node, first - at);
        if (at < first + words.length && first + words.length <= end) range.setEnd(node, first + words.length - at);
        at = end;
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""


def marked(page: Page, key: str) -> list[tuple[int, int]]:
    """Where the text is marked for ``key``: ranges that do not touch, in order."""
    return [(start, end) for start, end in page.locator("#text").evaluate(MARKED, key)]


def select(page: Page, words: str) -> None:
    """Select the first ``words`` of the text."""
    page.locator("#text").evaluate(SELECT, words)
