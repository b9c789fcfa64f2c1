"""A picture of a signature that means harm is made anew small and plain, or refused, and leaves nothing behind."""

from __future__ import annotations

import base64
import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from letters.attachments.picture import SIZE
from letters.layout.signature_picture import READER, REFUSALS
from sandbox.reading.errors import FileRefused
from tests.letters.layout.picture_bombs import HIDDEN, PICTURES, signature


def made_anew(data: bytes) -> bytes:
    return base64.b64decode(READER.read("firma.png", data)["picture"])


@pytest.mark.sampled(1)
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_means_harm_is_made_anew_or_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    try:
        picture = made_anew(PICTURES[name]())
    except FileRefused as refused:
        assert refused.refused in REFUSALS
    else:
        with Image.open(BytesIO(picture), formats=["JPEG"]) as opened:
            assert (opened.width <= SIZE[0], opened.height <= SIZE[1]) == (True, True)
            assert not {"exif", "icc_profile", "comment"} & opened.info.keys()
        assert HIDDEN not in picture
        assert picture.endswith(b"\xff\xd9")
    assert made_anew(signature("PNG")).startswith(b"\xff\xd8")
    assert list(tmp_path.iterdir()) == []
