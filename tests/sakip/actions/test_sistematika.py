"""The outline of a region or an office."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reports.compose import SistematikaSalah
from reports.compose.sistematika import check_sections
from reports.inputs import Bagian, Narasi, PanggilanBlok
from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.muat import muat_sistematika
from sakip.actions.sistematika import reset_sistematika, set_sistematika
from sakip.fakta import read_sistematika
from sakip.models import Jejak, Laporan, Pengguna, Sistematika
from sakip.models import Narasi as BarisNarasi
from sakip.queries.masukan.laporan import read_laporan
from sakip.queries.sistematika import flat, outline_in_force, renumber
from tests.factories import LaporanFactory
from tests.sakip.actions.test_kebijakan import approve
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

NASIONAL = Path(__file__).resolve().parents[3] / "fixtures" / "sistematika.json"


def sub(kode: str, *anak: Bagian, judul: str = "") -> Bagian:
    blok = () if anak else (PanggilanBlok(blok="narasi"),)
    return Bagian(kode=kode, judul=judul or kode.title(), blok=blok, anak=anak)


BAKU = renumber(
    (
        Bagian(kode="pengantar", jenis="awal", judul="KATA PENGANTAR", blok=(PanggilanBlok(blok="kata_pengantar"),)),
        Bagian(kode="bab1", jenis="bab", judul="PENDAHULUAN", anak=(sub("latar", sub("umum")), sub("maksud"))),
        Bagian(kode="bab2", jenis="bab", judul="PENUTUP", anak=(sub("simpulan"),)),
        Bagian(kode="lamp", jenis="lampiran", judul="IKU", blok=(PanggilanBlok(blok="iku"),)),
    )
)
#: The two chapters changed places, one section is gone and one has another title.
UBAHAN = (BAKU[0], BAKU[2], replace(BAKU[1], judul="AWAL", anak=BAKU[1].anak[:1]), BAKU[3])


@pytest.fixture(autouse=True)
def baku(sistem: Pengguna) -> None:
    muat_sistematika(bagian=BAKU, oleh=sistem)


def atur(pemeran: Pemeran, bagian: tuple[Bagian, ...] = UBAHAN, **beda: Any) -> tuple[Bagian, ...]:
    dasar = {"lingkup": pemeran.pd.pemda, "semula": BAKU, "oleh": pemeran.kartika, "dasar": "Rapat"}
    return set_sistematika(bagian=bagian, **{**dasar, **beda})


def test_the_national_outline_is_numbered_as_the_order_numbers_it() -> None:
    asli = read_sistematika(NASIONAL)
    assert renumber(asli) == asli
    assert json.loads(NASIONAL.read_text())[2]["nomor"] == "BAB I"


def test_a_region_orders_its_outline_and_numbers_follow(pemeran: Pemeran) -> None:
    baru = atur(pemeran)
    assert [f"{satu.nomor} {satu.judul}".strip() for satu, _, _ in flat(baru)] == [
        "KATA PENGANTAR",
        "BAB I PENUTUP",
        "1.1 Simpulan",
        "BAB II AWAL",
        "2.1 Latar",
        "2.1.1 Umum",
        "Lampiran 1 IKU",
    ]
    assert outline_in_force(pemeran.pd).bagian == baru
    assert outline_in_force(pemeran.pd).asal_label == "Pemerintah daerah"
    assert read_laporan(pemeran.pd, 2024).sistematika == baru
    jejak = Jejak.objects.filter(aksi="sistematika.diatur").get()
    assert "BAB II AWAL" in jejak.sesudah
    assert "BAB I PENDAHULUAN" in jejak.sebelum
    # The office may differ from it, and the same again leaves no event.
    satu = atur(pemeran, BAKU, lingkup=pemeran.pd, semula=baru)
    atur(pemeran, BAKU, lingkup=pemeran.pd, semula=satu)
    assert outline_in_force(pemeran.pd).asal == "pd"
    assert Jejak.objects.filter(aksi="sistematika.diatur").count() == 2


@pytest.mark.parametrize(
    ("bagian", "kalimat"),
    [
        ((), "belum ditetapkan"),
        ((sub("latar"),), "bagian teratas harus bab atau lampiran"),
        ((replace(BAKU[1], anak=(BAKU[2],)),), "harus subbab"),
        ((BAKU[1], BAKU[1]), "latar|bab1"),
        ((replace(BAKU[3], blok=(PanggilanBlok(blok="ramalan"),)),), "blok 'ramalan' tidak dikenal"),
        ((replace(BAKU[3], blok=(PanggilanBlok(blok="iku", pilihan={"warna": "biru"}),)),), "warna"),
        ((replace(BAKU[3], judul=" "),), "judul bagian Lampiran 1 tidak boleh kosong"),
    ],
)
def test_an_outline_that_cannot_be_followed(pemeran: Pemeran, bagian: tuple[Bagian, ...], kalimat: str) -> None:
    with pytest.raises(DataSalah, match=kalimat) as salah:
        atur(pemeran, bagian)
    assert salah.value.tempat == "bagian"
    assert Sistematika.objects.count() == 1


def test_a_change_needs_a_ground_a_role_and_what_was_seen(pemeran: Pemeran) -> None:
    for fungsi in (lambda: atur(pemeran, dasar=" "), lambda: reset(pemeran, dasar="")):
        with pytest.raises(DataSalah) as salah:
            fungsi()
        assert salah.value.tempat == "dasar"
    with pytest.raises(TidakBoleh):
        atur(pemeran, oleh=pemeran.ayu)
    with pytest.raises(SudahBerubah) as berubah:
        atur(pemeran, semula=UBAHAN)
    assert "BAB I PENDAHULUAN" in berubah.value.tersimpan["bagian"][1]


def reset(pemeran: Pemeran, **beda: Any) -> tuple[Bagian, ...]:
    dasar = {"lingkup": pemeran.pd.pemda, "semula": BAKU, "oleh": pemeran.kartika, "dasar": "Rapat"}
    return reset_sistematika(**{**dasar, **beda})


def test_an_own_outline_is_given_up(pemeran: Pemeran) -> None:
    assert reset(pemeran) == BAKU  # there is none: nothing happens
    daerah = atur(pemeran)
    kantor = atur(pemeran, BAKU, lingkup=pemeran.pd, semula=daerah)
    assert reset(pemeran, lingkup=pemeran.pd, semula=kantor) == daerah
    assert outline_in_force(pemeran.pd).bagian == daerah
    assert reset(pemeran, semula=daerah) == BAKU
    assert outline_in_force(pemeran.pd).asal == "nasional"
    assert Jejak.objects.filter(aksi="sistematika.dikembalikan").count() == 2
    Sistematika.objects.all().delete()
    assert outline_in_force(pemeran.pd).asal_label == "Belum ditetapkan"


def narasi(laporan: Laporan, bagian: str) -> None:
    BarisNarasi.objects.create(laporan=laporan, bagian=bagian, isi="Sudah ditulis.")


def test_written_text_is_not_lost(pemeran: Pemeran) -> None:
    laporan = LaporanFactory(pd=pemeran.pd, tahun=2024)
    narasi(laporan, "maksud")
    for lingkup in (pemeran.pd, pemeran.pd.pemda):
        with pytest.raises(DataSalah, match=f"Maksud berisi narasi pada LKjIP {pemeran.pd.kode} tahun 2024"):
            atur(pemeran, lingkup=lingkup)
    assert Sistematika.objects.count() == 1
    # An office with an outline of its own does not follow the region's.
    atur(pemeran, BAKU, lingkup=pemeran.pd)
    daerah = atur(pemeran)
    # Giving up the own outline would lose it again; the title is unknown where only the text remembers the section.
    with pytest.raises(DataSalah, match="Maksud berisi narasi"):
        reset(pemeran, lingkup=pemeran.pd)
    BarisNarasi.objects.update(bagian="lama")
    with pytest.raises(DataSalah, match="bagian lama berisi narasi"):
        reset(pemeran, lingkup=pemeran.pd)
    assert outline_in_force(pemeran.pd.pemda).bagian == daerah


def test_a_signed_report_keeps_its_outline(pemeran: Pemeran) -> None:
    laporan = LaporanFactory(pd=pemeran.pd, tahun=2024)
    narasi(laporan, "maksud")
    approve(laporan, pemeran.citra)
    draf = LaporanFactory(pd=pemeran.pd, tahun=2025)
    baru = atur(pemeran)
    dibaca = read_laporan(pemeran.pd, 2024)
    assert (dibaca.sistematika, dibaca.narasi) == (BAKU, (Narasi(bagian="maksud", isi="Sudah ditulis."),))
    assert read_laporan(pemeran.pd, draf.tahun).sistematika == baru


def test_sections_are_checked_without_a_report() -> None:
    assert len(check_sections(BAKU)) == 8
    with pytest.raises(SistematikaSalah):
        check_sections(())
