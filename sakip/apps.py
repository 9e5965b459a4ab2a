"""The one Django application of the project."""

from django.apps import AppConfig


class SakipConfig(AppConfig):
    """One app and one migration history, because relations cross every aggregate (gaya.md 7.6)."""

    name = "sakip"
    verbose_name = "SAKIP"
