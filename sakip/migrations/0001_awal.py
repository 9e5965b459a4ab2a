import django.contrib.auth.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import sakip.models.dasar


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Pemda",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kode", models.CharField(max_length=100, unique=True)),
                ("nama", models.TextField()),
                ("jenis", models.CharField(max_length=50)),
                ("provinsi", models.TextField()),
                ("tempat", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="PerangkatDaerah",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("pemda", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda")),
                ("kode", models.CharField(max_length=100)),
                ("nama", models.TextField()),
                ("singkatan", models.TextField()),
                ("jenis", models.CharField(max_length=50)),
                ("alamat", models.TextField(blank=True, default="")),
                ("telepon", models.TextField(blank=True, default="")),
                ("laman", models.TextField(blank=True, default="")),
                ("pos_el", models.TextField(blank=True, default="")),
                ("tempat", models.TextField(blank=True, default="")),
                ("dasar_pembentukan", models.JSONField(blank=True, default=list)),
                ("tugas", models.TextField(blank=True, default="")),
                ("fungsi", models.JSONField(blank=True, default=list)),
                ("urusan", models.JSONField(blank=True, default=list)),
                ("pendahulu", models.ManyToManyField(blank=True, related_name="penerus", to="sakip.perangkatdaerah")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("pemda", "kode"), name="perangkatdaerah_kode_unik")],
            },
        ),
        migrations.CreateModel(
            name="UnitKerja",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("kode", models.CharField(max_length=100)),
                ("nama", models.TextField()),
                ("jenis", models.CharField(max_length=50)),
                (
                    "induk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="anak",
                        to="sakip.unitkerja",
                    ),
                ),
                ("urutan", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "kode"), name="unitkerja_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("induk__isnull", True), models.Q(("induk", models.F("pk")), _negated=True), _connector="OR"
                        ),
                        name="unitkerja_bukan_induk_sendiri",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Jabatan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pemda", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda")),
                (
                    "pd",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.unitkerja"
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                ("nama", models.TextField()),
                ("tingkat", models.CharField(blank=True, default="", max_length=50)),
                (
                    "atasan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bawahan",
                        to="sakip.jabatan",
                    ),
                ),
                ("urutan", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "kode"), name="jabatan_kode_unik"),
                    models.UniqueConstraint(
                        condition=models.Q(("pd__isnull", True)),
                        fields=("pemda", "kode"),
                        name="jabatan_kode_daerah_unik",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("unit__isnull", True), ("pd__isnull", False), _connector="OR"),
                        name="jabatan_unit_milik_pd",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("atasan__isnull", True),
                            models.Q(("atasan", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="jabatan_bukan_atasan_sendiri",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PemangkuJabatan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("jabatan", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.jabatan")),
                ("nama", models.TextField()),
                ("jenis", models.CharField(max_length=10)),
                ("nip", models.CharField(blank=True, default="", max_length=50)),
                ("pangkat", models.TextField(blank=True, default="")),
                ("mulai", models.DateField()),
                ("sampai", models.DateField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("jenis__in", ["definitif", "plt", "pj", "plh"])),
                        name="pemangkujabatan_jenis_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sampai__isnull", True), ("sampai__gte", models.F("mulai")), _connector="OR"
                        ),
                        name="pemangkujabatan_sampai_berurut",
                    ),
                    models.UniqueConstraint(fields=("jabatan", "jenis", "mulai"), name="pemangkujabatan_unik"),
                ],
            },
        ),
        migrations.CreateModel(
            name="TahunAnggaran",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("tahun", models.PositiveSmallIntegerField()),
                ("jenis_periode", models.CharField(max_length=10)),
                ("edisi_nomenklatur", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "tahun"), name="tahunanggaran_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("jenis_periode__in", ["bulan", "triwulan", "tahun"])),
                        name="tahunanggaran_jenis_periode_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="tahunanggaran_tahun_antara",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VersiAnggaran",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "tahun_anggaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versi", to="sakip.tahunanggaran"
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                ("jenis", models.CharField(max_length=20)),
                ("nomor", models.PositiveSmallIntegerField()),
                ("nama", models.TextField()),
                ("tanggal", models.DateField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("tahun_anggaran", "kode"), name="versianggaran_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("jenis__in", ["murni", "pergeseran", "perubahan"])),
                        name="versianggaran_jenis_dikenal",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Program",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "tahun_anggaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="program", to="sakip.tahunanggaran"
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                ("nama", models.TextField()),
                ("nomenklatur", models.CharField(blank=True, default="", max_length=50)),
                ("urutan", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("tahun_anggaran", "kode"), name="program_kode_unik")],
            },
        ),
        migrations.CreateModel(
            name="Kegiatan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "program",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="kegiatan", to="sakip.program"
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                ("nama", models.TextField()),
                ("nomenklatur", models.CharField(blank=True, default="", max_length=50)),
                ("urutan", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("program", "kode"), name="kegiatan_kode_unik")],
            },
        ),
        migrations.CreateModel(
            name="SubKegiatan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "program",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sub_kegiatan", to="sakip.program"
                    ),
                ),
                (
                    "kegiatan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sub_kegiatan",
                        to="sakip.kegiatan",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.unitkerja"
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                ("nama", models.TextField()),
                ("nomenklatur", models.CharField(blank=True, default="", max_length=50)),
                ("lokasi", models.TextField(blank=True, default="")),
                ("urutan", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("program", "kode"), name="subkegiatan_kode_unik")],
            },
        ),
        migrations.CreateModel(
            name="Pagu",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "sub_kegiatan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pagu", to="sakip.subkegiatan"
                    ),
                ),
                ("versi", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.versianggaran")),
                ("sumber_dana", models.CharField(blank=True, default="", max_length=200)),
                ("jenis_belanja", models.CharField(blank=True, default="", max_length=200)),
                ("jumlah", sakip.models.dasar.UangField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("sub_kegiatan", "versi", "sumber_dana", "jenis_belanja"), name="pagu_unik"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RealisasiAnggaran",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "sub_kegiatan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="realisasi", to="sakip.subkegiatan"
                    ),
                ),
                ("periode", models.PositiveSmallIntegerField()),
                ("sumber_dana", models.CharField(blank=True, default="", max_length=200)),
                ("jenis_belanja", models.CharField(blank=True, default="", max_length=200)),
                ("jumlah", sakip.models.dasar.UangField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("periode__isnull", True),
                            models.Q(("periode__gte", 0), ("periode__lte", 12)),
                            _connector="OR",
                        ),
                        name="realisasianggaran_periode_antara",
                    ),
                    models.UniqueConstraint(
                        fields=("sub_kegiatan", "periode", "sumber_dana", "jenis_belanja"),
                        name="realisasianggaran_unik",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RencanaAnggaran",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "sub_kegiatan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rencana", to="sakip.subkegiatan"
                    ),
                ),
                ("triwulan", models.PositiveSmallIntegerField()),
                ("jumlah", sakip.models.dasar.UangField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("triwulan__isnull", True),
                            models.Q(("triwulan__gte", 1), ("triwulan__lte", 4)),
                            _connector="OR",
                        ),
                        name="rencanaanggaran_triwulan_antara",
                    ),
                    models.UniqueConstraint(fields=("sub_kegiatan", "triwulan"), name="rencanaanggaran_unik"),
                ],
            },
        ),
        migrations.CreateModel(
            name="AngkaKontrol",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "tahun_anggaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="kontrol", to="sakip.tahunanggaran"
                    ),
                ),
                ("tingkat", models.CharField(max_length=20)),
                ("objek", models.TextField(blank=True, default="")),
                ("besaran", models.CharField(max_length=10)),
                (
                    "versi",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.versianggaran"
                    ),
                ),
                ("jumlah", sakip.models.dasar.UangField()),
                ("catatan", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("besaran__in", ["pagu", "realisasi"])), name="angkakontrol_besaran_dikenal"
                    ),
                    models.UniqueConstraint(fields=("tahun_anggaran", "letak"), name="angkakontrol_unik"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Indikator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("kode", models.CharField(max_length=100)),
                ("nama", models.TextField()),
                ("satuan", models.CharField(blank=True, default="", max_length=100)),
                ("arah", models.CharField(max_length=10)),
                ("bentuk", models.CharField(max_length=10)),
                ("rumus_turun", models.CharField(max_length=10)),
                ("konsolidasi", models.CharField(max_length=10)),
                ("desimal", models.PositiveSmallIntegerField()),
                ("kumulatif", models.BooleanField(default=False)),
                ("skala", models.CharField(blank=True, default="", max_length=50)),
                ("tingkat", models.JSONField(blank=True, default=list)),
                ("definisi", models.TextField(blank=True, default="")),
                ("alasan", models.TextField(blank=True, default="")),
                ("formulasi", models.TextField(blank=True, default="")),
                ("label_pembilang", models.TextField(blank=True, default="")),
                ("label_penyebut", models.TextField(blank=True, default="")),
                ("faktor", sakip.models.dasar.AngkaField()),
                ("sumber_data", models.TextField(blank=True, default="")),
                (
                    "menggantikan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pengganti",
                        to="sakip.indikator",
                    ),
                ),
                ("varian_nama", models.JSONField(blank=True, default=list)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "kode"), name="indikator_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("arah__in", ["naik", "turun", "stabil"])), name="indikator_arah_dikenal"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("bentuk__in", ["angka", "rentang", "level", "ya_tidak", "tahapan"])),
                        name="indikator_bentuk_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rumus_turun__in", ["selisih", "rasio"])),
                        name="indikator_rumus_turun_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("konsolidasi__in", ["jumlah", "rerata", "terakhir"])),
                        name="indikator_konsolidasi_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("desimal__isnull", True),
                            models.Q(("desimal__gte", 0), ("desimal__lte", 8)),
                            _connector="OR",
                        ),
                        name="indikator_desimal_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("menggantikan__isnull", True),
                            models.Q(("menggantikan", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="indikator_bukan_pengganti_diri",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KinerjaJabatan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("jabatan", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.jabatan")),
                ("kode", models.CharField(max_length=100)),
                ("jenis", models.CharField(max_length=20)),
                ("tingkat", models.CharField(max_length=20)),
                ("nomor", models.CharField(blank=True, default="", max_length=50)),
                ("uraian", models.TextField()),
                ("urutan", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("pd", "kode"), name="kinerjajabatan_kode_unik")],
            },
        ),
        migrations.CreateModel(
            name="Renstra",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("kode", models.CharField(max_length=100)),
                ("nama", models.TextField()),
                ("versi", models.PositiveSmallIntegerField()),
                ("tahun_awal", models.PositiveSmallIntegerField()),
                ("tahun_akhir", models.PositiveSmallIntegerField()),
                ("berlaku_mulai", models.PositiveSmallIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "kode"), name="renstra_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_awal__isnull", True),
                            models.Q(("tahun_awal__gte", 2000), ("tahun_awal__lte", 2100)),
                            _connector="OR",
                        ),
                        name="renstra_tahun_awal_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_akhir__isnull", True), ("tahun_akhir__gte", models.F("tahun_awal")), _connector="OR"
                        ),
                        name="renstra_tahun_akhir_berurut",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("berlaku_mulai__isnull", True),
                            ("berlaku_mulai__gte", models.F("tahun_awal")),
                            _connector="OR",
                        ),
                        name="renstra_berlaku_mulai_berurut",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_akhir__isnull", True),
                            ("tahun_akhir__gte", models.F("berlaku_mulai")),
                            _connector="OR",
                        ),
                        name="renstra_masa_berlaku_berurut",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Rpjmd",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("pemda", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda")),
                ("tahun_awal", models.PositiveSmallIntegerField()),
                ("tahun_akhir", models.PositiveSmallIntegerField()),
                ("visi", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pemda", "tahun_awal"), name="rpjmd_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_awal__isnull", True),
                            models.Q(("tahun_awal__gte", 2000), ("tahun_awal__lte", 2100)),
                            _connector="OR",
                        ),
                        name="rpjmd_tahun_awal_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_akhir__isnull", True), ("tahun_akhir__gte", models.F("tahun_awal")), _connector="OR"
                        ),
                        name="rpjmd_tahun_akhir_berurut",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Misi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "rpjmd",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="misi", to="sakip.rpjmd"
                    ),
                ),
                ("nomor", models.PositiveSmallIntegerField()),
                ("uraian", models.TextField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("rpjmd", "nomor"), name="misi_nomor_unik")],
            },
        ),
        migrations.CreateModel(
            name="TujuanDaerah",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "misi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tujuan", to="sakip.misi"
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                ("uraian", models.TextField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("misi", "kode"), name="tujuandaerah_kode_unik")],
            },
        ),
        migrations.CreateModel(
            name="SasaranDaerah",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "tujuan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sasaran", to="sakip.tujuandaerah"
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                ("uraian", models.TextField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("tujuan", "kode"), name="sasarandaerah_kode_unik")],
            },
        ),
        migrations.CreateModel(
            name="Tujuan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("renstra", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.renstra")),
                ("kode", models.CharField(max_length=100)),
                ("nomor", models.CharField(blank=True, default="", max_length=50)),
                ("uraian", models.TextField()),
                (
                    "misi",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tujuan_pd",
                        to="sakip.misi",
                    ),
                ),
                (
                    "sasaran_daerah",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tujuan_pd",
                        to="sakip.sasarandaerah",
                    ),
                ),
                ("urutan", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("pd", "kode"), name="tujuan_kode_unik")],
            },
        ),
        migrations.CreateModel(
            name="Sasaran",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                (
                    "renstra",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.renstra"
                    ),
                ),
                (
                    "tujuan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.tujuan"
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                ("jenis", models.CharField(max_length=20)),
                ("nomor", models.CharField(blank=True, default="", max_length=50)),
                ("uraian", models.TextField()),
                ("tahun_awal", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("tahun_akhir", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "sasaran_daerah",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sasaran_pd",
                        to="sakip.sasarandaerah",
                    ),
                ),
                ("urutan", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "kode"), name="sasaran_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("jenis__in", ["strategis", "lainnya"])), name="sasaran_jenis_dikenal"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_akhir__isnull", True), ("tahun_akhir__gte", models.F("tahun_awal")), _connector="OR"
                        ),
                        name="sasaran_tahun_akhir_berurut",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("jenis", "lainnya"), ("renstra__isnull", False), _connector="OR"),
                        name="sasaran_strategis_berencana",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PenempatanIndikator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                (
                    "indikator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="penempatan", to="sakip.indikator"
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                (
                    "tujuan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.tujuan"
                    ),
                ),
                (
                    "sasaran",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.sasaran"
                    ),
                ),
                (
                    "program",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.program"
                    ),
                ),
                (
                    "kegiatan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.kegiatan"
                    ),
                ),
                (
                    "sub_kegiatan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.subkegiatan"
                    ),
                ),
                (
                    "kinerja_jabatan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.kinerjajabatan"
                    ),
                ),
                (
                    "jabatan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.jabatan"
                    ),
                ),
                ("nomor", models.CharField(blank=True, default="", max_length=50)),
                ("urutan", models.IntegerField(default=0)),
                ("iku", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "kode"), name="penempatanindikator_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("jabatan__isnull", True),
                                ("kegiatan__isnull", True),
                                ("kinerja_jabatan__isnull", True),
                                ("program__isnull", True),
                                ("sasaran__isnull", True),
                                ("sub_kegiatan__isnull", True),
                                ("tujuan__isnull", False),
                            ),
                            models.Q(
                                ("jabatan__isnull", True),
                                ("kegiatan__isnull", True),
                                ("kinerja_jabatan__isnull", True),
                                ("program__isnull", True),
                                ("sasaran__isnull", False),
                                ("sub_kegiatan__isnull", True),
                                ("tujuan__isnull", True),
                            ),
                            models.Q(
                                ("jabatan__isnull", True),
                                ("kegiatan__isnull", True),
                                ("kinerja_jabatan__isnull", True),
                                ("program__isnull", False),
                                ("sasaran__isnull", True),
                                ("sub_kegiatan__isnull", True),
                                ("tujuan__isnull", True),
                            ),
                            models.Q(
                                ("jabatan__isnull", True),
                                ("kegiatan__isnull", False),
                                ("kinerja_jabatan__isnull", True),
                                ("program__isnull", True),
                                ("sasaran__isnull", True),
                                ("sub_kegiatan__isnull", True),
                                ("tujuan__isnull", True),
                            ),
                            models.Q(
                                ("jabatan__isnull", True),
                                ("kegiatan__isnull", True),
                                ("kinerja_jabatan__isnull", True),
                                ("program__isnull", True),
                                ("sasaran__isnull", True),
                                ("sub_kegiatan__isnull", False),
                                ("tujuan__isnull", True),
                            ),
                            models.Q(
                                ("jabatan__isnull", True),
                                ("kegiatan__isnull", True),
                                ("kinerja_jabatan__isnull", False),
                                ("program__isnull", True),
                                ("sasaran__isnull", True),
                                ("sub_kegiatan__isnull", True),
                                ("tujuan__isnull", True),
                            ),
                            models.Q(
                                ("jabatan__isnull", False),
                                ("kegiatan__isnull", True),
                                ("kinerja_jabatan__isnull", True),
                                ("program__isnull", True),
                                ("sasaran__isnull", True),
                                ("sub_kegiatan__isnull", True),
                                ("tujuan__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="penempatanindikator_tepat_satu_tempat",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Alokasi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "sub_kegiatan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="alokasi", to="sakip.subkegiatan"
                    ),
                ),
                (
                    "penempatan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="alokasi",
                        to="sakip.penempatanindikator",
                    ),
                ),
                ("bobot", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("sub_kegiatan", "penempatan"), name="alokasi_unik"),
                    models.CheckConstraint(condition=models.Q(("bobot__gt", 0)), name="alokasi_bobot_positif"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PotTampil",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("tahun", models.PositiveSmallIntegerField()),
                (
                    "program",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.program"
                    ),
                ),
                (
                    "kegiatan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.kegiatan"
                    ),
                ),
                (
                    "sub_kegiatan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.subkegiatan"
                    ),
                ),
                ("catatan", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="pottampil_tahun_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kegiatan__isnull", True), ("program__isnull", True), ("sub_kegiatan__isnull", True)
                            ),
                            models.Q(
                                ("kegiatan__isnull", True), ("program__isnull", False), ("sub_kegiatan__isnull", True)
                            ),
                            models.Q(
                                ("kegiatan__isnull", False), ("program__isnull", True), ("sub_kegiatan__isnull", True)
                            ),
                            models.Q(
                                ("kegiatan__isnull", True), ("program__isnull", True), ("sub_kegiatan__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="pottampil_paling_banyak_satu",
                    ),
                    models.UniqueConstraint(fields=("pd", "letak"), name="pottampil_unik"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PenempatanPot",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "pot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="penempatan", to="sakip.pottampil"
                    ),
                ),
                (
                    "penempatan",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.penempatanindikator"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("pot", "penempatan"), name="penempatanpot_unik")],
            },
        ),
        migrations.CreateModel(
            name="Butir",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("jenis", models.CharField(max_length=50)),
                ("nomor", models.CharField(blank=True, default="", max_length=50)),
                ("uraian", models.TextField()),
                ("objek", models.CharField(blank=True, default="", max_length=100)),
                ("rincian", models.JSONField(blank=True, default=list)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("pd", "letak"), name="butir_unik")],
            },
        ),
        migrations.CreateModel(
            name="TabelDukung",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("kode", models.CharField(max_length=100)),
                ("judul", models.TextField()),
                ("kelompok", models.CharField(max_length=50)),
                ("objek", models.CharField(blank=True, default="", max_length=100)),
                ("kolom", models.JSONField(default=list)),
                ("baris", models.JSONField(default=list)),
                ("skala", models.CharField(blank=True, default="", max_length=50)),
                ("catatan", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("pd", "kode"), name="tabeldukung_kode_unik")],
            },
        ),
        migrations.CreateModel(
            name="NilaiBersaing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("objek", models.CharField(max_length=100)),
                ("besaran", models.CharField(max_length=50)),
                ("tahun", models.PositiveSmallIntegerField()),
                ("nilai", models.TextField()),
                ("dipakai", models.BooleanField()),
                ("dasar", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "letak"), name="nilaibersaing_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="nilaibersaing_tahun_antara",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Skm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("tahun", models.PositiveSmallIntegerField()),
                ("basis", models.PositiveSmallIntegerField()),
                ("responden", models.PositiveIntegerField(blank=True, null=True)),
                ("metode", models.TextField(blank=True, default="")),
                ("diumumkan", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("prioritas", models.JSONField(blank=True, default=list)),
                ("tindak_lanjut", models.JSONField(blank=True, default=list)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "tahun"), name="skm_unik"),
                    models.CheckConstraint(condition=models.Q(("basis__in", [4, 100])), name="skm_basis_dikenal"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="skm_tahun_antara",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UnsurSkm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "skm",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="unsur", to="sakip.skm"
                    ),
                ),
                ("nomor", models.PositiveSmallIntegerField()),
                ("nama", models.TextField()),
                ("nilai", sakip.models.dasar.AngkaField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("skm", "nomor"), name="unsurskm_unik")],
            },
        ),
        migrations.CreateModel(
            name="EvaluasiAkip",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("kode", models.CharField(max_length=100)),
                ("lingkup", models.CharField(max_length=10)),
                ("tahun", models.PositiveSmallIntegerField()),
                ("penilai", models.TextField(blank=True, default="")),
                ("nomor", models.TextField(blank=True, default="")),
                ("tanggal", models.DateField(blank=True, null=True)),
                ("temuan", models.JSONField(blank=True, default=list)),
                ("rekomendasi", models.JSONField(blank=True, default=list)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "kode"), name="evaluasiakip_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("lingkup__in", ["pd", "pemda"])), name="evaluasiakip_lingkup_dikenal"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="evaluasiakip_tahun_antara",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KomponenAkip",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "evaluasi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="komponen", to="sakip.evaluasiakip"
                    ),
                ),
                ("nama", models.TextField()),
                ("bobot", sakip.models.dasar.AngkaField()),
                ("nilai", sakip.models.dasar.AngkaField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("evaluasi", "letak"), name="komponenakip_unik")],
            },
        ),
        migrations.CreateModel(
            name="PendahuluTujuan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "tujuan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pendahulu", to="sakip.tujuan"
                    ),
                ),
                (
                    "pendahulu",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="penerus", to="sakip.tujuan"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("tujuan", "pendahulu"), name="pendahulutujuan_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("tujuan", models.F("pendahulu")), _negated=True),
                        name="pendahulutujuan_bukan_diri",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PendahuluSasaran",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pendahulu", to="sakip.sasaran"
                    ),
                ),
                (
                    "pendahulu",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="penerus", to="sakip.sasaran"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("sasaran", "pendahulu"), name="pendahulusasaran_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("sasaran", models.F("pendahulu")), _negated=True),
                        name="pendahulusasaran_bukan_diri",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PengampuTujuan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.unitkerja"
                    ),
                ),
                (
                    "jabatan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.jabatan"
                    ),
                ),
                ("sebutan", models.TextField(blank=True, default="")),
                ("peran", models.CharField(default="pengampu", max_length=20)),
                (
                    "tujuan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pengampu", to="sakip.tujuan"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("jabatan__isnull", True), ("sebutan", ""), ("unit__isnull", False)),
                            models.Q(("jabatan__isnull", False), ("sebutan", ""), ("unit__isnull", True)),
                            models.Q(
                                ("jabatan__isnull", True),
                                ("unit__isnull", True),
                                models.Q(("sebutan", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="pengamputujuan_tepat_satu",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("peran__in", ["pengampu", "penanggung_jawab"])),
                        name="pengamputujuan_peran_dikenal",
                    ),
                    models.UniqueConstraint(fields=("tujuan", "letak"), name="pengamputujuan_unik"),
                ],
            },
        ),
        migrations.CreateModel(
            name="PengampuSasaran",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.unitkerja"
                    ),
                ),
                (
                    "jabatan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.jabatan"
                    ),
                ),
                ("sebutan", models.TextField(blank=True, default="")),
                ("peran", models.CharField(default="pengampu", max_length=20)),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pengampu", to="sakip.sasaran"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("jabatan__isnull", True), ("sebutan", ""), ("unit__isnull", False)),
                            models.Q(("jabatan__isnull", False), ("sebutan", ""), ("unit__isnull", True)),
                            models.Q(
                                ("jabatan__isnull", True),
                                ("unit__isnull", True),
                                models.Q(("sebutan", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="pengampusasaran_tepat_satu",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("peran__in", ["pengampu", "penanggung_jawab"])),
                        name="pengampusasaran_peran_dikenal",
                    ),
                    models.UniqueConstraint(fields=("sasaran", "letak"), name="pengampusasaran_unik"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Strategi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "sasaran",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="strategi", to="sakip.sasaran"
                    ),
                ),
                ("uraian", models.JSONField(default=list)),
                ("arah_kebijakan", models.JSONField(blank=True, default=list)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("sasaran", "letak"), name="strategi_unik")],
            },
        ),
        migrations.CreateModel(
            name="PengampuPenempatan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.unitkerja"
                    ),
                ),
                (
                    "jabatan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.jabatan"
                    ),
                ),
                ("sebutan", models.TextField(blank=True, default="")),
                ("peran", models.CharField(default="pengampu", max_length=20)),
                (
                    "penempatan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pengampu",
                        to="sakip.penempatanindikator",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("jabatan__isnull", True), ("sebutan", ""), ("unit__isnull", False)),
                            models.Q(("jabatan__isnull", False), ("sebutan", ""), ("unit__isnull", True)),
                            models.Q(
                                ("jabatan__isnull", True),
                                ("unit__isnull", True),
                                models.Q(("sebutan", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="pengampupenempatan_tepat_satu",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("peran__in", ["pengampu", "penanggung_jawab"])),
                        name="pengampupenempatan_peran_dikenal",
                    ),
                    models.UniqueConstraint(fields=("penempatan", "peran", "letak"), name="pengampupenempatan_unik"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Target",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("bentuk", models.CharField(max_length=10)),
                ("angka", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("bawah", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("atas", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("level", models.TextField(blank=True, default="")),
                ("operator", models.CharField(blank=True, default="", max_length=2)),
                ("predikat", models.TextField(blank=True, default="")),
                (
                    "penempatan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="target",
                        to="sakip.penempatanindikator",
                    ),
                ),
                ("jenis", models.CharField(max_length=10)),
                ("tahun", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("asal", models.CharField(max_length=10)),
                (
                    "acuan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.renstra"
                    ),
                ),
                ("catatan", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("jenis__in", ["tahunan", "awal", "akhir"])), name="target_jenis_dikenal"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("asal__in", ["pk", "renstra", "rkt", "e81", "laporan", "lainnya"])),
                        name="target_asal_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="target_tahun_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("jenis", "tahunan"), _negated=True), ("tahun__isnull", False), _connector="OR"
                        ),
                        name="target_tahunan_bertahun",
                    ),
                    models.UniqueConstraint(
                        models.F("penempatan"),
                        models.F("jenis"),
                        django.db.models.functions.comparison.Coalesce("tahun", 0),
                        models.F("asal"),
                        django.db.models.functions.comparison.Coalesce("acuan_id", 0),
                        name="target_unik",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("atas__isnull", False), ("bawah__isnull", False), ("bentuk", "rentang")),
                            models.Q(("bentuk", "level"), models.Q(("level", ""), _negated=True)),
                            models.Q(("angka__isnull", False), ("bentuk__in", ["angka", "ya_tidak", "tahapan"])),
                            _connector="OR",
                        ),
                        name="target_target_utuh",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("operator__in", ["", "<", "<=", ">", ">="])), name="target_operator_dikenal"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Pembanding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("indikator", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.indikator")),
                ("tahun", models.PositiveSmallIntegerField()),
                ("lingkup", models.CharField(max_length=20)),
                ("entitas", models.TextField()),
                ("nilai", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("catatan", models.TextField(blank=True, default="")),
                ("urutan", models.IntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("indikator", "tahun", "lingkup", "entitas"), name="pembanding_unik"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lingkup__in", ["nasional", "provinsi", "kabupaten", "kota", "lembaga"])),
                        name="pembanding_lingkup_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="pembanding_tahun_antara",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Jejak",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("waktu", models.DateTimeField()),
                ("pengguna", models.TextField()),
                ("aksi", models.CharField(max_length=100)),
                ("objek_jenis", models.CharField(max_length=50)),
                ("objek_id", models.CharField(blank=True, default="", max_length=50)),
                ("objek", models.TextField()),
                ("sebelum", models.TextField(blank=True, default="")),
                ("sesudah", models.TextField(blank=True, default="")),
                ("dasar", models.TextField(blank=True, default="")),
                ("ditolak", models.BooleanField(default=False)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["objek_jenis", "objek_id"], name="jejak_objek"),
                    models.Index(fields=["waktu"], name="jejak_waktu"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pengguna", ""), _negated=True), models.Q(("aksi", ""), _negated=True)
                        ),
                        name="jejak_berpelaku",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Kebijakan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("lingkup", models.CharField(max_length=10)),
                (
                    "pemda",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda"
                    ),
                ),
                (
                    "pd",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah"
                    ),
                ),
                ("tahun_awal", models.PositiveSmallIntegerField()),
                ("tahun_akhir", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("nilai", models.JSONField(default=dict)),
                ("versi", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lingkup", "nasional"), ("pd__isnull", True), ("pemda__isnull", True)),
                            models.Q(("lingkup", "pemda"), ("pd__isnull", True), ("pemda__isnull", False)),
                            models.Q(("lingkup", "pd"), ("pd__isnull", False), ("pemda__isnull", True)),
                            _connector="OR",
                        ),
                        name="kebijakan_lingkup_sesuai",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_awal__isnull", True),
                            models.Q(("tahun_awal__gte", 2000), ("tahun_awal__lte", 2100)),
                            _connector="OR",
                        ),
                        name="kebijakan_tahun_awal_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_akhir__isnull", True), ("tahun_akhir__gte", models.F("tahun_awal")), _connector="OR"
                        ),
                        name="kebijakan_tahun_akhir_berurut",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("lingkup", "nasional")),
                        fields=("tahun_awal",),
                        name="kebijakan_nasional_unik",
                    ),
                    models.UniqueConstraint(fields=("pemda", "tahun_awal"), name="kebijakan_pemda_unik"),
                    models.UniqueConstraint(fields=("pd", "tahun_awal"), name="kebijakan_pd_unik"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SkalaPredikat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("kode", models.CharField(max_length=50, unique=True)),
                ("nama", models.TextField()),
                ("satuan", models.CharField(blank=True, default="", max_length=50)),
                ("desimal", models.PositiveSmallIntegerField()),
                ("tahun_mulai", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("tahun_sampai", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("sumbu_bawah", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("sumbu_atas", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("diskrit", models.BooleanField(default=False)),
                ("instrumen", models.TextField()),
                ("tanda", models.TextField(blank=True, default="")),
                ("catatan", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun_sampai__isnull", True),
                            ("tahun_sampai__gte", models.F("tahun_mulai")),
                            _connector="OR",
                        ),
                        name="skalapredikat_tahun_sampai_berurut",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PitaSkala",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "skala",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pita", to="sakip.skalapredikat"
                    ),
                ),
                ("kode", models.CharField(max_length=50)),
                ("sebutan", models.TextField()),
                ("bawah", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("atas", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("bawah_terbuka", models.BooleanField()),
                ("atas_terbuka", models.BooleanField()),
                ("urutan", models.PositiveSmallIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("skala", "kode"), name="pitaskala_kode_unik"),
                    models.UniqueConstraint(fields=("skala", "urutan"), name="pitaskala_urutan_unik"),
                ],
            },
        ),
        migrations.CreateModel(
            name="JendelaPengisian",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "pemda",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda"
                    ),
                ),
                (
                    "pd",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah"
                    ),
                ),
                ("tahapan", models.CharField(max_length=20)),
                ("tahun", models.PositiveSmallIntegerField()),
                ("triwulan", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("mulai", models.DateField()),
                ("sampai", models.DateField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pd__isnull", True), ("pemda__isnull", False)),
                            models.Q(("pd__isnull", False), ("pemda__isnull", True)),
                            _connector="OR",
                        ),
                        name="jendelapengisian_tepat_satu",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tahapan__in", ["rencana", "perjanjian", "pengukuran", "laporan"])),
                        name="jendelapengisian_tahapan_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="jendelapengisian_tahun_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("triwulan__isnull", True),
                            models.Q(("triwulan__gte", 1), ("triwulan__lte", 4)),
                            _connector="OR",
                        ),
                        name="jendelapengisian_triwulan_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sampai__isnull", True), ("sampai__gte", models.F("mulai")), _connector="OR"
                        ),
                        name="jendelapengisian_sampai_berurut",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Pengguna",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "username",
                    models.CharField(
                        max_length=100,
                        unique=True,
                        validators=[django.contrib.auth.validators.ASCIIUsernameValidator()],
                    ),
                ),
                ("nama", models.CharField(max_length=200)),
                ("email", models.EmailField(blank=True, default="", max_length=254)),
                ("is_active", models.BooleanField(default=True)),
                ("sistem", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("username"), name="pengguna_username_unik"
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        condition=models.Q(("email", ""), _negated=True),
                        name="pengguna_email_unik",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sistem", False), ("is_active", False), _connector="OR"),
                        name="pengguna_sistem_tidak_masuk",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PengecualianJendela",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "jendela",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pengecualian",
                        to="sakip.jendelapengisian",
                    ),
                ),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("sampai", models.DateField()),
                ("alasan", models.TextField()),
                (
                    "diberi_oleh",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
                ),
                ("diberi_pada", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("jendela", "pd"), name="pengecualianjendela_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("alasan", ""), _negated=True), name="pengecualianjendela_beralasan"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Laporan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("status", models.CharField(default="draf", max_length=20)),
                (
                    "diajukan_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("diajukan_pada", models.DateTimeField(blank=True, null=True)),
                ("versi_baris", models.PositiveIntegerField(default=1)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("tahun", models.PositiveSmallIntegerField()),
                ("versi", models.PositiveSmallIntegerField(default=1)),
                ("tempat", models.TextField(blank=True, default="")),
                ("tanggal", models.DateField(blank=True, null=True)),
                (
                    "penanda_tangan",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.jabatan"
                    ),
                ),
                (
                    "diverifikasi_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("diverifikasi_pada", models.DateTimeField(blank=True, null=True)),
                (
                    "disetujui_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("disetujui_pada", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "tahun", "versi"), name="laporan_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="laporan_tahun_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draf", "diajukan", "diverifikasi", "disetujui", "diterbitkan"])
                        ),
                        name="laporan_status_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("diajukan_oleh__isnull", True), ("diajukan_pada__isnull", True)),
                            models.Q(("diajukan_oleh__isnull", False), ("diajukan_pada__isnull", False)),
                            _connector="OR",
                        ),
                        name="laporan_diajukan_oleh_pasangan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("diverifikasi_oleh__isnull", True), ("diverifikasi_pada__isnull", True)),
                            models.Q(("diverifikasi_oleh__isnull", False), ("diverifikasi_pada__isnull", False)),
                            _connector="OR",
                        ),
                        name="laporan_diverifikasi_oleh_pasangan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("disetujui_oleh__isnull", True), ("disetujui_pada__isnull", True)),
                            models.Q(("disetujui_oleh__isnull", False), ("disetujui_pada__isnull", False)),
                            _connector="OR",
                        ),
                        name="laporan_disetujui_oleh_pasangan",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Sistematika",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("lingkup", models.CharField(max_length=10)),
                (
                    "pemda",
                    models.OneToOneField(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda"
                    ),
                ),
                (
                    "pd",
                    models.OneToOneField(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah"
                    ),
                ),
                (
                    "laporan",
                    models.OneToOneField(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, to="sakip.laporan"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("lingkup", "nasional"),
                                ("laporan__isnull", True),
                                ("pd__isnull", True),
                                ("pemda__isnull", True),
                            ),
                            models.Q(
                                ("lingkup", "pemda"),
                                ("laporan__isnull", True),
                                ("pd__isnull", True),
                                ("pemda__isnull", False),
                            ),
                            models.Q(
                                ("lingkup", "pd"),
                                ("laporan__isnull", True),
                                ("pd__isnull", False),
                                ("pemda__isnull", True),
                            ),
                            models.Q(
                                ("lingkup", "laporan"),
                                ("laporan__isnull", False),
                                ("pd__isnull", True),
                                ("pemda__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="sistematika_lingkup_sesuai",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("lingkup", "nasional")),
                        fields=("lingkup",),
                        name="sistematika_nasional_unik",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BagianSistematika",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "sistematika",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bagian", to="sakip.sistematika"
                    ),
                ),
                (
                    "induk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="anak",
                        to="sakip.bagiansistematika",
                    ),
                ),
                ("kode", models.CharField(max_length=100)),
                ("jenis", models.CharField(max_length=20)),
                ("nomor", models.CharField(blank=True, default="", max_length=50)),
                ("judul", models.TextField()),
                ("blok", models.JSONField(blank=True, default=list)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("sistematika", "kode"), name="bagiansistematika_kode_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("jenis__in", ["bab", "subbab", "lampiran"])),
                        name="bagiansistematika_jenis_dikenal",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Narasi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "laporan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="narasi", to="sakip.laporan"
                    ),
                ),
                ("bagian", models.CharField(max_length=100)),
                ("isi", models.TextField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("laporan", "bagian"), name="narasi_unik")],
            },
        ),
        migrations.CreateModel(
            name="Cetakan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "laporan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="cetakan", to="sakip.laporan"
                    ),
                ),
                ("format", models.CharField(max_length=10)),
                ("sha256_masukan", models.CharField(max_length=64)),
                ("versi_perender", models.CharField(max_length=100)),
                ("masukan", models.JSONField()),
                ("berkas", models.FileField(max_length=300, upload_to="cetakan/%Y/")),
                ("sha256", models.CharField(max_length=64)),
                ("ukuran", models.PositiveBigIntegerField()),
                ("beku", models.BooleanField(default=False)),
                (
                    "dibuat_oleh",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
                ),
                ("dibuat_pada", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("laporan", "format", "sha256_masukan", "versi_perender"), name="cetakan_unik"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("format__in", ["html", "pdf", "docx", "xlsx"])),
                        name="cetakan_format_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sha256", ""), _negated=True), models.Q(("sha256_masukan", ""), _negated=True)
                        ),
                        name="cetakan_berhash",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Nilai",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("status", models.CharField(default="draf", max_length=20)),
                (
                    "diajukan_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("diajukan_pada", models.DateTimeField(blank=True, null=True)),
                ("versi_baris", models.PositiveIntegerField(default=1)),
                ("indikator", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.indikator")),
                ("tahun", models.PositiveSmallIntegerField()),
                ("triwulan", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("asal", models.CharField(max_length=20)),
                ("angka", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("level", models.TextField(blank=True, default="")),
                ("predikat", models.TextField(blank=True, default="")),
                ("pembilang", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("penyebut", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("jenis", models.CharField(max_length=20)),
                ("catatan", models.TextField(blank=True, default="")),
                ("sebab", models.TextField(blank=True, default="")),
                ("kendala", models.TextField(blank=True, default="")),
                ("solusi", models.TextField(blank=True, default="")),
                ("tindak_lanjut", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        models.F("indikator"),
                        models.F("tahun"),
                        django.db.models.functions.comparison.Coalesce("triwulan", 0),
                        models.F("asal"),
                        name="nilai_unik",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="nilai_tahun_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("triwulan__isnull", True),
                            models.Q(("triwulan__gte", 1), ("triwulan__lte", 4)),
                            _connector="OR",
                        ),
                        name="nilai_triwulan_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "asal__in",
                                [
                                    "isian",
                                    "komponen",
                                    "anggaran",
                                    "skm",
                                    "akip",
                                    "daftar_pd",
                                    "indikator_lain",
                                    "ketetapan",
                                ],
                            )
                        ),
                        name="nilai_asal_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("jenis__in", ["final", "sementara", "asumsi"])), name="nilai_jenis_dikenal"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("asal", "komponen"), _negated=True),
                            models.Q(("pembilang__isnull", False), ("penyebut__isnull", False)),
                            _connector="OR",
                        ),
                        name="nilai_komponen_lengkap",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("jenis", "final"), models.Q(("catatan", ""), _negated=True), _connector="OR"
                        ),
                        name="nilai_belum_final_bercatatan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draf", "diajukan", "diverifikasi", "disetujui", "diterbitkan"])
                        ),
                        name="nilai_status_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("diajukan_oleh__isnull", True), ("diajukan_pada__isnull", True)),
                            models.Q(("diajukan_oleh__isnull", False), ("diajukan_pada__isnull", False)),
                            _connector="OR",
                        ),
                        name="nilai_diajukan_oleh_pasangan",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BuktiDukung",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "nilai",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bukti", to="sakip.nilai"
                    ),
                ),
                ("berkas", models.FileField(max_length=300, upload_to="bukti/%Y/")),
                ("nama_asli", models.CharField(max_length=300)),
                ("ukuran", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "diunggah_oleh",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
                ),
                ("diunggah_pada", models.DateTimeField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("nilai", "sha256"), name="buktidukung_unik")],
            },
        ),
        migrations.CreateModel(
            name="Penugasan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "pengguna",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
                ),
                ("peran", models.CharField(max_length=20)),
                (
                    "pemda",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.pemda"
                    ),
                ),
                (
                    "pd",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.unitkerja"
                    ),
                ),
                ("mulai", models.DateField()),
                ("sampai", models.DateField(blank=True, null=True)),
                ("dasar", models.TextField(blank=True, default="")),
            ],
            options={
                "indexes": [models.Index(fields=["pengguna", "peran"], name="penugasan_pengguna_peran")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pd__isnull", True), ("pemda__isnull", False), ("unit__isnull", True)),
                            models.Q(("pd__isnull", False), ("pemda__isnull", True), ("unit__isnull", True)),
                            models.Q(("pd__isnull", True), ("pemda__isnull", True), ("unit__isnull", False)),
                            _connector="OR",
                        ),
                        name="penugasan_tepat_satu",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sampai__isnull", True), ("sampai__gte", models.F("mulai")), _connector="OR"
                        ),
                        name="penugasan_sampai_berurut",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PerjanjianKinerja",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sumber_dokumen", models.TextField(blank=True, default="")),
                ("sumber_tempat", models.TextField(blank=True, default="")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("status", models.CharField(default="draf", max_length=20)),
                (
                    "diajukan_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("diajukan_pada", models.DateTimeField(blank=True, null=True)),
                ("versi_baris", models.PositiveIntegerField(default=1)),
                ("pd", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.perangkatdaerah")),
                ("jabatan", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="sakip.jabatan")),
                ("kode", models.CharField(max_length=100)),
                ("tahun", models.PositiveSmallIntegerField()),
                ("versi", models.PositiveSmallIntegerField()),
                ("jenis", models.CharField(max_length=20)),
                ("tempat", models.TextField(blank=True, default="")),
                ("tanggal", models.DateField(blank=True, null=True)),
                ("nomor", models.TextField(blank=True, default="")),
                ("alasan", models.TextField(blank=True, default="")),
                ("impor", models.BooleanField(default=False)),
                ("pihak_pertama_jabatan", models.TextField(blank=True, default="")),
                ("pihak_pertama_nama", models.TextField(blank=True, default="")),
                ("pihak_pertama_pangkat", models.TextField(blank=True, default="")),
                ("pihak_pertama_nip", models.CharField(blank=True, default="", max_length=50)),
                ("pihak_kedua_jabatan", models.TextField(blank=True, default="")),
                ("pihak_kedua_nama", models.TextField(blank=True, default="")),
                ("pihak_kedua_pangkat", models.TextField(blank=True, default="")),
                ("pihak_kedua_nip", models.CharField(blank=True, default="", max_length=50)),
                ("alasan_selisih", models.TextField(blank=True, default="")),
                ("catatan", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("pd", "kode"), name="perjanjiankinerja_kode_unik"),
                    models.UniqueConstraint(fields=("jabatan", "tahun", "versi"), name="perjanjiankinerja_versi_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tahun__isnull", True),
                            models.Q(("tahun__gte", 2000), ("tahun__lte", 2100)),
                            _connector="OR",
                        ),
                        name="perjanjiankinerja_tahun_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("versi__gte", 1)), name="perjanjiankinerja_versi_positif"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["draf", "diajukan", "diverifikasi", "disetujui", "diterbitkan"])
                        ),
                        name="perjanjiankinerja_status_dikenal",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("diajukan_oleh__isnull", True), ("diajukan_pada__isnull", True)),
                            models.Q(("diajukan_oleh__isnull", False), ("diajukan_pada__isnull", False)),
                            _connector="OR",
                        ),
                        name="perjanjiankinerja_diajukan_oleh_pasangan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pihak_pertama_jabatan", ""), _negated=True),
                            models.Q(
                                ("pihak_pertama_nama", ""), ("pihak_pertama_nip", ""), ("pihak_pertama_pangkat", "")
                            ),
                            _connector="OR",
                        ),
                        name="perjanjiankinerja_pihak_pertama_berjabatan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pihak_kedua_jabatan", ""), _negated=True),
                            models.Q(("pihak_kedua_nama", ""), ("pihak_kedua_nip", ""), ("pihak_kedua_pangkat", "")),
                            _connector="OR",
                        ),
                        name="perjanjiankinerja_pihak_kedua_berjabatan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("impor", True),
                            models.Q(("status", "disetujui"), _negated=True),
                            models.Q(
                                ("tanggal__isnull", False),
                                models.Q(("pihak_pertama_nama", ""), _negated=True),
                                models.Q(("pihak_kedua_nama", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="perjanjiankinerja_setuju_lengkap",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BarisPK",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("bentuk", models.CharField(max_length=10)),
                ("angka", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("bawah", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("atas", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("level", models.TextField(blank=True, default="")),
                ("operator", models.CharField(blank=True, default="", max_length=2)),
                ("predikat", models.TextField(blank=True, default="")),
                (
                    "perjanjian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="baris", to="sakip.perjanjiankinerja"
                    ),
                ),
                ("kelompok", models.CharField(max_length=20)),
                ("nomor_sasaran", models.CharField(blank=True, default="", max_length=50)),
                ("sasaran", models.TextField()),
                ("nomor", models.CharField(blank=True, default="", max_length=50)),
                ("indikator", models.TextField()),
                (
                    "penempatan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="sakip.penempatanindikator",
                    ),
                ),
                ("satuan", models.CharField(blank=True, default="", max_length=100)),
                ("catatan", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("perjanjian", "letak"), name="barispk_unik"),
                    models.CheckConstraint(
                        condition=models.Q(("kelompok__in", ["strategis", "lainnya"])), name="barispk_kelompok_dikenal"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("atas__isnull", False), ("bawah__isnull", False), ("bentuk", "rentang")),
                            models.Q(("bentuk", "level"), models.Q(("level", ""), _negated=True)),
                            models.Q(("angka__isnull", False), ("bentuk__in", ["angka", "ya_tidak", "tahapan"])),
                            _connector="OR",
                        ),
                        name="barispk_target_utuh",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("operator__in", ["", "<", "<=", ">", ">="])),
                        name="barispk_operator_dikenal",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaguPK",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                (
                    "perjanjian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pagu", to="sakip.perjanjiankinerja"
                    ),
                ),
                ("nomor", models.CharField(blank=True, default="", max_length=50)),
                ("nama", models.TextField()),
                (
                    "program",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to="sakip.program"
                    ),
                ),
                ("jumlah", sakip.models.dasar.UangField()),
                ("sumber_dana", models.CharField(blank=True, default="", max_length=200)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("perjanjian", "letak"), name="pagupk_unik")],
            },
        ),
        migrations.CreateModel(
            name="RencanaAksi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("letak", models.PositiveIntegerField(default=0)),
                ("bentuk", models.CharField(max_length=10)),
                ("angka", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("bawah", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("atas", sakip.models.dasar.AngkaField(blank=True, null=True)),
                ("level", models.TextField(blank=True, default="")),
                ("operator", models.CharField(blank=True, default="", max_length=2)),
                ("predikat", models.TextField(blank=True, default="")),
                (
                    "baris",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rencana_aksi", to="sakip.barispk"
                    ),
                ),
                ("triwulan", models.PositiveSmallIntegerField()),
                ("kegiatan", models.TextField(blank=True, default="")),
                ("anggaran", sakip.models.dasar.UangField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("baris", "triwulan", "letak"), name="rencanaaksi_unik"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("triwulan__isnull", True),
                            models.Q(("triwulan__gte", 1), ("triwulan__lte", 4)),
                            _connector="OR",
                        ),
                        name="rencanaaksi_triwulan_antara",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("atas__isnull", False), ("bawah__isnull", False), ("bentuk", "rentang")),
                            models.Q(("bentuk", "level"), models.Q(("level", ""), _negated=True)),
                            models.Q(("angka__isnull", False), ("bentuk__in", ["angka", "ya_tidak", "tahapan"])),
                            _connector="OR",
                        ),
                        name="rencanaaksi_target_utuh",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("operator__in", ["", "<", "<=", ">", ">="])),
                        name="rencanaaksi_operator_dikenal",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="pemda",
            name="kepala",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sakip.jabatan"
            ),
        ),
        migrations.AddField(
            model_name="perangkatdaerah",
            name="kepala",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sakip.jabatan"
            ),
        ),
    ]
