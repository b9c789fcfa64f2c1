"""The public page that says how far to trust the checklist, with the figure of the evaluation that comes with it."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from checklist import ENGINE
from checklist.evaluate.saved import shipped
from guides.library.public_pages import public_page


@public_page
def checklist_about(request: HttpRequest) -> HttpResponse:
    figure = shipped()
    context = {"figure": figure, "measured_on": date.fromisoformat(figure.date), "engine": ENGINE}
    return render(request, "reviews/about.html", context)
