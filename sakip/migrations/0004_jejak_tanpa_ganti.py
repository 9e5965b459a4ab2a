"""SQLite's `INSERT OR REPLACE` removes a row without firing the delete trigger; the trail refuses that way round too."""

from typing import Any

from django.db import migrations

_PASANG = (
    "CREATE TRIGGER jejak_tetap_insert BEFORE INSERT ON sakip_jejak "
    "WHEN EXISTS (SELECT 1 FROM sakip_jejak WHERE id = NEW.id) "
    "BEGIN SELECT RAISE(ABORT, 'jejak hanya dapat ditambah'); END"
)


def _jalankan(perintah: str) -> Any:
    def langkah(apps: Any, schema_editor: Any) -> None:
        # PostgreSQL has no REPLACE, and its ON CONFLICT DO UPDATE fires the update trigger of 0002.
        if schema_editor.connection.vendor == "sqlite":
            with schema_editor.connection.cursor() as kursor:
                kursor.execute(perintah)

    return langkah


class Migration(migrations.Migration):
    dependencies = [("sakip", "0003_bagian_awal")]

    operations = [migrations.RunPython(_jalankan(_PASANG), _jalankan("DROP TRIGGER jejak_tetap_insert"))]
