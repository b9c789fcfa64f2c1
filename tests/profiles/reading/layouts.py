"""CVs of invented people as HTML, text and LaTeX, in the layouts that people use."""

from collections.abc import Callable
from html import escape

from tests.profiles.reading.people import Job, Person

WORDS = {
    "it": {
        "profile": "Profilo", "work": "Esperienza", "education": "Formazione", "skills": "Competenze", "languages": "Lingue", "contacts": "Contatti",
        "summary": "Lavoro bene con chi mi sta accanto e scrivo quello che faccio, perché altri possano continuarlo.",
        "personal": "Data di nascita: 3 aprile 1990",
    },
    "en": {
        "profile": "Profile", "work": "Work experience", "education": "Education", "skills": "Skills", "languages": "Languages", "contacts": "Contact",
        "summary": "I work well with the people next to me and write down what I do, so that others can continue it.",
        "personal": "Date of birth: 3 April 1990",
    },
}  # fmt: skip
STYLE = "body{font:10pt sans-serif;margin:0}h1{font-size:20pt;margin:0}h2{font-size:12pt;margin:10pt 0 4pt}p,li{margin:2pt 0}.row{display:flex;justify-content:space-between}@page{size:A4;margin:1.5cm}"
Layout = Callable[[Person], str]


def page(style: str, body: str) -> str:
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}{style}</style>{body}"


def items(job: Job) -> str:
    return "<ul>" + "".join(f"<li>{escape(deed)}</li>" for deed in job.deeds) + "</ul>"


def heading(person: Person, name: str) -> str:
    return f"<h2>{WORDS[person.language][name]}</h2>"


def top(person: Person) -> str:
    mail = person.name.lower().replace(" ", ".")
    words = WORDS[person.language]
    return (
        f"<h1>{person.name}</h1><p>{person.jobs[0].position} · {person.town} · {mail}@example.org · +39 333 000 0000</p>"
        f"<p>{words['personal']}</p>"
    )


def rest(person: Person, *, as_list: bool = False) -> str:
    """Education, skills and languages."""
    schools = "".join(f"<p>{title}, {school}, {start} – {end}</p>" for title, school, start, end in person.schools)
    if as_list:
        skills = "".join(f"<p>{skill}</p>" for skill in person.skills)
        languages = "".join(f"<p>{name} {level}</p>" for name, level in person.languages)
    else:
        skills = f"<p>{', '.join(person.skills)}</p>"
        languages = f"<p>{', '.join(f'{name} {level}' for name, level in person.languages)}</p>"
    return (
        heading(person, "education")
        + schools
        + heading(person, "skills")
        + skills
        + heading(person, "languages")
        + languages
    )


def classic(person: Person) -> str:
    """Employer, town — role; the period below."""
    jobs = "".join(
        f"<p><b>{job.name}</b>, {job.town} — {job.position}<br>{person.period(job.start, job.end)}</p>{items(job)}"
        for job in person.jobs
    )
    return page("", top(person) + heading(person, "work") + jobs + rest(person))


def role_first(person: Person) -> str:
    """The role with the period at the right edge; the employer below."""
    jobs = "".join(
        f"<div class=row><b>{job.position}</b><span>{person.period(job.start, job.end)}</span></div><p>{job.name}, {job.town}</p>{items(job)}"
        for job in person.jobs
    )
    words = WORDS[person.language]
    return page(
        "",
        top(person)
        + heading(person, "profile")
        + f"<p>{words['summary']}</p>"
        + heading(person, "work")
        + jobs
        + rest(person),
    )


def employer_first(person: Person) -> str:
    """The employer with the town at the right edge; below the role with the period at the right edge."""
    jobs = "".join(
        f"<div class=row><b>{job.name}</b><span>{job.town}</span></div>"
        f"<div class=row><i>{job.position}</i><span>{person.period(job.start, job.end)}</span></div>{items(job)}"
        for job in person.jobs
    )
    return page("body{font-family:serif}", top(person) + heading(person, "work") + jobs + rest(person))


def one_line(person: Person) -> str:
    """All in one line: role at employer, with the period in brackets."""
    at = {"it": "presso", "en": "at"}[person.language]
    jobs = "".join(
        f"<p>{job.position} {at} {job.name} ({person.period(job.start, job.end)})</p>{items(job)}"
        for job in person.jobs
    )
    return page("", top(person) + heading(person, "work") + jobs + rest(person))


def dates_left(person: Person) -> str:
    """A table with the periods in its first column."""
    rows = "".join(
        f"<tr><td>{person.period(job.start, job.end)}</td><td><b>{job.position}</b><br>{job.name}, {job.town}{items(job)}</td></tr>"
        for job in person.jobs
    )
    style = "td{vertical-align:top;padding:4pt 12pt 4pt 0}td:first-child{width:32%}h2{text-transform:uppercase}"
    return page(style, top(person) + heading(person, "work") + f"<table>{rows}</table>" + rest(person))


def period_first(person: Person) -> str:
    """The period above, then the role, then the employer, as the present Europass does."""
    jobs = "".join(
        f"<p>{person.period(job.start, job.end)}</p><p><b>{job.position}</b></p><p>{job.name}</p>{items(job)}"
        for job in person.jobs
    )
    return page(
        "h2{border-bottom:1pt solid;text-transform:uppercase}",
        top(person) + heading(person, "work") + jobs + rest(person),
    )


def european_form(person: Person) -> str:
    """Labels in a narrow column, set to the right, as in the first European format; some labels take two rows."""
    words = {"it": ("Date (da – a)", "Nome e indirizzo del datore di lavoro", "Tipo di impiego", "Principali mansioni e responsabilità", "Nome e tipo di istituto di istruzione o<br>formazione", "Qualifica conseguita"),
             "en": ("Dates (from – to)", "Name and address of employer", "Occupation or position held", "Main activities and responsibilities", "Name and type of organisation providing education and training", "Title of qualification awarded")}[person.language]  # fmt: skip

    def rows(pairs: list[tuple[str, str]]) -> str:
        return (
            "".join(f"<tr><th>• {label}</th><td>{value}</td></tr>" for label, value in pairs)
            + "<tr><th>&nbsp;</th></tr>"
        )

    jobs = "".join(
        rows([(words[0], person.period(job.start, job.end)), (words[1], f"{job.name}, {job.town}"), (words[2], job.position),
              (words[3], ". ".join(map(escape, job.deeds)) + ".")])
        for job in person.jobs
    )  # fmt: skip
    schools = "".join(
        rows([(words[0], f"{start} – {end}"), (words[4], school), (words[5], title)])
        for title, school, start, end in person.schools
    )
    tongues = (
        heading(person, "languages") + f"<p>{', '.join(f'{name} {level}' for name, level in person.languages)}</p>"
    )
    skills = heading(person, "skills") + f"<p>{', '.join(person.skills)}</p>"
    style = (
        "th{font-weight:normal;text-align:right;width:38%;padding-right:8pt;vertical-align:top}td{vertical-align:top}"
    )
    tables = f"{heading(person, 'work')}<table>{jobs}</table>{heading(person, 'education')}<table>{schools}</table>"
    return page(style, top(person) + tables + skills + tongues)


def indented(person: Person) -> str:
    """Entries that stand further in than their headings, their heads in bold capitals, as in the Europass of 2021."""
    jobs = "".join(
        f"<div class=e><p><b>{job.position.upper()} – {job.name.upper()}</b></p><p>{person.period(job.start, job.end)}</p>{items(job)}</div>"
        for job in person.jobs
    )
    return page(".e{margin-left:18pt}", top(person) + heading(person, "work") + jobs + rest(person))


def timeline(person: Person) -> str:
    """Dates in a column at the left, from above to below, beside each job; below that the page has two columns."""
    rows = "".join(
        f"<tr><th>{person.period(job.start, job.end)}</th><td><b>{job.position}</b><br>{job.name}, {job.town}{items(job)}</td></tr>"
        for job in person.jobs
    )
    schools = "".join(
        f"<tr><th>{start} – {end}</th><td>{title}, {school}</td></tr>" for title, school, start, end in person.schools
    )
    skills = heading(person, "skills") + "".join(f"<p>{skill}</p>" for skill in person.skills)
    tongues = heading(person, "languages") + "".join(f"<p>{name} {level}</p>" for name, level in person.languages)
    style = "th{text-align:right;width:150pt;padding-right:24pt}th,td{vertical-align:top}.g{display:grid;grid-template-columns:1fr 1fr}"
    body = f"{heading(person, 'work')}<table>{rows}</table>{heading(person, 'education')}<table>{schools}</table>"
    return page(style, f"{top(person)}{body}<div class=g><div>{skills}</div><div>{tongues}</div></div>")


def typewriter(person: Person) -> str:
    """In a fixed-pitch font, whose blanks are wide and stand below one another; each job is one paragraph."""
    jobs = "".join(
        f"<p>{person.period(job.start, job.end)}: {job.name}, {job.town}, {job.position.lower()}</p>{items(job)}"
        for job in person.jobs
    )
    style = "body,h1,h2{font:9pt 'DejaVu Sans Mono','Liberation Mono',monospace}"
    return page(style, top(person) + heading(person, "work") + jobs + rest(person))


def _jobs_of_columns(person: Person) -> str:
    return heading(person, "work") + "".join(
        f"<p><b>{job.name}</b> — {job.position}, {person.period(job.start, job.end)}</p>{items(job)}"
        for job in person.jobs
    )


def sidebar_left(person: Person) -> str:
    """Contacts, skills and languages in a column at the left."""
    side = f"<div><h1>{person.name}</h1>{heading(person, 'contacts')}<p>mail@example.org</p><p>+39 333 000 0000</p>{rest(person, as_list=True)}</div>"
    return page(
        ".g{display:grid;grid-template-columns:32% 1fr;gap:1cm}",
        f"<div class=g>{side}<div>{_jobs_of_columns(person)}</div></div>",
    )


def sidebar_right(person: Person) -> str:
    """A name over both columns, the jobs with their periods at the edge of the wide column at the left."""
    jobs = heading(person, "work") + "".join(
        f"<div class=row><b>{job.position}</b><span>{person.period(job.start, job.end)}</span></div><p>{job.name}</p>{items(job)}"
        for job in person.jobs
    )
    style = ".g{display:grid;grid-template-columns:1fr 30%;gap:8mm}"
    return page(style, top(person) + f"<div class=g><div>{jobs}</div><div>{rest(person, as_list=True)}</div></div>")


def colourful(person: Person) -> str:
    """A coloured column with letter-spaced headings, as from a program for posters."""
    style = (
        ".g{display:grid;grid-template-columns:36% 1fr}.g>div{padding:8mm}.s{background:#234;color:#fff}"
        "h2{letter-spacing:.25em;text-transform:uppercase;font-size:11pt}@page{margin:0}"
    )
    jobs = heading(person, "work") + "".join(
        f"<p><b>{job.position}</b></p><p>{job.name} | {person.period(job.start, job.end)}</p>{items(job)}"
        for job in person.jobs
    )
    side = f"<div class=s><h1>{person.name}</h1><p>{person.jobs[0].position}</p>{rest(person, as_list=True)}</div>"
    return page(
        style,
        f"<div class=g>{side}<div>{heading(person, 'profile')}<p>{WORDS[person.language]['summary']}</p>{jobs}</div></div>",
    )


def table_of_two(person: Person) -> str:
    """A table of two columns whose rows are aligned, headings included."""
    words = WORDS[person.language]
    left = [
        f"<b>{words['skills']}</b>",
        *person.skills,
        f"<b>{words['languages']}</b>",
        *(f"{name} {level}" for name, level in person.languages),
    ]
    right = [f"<b>{words['work']}</b>"]
    for job in person.jobs:
        right += [
            f"{job.name} — {job.position}, {person.period(job.start, job.end)}",
            *(f"• {deed}" for deed in job.deeds),
        ]
    for title, school, start, end in person.schools:
        right += [f"<b>{words['education']}</b>", f"{title}, {school}, {start} – {end}"]
    length = max(len(left), len(right))
    cells = zip(left + [""] * (length - len(left)), right + [""] * (length - len(right)), strict=True)
    rows = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in cells)
    return page(
        "td{padding:3pt 20pt 3pt 0;vertical-align:top}td:first-child{width:28%}",
        f"<h1>{person.name}</h1><table>{rows}</table>",
    )


ONE_COLUMN: dict[str, Layout] = {
    layout.__name__: layout
    for layout in (
        classic,
        role_first,
        employer_first,
        one_line,
        dates_left,
        period_first,
        european_form,
        indented,
        typewriter,
    )
}
TWO_COLUMNS: dict[str, Layout] = {
    layout.__name__: layout for layout in (sidebar_left, sidebar_right, colourful, table_of_two, timeline)
}


# What LibreOffice, which knows neither grid nor flex, lays out as it is meant.
WITHOUT_GRID = {"classic", "one_line", "period_first", "table_of_two"}


def plain(person: Person) -> str:
    """As plain text."""
    words = WORDS[person.language]
    lines = [
        person.name,
        f"{person.jobs[0].position} | {person.town} | mail@example.org",
        words["personal"],
        "",
        words["work"].upper(),
    ]
    for job in person.jobs:
        lines += [
            "",
            f"{job.position}, {job.name}",
            person.period(job.start, job.end),
            *(f"- {deed}" for deed in job.deeds),
        ]
    lines += [
        "",
        words["education"].upper(),
        *(f"{title}, {school}, {start} - {end}" for title, school, start, end in person.schools),
    ]
    lines += ["", words["skills"].upper(), ", ".join(person.skills), "", words["languages"].upper()]
    lines += [f"{name}: {level}" for name, level in person.languages]
    return "\n".join(lines) + "\n"
