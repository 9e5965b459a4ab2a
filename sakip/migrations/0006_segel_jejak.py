"""Where an event lay, and seals over batches of events; the rows of the trail stay as they are."""

from typing import Any

from django.db import migrations, models

from sakip.models.jejak import LEPAS, LEPAS_SEGEL, PASANG, PASANG_SEGEL

#: The trigger of 0004; SQLite makes a table anew to add a column and forgets its triggers.
_SISIP = (
    "CREATE TRIGGER jejak_tetap_insert BEFORE INSERT ON sakip_jejak "
    "WHEN EXISTS (SELECT 1 FROM sakip_jejak WHERE id = NEW.id) "
    "BEGIN SELECT RAISE(ABORT, 'jejak hanya dapat ditambah'); END"
)
_LEPAS = {"sqlite": [*LEPAS["sqlite"], "DROP TRIGGER jejak_tetap_insert"], "postgresql": LEPAS["postgresql"]}
_PASANG = {"sqlite": [*PASANG["sqlite"], _SISIP], "postgresql": PASANG["postgresql"]}


def _jalankan(perintah: dict[str, list[str]]) -> Any:
    def langkah(apps: Any, schema_editor: Any) -> None:
        with schema_editor.connection.cursor() as kursor:
            for satu in perintah[schema_editor.connection.vendor]:
                kursor.execute(satu)

    return langkah


class Migration(migrations.Migration):
    dependencies = [("sakip", "0005_akun")]

    operations = [
        migrations.RunPython(_jalankan(_LEPAS), _jalankan(_PASANG)),
        migrations.AddField("jejak", "pemda", models.CharField(blank=True, default="", max_length=100)),
        migrations.AddField("jejak", "pd", models.CharField(blank=True, default="", max_length=100)),
        migrations.AddIndex("jejak", models.Index(fields=["pemda", "-id"], name="jejak_pemda")),
        migrations.CreateModel(
            "SegelJejak",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nomor", models.PositiveIntegerField(unique=True)),
                ("dari", models.BigIntegerField(unique=True)),
                ("sampai", models.BigIntegerField(unique=True)),
                ("jumlah", models.PositiveIntegerField()),
                ("sidik", models.CharField(max_length=64)),
                ("dibuat_pada", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sampai__isnull", True), ("sampai__gte", models.F("dari")), _connector="OR"
                        ),
                        name="segeljejak_sampai_berurut",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("jumlah__gt", 0), ("nomor__gt", 0)), name="segeljejak_berisi"
                    ),
                ],
            },
        ),
        migrations.RunPython(_jalankan(_PASANG), _jalankan(_LEPAS)),
        migrations.RunPython(_jalankan(PASANG_SEGEL), _jalankan(LEPAS_SEGEL)),
    ]
