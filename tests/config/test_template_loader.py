"""Pages come without the indentation of their templates."""

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_no_line_of_a_page_is_indented() -> None:
    page = Client().get("/accounts/signup/").content.decode()
    assert page.count("\n") > 50
    assert not re.findall(r"^[ \t]{2}.*", page, re.MULTILINE)
