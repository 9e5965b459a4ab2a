"""The store of sessions: Django's own, on rows that know their account (SESSION_ENGINE)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DbStore
from django.utils import timezone
from django.utils.dateparse import parse_datetime

if TYPE_CHECKING:
    from sakip.models import Sesi

#: What signing in leaves in the session: when (ISO), and on what kind of device.
MASUK_PADA = "masuk_pada"
PERANGKAT = "perangkat"


class SessionStore(DbStore):
    """Writes the account, the moment of signing in and the device beside the data, from the data itself."""

    @classmethod
    def get_model_class(cls) -> Any:
        """The model of the rows."""
        from sakip.models import Sesi

        return Sesi

    def create_model_instance(self, data: dict[str, Any]) -> Sesi:
        """The row for the session's data."""
        baris: Sesi = super().create_model_instance(data)  # type: ignore[assignment]
        baris.pengguna_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        baris.dibuat_pada = parse_datetime(str(data.get(MASUK_PADA, ""))) or timezone.now()
        baris.perangkat = str(data.get(PERANGKAT, ""))[:60]
        return baris
