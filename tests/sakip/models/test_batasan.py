"""What the database itself refuses, row by row: written past the actions, as a faulty program would."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction

from sakip import models as m
from sakip.models.dasar import AngkaField, UangField
from tests import factories as f

pytestmark = pytest.mark.django_db

HARI = date(2024, 1, 1)


def target(**kolom: Any) -> m.Target:
    dasar = {"jenis": "tahunan", "tahun": 2024, "asal": "renstra", "bentuk": "angka", "angka": Decimal(1)}
    return m.Target.objects.create(penempatan=f.PenempatanFactory(), **{**dasar, **kolom})


def dua_kali(buat: Callable[..., Any], **kolom: Any) -> Callable[[], object]:
    return lambda: [buat(**kolom), buat(**kolom)]


def dua_target(**kolom: Any) -> None:
    satu = target(**kolom)
    satu.pk = None
    satu.save(force_insert=True)


def dua_nilai(**kolom: Any) -> None:
    indikator = f.IndikatorFactory()
    f.NilaiFactory(indikator=indikator, **kolom)
    f.NilaiFactory(indikator=indikator, **kolom)


def diri_sendiri(buat: Any, medan: str) -> Callable[[], object]:
    def jalan() -> None:
        satu = buat()
        setattr(satu, medan, satu)
        satu.save()

    return jalan


def jendela(**kolom: Any) -> Callable[[], object]:
    dasar = {"tahapan": "pengukuran", "tahun": 2024, "mulai": HARI, "sampai": HARI}
    return lambda: m.JendelaPengisian.objects.create(**{**dasar, **kolom})


def kebijakan(**kolom: Any) -> Callable[[], object]:
    return lambda: m.Kebijakan.objects.create(**{"tahun_awal": 2024, **kolom})


def pot_di_dua_tempat() -> None:
    program = f.ProgramFactory()
    m.PotTampil.objects.create(
        pd=program.tahun_anggaran.pd,
        tahun=2024,
        program=program,
        sub_kegiatan=f.SubKegiatanFactory(program=program),
    )


DITOLAK: dict[str, Callable[[], object]] = {
    "kode perangkat daerah dua kali": lambda: dua_kali(f.PerangkatDaerahFactory, pemda=f.PemdaFactory(), kode="A")(),
    "nama akun berbeda huruf besar": lambda: [f.PenggunaFactory(username=satu) for satu in ("ayu", "AYU")],
    "surel dua kali": lambda: [f.PenggunaFactory(email=satu) for satu in ("a@b.example", "A@b.example")],
    "akun sistem yang dapat masuk": lambda: f.PenggunaFactory(sistem=True),
    "unit di bawah dirinya": diri_sendiri(f.UnitKerjaFactory, "induk"),
    "jabatan di bawah dirinya": diri_sendiri(f.JabatanFactory, "atasan"),
    "indikator menggantikan dirinya": diri_sendiri(f.IndikatorFactory, "menggantikan"),
    "jabatan daerah di unit": lambda: f.JabatanFactory(pd=None, pemda=f.PemdaFactory(), unit=f.UnitKerjaFactory()),
    "kode jabatan daerah dua kali": lambda: dua_kali(f.JabatanFactory, pd=None, pemda=f.PemdaFactory(), kode="B")(),
    "pemangku berjenis lain": lambda: f.PemangkuJabatanFactory(jenis="tetap"),
    "pemangku berakhir sebelum mulai": lambda: f.PemangkuJabatanFactory(sampai=date(2023, 12, 31)),
    "penugasan tanpa tempat": lambda: f.PenugasanFactory(),
    "penugasan di dua tempat": lambda: f.PenugasanFactory(pd=f.PerangkatDaerahFactory(), pemda=f.PemdaFactory()),
    "penugasan berakhir sebelum mulai": lambda: f.PenugasanFactory(pemda=f.PemdaFactory(), sampai=date(2023, 1, 1)),
    "kebijakan nasional milik daerah": lambda: kebijakan(lingkup="nasional", pemda=f.PemdaFactory())(),
    "kebijakan daerah tanpa daerah": kebijakan(lingkup="pemda"),
    "kebijakan lingkup lain": kebijakan(lingkup="dunia"),
    "kebijakan nasional dua kali": dua_kali(m.Kebijakan.objects.create, lingkup="nasional", tahun_awal=2024),
    "kebijakan berakhir sebelum mulai": kebijakan(lingkup="nasional", tahun_akhir=2023),
    "tahun di luar jangkauan": kebijakan(lingkup="nasional", tahun_awal=1999),
    "jendela tanpa tempat": jendela(),
    "jendela tahapan lain": lambda: jendela(pemda=f.PemdaFactory(), tahapan="santai")(),
    "jendela triwulan lima": lambda: jendela(pemda=f.PemdaFactory(), triwulan=5)(),
    "renstra mulai berlaku sebelum mulai": lambda: f.RenstraFactory(berlaku_mulai=2020),
    "renstra mulai berlaku sesudah berakhir": lambda: f.RenstraFactory(berlaku_mulai=2027),
    "sasaran berjenis lain": lambda: f.SasaranFactory(jenis="sampingan"),
    "sasaran strategis tanpa renstra": lambda: f.SasaranFactory(pd=f.PerangkatDaerahFactory(), renstra=None),
    "arah lain": lambda: f.IndikatorFactory(arah="miring"),
    "desimal sembilan": lambda: f.IndikatorFactory(desimal=9),
    "penempatan tanpa tempat": lambda: f.PenempatanFactory(sasaran=None),
    "penempatan di dua tempat": lambda: f.PenempatanFactory(jabatan=f.JabatanFactory()),
    "pengampu tanpa isi": lambda: m.PengampuPenempatan.objects.create(penempatan=f.PenempatanFactory()),
    "pengampu unit dengan sebutan": lambda: m.PengampuPenempatan.objects.create(
        penempatan=f.PenempatanFactory(), unit=f.UnitKerjaFactory(), sebutan="Semua"
    ),
    "target angka tanpa angka": lambda: target(angka=None),
    "target rentang tanpa atas": lambda: target(bentuk="rentang", bawah=Decimal(1)),
    "target level tanpa level": lambda: target(bentuk="level"),
    "target operator lain": lambda: target(operator="!="),
    "target tahunan tanpa tahun": lambda: target(tahun=None),
    "target sama dua kali": lambda: dua_target(),
    "target awal sama dua kali": lambda: dua_target(jenis="awal", tahun=None),
    "periode anggaran lain": lambda: f.TahunAnggaranFactory(jenis_periode="pekan"),
    "pagu sama dua kali": lambda: [
        f.PaguFactory(sub_kegiatan=p.sub_kegiatan, versi=p.versi) for p in [f.PaguFactory()]
    ],
    "realisasi bulan ke-13": lambda: m.RealisasiAnggaran.objects.create(
        sub_kegiatan=f.SubKegiatanFactory(), periode=13, jumlah=1
    ),
    "bobot nol": lambda: m.Alokasi.objects.create(
        sub_kegiatan=f.SubKegiatanFactory(), penempatan=f.PenempatanFactory(), bobot=0
    ),
    "pot di dua tempat": pot_di_dua_tempat,
    "versi perjanjian dua kali": lambda: dua_kali(f.PerjanjianFactory, jabatan=f.JabatanFactory())(),
    "perjanjian disetujui tanpa pihak": lambda: f.PerjanjianFactory(status="disetujui", tanggal=HARI),
    "pihak tanpa jabatan": lambda: f.PerjanjianFactory(pihak_pertama_nama="Contoh"),
    "status lain": lambda: f.LaporanFactory(status="dibuang"),
    "diajukan tanpa waktu": lambda: f.LaporanFactory(diajukan_oleh=f.PenggunaFactory()),
    "disetujui tanpa orang": lambda: f.LaporanFactory(disetujui_pada="2024-01-01T00:00+07:00"),
    "nilai tahunan sama dua kali": lambda: dua_nilai(),
    "nilai triwulan sama dua kali": lambda: dua_nilai(triwulan=2),
    "nilai triwulan nol": lambda: f.NilaiFactory(triwulan=0),
    "komponen tanpa penyebut": lambda: f.NilaiFactory(asal="komponen", pembilang=Decimal(1)),
    "asumsi tanpa catatan": lambda: f.NilaiFactory(jenis="asumsi"),
    "basis SKM lima": lambda: m.Skm.objects.create(pd=f.PerangkatDaerahFactory(), tahun=2024, basis=5),
    "jejak tanpa pelaku": lambda: m.Jejak.objects.create(
        waktu="2024-01-01T00:00+07:00", pengguna="", aksi="x", objek_jenis="x", objek="x"
    ),
}


@pytest.mark.parametrize("apa", DITOLAK)
def test_the_database_refuses(apa: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        DITOLAK[apa]()


def test_what_is_nearly_refused_is_taken() -> None:
    f.PenggunaFactory(email="")
    f.PenggunaFactory(email="")
    f.PenggunaFactory(sistem=True, is_active=False)
    pd = f.PerangkatDaerahFactory()
    f.JabatanFactory(pd=None, pemda=pd.pemda, kode="SAMA")
    f.JabatanFactory(pd=pd, kode="SAMA")
    f.PenugasanFactory(pd=pd, sampai=HARI)
    target(bentuk="rentang", angka=None, bawah=Decimal(1), atas=Decimal(1))
    target(jenis="akhir", tahun=None)
    f.NilaiFactory(angka=None, asal="komponen", pembilang=Decimal(0), penyebut=Decimal(1), jenis="asumsi", catatan="a")
    f.PerjanjianFactory(status="disetujui", impor=True)


def test_a_sub_kegiatan_stands_under_its_program_without_a_kegiatan() -> None:
    assert f.SubKegiatanFactory().kegiatan is None


@pytest.mark.parametrize("hapus", ["pemda", "unit", "indikator"])
def test_what_others_rest_on_is_not_removed_with_them(hapus: str) -> None:
    nilai = f.NilaiFactory()
    unit = f.UnitKerjaFactory(pd=nilai.indikator.pd)
    f.PenugasanFactory(unit=unit)
    objek: dict[str, models.Model] = {"pemda": unit.pd.pemda, "unit": unit, "indikator": nilai.indikator}
    with pytest.raises(models.ProtectedError):
        objek[hapus].delete()


# --- Over all models ------------------------------------------------------------------------------------------------

SEMUA = [getattr(m, nama) for nama in m.__all__]


def test_money_and_figures_are_never_kept_in_another_type() -> None:
    asing = [
        f"{model.__name__}.{medan.name}"
        for model in SEMUA
        for medan in model._meta.get_fields()
        if isinstance(medan, models.FloatField | models.DecimalField)
    ]
    assert asing == []
    jenis = {type(medan) for model in SEMUA for medan in model._meta.get_fields()}
    assert {UangField, AngkaField} <= jenis


def test_who_and_when_are_held_together_wherever_they_stand() -> None:
    """Any column `x_oleh` beside `x_pada` needs a constraint of that pair, or both are required."""
    for model in SEMUA:
        nama = {medan.name: medan for medan in model._meta.get_fields()}
        for satu in nama:
            pasangan = satu.removesuffix("_oleh") + "_pada"
            if satu.endswith("_oleh") and pasangan in nama and nama[satu].null:
                batasan = {c.name for c in model._meta.constraints}
                assert f"{model._meta.model_name}_{satu}_pasangan" in batasan, f"{model.__name__}.{satu}"


def test_the_trail_has_no_foreign_key() -> None:
    assert not any(medan.is_relation for medan in m.Jejak._meta.get_fields())


def test_foreign_keys_are_really_on() -> None:
    m.Laporan.objects.create(pd_id=987654321, tahun=2024)
    with pytest.raises(IntegrityError):
        connection.check_constraints()
    transaction.set_rollback(True)


def test_rows_are_named_without_personal_numbers() -> None:
    pemangku = f.PemangkuJabatanFactory(nip="99990101 999901 9 001")
    tugas = f.PenugasanFactory(pd=pemangku.jabatan.pd)
    teks = [str(satu) for satu in (pemangku, tugas, pemangku.jabatan, pemangku.jabatan.pd, pemangku.jabatan.pd.pemda)]
    assert not any("9999" in satu for satu in teks)
    assert str(f.UnitKerjaFactory(kode="UMUM")) == "UMUM"
    assert str(m.SkalaPredikat(kode="akip")) == "akip"
