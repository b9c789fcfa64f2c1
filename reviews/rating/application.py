"""Company, role and job ad of a letter, as they go with a request."""

from letters.models import Letter


def application_of(letter: Letter) -> dict[str, str]:
    """Company, role and job ad of the letter, those that it has, as a mentor may be shown them."""
    fields = {"company": letter.company, "role": letter.role, "ad": letter.job_ad}
    return {name: text for name, text in fields.items() if text.strip()}
