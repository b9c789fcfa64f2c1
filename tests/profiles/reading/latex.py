"""CVs of invented people as LaTeX: in one column, and with the periods at the left."""

from collections.abc import Callable

from tests.profiles.reading.layouts import WORDS
from tests.profiles.reading.people import Person

SIGNS = {"%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "’": "'"}


def tex(text: str) -> str:
    return "".join(SIGNS.get(char, char) for char in text)


def article(person: Person) -> str:
    """Sections, the employer with the period at the right edge, the role below in italics."""
    words = WORDS[person.language]
    jobs = "".join(
        rf"\textbf{{{tex(job.name)}}} \hfill {person.period(job.start, job.end)}\\ \textit{{{tex(job.position)}}} \hfill {job.town}"
        + r"\begin{itemize}" + "".join(rf"\item {tex(deed)}" for deed in job.deeds) + r"\end{itemize}" + "\n\n"
        for job in person.jobs
    )  # fmt: skip
    schools = "".join(
        rf"{tex(title)}, {tex(school)}, {start} -- {end}" + "\n\n" for title, school, start, end in person.schools
    )
    languages = ", ".join(f"{name} {level}" for name, level in person.languages)
    return (
        r"\documentclass[11pt,a4paper]{article}\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage[margin=2cm]{geometry}"
        r"\pagestyle{empty}\setlength{\parindent}{0pt}\begin{document}"
        rf"{{\Huge\textbf{{{person.name}}}}}\\[4pt] {person.town} \textbar\ mail@example.org"
        rf"\section*{{{words['work']}}}{jobs}\section*{{{words['education']}}}{schools}"
        rf"\section*{{{words['skills']}}}{', '.join(person.skills)}\section*{{{words['languages']}}}{languages}\end{{document}}"
    )


def dates_left(person: Person) -> str:
    """A table with the periods in its first column, as the class moderncv sets it."""
    words = WORDS[person.language]
    jobs = "".join(
        rf"{person.period(job.start, job.end)} & \textbf{{{tex(job.position)}}}, \textit{{{tex(job.name)}}}, {job.town} \\"
        + "".join(rf" & $\circ$ {tex(deed)} \\" for deed in job.deeds)
        for job in person.jobs
    )  # fmt: skip
    schools = "".join(
        rf"{start} -- {end} & {tex(title)}, {tex(school)}\\" for title, school, start, end in person.schools
    )
    table = r"\begin{tabular}{@{}p{4cm}p{12.5cm}@{}}"
    languages = r"\\".join(rf"{name} & {level}" for name, level in person.languages)
    return (
        r"\documentclass[10pt,a4paper]{article}\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern}\usepackage[margin=2cm]{geometry}"
        r"\pagestyle{empty}\setlength{\parindent}{0pt}\begin{document}"
        rf"{{\Huge {person.name}}}\\ mail@example.org\section*{{{words['work']}}}{table}{jobs}\end{{tabular}}"
        rf"\section*{{{words['education']}}}{table}{schools}\end{{tabular}}\section*{{{words['skills']}}}{', '.join(person.skills)}"
        rf"\section*{{{words['languages']}}}{table}{languages}\end{{tabular}}\end{{document}}"
    )


LAYOUTS: dict[str, Callable[[Person], str]] = {"article": article, "dates_left": dates_left}
