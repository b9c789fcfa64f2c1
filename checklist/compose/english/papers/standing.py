"""English qualifications whose name says what somebody is: "Commissioner for Oaths", "Lead Auditor (ISO 9001)"."""

import re

from checklist.compose.bilingual.bodies import of_members
from checklist.compose.english.papers.certificates import LENGTH
from checklist.compose.english.phrases import a, head, words_of
from checklist.compose.english.roles import is_agent
from checklist.compose.letter import lower_first

_BRACKETS = re.compile(r" \([^()]*\)$")
# A paper or a course that is named after who needs it: "Train the Trainer", "Driver CPC".
_PAPER = re.compile(
    r"\b(?:the|and|for|to|in|with|refresher|award|certificate|course|training|module|unit|card|ticket|skills"
    r"|licen[cs]e(?! holder)|theory|test|exam|diploma|NVQ|CPC|awareness|operation|aid at)\b"
    r"|(?:19|20)\d\d$", re.I,
)  # fmt: skip
_NUMBERED = re.compile(r"\bLevel \d\b|\((?:[A-Z]{1,4}-?)?\d{2,4}\)")  # "Power Engineer (PE-200)"
# Who certifies, and has no associates or members: "AWS Solutions Architect Associate".
_VENDOR = re.compile(
    r"(?:AWS|Azure|Microsoft|Google|Cisco|Oracle|Salesforce|CompTIA|HashiCorp|Red Hat) (?!.*\b[Cc]ertified\b)"
)
_MEMBER = r"(?:Member|Fellow|Associate|Affiliate|Licentiate|Freeman|Companion)"
_OFFICE = re.compile(
    rf"(?:[A-Z][a-z]+ )?{_MEMBER} of |(?:[A-Z][a-z]+ )*Commissioner (?:for|of) |Justice of the Peace\b|Notary Public\b"
)
_MEMBER_LAST = re.compile(rf"[A-Z][\w&]*(?: [A-Z][\w&]*){{0,3}} (?:{_MEMBER}|member|fellow|associate)$")
# "AMA (Associate of the Museums Association)".
_LETTERS = re.compile(r"(?P<letters>[A-Z][A-Za-z]{1,7}) \((?P<who>[^()]+)\)")
# "State Dental Board, Registered Dental Hygienist, active".
_BY = re.compile(
    r"(?P<by>[A-Z][^,()]+), (?P<who>(?:Registered|Licensed|Certified|Chartered) [^,()]+)(?:, (?:active|current|valid))?"
)

# Who keeps a register and which it is: "Board of Farriers, Register of Farriers".
_REGISTER = re.compile(
    r"(?P<body>(?=[A-Z][^,()]*\b(?:Council|Institut\w+|Society|College|Association|Authority|Regulator)\b|[^,()]*\bBoard\b)"
    r"[A-Z][^,()]+)(?:, | [–—-] | \()(?P<register>(?:Professional )?(?:Register|Roll) of [^,().]+)"
)

# What somebody is, and no paper: "Chartered Engineer", "Member of the Guild of Glaziers".
_STANDING = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:[Mm]ember|[Ff]ellow|[Aa]ssociate) of |"
    r"Chartered (?:[A-Z][a-z]+ ){0,2}(?!Institut|Society|Body|Association|Status)[A-Z][a-z]+(?:$| \()"
    r"|(?:[A-Z][a-z]+ )?(?:Member|Fellow), [A-Z]+$|\w+ (?:member|aider)$"
)
_LICENSED = re.compile(
    r"(?:[A-Z]{2,}[ -])?(?:[Rr]egistered|Accredited|Certified|Licensed) (?P<who>[A-Za-z ]+)(?:$| \()"
)
_STATE = re.compile(
    r"^(?:Registered|Licensed|Accredited|Certified|Qualified) (?:with|by|to|as) "
    r"|[\w)] (?:registered|checked|trained|(?:part-)?qualified|certified|accredited)(?:$| \(| (?:no\.? ?)?[A-Z]*\d+$)"
)


def is_person_named(name: str) -> bool:
    """Whether a qualification's name is that of a person who has it."""
    plain = _BRACKETS.sub("", person_first(name))
    if _REGISTER.match(name):
        return True
    if LENGTH.search(name) or _NUMBERED.search(name) or _VENDOR.match(name):
        return False  # a course of that length, or a paper of that level or number
    if _OFFICE.match(plain) or _MEMBER_LAST.fullmatch(plain):
        return True
    noun = head(plain)
    agent = is_agent(noun) and noun not in words_of("machines") | words_of("one-of")
    return agent and not _PAPER.search(plain) and "," not in plain


def person_first(name: str) -> str:
    """A qualification with the person before letters and bodies: "Associate of the Guild (AG)"."""
    if register := _REGISTER.match(name):
        return f"Registered with the {register['body'].removeprefix('The ')} ({register['register']})"
    letters, by = _LETTERS.fullmatch(name), _BY.fullmatch(name)
    if by and is_agent(head(by["who"])):
        return f"{by['who']} ({by['by']})"
    if letters and (_OFFICE.match(letters["who"]) or is_person_named(letters["who"])):
        return f"{letters['who']} ({letters['letters']})"
    return name


def is_standing(name: str) -> bool:
    """Whether a certificate's name says what somebody is: "Chartered Engineer", "Gas Safe registered"."""
    if is_person_named(name):
        return True
    licensed = _LICENSED.match(name)
    register = re.match(r"[A-Z]{3,} registered\b", name)  # "HCPC registration", which one holds
    return bool(_STANDING.match(name) or (licensed and is_agent(licensed["who"].lower().split()[-1]))) or bool(
        _STATE.search(name) and not register
    )


def who(name: str) -> str:
    """What a certificate says that somebody is: "a Chartered Engineer", "a member of the Guild", "HCPC registered"."""
    name = person_first(re.sub(r", ([A-Z]+)$", r" (\1)", name))  # "Associate Member, CIPD"
    plain = lower_first(name) if re.match(r"(?!Commissioner|Justice)[A-Z][a-z]+ [a-z]", name) else name
    rank, of, body = plain.partition(" of ")
    plain = f"{rank} of {of_members(body)}" if of else plain
    return plain if _STATE.search(name) else f"{a(plain)} {plain}"
