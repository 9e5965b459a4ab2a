"""Each rule among the facts, broken alone in an otherwise good office."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reports.calc import AsalNilai, AsalTarget, JenisAngka, Target
from reports.inputs import (
    AngkaKontrol,
    Bagian,
    FaktaPD,
    FaktaPemda,
    Jabatan,
    KolomDukung,
    Misi,
    Narasi,
    Nilai,
    NilaiBersaing,
    Pemangku,
    Pihak,
    PotTampil,
    RealisasiPeriode,
    RencanaPeriode,
    SasaranDaerah,
    Sen,
    TabelDukung,
    TargetTahun,
    TujuanDaerah,
    Unit,
)
from sakip.fakta import periksa_daerah, periksa_fakta, periksa_laporan, periksa_sistematika
from tests.reports.pabrik import masukan_kecil

MASUKAN = masukan_kecil()
DASAR = replace(
    MASUKAN.fakta, perjanjian=tuple(replace(pk, alasan_selisih="Dibulatkan.") for pk in MASUKAN.fakta.perjanjian)
)
D = Decimal


def cacat(fakta: FaktaPD) -> list[str]:
    return [str(satu) for satu in periksa_fakta(fakta, MASUKAN.daerah, MASUKAN.skala)]


def ganti(medan: str, letak: int = 0, **kolom: Any) -> Callable[[], FaktaPD]:
    """The office with some fields of one fact changed."""

    def buat() -> FaktaPD:
        daftar = list(getattr(DASAR, medan))
        daftar[letak] = replace(daftar[letak], **kolom)
        return replace(DASAR, **{medan: tuple(daftar)})

    return buat


def tambah(medan: str, *baru: Any) -> Callable[[], FaktaPD]:
    """The office with further facts at the end of a list."""
    return lambda: replace(DASAR, **{medan: (*getattr(DASAR, medan), *baru)})


def ulang(medan: str) -> Callable[[], FaktaPD]:
    """The office with the first fact of a list twice."""
    return lambda: replace(DASAR, **{medan: (*getattr(DASAR, medan), getattr(DASAR, medan)[0])})


def tahun(**kolom: Any) -> Callable[[], FaktaPD]:
    """The office with its budget of 2024 changed."""
    return ganti("anggaran", 1, **kolom)


def sub(**kolom: Any) -> Callable[[], FaktaPD]:
    """The office with the first sub kegiatan of 2024 changed."""
    program = DASAR.anggaran[1].program[0]
    kegiatan = program.kegiatan[0]
    isi = replace(kegiatan.sub_kegiatan[0], **kolom)
    kegiatan = replace(kegiatan, sub_kegiatan=(isi, *kegiatan.sub_kegiatan[1:]))
    program = replace(program, kegiatan=(kegiatan, *program.kegiatan[1:]))
    return tahun(program=(program, *DASAR.anggaran[1].program[1:]))


SUB = "anggaran[1].program[0].kegiatan[0].sub_kegiatan[0]"
PAGU = DASAR.anggaran[1].program[0].kegiatan[0].sub_kegiatan[0].pagu[0]
PEMANGKU = DASAR.pemangku[0]
TABEL = TabelDukung(kode="T", judul="Tabel", kelompok="sdm", kolom=(KolomDukung(nama="A"),), baris=(("1",),))
BERSAING = NilaiBersaing(objek="S1", besaran="target", tahun=2024, nilai="1", dipakai=False)
SEMUA = PotTampil(tahun=2024, cakupan="seluruh", penempatan=())


def target(**kolom: Any) -> Callable[[], FaktaPD]:
    return ganti("penempatan", target=(TargetTahun(**{"tahun": 2024, "asal": AsalTarget.RENSTRA, **kolom}),))


SATU = Target(angka=D(1))


def baris_pk(**kolom: Any) -> Callable[[], FaktaPD]:
    """The office with the first row of its first agreement changed."""
    pertama, *lain = DASAR.perjanjian[0].baris
    return ganti("perjanjian", baris=(replace(pertama, **kolom), *lain))


RUSAK: list[tuple[Callable[[], FaktaPD], str]] = [
    # organisation
    (ganti("unit", kode="U 1"), "unit[0].kode: kode hanya boleh berisi huruf"),
    (ulang("unit"), "unit: kode U1 dipakai 2 kali"),
    (ganti("unit", induk="X"), "unit[0].induk: unit X tidak ada"),
    (
        lambda: replace(DASAR, unit=(replace(DASAR.unit[0], induk="U2"), replace(DASAR.unit[1], induk="U1"))),
        "unit: U1 berada di bawah dirinya sendiri",
    ),
    (ganti("unit", induk="U1"), "unit: U1 berada di bawah dirinya sendiri"),
    (lambda: replace(DASAR, pd=replace(DASAR.pd, kode="A/B")), "pd.kode: kode hanya"),
    (lambda: replace(DASAR, pd=replace(DASAR.pd, kepala="")), "pd.kepala: jabatan belum diisi"),
    (ganti("jabatan", unit="X"), "jabatan[0].unit: unit X tidak ada"),
    (ganti("jabatan", atasan="X"), "jabatan[0].atasan: jabatan X tidak ada"),
    (ganti("jabatan", atasan="kepala"), "jabatan: kepala berada di bawah dirinya sendiri"),
    (ganti("pemangku", jabatan="X"), "pemangku[0].jabatan: jabatan X tidak ada"),
    (ganti("pemangku", jenis="tetap"), "pemangku[0].jenis: harus salah satu dari definitif, plt, pj, plh"),
    (ganti("pemangku", sampai=date(2021, 12, 31)), "pemangku[0].sampai: sebelum mulai"),
    (ulang("pemangku"), "pemangku: jabatan, jenis dan mulai kepala definitif 2022-01-01 dipakai 2 kali"),
    (
        tambah("pemangku", replace(PEMANGKU, jenis="plt", mulai=date(2023, 1, 1))),
        "pemangku[1]: masa jabatan kepala bertumpang tindih",
    ),
    # plan
    (ganti("renstra", berlaku_mulai=2027), "renstra[0].berlaku_mulai: 2027 di luar tahun rencananya"),
    (ganti("renstra", tahun_akhir=2020), "renstra[0].tahun_akhir: 2020 sebelum 2021"),
    (ganti("renstra", tahun_awal=1990), "renstra[0].tahun_awal: tahun 1990 di luar 2000–2100"),
    (ganti("tujuan", renstra="X"), "tujuan[0].renstra: renstra X tidak ada"),
    (ganti("tujuan", misi=7), "tujuan[0].misi: misi 7 tidak ada"),
    (ganti("tujuan", sasaran_daerah="X"), "tujuan[0].sasaran_daerah: sasaran daerah X tidak ada"),
    (ganti("tujuan", pendahulu=("T1",)), "tujuan[0].pendahulu[0]: pendahulu T1 tidak ada"),
    (ganti("sasaran", renstra=""), "sasaran[0].renstra: renstra belum diisi"),
    (ganti("sasaran", tujuan="X"), "sasaran[0].tujuan: tujuan X tidak ada"),
    (ganti("sasaran", jenis="utama"), "sasaran[0].jenis: harus salah satu dari strategis, lainnya"),
    (ganti("sasaran", tahun_awal=2025, tahun_akhir=2024), "sasaran[0].tahun_akhir: 2024 sebelum 2025"),
    (ganti("sasaran", sasaran_daerah="X"), "sasaran[0].sasaran_daerah: sasaran daerah X tidak ada"),
    (ganti("sasaran", pendahulu=("S1", "S1")), "sasaran[0].pendahulu: kode S1 dipakai 2 kali"),
    (ganti("sasaran", pengampu=("",)), "sasaran[0].pengampu[0]: pengampu belum diisi"),
    (ganti("indikator", desimal=9), "indikator[0].desimal: harus antara 0 dan 8"),
    (ganti("indikator", menggantikan="NAIK"), "indikator[0].menggantikan: indikator NAIK tidak ada"),
    (ganti("indikator", skala="X"), "indikator[0].skala: skala X tidak ada"),
    (ganti("indikator", tingkat=("A", "A")), "indikator[0].tingkat: tingkat A dipakai 2 kali"),
    (ganti("penempatan", indikator="X"), "penempatan[0].indikator: indikator X tidak ada"),
    (ganti("penempatan", objek="X"), "penempatan[0].objek: "),
    (ganti("penempatan", penanggung_jawab=("",)), "penempatan[0].penanggung_jawab[0]: penanggung_jawab belum diisi"),
    (target(nilai=SATU, jenis="bulanan"), "penempatan[0].target[0].jenis: harus salah satu dari tahunan, awal, akhir"),
    (target(nilai=SATU, tahun=None), "penempatan[0].target[0].tahun: target tahunan memerlukan tahun"),
    (target(nilai=SATU, tahun=3000), "penempatan[0].target[0].tahun: tahun 3000 di luar"),
    (target(nilai=SATU, acuan="X"), "penempatan[0].target[0].acuan: renstra X tidak ada"),
    (target(nilai=replace(SATU, level="")), "penempatan[0].target[0].nilai.level: level kosong tidak ditulis"),
    (
        ganti("penempatan", target=(TargetTahun(tahun=2024, asal=AsalTarget.E81, nilai=SATU),) * 2),
        "penempatan[0].target: jenis, tahun, asal dan acuan tahunan 2024 e81 dipakai 2 kali",
    ),
    # budget
    (ulang("anggaran"), "anggaran: tahun 2023 dipakai 2 kali"),
    (tahun(jenis_periode="pekan"), "anggaran[1].jenis_periode: harus salah satu dari bulan, triwulan, tahun"),
    (tahun(versi=()), f"{SUB}.pagu[0].versi: versi anggaran"),
    (
        tahun(versi=tuple(replace(v, jenis="darurat") for v in DASAR.anggaran[1].versi)),
        "anggaran[1].versi[0].jenis: harus salah satu dari murni, pergeseran, perubahan",
    ),
    (tahun(program=DASAR.anggaran[1].program * 2), "anggaran[1].program: kode P1 dipakai 2 kali"),
    (
        tahun(kontrol=(AngkaKontrol(tingkat="total", objek="", besaran="sisa", versi="X", jumlah=Sen(1)),)),
        "anggaran[1].kontrol[0].besaran: harus salah satu dari pagu, realisasi",
    ),
    (sub(unit="X"), f"{SUB}.unit: unit X tidak ada"),
    (sub(pagu=(PAGU, PAGU)), f"{SUB}.pagu: versi, dana dan belanja murni APBD dipakai 2 kali"),
    (sub(realisasi=(RealisasiPeriode(periode=7, jumlah=Sen(1)),)), f"{SUB}.realisasi[0].periode: periode 7 bukan"),
    (sub(rencana=(RencanaPeriode(triwulan=5, jumlah=Sen(1)),)), f"{SUB}.rencana[0].triwulan: triwulan 5 tidak ada"),
    (ganti("alokasi", tahun=2030), "alokasi[0].sub_kegiatan: sub kegiatan tahun 2030"),
    (ganti("alokasi", penempatan="X"), "alokasi[0].penempatan: penempatan X tidak ada"),
    (ganti("alokasi", bobot=0), "alokasi[0].bobot: bobot harus lebih dari nol"),
    (ulang("alokasi"), "alokasi: tahun, sub kegiatan dan penempatan"),
    (ganti("pot_tampil", cakupan="unit"), "pot_tampil[0].cakupan: harus salah satu dari seluruh, program"),
    (ganti("pot_tampil", objek="X"), "pot_tampil[0].objek: program tahun 2024 X tidak ada"),
    (tambah("pot_tampil", replace(SEMUA, objek="P1")), "pot_tampil[1].objek: cakupan seluruh tidak menyebut objek"),
    (tambah("pot_tampil", replace(SEMUA, penempatan=("X",))), "pot_tampil[1].penempatan[0]: penempatan X tidak ada"),
    # agreements
    (ganti("perjanjian", jabatan="X"), "perjanjian[0].jabatan: jabatan X tidak ada"),
    (ganti("perjanjian", status="batal"), "perjanjian[0].status: harus salah satu dari draf"),
    (ganti("perjanjian", versi=0), "perjanjian[0].versi: dimulai dari 1"),
    (ulang("perjanjian"), "perjanjian: kode"),
    (ganti("perjanjian", 1, alasan_selisih=""), "perjanjian[1].program: jumlahnya Rp0,50 lebih kecil dari pagu murni"),
    (ganti("perjanjian", pihak_kedua=Pihak(jabatan="")), "perjanjian[0].pihak_kedua.jabatan: jabatan belum diisi"),
    (baris_pk(kelompok="utama"), "perjanjian[0].baris[0].kelompok: harus salah satu dari strategis, lainnya"),
    (baris_pk(penempatan="X"), "perjanjian[0].baris[0].penempatan: penempatan X tidak ada"),
    (baris_pk(target=replace(SATU, level="")), "perjanjian[0].baris[0].target.level: level kosong tidak ditulis"),
    # actuals
    (ulang("nilai"), "nilai: indikator, tahun, triwulan dan asal"),
    (ganti("nilai", indikator="X"), "nilai[0].indikator: indikator X tidak ada"),
    (ganti("nilai", tahun=1900), "nilai[0].tahun: tahun 1900"),
    (tambah("nilai", Nilai(indikator="NAIK", tahun=2030)), ".angka: angka atau level belum diisi"),
    (tambah("nilai", Nilai(indikator="NAIK", tahun=2030, triwulan=0, angka=D(1))), ".triwulan: triwulan 0 tidak ada"),
    (
        tambah("nilai", Nilai(indikator="NAIK", tahun=2030, jenis=JenisAngka.SEMENTARA, angka=D(1))),
        ".catatan: angka sementara memerlukan catatan",
    ),
    (
        tambah("nilai", Nilai(indikator="NAIK", tahun=2030, asal=AsalNilai.KOMPONEN, penyebut=D(1))),
        ".pembilang: asal komponen memerlukan pembilang dan penyebut",
    ),
    (ulang("pembanding"), "pembanding: indikator, tahun, lingkup dan entitas"),
    (ganti("pembanding", lingkup="desa"), "pembanding[0].lingkup: harus salah satu dari nasional"),
    (ganti("skm", basis=5), "skm[0].basis: harus 4 atau 100, bukan 5"),
    (ulang("skm"), "skm: tahun 2024 dipakai 2 kali"),
    (
        ganti("skm", unsur=(replace(DASAR.skm[0].unsur[0], nilai=D("4.01")),)),
        "skm[0].unsur[0].nilai: harus antara 0 dan 4",
    ),
    (ganti("akip", lingkup="dunia"), "akip[0].lingkup: harus salah satu dari pd, pemda"),
    (ganti("akip", komponen=DASAR.akip[0].komponen[1:]), "akip[0].komponen: jumlah bobot harus 100, bukan 70"),
    (
        ganti("akip", komponen=(replace(DASAR.akip[0].komponen[0], nilai=D("30.01")), *DASAR.akip[0].komponen[1:])),
        "akip[0].komponen[0].nilai: harus antara 0 dan bobotnya (30)",
    ),
    # supporting tables and competing values
    (tambah("tabel", replace(TABEL, baris=(("1", "2"),))), "tabel[0].baris[0]: berisi 2 sel, kolomnya 1"),
    (tambah("tabel", replace(TABEL, skala="X")), "tabel[0].skala: skala X tidak ada"),
    (tambah("bersaing", BERSAING), "bersaing: S1 target 2024: harus tepat satu nilai yang dipakai, bukan 0"),
    (
        tambah("bersaing", replace(BERSAING, dipakai=True), replace(BERSAING, dipakai=True)),
        "bersaing: S1 target 2024: harus tepat satu nilai yang dipakai, bukan 2",
    ),
]


def test_the_office_is_good_before_it_is_broken() -> None:
    assert cacat(DASAR) == []


@pytest.mark.parametrize(("rusak", "pesan"), RUSAK, ids=[pesan.split(":")[0] for _, pesan in RUSAK])
def test_a_broken_rule_is_named_with_its_place(rusak: Callable[[], FaktaPD], pesan: str) -> None:
    assert any(pesan in satu for satu in cacat(rusak())), cacat(rusak())


@pytest.mark.parametrize(
    "baik",
    [
        # Facts for which the figure later carries its reason are facts all the same (desain.md 4).
        target(nilai=Target(angka=D(0))),
        ganti("sasaran", jenis="lainnya", renstra="", tujuan=""),
        ganti("sasaran", pengampu=("Semua bagian",)),
        tambah("pemangku", replace(PEMANGKU, jenis="plh", mulai=date(2023, 1, 1), sampai=date(2023, 1, 5))),
        tambah("unit", Unit(kode="U3", nama="Seksi", jenis="seksi", induk="U1")),
        tambah("pot_tampil", SEMUA),
        tambah("tabel", replace(TABEL, baris=((None,),))),
        lambda: replace(DASAR, anggaran=(), alokasi=(), pot_tampil=(), perjanjian=()),
    ],
)
def test_what_is_odd_but_possible_is_taken(baik: Callable[[], FaktaPD]) -> None:
    assert cacat(baik()) == []


def test_a_holder_may_follow_another_the_next_day() -> None:
    fakta = replace(
        DASAR,
        pemangku=(
            replace(PEMANGKU, sampai=date(2023, 6, 30)),
            replace(PEMANGKU, nama="Pejabat Contoh Dua", mulai=date(2023, 7, 1)),
        ),
    )
    assert cacat(fakta) == []


def test_scales_are_not_asked_for_where_none_are_known() -> None:
    fakta = replace(ganti("indikator", skala="X")(), tabel=(replace(TABEL, skala="X"),))
    assert [str(satu) for satu in periksa_fakta(fakta, MASUKAN.daerah)] == []


# --- Region ---------------------------------------------------------------------------------------------------------


def daerah(**kolom: Any) -> list[str]:
    return [str(satu) for satu in periksa_daerah(replace(MASUKAN.daerah, **kolom))]


def test_a_good_region_has_no_defect() -> None:
    assert daerah() == []


GANDA = TujuanDaerah(kode="TD", uraian="x", sasaran=(SasaranDaerah(kode="SD", uraian="y"),))


@pytest.mark.parametrize(
    ("kolom", "pesan"),
    [
        ({"jabatan": ()}, "pemda.kepala: jabatan"),
        ({"jabatan": (Jabatan(kode="bupati", nama="Bupati", unit="U"),)}, "jabatan[0].unit: jabatan daerah"),
        ({"jabatan": (Jabatan(kode="bupati", nama="Bupati", atasan="X"),)}, "jabatan[0].atasan: jabatan X tidak ada"),
        (
            {"pemangku": (Pemangku(jabatan="X", nama="Contoh", mulai=date(2021, 1, 1)),)},
            "pemangku[0].jabatan: jabatan X tidak ada",
        ),
        (
            {"rpjmd": replace(MASUKAN.daerah.rpjmd, tahun_akhir=2020)},
            "rpjmd.tahun_akhir: 2020 sebelum",
        ),
        (
            {"rpjmd": replace(MASUKAN.daerah.rpjmd, misi=(Misi(nomor=1, uraian="a"), Misi(nomor=1, uraian="b")))},
            "rpjmd.misi: nomor 1 dipakai 2 kali",
        ),
        (
            {"rpjmd": replace(MASUKAN.daerah.rpjmd, misi=(Misi(nomor=1, uraian="a", tujuan=(GANDA, GANDA)),))},
            "rpjmd.misi: kode sasaran SD dipakai 2 kali",
        ),
    ],
)
def test_a_broken_region_is_named_with_its_place(kolom: dict[str, Any], pesan: str) -> None:
    assert any(satu.startswith(pesan) for satu in daerah(**kolom)), daerah(**kolom)


def test_the_region_is_checked_as_facts_not_as_an_office() -> None:
    assert isinstance(MASUKAN.daerah, FaktaPemda)


# --- Report ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kolom", "pesan"),
    [
        ({"tahun": 1999}, "tahun: tahun 1999"),
        ({"status": "batal"}, "status: harus salah satu dari"),
        ({"versi": 0}, "versi: dimulai dari 1"),
        ({"penanda_tangan": "X"}, "penanda_tangan: jabatan X tidak ada"),
        ({"narasi": (Narasi(bagian="X", isi="x"),)}, "narasi[0].bagian: bagian sistematika X tidak ada"),
        ({"narasi": (Narasi(bagian="X", isi="x"),) * 2, "sistematika": ()}, "narasi: bagian X dipakai 2 kali"),
    ],
)
def test_a_broken_report_is_named_with_its_place(kolom: dict[str, Any], pesan: str) -> None:
    salah = [str(satu) for satu in periksa_laporan(replace(MASUKAN.laporan, **kolom), DASAR)]
    assert any(satu.startswith(pesan) for satu in salah), salah


def test_a_broken_outline_is_named_with_its_place() -> None:
    anak = (Bagian(kode="a b", judul="x"), Bagian(kode="bab", jenis="pasal", judul="y"))
    salah = [str(satu) for satu in periksa_sistematika((Bagian(kode="bab", jenis="bab", judul="BAB", anak=anak),))]
    assert salah == [
        "kode bab dipakai 2 kali",
        "[0].anak[0].kode: kode hanya boleh berisi huruf, angka, titik, garis bawah dan tanda hubung: 'a b'",
        "[0].anak[1].jenis: harus salah satu dari awal, bab, subbab, lampiran, bukan 'pasal'",
    ]
