"""A job that a CV tells in one paragraph has a line for each sentence, with its own quote."""

from profiles.reading import files

CV = """Odile Hartwell

Work experience
Kiln operative, Hexley Ltd
March 2018 – present
{}
"""


def _job(told: str) -> dict[str, object]:
    document = files.read(".txt", CV.format(told).encode())
    job: dict[str, object] = document.resume["work"][0]
    assert all(quote in document.text for quote in document.provenance.values())
    return job


def test_each_sentence_of_a_paragraph_is_a_line() -> None:
    job = _job("Ran two kilns with Dr. Amos for approx. 40 h. Cut waste from 9% to 4%. Trained three apprentices.")
    assert job["highlights"] == [
        "Ran two kilns with Dr. Amos for approx. 40 h.", "Cut waste from 9% to 4%.", "Trained three apprentices.",
    ]  # fmt: skip
    assert "summary" not in job


def test_one_sentence_stays_the_summary_of_the_job() -> None:
    job = _job("Responsible for the two kilns of the plant, their programmes and their yearly inspection.")
    assert job["summary"] == "Responsible for the two kilns of the plant, their programmes and their yearly inspection."
    assert "highlights" not in job
