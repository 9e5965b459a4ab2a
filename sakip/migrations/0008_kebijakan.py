"""Scales of a region with versions, and editions of the nomenclature."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sakip", "0007_daerah")]
    operations = [
        migrations.AddField(
            model_name="skalapredikat",
            name="pemda",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda"
            ),
        ),
        migrations.AddField(
            model_name="skalapredikat", name="versi", field=models.PositiveSmallIntegerField(default=1)
        ),
        migrations.AlterField(model_name="skalapredikat", name="kode", field=models.CharField(max_length=50)),
        migrations.AddConstraint(
            model_name="skalapredikat",
            constraint=models.UniqueConstraint(
                condition=models.Q(("pemda__isnull", True)), fields=("kode",), name="skalapredikat_nasional_unik"
            ),
        ),
        migrations.AddConstraint(
            model_name="skalapredikat",
            constraint=models.UniqueConstraint(fields=("pemda", "kode", "versi"), name="skalapredikat_pemda_unik"),
        ),
        migrations.CreateModel(
            name="EdisiNomenklatur",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kode", models.CharField(max_length=100)),
                ("nama", models.TextField(blank=True, default="")),
                ("tahun_awal", models.PositiveSmallIntegerField()),
                ("tahun_akhir", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("berkas_nama", models.CharField(max_length=200)),
                ("berkas_sha256", models.CharField(max_length=64)),
                ("dimuat_pada", models.DateTimeField()),
                (
                    "dimuat_oleh",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
                ),
                ("pemda", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pemda", "kode"), name="edisinomenklatur_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_awal__isnull", True),
                            models.Q(("tahun_awal__gte", 2000), ("tahun_awal__lte", 2100)),
                            _connector="OR",
                        ),
                        name="edisinomenklatur_tahun_awal_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_akhir__isnull", True),
                            ("tahun_akhir__gte", models.F("tahun_awal")),
                            _connector="OR",
                        ),
                        name="edisinomenklatur_tahun_akhir_berurut",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kode", ""), _negated=True), models.Q(("berkas_sha256", ""), _negated=True)
                        ),
                        name="edisinomenklatur_bernama",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BarisNomenklatur",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("tingkat", models.CharField(max_length=20)),
                ("kode", models.CharField(max_length=50)),
                ("nama", models.TextField()),
                (
                    "edisi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="baris",
                        to="sakip.edisinomenklatur",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("edisi", "kode"), name="barisnomenklatur_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tingkat__in", ["urusan", "bidang", "program", "kegiatan", "sub_kegiatan"])
                        ),
                        name="barisnomenklatur_tingkat_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("nama", ""), _negated=True), name="barisnomenklatur_bernama"
                    ),
                ],
            },
        ),
    ]
