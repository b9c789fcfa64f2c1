"""Make `checklist/clauses/verbs.txt.xz`, the verb forms of Italian and English, from two packages.

Italian: the conjugations of verbecc 2.0.3 (LGPL 3; its tables go back to Verbiste, GPL 2 or later). English: the
inflections of lemminflect 0.2.3 (MIT; from the SPECIALIST Lexicon of the National Library of Medicine).

    python -m pip install --no-deps verbecc==2.0.3 lemminflect==0.2.3
    python -m script.verbs

The packages are needed for this alone. Each language is a line of templates and a line of verbs: a template lists the
endings of a conjugation with what each says (mood and tense as one letter, then person; of two forms that say the same
the usual one comes first), a verb is its stem, the number
of its template, and "n" where the same word is a noun.
"""

import gzip
import lzma
import re
import sys
from importlib.metadata import distribution
from pathlib import Path
from xml.etree import ElementTree as Tree

from spelling.dictionaries import WordList

TABLE = Path(__file__).parents[1] / "checklist" / "clauses" / "verbs.txt.xz"
_TENSES = {
    ("Indicativo", "presente"): "P", ("Indicativo", "imperfetto"): "I", ("Indicativo", "passato-remoto"): "R",
    ("Indicativo", "futuro"): "F", ("Congiuntivo", "presente"): "S", ("Congiuntivo", "imperfetto"): "U",
    ("Condizionale", "presente"): "C", ("Participio", "participio-passato"): "V",
}  # fmt: skip

type Template = tuple[tuple[str, str], ...]


def _package(name: str) -> Path:
    """The folder of an installed package, which is not imported."""
    return Path(str(distribution(name).locate_file(name)))


def _shared(names: list[str]) -> str:
    """The longest beginning that sorted names have in common."""
    first, last = names[0], names[-1]
    return next((first[:at] for at, char in enumerate(first) if last[at : at + 1] != char), first)


def _variants(written: str, stem: str, base: str, code: str, common: WordList) -> list[str]:
    """The endings of a form, the usual one first.

    Args:
        written: What the source has: an ending, and behind strokes other whole forms, "o/eseguisco".
        stem: What the endings stand behind, "esegu".
        base: The infinitive.
        code: Mood, tense and person.
        common: The words that are used most.
    """
    first, *others = written.split("/")
    endings = [first, *(one.removeprefix(stem) for one in others)]
    # What no participle ends in and no word has in it, "perdo" and "concedso", is a slip of the source.
    sound = [one for one in endings if "ds" not in stem + one and (code != "V" or re.search("[ts][oaie]$", stem + one))]

    def rare(ending: str) -> tuple[bool, bool, int]:
        return ("uo" in base and "uo" not in stem + ending), stem + ending not in common, len(ending)

    return sorted(sound or endings, key=rare)


def _template(node: Tree.Element, common: WordList) -> Template:
    said: dict[str, set[str]] = {}
    stem, _, ending = node.get("name", "").partition(":")
    for mood in node:
        for tense in mood:
            written = [[one.text or "" for one in person.iter("i")] for person in tense.iter("p")]
            code = _TENSES.get((mood.tag, tense.tag), "")
            forms = [
                [form for one in person for form in _variants(one, stem, stem + ending, code, common)]
                for person in written
            ]
            if mood.tag == "Infinito":
                pairs = [(forms[0][0], "N"), (forms[2][0], "G")] if len(forms) > 2 else []
            else:
                pairs = [
                    (form, code if code == "V" else f"{code}{person}")
                    for person, variants in enumerate(forms, 1)
                    for form in variants
                    if code
                ]
            for form, code in pairs:
                if form != "-":
                    said.setdefault(form, set()).add(code)
    return tuple((form, "".join(sorted(codes))) for form, codes in said.items())


def italian() -> list[tuple[str, Template, str]]:
    """Stem, template and mark of every Italian verb."""
    data = _package("verbecc") / "data" / "xml"
    conjugations = Tree.fromstring((data / "conjugations" / "conjugations-it.xml").read_text("utf-8"))  # noqa: S314 - ours
    common = WordList("it-common.txt")
    templates = {node.get("name", ""): _template(node, common) for node in conjugations.iter("template")}
    found = []
    for verb in Tree.fromstring((data / "verbs" / "verbs-it.xml").read_text("utf-8")).iter("v"):  # noqa: S314 - ours
        infinitive, name = verb.findtext("i", ""), verb.findtext("t", "")
        ending = name.partition(":")[2]
        if infinitive.endswith(ending) and not infinitive.endswith("si"):
            found.append((infinitive[: len(infinitive) - len(ending)], templates[name], ""))
    return found


def english() -> list[tuple[str, Template, str]]:
    """Stem, template and mark of every English verb."""
    raw = gzip.decompress((_package("lemminflect") / "resources" / "infl_lu.csv.gz").read_bytes()).decode()
    rows = [row.split(",") for row in raw.splitlines()]
    nouns = {row[0] for row in rows if row[1] in ("noun", "adj")}
    found = []
    for lemma, kind, *forms in rows:
        if kind != "verb" or not lemma.isalpha() or lemma in ("be", "can", "will", "may", "must", "shall"):
            continue
        past, participle, gerund, present = (form.split("/") for form in forms)
        said: dict[str, str] = {}
        for names, code in (([lemma], "B"), (past, "D"), (participle if participle != [""] else past, "V"),
                            (gerund, "G"), (present, "Z")):  # fmt: skip
            for name in names:
                if name and code not in said.get(name, ""):
                    said[name] = said.get(name, "") + code
        for name in past:
            if name.endswith("ed") and "V" not in said[name]:
                said[name] += "V"  # "learned" beside "learnt"
        stem = _shared(sorted(said))
        template = tuple((name[len(stem) :], code) for name, code in sorted(said.items()))
        found.append((stem, template, "n" if lemma in nouns else ""))
    return found


def main() -> int:
    """Write the table and say how large it is."""
    said = []
    for verbs in (italian(), english()):
        numbers: dict[Template, int] = {}
        for _stem, template, _mark in verbs:
            numbers.setdefault(template, len(numbers))
        said.append(";".join(",".join(f"{ending}={code}" for ending, code in template) for template in numbers))
        said.append(",".join(f"{stem}={numbers[template]}{mark}" for stem, template, mark in sorted(verbs)))
    TABLE.write_bytes(lzma.compress("\n".join(said).encode(), preset=9))
    print(f"{TABLE.name}: {TABLE.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
