"""Everything of one application in a ZIP file: the letter in all forms, its attachments, the ad, its versions."""

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from django.utils.translation import gettext, override

from letters.exports.formats import as_text, as_word
from letters.paper import Layout, PaperLetter, file_name, print_letter

if TYPE_CHECKING:
    from letters.version import Version


def archive_of(version: "Version", paper: PaperLetter, layout: Layout) -> bytes:
    """The ZIP file of a version.

    Args:
        version: The version.
        paper: It as it is printed.
        layout: How it is set.

    Raises:
        PaperError: There is no PDF.
    """
    letter, file = version.letter, BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive, override(letter.language):
        archive.writestr(file_name(paper, "pdf"), print_letter(paper, layout))
        archive.writestr(file_name(paper, "docx"), as_word(paper, layout))
        archive.writestr(file_name(paper, "txt"), as_text(paper.body))
        archive.writestr(file_name(paper, "md"), paper.body)
        if letter.job_ad.strip():
            archive.writestr(f"{gettext('job-ad')}.txt", letter.job_ad)
        for number, attached in enumerate(letter.attachments.iterator(chunk_size=1), start=1):
            archive.writestr(f"{gettext('attachments')}/{number}-{attached.file_name}", attached.read())
        folder = gettext("versions")
        for number, body in letter.versions.order_by("number").values_list("number", "body").iterator(chunk_size=20):
            archive.writestr(f"{folder}/{number}.md", body)
    return file.getvalue()
