"""Setting policy by hand."""

from datetime import UTC, datetime
from typing import Any

import pytest

from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.kebijakan import TIDAK_DIATUR, set_kebijakan
from sakip.models import Jejak, Kebijakan, Laporan
from sakip.queries.kebijakan import kebijakan_berlaku
from tests.factories import LaporanFactory, PerangkatDaerahFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

BATAS_120 = {"batas_capaian": ("120",)}
ATURAN: dict[str, Any] = {"tahun": 2024, "nilai": BATAS_120, "semula": {}, "dasar": "Peraturan Bupati contoh"}


def rows() -> list[tuple[int, int | None, dict[str, Any]]]:
    return [
        (satu.tahun_awal, satu.tahun_akhir, {**satu.nilai["hitung"], **satu.nilai["cetak"]})
        for satu in Kebijakan.objects.order_by("tahun_awal")
    ]


def approve(laporan: Laporan, oleh: Any, status: str = "disetujui") -> None:
    waktu = datetime(2025, 2, 1, tzinfo=UTC)
    Laporan.objects.filter(pk=laporan.pk).update(
        status=status,
        diajukan_oleh=oleh,
        diajukan_pada=waktu,
        diverifikasi_oleh=oleh,
        diverifikasi_pada=waktu,
        disetujui_oleh=oleh,
        disetujui_pada=waktu,
    )


def test_an_office_gets_its_own_policy(pemeran: Pemeran) -> None:
    nilai = {**BATAS_120, "kertas": ("F4",), "istilah_sasaran": ("Sasaran",)}
    kebijakan = set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, "nilai": nilai})
    tersimpan = Kebijakan.objects.get()
    assert tersimpan == kebijakan
    assert (tersimpan.lingkup, tersimpan.pd, tersimpan.versi, tersimpan.tahun_akhir) == ("pd", pemeran.pd, 1, None)
    assert tersimpan.nilai == {
        "hitung": {"batas_capaian": "120"},
        "cetak": {"kertas": "F4", "istilah_sasaran": "Sasaran"},
    }
    assert tersimpan.sumber_dokumen == "Peraturan Bupati contoh"
    jejak = Jejak.objects.get()
    assert (jejak.aksi, jejak.objek_jenis, jejak.dasar) == (
        "kebijakan.diatur",
        "perangkatdaerah",
        "mulai tahun 2024: Peraturan Bupati contoh",
    )
    assert '"batas_capaian":"120"' in jejak.sesudah
    assert '"batas_capaian":"tidak diatur"' in jejak.sebelum


def test_a_change_from_a_later_year_is_a_version_and_the_past_stays(pemeran: Pemeran) -> None:
    daerah = pemeran.pd.pemda
    set_kebijakan(lingkup=daerah, oleh=pemeran.kartika, **ATURAN)
    set_kebijakan(
        lingkup=daerah,
        oleh=pemeran.kartika,
        tahun=2026,
        nilai={"batas_capaian": ("100",), "desimal_capaian": (1,)},
        semula=BATAS_120,
        dasar="Perubahan",
    )
    assert rows() == [
        (2024, 2025, {"batas_capaian": "120"}),
        (2026, None, {"batas_capaian": "100", "desimal_capaian": 1}),
    ]
    assert [satu.versi for satu in Kebijakan.objects.order_by("tahun_awal")] == [2, 1]
    # In between: it holds until the next version begins, and a year before all of them gets a row of its own.
    set_kebijakan(lingkup=daerah, oleh=pemeran.kartika, **{**ATURAN, "tahun": 2025, "nilai": {"lantai": (None,)}})
    set_kebijakan(lingkup=daerah, oleh=pemeran.kartika, **{**ATURAN, "tahun": 2020, "nilai": {"kertas": ("F4",)}})
    assert rows() == [
        (2020, 2023, {"kertas": "F4"}),
        (2024, 2024, {"batas_capaian": "120"}),
        (2025, 2025, {"batas_capaian": "120", "lantai": None}),
        (2026, None, {"batas_capaian": "100", "desimal_capaian": 1}),
    ]


def test_loaded_rows_that_overlap_keep_deciding_the_same(pemeran: Pemeran) -> None:
    for awal, akhir, hitung in ((2020, 2030, {"desimal_capaian": 1}), (2023, 2025, {"batas_capaian": "110"})):
        Kebijakan.objects.create(
            lingkup="pd", pd=pemeran.pd, tahun_awal=awal, tahun_akhir=akhir, nilai={"hitung": hitung, "cetak": {}}
        )
    sebelum = {tahun: kebijakan_berlaku(pemeran.pd, tahun) for tahun in (*range(2018, 2024), *range(2026, 2033))}
    set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, "nilai": {"kertas": ("F4",)}, "tahun": 2024})
    assert {tahun: kebijakan_berlaku(pemeran.pd, tahun) for tahun in sebelum} == sebelum
    assert kebijakan_berlaku(pemeran.pd, 2025).cetak == {"kertas": "F4"}
    assert rows()[-1] == (2026, 2030, {"desimal_capaian": 1})


def test_a_key_is_left_to_the_wider_scope_again(pemeran: Pemeran) -> None:
    set_kebijakan(lingkup=pemeran.pd.pemda, oleh=pemeran.kartika, **{**ATURAN, "nilai": {"batas_capaian": ("100",)}})
    set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **ATURAN)
    assert kebijakan_berlaku(pemeran.pd, 2024).asal == {"batas_capaian": "pd"}
    hapus = {"batas_capaian": TIDAK_DIATUR}
    set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, "nilai": hapus, "semula": BATAS_120})
    assert kebijakan_berlaku(pemeran.pd, 2024).asal == {"batas_capaian": "pemda"}


def test_what_somebody_else_decided_meanwhile_is_told_with_both_values(pemeran: Pemeran) -> None:
    set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **ATURAN)
    lain = {"batas_capaian": ("110",), "desimal_capaian": (1,)}
    with pytest.raises(SudahBerubah) as berubah:
        set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, "nilai": lain})
    assert (berubah.value.tersimpan, berubah.value.dikirim) == (BATAS_120, {"batas_capaian": ("110",)})
    assert rows() == [(2024, None, {"batas_capaian": "120"})]
    # Another key is no conflict, and wanting the same is none either.
    nilai = {**BATAS_120, "desimal_capaian": (1,)}
    set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, "nilai": nilai})
    assert rows() == [(2024, None, {"batas_capaian": "120", "desimal_capaian": 1})]


def test_the_same_policy_again_leaves_no_event(pemeran: Pemeran) -> None:
    satu = set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **ATURAN)
    lagi = set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, "semula": BATAS_120})
    assert satu is not None
    assert lagi is not None
    assert (lagi, lagi.versi) == (satu, 1)
    assert Jejak.objects.count() == 1
    kosong = {**ATURAN, "tahun": 2030, "semula": BATAS_120}
    assert set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **kosong) is None


@pytest.mark.parametrize(
    ("beda", "tempat"),
    [
        ({"dasar": " "}, "dasar"),
        ({"tahun": 1999}, "tahun"),
        ({"nilai": {"kertas": ("A3",)}}, "kertas"),
        ({"nilai": {"batas_capaian": ("150",)}}, "batas_capaian"),
        ({"nilai": {"skala_capaian": ("tidak-ada",)}}, "skala_capaian"),
        ({"nilai": {"skala_akip": ("",)}}, "skala_akip"),
        ({"nilai": {"istilah_sasaran": (" ",)}}, "istilah_sasaran"),
        ({"nilai": {"istilah_sasaran": ("x" * 61,)}}, "istilah_sasaran"),
        ({"nilai": {"selera": (True,)}}, "selera"),
    ],
)
def test_what_nobody_knows_is_refused(pemeran: Pemeran, beda: dict[str, Any], tempat: str) -> None:
    with pytest.raises(DataSalah) as salah:
        set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, **beda})
    assert salah.value.tempat == tempat
    assert not Kebijakan.objects.exists()


def test_an_office_may_print_no_predicates(pemeran: Pemeran) -> None:
    set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, "nilai": {"skala_capaian": ("",)}})
    assert kebijakan_berlaku(pemeran.pd, 2024).hitung.skala_capaian == ""


def test_an_office_does_not_set_its_own_policy(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh):
        set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.ayu, **ATURAN)


@pytest.mark.parametrize("status", ["disetujui", "diterbitkan"])
def test_a_year_whose_report_is_approved_is_locked(pemeran: Pemeran, status: str) -> None:
    approve(LaporanFactory(pd=pemeran.pd, tahun=2024), pemeran.citra, status)
    for lingkup in (pemeran.pd, pemeran.pd.pemda):
        with pytest.raises(DataSalah, match=rf"{pemeran.pd.kode} tahun 2024.*mulai tahun 2025") as salah:
            set_kebijakan(lingkup=lingkup, oleh=pemeran.kartika, **ATURAN)
        assert salah.value.tempat == "tahun"
        set_kebijakan(lingkup=lingkup, oleh=pemeran.kartika, **{**ATURAN, "tahun": 2025})
    assert [satu[0] for satu in rows()] == [2025, 2025]
    # Another office is not bound by it.
    set_kebijakan(lingkup=PerangkatDaerahFactory(pemda=pemeran.pd.pemda), oleh=pemeran.kartika, **ATURAN)


def test_a_year_that_the_change_does_not_reach_locks_nothing(pemeran: Pemeran) -> None:
    set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, "tahun": 2023})
    approve(LaporanFactory(pd=pemeran.pd, tahun=2024), pemeran.citra)
    daerah = pemeran.pd.pemda
    # The office decides the cap itself, so the region's cap does not touch its report.
    set_kebijakan(lingkup=daerah, oleh=pemeran.kartika, **{**ATURAN, "nilai": {"batas_capaian": ("100",)}})
    with pytest.raises(DataSalah):
        set_kebijakan(lingkup=daerah, oleh=pemeran.kartika, **{**ATURAN, "nilai": {"lantai": (None,)}})
    # A draft is free.
    lain = PerangkatDaerahFactory(pemda=daerah)
    LaporanFactory(pd=lain, tahun=2024)
    set_kebijakan(lingkup=lain, oleh=pemeran.kartika, **ATURAN)


def test_many_locked_reports_are_counted(pemeran: Pemeran) -> None:
    for n in range(5):
        approve(LaporanFactory(pd=PerangkatDaerahFactory(pemda=pemeran.pd.pemda), tahun=2024 + n % 2), pemeran.citra)
    with pytest.raises(DataSalah, match=r"dan 2 laporan lain.*mulai tahun 2026"):
        set_kebijakan(lingkup=pemeran.pd.pemda, oleh=pemeran.kartika, **ATURAN)
