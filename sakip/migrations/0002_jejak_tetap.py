"""The trail refuses change and removal in the database itself (desain.md 2, promise 6)."""

from typing import Any

from django.db import migrations

from sakip.models.jejak import LEPAS, PASANG


def _jalankan(perintah: dict[str, list[str]]) -> Any:
    def langkah(apps: Any, schema_editor: Any) -> None:
        # Straight to the cursor: the schema editor would split the trigger's body at its semicolon.
        with schema_editor.connection.cursor() as kursor:
            for satu in perintah[schema_editor.connection.vendor]:
                kursor.execute(satu)

    return langkah


class Migration(migrations.Migration):
    dependencies = [("sakip", "0001_awal")]

    operations = [migrations.RunPython(_jalankan(PASANG), _jalankan(LEPAS))]
