"""What stands beside the jobs of an Italian letter, in sentences instead of one short sentence for each thing."""

import re

from checklist.compose.letter import Paragraph, lower_first

type _Said = tuple[str, tuple[str, ...]]

_STUDY = re.compile(
    r"Ho (?:conseguito |una? |un’|(?:il|la) (?:diploma|qualifica|laurea|licenza|titolo)\b)|Sono laureat[oa] "
)
_SECOND_STUDY = re.compile(r" e (?:(?:la|una) laurea|(?:il|un) (?:diploma|master)|(?:la|una) qualifica)\b")
_PAPERS = re.compile(r"Ho (?:inoltre )?(?P<list>(?:l’|il |la |gli |le |quell[oa] ).+)\.")
# Before a further paper of a list: "l’attestato HACCP e la certificazione BLSD".
_FURTHER = re.compile(r" ed? (?=(?:l’|(?:il|la|gli|le|i|quell[oa]) )(?![^(]*\)))")
_TAIL = re.compile(r"Ho (?:l[ae] patent[ei]\b|frequentato )|Parlo |Sono di madrelingua ")
_NATIVE = re.compile(r"(?P<native>Sono di madrelingua [^.]+) e (?P<others>parlo .+)")
_BRACKETS = re.compile(r"\([^()]*\)|«[^«»]*»")
_HAD = re.compile(r"Ho (?!conseguito |frequentato )(?!.* e ho )")
_LONGEST = 42  # words of a sentence that is made of several
_FEW = 2


def closing(studies: Paragraph, languages: Paragraph) -> Paragraph:
    """Studies, papers, courses, licences and languages of one letter, in few sentences.

    Args:
        studies: The sentences of `background.studies`.
        languages: The sentence of `languages.languages`.

    Returns:
        One paragraph; each of its sentences rests on the facts of those that it is made of.
    """
    said = [*studies.sentences, *languages.sentences]
    tail = [one for one in said if _TAIL.match(one[0])]
    head = [one for one in said if one not in tail]
    papers = _PAPERS.fullmatch(head[-1][0]) if head and not _STUDY.match(head[-1][0]) else None
    if papers and len(tail) < _FEW and len(head) > 1:  # a language alone would be a short sentence
        head, tail = head[:-1], [head[-1], *tail]
    elif papers and len(head) == _FEW:
        head = _with_papers(head[0], head[1], papers["list"])
    elif len(head) == 1 and (papers or (len(tail) == 1 and _STUDY.match(head[0][0]) and not _NATIVE.match(tail[0][0]))):
        head, tail = [], [*head, *tail]
    return Paragraph(sentences=[*head, *_as_clauses(tail)])


def _with_papers(study: _Said, papers: _Said, listed: str) -> list[_Said]:
    """A study with the papers that one holds beside it; both as they are where they would be too long."""
    plain = _BRACKETS.sub("", study[0])
    if not _STUDY.match(study[0]) or _SECOND_STUDY.search(plain) or _words(study, papers) > _LONGEST:
        return [study, papers]
    begins, behind = study[0].removesuffix("."), "," if ", " in plain else ""
    if re.match(r"Ho conseguito |Sono ", begins):
        together = f"{begins}{behind} e ho {listed}."
    else:
        together = f"{begins}{',' if _FURTHER.search(listed) else f'{behind} e'} {listed}."
    return [(together, (*study[1], *papers[1]))]


def _as_clauses(said: list[_Said]) -> list[_Said]:
    """Sentences on what the writer has, attended and speaks as clauses of one, as far as it does not get too long."""
    if len(said) < _FEW:
        return said
    if _words(*said) > _LONGEST:
        return [said[0], *_as_clauses(said[1:])]
    clauses = [one.removesuffix(".") for one, _ in said]
    if native := _NATIVE.fullmatch(clauses[-1]):
        clauses[-1:] = [native["native"], native["others"]]
    *first, last = [clauses[0], *map(lower_first, clauses[1:])]
    if len(said) == _FEW and _HAD.match(clauses[0]) and last.startswith("ho l"):  # "ho" is said once
        last = last.removeprefix("ho ")
        first = [*first, ""] if _FURTHER.search(last) else [_FURTHER.sub(", ", first[0])]
    pause = "," if len(first) == 1 and " e " in _BRACKETS.sub("", first[0]) else ""
    together = f"{first[0]}, {last}" if not first[-1] else f"{', '.join(first)}{pause} e {last}"
    return [(f"{together}.", tuple(fact for _, facts in said for fact in facts))]


def _words(*said: _Said) -> int:
    return sum(len(text.split()) for text, _ in said)
