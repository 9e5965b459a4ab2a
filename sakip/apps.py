"""The one Django application of the project."""

import gc

from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig

#: New objects between two looks for garbage, and how many looks at the young come before one at the older.
SAMPAH = (50_000, 20, 100)


class SakipConfig(AppConfig):
    """One app and one migration history, because relations cross every aggregate (gaya.md 7.6)."""

    name = "sakip"
    verbose_name = "SAKIP"

    def ready(self) -> None:
        """Look for garbage seldom: composing makes many objects that nothing but the document holds, in no circle.

        At the defaults the looking takes a tenth of the time of a report, and grows faster than the report.
        """
        gc.freeze()
        gc.set_threshold(*SAMPAH)


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
