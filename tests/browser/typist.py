"""A mentor who types into every field of a review, and the clock of the page, which only the test moves."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

from playwright.sync_api import Page, expect

from reviews.models import Comment, Review, ReviewRequest
from tests.browser.marks import select
from tests.processes import wait_until

ALPHABET = "abcdefghilmnopqrstuvz àèìòù"
WORDS = "con repliche e partizioni"
# A comment is begun where it has to be, and its kind chosen; then the field gets the focus, with the caret at its end.
REACH = """(field, kind) => {
    const form = document.querySelector("#comment-form");
    if (form.contains(field)) {
        if (form.hidden) document.querySelector("[data-compose]").click();
        const chosen = form.querySelector(`[name=kind][value=${kind}]`);
        if (!chosen.checked) chosen.click();
    }
    for (let parent = field.closest("details"); parent; parent = parent.parentElement.closest("details"))
        parent.open = true;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    return field.value;
}"""
STANDING = """names => Object.fromEntries(names.map(name => {
    const fields = [...document.querySelectorAll(`[data-keep="${name}"]`)];
    return [name, (fields.find(field => field.type !== "radio" || field.checked) ?? {value: ""}).value];
}))"""
LEFT_BEHIND = "Object.keys(localStorage).filter(key => key.startsWith('bozza:draft:')).length"


@dataclass(slots=True)
class Typed:
    """What one field holds: ``text`` in all, and ``old`` of it so long that it has to be on the server.

    ``pieces`` are what was typed and when, in milliseconds of the page's clock.
    """

    before: str = ""
    pieces: list[tuple[int, str]] = field(default_factory=list)

    def text(self, until: float = float("inf")) -> str:
        return self.before + "".join(text for at, text in self.pieces if at < until)


class Typist:
    """Types on the page of a request that a mentor reads; ``typed`` says what, by the name of the field."""

    def __init__(self, page: Page, asked: ReviewRequest, dice: Random) -> None:
        self.page, self.dice, self.now = page, dice, 0
        self.typed: dict[str, Typed] = {}
        self.verdicts: list[tuple[int, str]] = []
        self.added: list[tuple[int, str]] = []  # the texts of comments that were sent
        page.clock.install()
        page.goto(asked.get_absolute_url())
        expect(page.locator("#comment-form.is-bubble")).to_have_count(1)  # the scripts are at work
        select(page, WORDS)
        self.wait(500)
        names = page.locator("textarea[data-keep], input[data-keep]:not([type=hidden], [type=radio])")
        kept = names.evaluate_all("fields => fields.map(field => field.dataset.keep)")
        # Points have a field each, and so have threads: the first of each is enough.
        first = {name.partition("-")[0]: name for name in reversed(kept) if name.startswith(("reason-", "reply-"))}
        several = tuple(f"{kind}-" for kind in first)
        self.names = [name for name in kept if not name.startswith((*several, "comment-quote"))] + [*first.values()]
        self.name, self.kind = dice.choice(self.names), "could"

    def wait(self, milliseconds: int) -> None:
        self.page.clock.run_for(milliseconds)
        self.now += milliseconds

    def step(self) -> None:
        """Type a little, in the same field as before or in another one; sometimes choose a verdict or add a comment."""
        dice, page = self.dice, self.page
        if dice.random() < 0.1:
            value = dice.choice(Review.Verdict.values)
            page.locator(f"#review-bar [value={value}]").evaluate("radio => radio.click()")
            self.verdicts.append((self.now, value))
        if self.text_of("comment-text").strip() and dice.random() < 0.1:
            self.add()
        self.name = dice.choice(self.names) if dice.random() < 0.4 else self.name
        if self.name == "comment-replacement" and not self.typed.get("comment-text"):
            self.kind = "suggestion"
        if self.name == "comment-replacement" and self.kind != "suggestion":
            self.name = "comment-text"
        self.write("".join(dice.choices(ALPHABET, k=dice.randrange(1, 9))))
        self.wait(dice.randrange(20, 900))

    def text_of(self, name: str) -> str:
        return self.typed[name].text() if name in self.typed else ""

    def write(self, text: str) -> None:
        found = self.page.locator(f'[data-keep="{self.name}"]').evaluate(REACH, self.kind)
        self.typed.setdefault(self.name, Typed(found)).pieces.append((self.now, text))
        self.page.keyboard.insert_text(text)

    def add(self) -> None:
        """Send the comment; the next one is on the whole letter."""
        self.page.locator("#comment-form [name=text]").evaluate(REACH, self.kind)
        self.page.keyboard.press("Control+Enter")
        self.added.append((self.now, self.typed.pop("comment-text").text().strip()))
        self.typed.pop("comment-replacement", None)
        self.kind = "could"

    def settled(self) -> None:
        """Wait until the server has answered; the page's clock stands still meanwhile."""
        expect(self.page.locator("#kept")).not_to_have_attribute("data-state", "saving")

    def without_sent(self, text: str) -> str:
        """A half-written comment without those that were sent: the copy on the device may bring one back."""
        for _at, sent in self.added:
            before, gap, after = text.partition("\n\n")
            text = after if gap and sent.startswith(before.strip()) else text.removeprefix(sent).lstrip("\n")
        return text

    def lost(self, asked: ReviewRequest, found: dict[str, Any], *, until: float = float("inf")) -> list[str]:
        """What is wrong in what was found of all that was typed, and ``until`` of what is older: one sentence each."""
        said = []
        for name, typed in self.typed.items():
            least, most, there = typed.text(until), typed.text(), found.get(name, "")
            if name == "comment-text":
                there = self.without_sent(there)
            elif name == "notes":  # which take up a suggestion that was on its way and stands on no words
                there = there.partition("\n«")[0]
            is_new = not any(at < until for at, _text in typed.pieces) and not there
            if not is_new and not (there.startswith(least) and most.startswith(there)):
                said.append(f"{name}: {there!r} and not {most!r}, {len(least)} characters of it at least")
        chosen = [value for at, value in self.verdicts if at < until][-1:] or [""]
        chosen += [value for at, value in self.verdicts if at >= until]
        if found.get("verdict", "") not in chosen:
            said.append(f"verdict: {found.get('verdict', '')!r} and none of {chosen}")
        texts = [
            text.strip()
            for text in Comment.objects.filter(thread__review__request=asked).values_list("text", flat=True)
        ]
        said += [
            f"comment: {text!r} is there {texts.count(text)} times"
            for at, text in self.added
            if at < until and texts.count(text) != 1 and f"»\n{text}" not in found.get("notes", "")
        ]
        return said


def kept(asked: ReviewRequest) -> dict[str, str]:
    """What the server has of each field."""
    review = asked.reviews.first()
    return review.unsent | {"summary": review.summary, "notes": review.notes} if review else {}


def standing(page: Page, typist: Typist) -> dict[str, str]:
    """What stands in the fields of a page that was opened later, once it has taken up what was left on the device."""
    wait_until(lambda: page.evaluate(LEFT_BEHIND) == 0, "the page has taken up what was left")
    found: dict[str, str] = page.evaluate(STANDING, [*typist.names, "verdict"])
    return found
