"""What stands around the body: subject, greeting, next step, closing and signature."""

from checklist.compose.bilingual.language import language_of
from checklist.compose.bilingual.readers import addressed
from checklist.compose.italian.nouns import articulated
from checklist.compose.letter import Paragraph
from checklist.compose.times import with_article
from checklist.compose.voice import Voice
from checklist.rubric import Rubric

# A guide that asks for one of these is for people who build software, and their interviews are technical.
_TECHNICAL = frozenset({"system-design", "devops", "testing", "sql-data-engineering", "model-metrics", "architecture"})


def head(voice: Voice, subject: str) -> list[Paragraph]:
    """The subject line and the greeting.

    Args:
        voice: How the letter speaks.
        subject: "" for an ordinary application, "spontaneous" or "internal".
    """
    first, second = Paragraph(), Paragraph()
    first.add(voice.say(f"subject-{subject}" if subject else "subject", role=voice.role))
    reader = addressed(voice.ad.reader, voice.language, language_of(voice.ad.text)) if voice.ad.reader else ""
    if reader:
        second.add(voice.say("greeting-person", person=reader))
    elif voice.ad.company:
        second.add(
            voice.say(
                "greeting-company",
                company=voice.ad.company,
                firm=voice.ad.firm,
                team="" if voice.ad.company.startswith("The ") else voice.ad.company,
                of_company=articulated("di", with_article(voice.ad.company)),
            )
        )
    else:
        second.add(voice.say("greeting-nobody"))
    return [first, second]


def foot(voice: Voice, rubric: Rubric, call: str) -> list[Paragraph]:
    """The next step, the closing formula, and name with contacts.

    Args:
        voice: How the letter speaks.
        rubric: The guide; one for software proposes a technical interview.
        call: "internal" for an application in one's own firm, else "".
    """
    technical = any(entry.id in _TECHNICAL for entry in rubric.criteria)
    asks, closing, signature = Paragraph(), Paragraph(), Paragraph(lines=True)
    asks.add(voice.say(f"call-{call}" if call else "call-technical" if technical else "call"))
    closing.add(voice.say("closing"))
    gap = "[nome e cognome]" if voice.language == "it" else "[your name]"
    signature.add(voice.person.name or gap)
    signature.add(" | ".join(voice.person.contacts[:2]))
    signature.add(" | ".join(voice.person.contacts[2:4]))
    return [asks, closing, signature]
