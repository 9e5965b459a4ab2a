"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    """Say that the application runs. Reads nothing, so it also answers while the database is away."""
    return render(request, "beranda.html")
