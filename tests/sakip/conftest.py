"""Fixtures of the shell's tests; they are written in perlengkapan.py."""

import django

# Named on the command line, this file is imported before the pytest_configure of the one above it, whose environment it
# has already; the models in perlengkapan.py need the applications.
django.setup()

from tests.sakip.perlengkapan import (  # noqa: E402
    kantor,
    pemeran,
    quick_passwords,
    sistem,
    trail_can_be_emptied_between_tests,
)

__all__ = ["kantor", "pemeran", "quick_passwords", "sistem", "trail_can_be_emptied_between_tests"]
