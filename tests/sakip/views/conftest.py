"""Fixtures of the tests of pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sakip.perlengkapan import Kantor, empty_caches
from tests.sakip.views.bantu import Situs, bangun


@pytest.fixture(autouse=True)
def own_files(settings: Any, tmp_path: Path) -> Iterator[None]:
    """A cache and a place for prints of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "media"
    empty_caches()
    yield
    empty_caches()


@pytest.fixture
def situs(kantor: Kantor) -> Situs:
    """The small office with its draft report, and the cast."""
    return bangun(kantor)
