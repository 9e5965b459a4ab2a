"""What is shown when a page cannot be: every answer in Indonesian, with what to do and a way back."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static

#: What Django refuses to read because there is too much of it; it calls all of them a bad request.
_TERLALU_BANYAK = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def salah(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 where more was sent than is taken."""
    if isinstance(exception, _TERLALU_BANYAK):
        return terlalu_besar(request)
    return render(request, "400.html", status=400)


def terlalu_besar(request: HttpRequest, batas_mb: int | None = None) -> HttpResponse:
    """413: what was sent is larger than is taken, in all or in one form."""
    return render(request, "413.html", {"batas_mb": batas_mb}, status=413)


def cacat(request: HttpRequest) -> HttpResponse:
    """500. Nothing here may fail again: no session, no database, and without the style sheet where it is missing."""
    try:
        gaya = static("situs/situs.css")
    except ValueError:
        gaya = ""
    return HttpResponse(render_to_string("500.html", {"gaya": gaya}), status=500)
