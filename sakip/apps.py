"""The one Django application of the project."""

from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig


class SakipConfig(AppConfig):
    """One app and one migration history, because relations cross every aggregate (gaya.md 7.6)."""

    name = "sakip"
    verbose_name = "SAKIP"


class BerkasStatis(StaticFilesConfig):
    """Static files without the parts of Bootstrap's package that no page uses: each would be hashed and compressed."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        "bootstrap-grid*",
        "bootstrap-reboot*",
        "bootstrap-utilities*",
        "*.rtl.*",
        "bootstrap.bundle*",
        "bootstrap.esm*",
        "bootstrap.js*",
        "bootstrap.min.js*",
        "jquery*",
    ]
