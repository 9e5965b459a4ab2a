import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("sakip", "0006_segel_jejak")]
    operations = [
        migrations.CreateModel(
            name="Lambang",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("berkas", models.FileField(max_length=300, upload_to="lambang/")),
                ("sha256", models.CharField(max_length=64)),
                ("ukuran", models.PositiveIntegerField()),
                ("lebar", models.PositiveIntegerField()),
                ("tinggi", models.PositiveIntegerField()),
                ("diunggah_pada", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="NamaLamaPD",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nama", models.TextField()),
                ("singkatan", models.TextField()),
                ("jenis", models.CharField(max_length=50)),
                ("sampai", models.DateField()),
                ("dasar", models.TextField(blank=True, default="")),
            ],
        ),
        migrations.CreateModel(
            name="PendahuluPD",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("mulai", models.DateField()),
                ("dasar", models.TextField(blank=True, default="")),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="rpjmd",
            name="rpjmd_unik",
        ),
        migrations.RemoveField(
            model_name="perangkatdaerah",
            name="pendahulu",
        ),
        migrations.AddField(
            model_name="jabatan",
            name="tahun_akhir",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="jabatan",
            name="tahun_awal",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="pemangkujabatan",
            name="pengguna",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="jabatan_dipangku",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="perangkatdaerah",
            name="kop",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="perangkatdaerah",
            name="tahun_akhir",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="rpjmd",
            name="berlaku_mulai",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="rpjmd",
            name="dasar",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="rpjmd",
            name="versi",
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="unitkerja",
            name="tahun_akhir",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="unitkerja",
            name="tahun_awal",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name="jabatan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun_awal__isnull", True),
                    models.Q(("tahun_awal__gte", 2000), ("tahun_awal__lte", 2100)),
                    _connector="OR",
                ),
                name="jabatan_tahun_awal_antara",
            ),
        ),
        migrations.AddConstraint(
            model_name="jabatan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun_akhir__isnull", True),
                    models.Q(("tahun_akhir__gte", 2000), ("tahun_akhir__lte", 2100)),
                    _connector="OR",
                ),
                name="jabatan_tahun_akhir_antara",
            ),
        ),
        migrations.AddConstraint(
            model_name="jabatan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun_awal__isnull", True),
                    ("tahun_akhir__isnull", True),
                    ("tahun_akhir__gte", models.F("tahun_awal")),
                    _connector="OR",
                ),
                name="jabatan_masa_berurut",
            ),
        ),
        migrations.AddConstraint(
            model_name="rpjmd",
            constraint=models.UniqueConstraint(fields=("pemda", "tahun_awal", "versi"), name="rpjmd_versi_unik"),
        ),
        migrations.AddConstraint(
            model_name="rpjmd",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("berlaku_mulai__isnull", True),
                    models.Q(
                        ("berlaku_mulai__gte", models.F("tahun_awal")), ("berlaku_mulai__lte", models.F("tahun_akhir"))
                    ),
                    _connector="OR",
                ),
                name="rpjmd_berlaku_di_dalam",
            ),
        ),
        migrations.AddConstraint(
            model_name="rpjmd",
            constraint=models.CheckConstraint(condition=models.Q(("versi__gt", 0)), name="rpjmd_versi_positif"),
        ),
        migrations.AddConstraint(
            model_name="unitkerja",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun_awal__isnull", True),
                    models.Q(("tahun_awal__gte", 2000), ("tahun_awal__lte", 2100)),
                    _connector="OR",
                ),
                name="unitkerja_tahun_awal_antara",
            ),
        ),
        migrations.AddConstraint(
            model_name="unitkerja",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun_akhir__isnull", True),
                    models.Q(("tahun_akhir__gte", 2000), ("tahun_akhir__lte", 2100)),
                    _connector="OR",
                ),
                name="unitkerja_tahun_akhir_antara",
            ),
        ),
        migrations.AddConstraint(
            model_name="unitkerja",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun_awal__isnull", True),
                    ("tahun_akhir__isnull", True),
                    ("tahun_akhir__gte", models.F("tahun_awal")),
                    _connector="OR",
                ),
                name="unitkerja_masa_berurut",
            ),
        ),
        migrations.AddField(
            model_name="lambang",
            name="diunggah_oleh",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="lambang",
            name="pd",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="sakip.perangkatdaerah",
            ),
        ),
        migrations.AddField(
            model_name="lambang",
            name="pemda",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sakip.pemda"),
        ),
        migrations.AddField(
            model_name="pemda",
            name="lambang",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sakip.lambang"
            ),
        ),
        migrations.AddField(
            model_name="perangkatdaerah",
            name="lambang",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sakip.lambang"
            ),
        ),
        migrations.AddConstraint(
            model_name="perangkatdaerah",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tahun_akhir__isnull", True),
                    models.Q(("tahun_akhir__gte", 2000), ("tahun_akhir__lte", 2100)),
                    _connector="OR",
                ),
                name="perangkatdaerah_tahun_akhir_antara",
            ),
        ),
        migrations.AddField(
            model_name="namalamapd",
            name="pd",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="nama_lama", to="sakip.perangkatdaerah"
            ),
        ),
        migrations.AddField(
            model_name="pendahulupd",
            name="pd",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="pendahulu", to="sakip.perangkatdaerah"
            ),
        ),
        migrations.AddField(
            model_name="pendahulupd",
            name="pendahulu",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="penerus", to="sakip.perangkatdaerah"
            ),
        ),
        migrations.AddConstraint(
            model_name="lambang",
            constraint=models.CheckConstraint(
                condition=models.Q(("sha256", ""), _negated=True), name="lambang_berhash"
            ),
        ),
        migrations.AddConstraint(
            model_name="namalamapd",
            constraint=models.UniqueConstraint(fields=("pd", "sampai"), name="namalamapd_unik"),
        ),
        migrations.AddConstraint(
            model_name="pendahulupd",
            constraint=models.UniqueConstraint(fields=("pd", "pendahulu"), name="pendahulupd_unik"),
        ),
        migrations.AddConstraint(
            model_name="pendahulupd",
            constraint=models.CheckConstraint(
                condition=models.Q(("pd", models.F("pendahulu")), _negated=True), name="pendahulupd_bukan_diri"
            ),
        ),
    ]
