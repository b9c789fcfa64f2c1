"""CVs as files: sent by machines, kept by programs, and files that mean harm. All made here, by code."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from tests.letters.upload.files import hostile as hostile_letters

POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Lumen S.r.l.,Sviluppatrice backend,"• API in Django\n• Cache Redis",Bologna,Mar 2021,\n'
    "Orto Digitale,Sviluppatrice junior,,Modena,2019,Feb 2021\n"
)
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location\n"
    '"Anna","Neri","","Via Roma 1","Apr 3, 1990","Sviluppatrice backend","","","40121","Bologna, Italy"\n'
)
LINKEDIN = {
    "Positions.csv": POSITIONS,
    "Profile.csv": PROFILE,
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUniversità di Bologna,2016,2019,,Laurea triennale,\n",
    "Skills.csv": "Name\nPython\nDjango\n",
    "Languages.csv": "Name,Proficiency\nInglese,Professional working proficiency\n",
    "messages.csv": "FROM,CONTENT\nsomebody,a secret\n",
}
PASSPORT = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>Anna</FirstName><Surname>Neri</Surname></PersonName>
<ContactInfo><Address><Contact><AddressLine>Via Roma 1</AddressLine><Municipality>Bologna</Municipality></Contact></Address></ContactInfo>
<Demographics><Birthdate year="1990" month="--04" day="---03"/><Gender><Code>F</Code></Gender></Demographics></Identification>
<WorkExperienceList><WorkExperience><Period><From year="2021" month="--03"/><Current>true</Current></Period>
<Position><Label>Sviluppatrice backend</Label></Position><Activities>&lt;p&gt;API in Django&lt;/p&gt;&lt;p&gt;Cache Redis&lt;/p&gt;</Activities>
<Employer><Name>Lumen S.r.l.</Name></Employer></WorkExperience></WorkExperienceList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>Italiano</Label></Description></MotherTongue></MotherTongueList>
<ForeignLanguageList><ForeignLanguage><Description><Label>Inglese</Label></Description><ProficiencyLevel><Listening>C1</Listening>
<Reading>C1</Reading><Writing>B2</Writing></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic></Skills>
</LearnerInfo></SkillsPassport>"""
RESUME: dict[str, Any] = {
    "basics": {"name": "Anna Neri", "label": "Sviluppatrice", "location": {"city": "Bologna"}, "x-own": True},
    "work": [
        {"name": "Lumen", "position": "Sviluppatrice", "startDate": "2021-03", "highlights": ["API in Django"], "x-team": {"size": 6}}
    ],
    "skills": [{"name": "Backend", "level": "", "keywords": ["Python", "Redis"]}],
    "languages": [{"language": "Inglese", "fluency": "B2"}],
    "x-theme": "even",
}  # fmt: skip


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def hostile() -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each with its name and what makes its bytes."""
    for name, _code, make in hostile_letters():
        yield name, make
    xxe = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    cells = {
        "equals": '=HYPERLINK("http://x")', "plus": "+SUM(A1:A2)", "at": "@SUM(A1)", "minus": "-SUM(A1)", "tab": "\t=1+1", "dde": "-2+3+cmd|' /C calc'!A0",
    }  # fmt: skip
    for name, cell in cells.items():
        quoted = cell.replace('"', '""')
        table = f'Company Name,Title\n"{quoted}",x\n'
        yield f"formula-{name}.zip", partial(zipped, {"Positions.csv": table})
    yield "cell.zip", lambda: zipped({"Positions.csv": "Company Name,Title\n" + "ab c" * 2_500_000 + ",x\n"})
    yield "cell-of-30kB.zip", lambda: zipped({"Positions.csv": "Company Name,Title\n" + "ab c" * 8_000 + ",x\n"})
    yield "rows.zip", lambda: zipped({"Positions.csv": "Company Name,Title\n" + "a,b\n" * 100_000})
    yield "bomb.zip", lambda: zipped({"Positions.csv": "a" * 30_000_000})
    yield "nested.zip", lambda: zipped({"Positions.csv": POSITIONS, "more.zip": zipped({"a": "b"})})
    yield "other.zip", lambda: zipped({"holiday.csv": "a,b\n"})
    yield "broken.zip", lambda: zipped(LINKEDIN)[:-40]
    yield "quotes.zip", lambda: zipped({"Positions.csv": 'Company Name,Title\n"a"b,"c\n'})
    yield "xxe.xml", lambda: PASSPORT.replace("<SkillsPassport", xxe + "<SkillsPassport").encode()
    yield "laughs.xml", lambda: b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    yield "deep.xml", lambda: b"<a>" * 100_000
    yield "other.xml", lambda: b"<html><body>Anna</body></html>"
    yield "deep.json", lambda: b'{"work":' + b"[" * 200_000
    yield "deep-but-whole.json", lambda: b'{"x":' + b"[" * 400 + b"]" * 400 + b',"work":[]}'
    yield "list.json", lambda: b"[1,2,3]"
    yield "nan.json", lambda: b'{"work":[{"x":NaN}]}'
    yield "date.json", lambda: b'{"work":[{"startDate":"=1+1"}]}'
    yield "not-a-list.json", lambda: b'{"work":{"name":"x"}}'
    yield "huge-string.json", lambda: json.dumps({"basics": {"name": "a" * 100_000}}).encode()
    yield "six-megabytes.txt", lambda: b"a b " * 1_500_000
    yield "program.exe", lambda: b"MZ" + b"\x00" * 400
