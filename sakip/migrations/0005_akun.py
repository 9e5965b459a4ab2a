"""Accounts: sessions that know whose they are, invitations, and which roles need two steps."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sakip", "0004_jejak_tanpa_ganti")]

    operations = [
        migrations.CreateModel(
            name="Sesi",
            fields=[
                (
                    "session_key",
                    models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name="session key"),
                ),
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                ("dibuat_pada", models.DateTimeField(blank=True, null=True)),
                ("perangkat", models.CharField(blank=True, default="", max_length=60)),
                (
                    "pengguna",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sesi",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "session",
                "verbose_name_plural": "sessions",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AturanAkun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("peran_dua_langkah", models.JSONField(blank=True, default=list)),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "pemda",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="aturan_akun", to="sakip.pemda"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("versi__gte", 1)), name="aturanakun_berversi")
                ],
            },
        ),
        migrations.CreateModel(
            name="Undangan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("email", models.EmailField(max_length=254)),
                ("nama", models.CharField(blank=True, default="", max_length=200)),
                ("peran", models.CharField(max_length=20)),
                ("mulai", models.DateField()),
                ("sampai", models.DateField(blank=True, null=True)),
                ("dasar", models.TextField(blank=True, default="")),
                ("sidik", models.CharField(max_length=64, unique=True)),
                ("dibuat_pada", models.DateTimeField()),
                ("berlaku_sampai", models.DateTimeField()),
                ("dipakai_pada", models.DateTimeField(blank=True, null=True)),
                ("dicabut_pada", models.DateTimeField(blank=True, null=True)),
                (
                    "dibuat_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "dipakai_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undangan",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pd",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah"
                    ),
                ),
                (
                    "pemda",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.unitkerja"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["email"], name="undangan_email")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pd__isnull", True), ("pemda__isnull", False), ("unit__isnull", True)),
                            models.Q(("pd__isnull", False), ("pemda__isnull", True), ("unit__isnull", True)),
                            models.Q(("pd__isnull", True), ("pemda__isnull", True), ("unit__isnull", False)),
                            _connector="OR",
                        ),
                        name="undangan_tepat_satu",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sampai__isnull", True), ("sampai__gte", models.F("mulai")), _connector="OR"
                        ),
                        name="undangan_sampai_berurut",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("dipakai_oleh__isnull", True), ("dipakai_pada__isnull", True)),
                            models.Q(("dipakai_oleh__isnull", False), ("dipakai_pada__isnull", False)),
                            _connector="OR",
                        ),
                        name="undangan_dipakai_oleh_pasangan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("dipakai_pada__isnull", True), ("dicabut_pada__isnull", True), _connector="OR"
                        ),
                        name="undangan_dipakai_atau_dicabut",
                    ),
                ],
            },
        ),
    ]
