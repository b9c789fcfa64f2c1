"""How `database` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding, name_of, named
from checklist.criteria.practices import of_category
from checklist.detect.technologies.depth import years_of
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.text.segmentation import Span

_KEEPS = re.compile(
    r"(?<!\w)(?:keeps?|stor(?:es?|ing)|tiene|salv\w+|persist\w+|occupat\w del|(?:sta|stanno|vive|vivono|finisc\w+"
    r"|vanno|va|lives?|sits?|ends? up) (?:tutt\w )?(?:in|dentro|su|into)|gestisco|gestito"
    r"|amministr\w+|administer\w*)(?!\w)"
)
# "… in Spring Boot e MySQL": what it was made in stands behind it.
_MADE_IN = re.compile(r"(?<!\w)(?:in|con|with|on|su|using) (?:[\w.+#-]+,? ){0,3}(?:(?:e|and|&|\+) )?$")


@criterion("database", technical=True)
def database(letter: Letter, needs: Needs) -> Finding:
    """A named database with what was done with it, its size or years; a name or a general word alone is partial."""
    named_ones = [one for one in of_category(letter, "database", "search") if one.technology.id != "sql"]
    years = years_of(letter)
    done = [one for one in named_ones if one.technology.id in years or (one.run < 8 and _worked_on(letter, one))]
    general = letter.body_hits("database-general")
    spans: list[Span] = (
        [letter.clause(one) for one in done] or [*named_ones[:4]] or [letter.clause(hit) for hit in general[:2]]
    )
    names = [name_of(letter, one) for one in named_ones]
    return finding(bool(done), bool(named_ones or general), spans, "" if names else "general", names=named(names))


def _worked_on(letter: Letter, one: Mention) -> bool:
    """Whether something was done with the database itself: an operation on it, or its size."""
    sentence = letter.sentence_of(one)
    size = [
        fig
        for fig in letter.figures
        if fig.kind in ("data", "rate") and sentence.start <= fig.start < sentence.end and abs(fig.start - one.end) < 60
    ]
    work = [hit for hit in letter.near("database-work", one, 70, 90) if letter.own(hit)]
    if not work and one.used and one.run < 5:
        following = letter.around(sentence, 0, 1)
        work = [
            hit
            for hit in letter.hits("database-work")
            if sentence.end <= hit.start < following.end and letter.does(hit, 60, 60)
        ]
    if (size or work) and (one.used or one.run < 4):
        return True
    made = [
        hit
        for hit in letter.near(
            "did", one, 80 if _MADE_IN.search(letter.low, max(0, one.start - 30), one.start) else 45, 0
        )
        if hit.concept in ("build", "improve", "migrate", "act") and letter.own(hit)
    ]
    return (
        one.at_work
        or (bool(made) and one.run <= 4)
        or bool(_KEEPS.search(letter.low[max(0, one.start - 50) : one.start]))
    )
