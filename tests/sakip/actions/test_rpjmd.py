"""The region's plan: periods that do not overlap, versions that stay, codes once in a version."""

from collections.abc import Callable
from typing import Any

import pytest

from sakip import models as m
from sakip.actions._pohon import GeserKe
from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.rpjmd import (
    add_bagian,
    create_rpjmd,
    delete_bagian,
    delete_rpjmd,
    move_bagian,
    revise_rpjmd,
    update_bagian,
    update_rpjmd,
)
from sakip.queries.masukan.organisasi import read_daerah
from sakip.queries.rpjmd import daftar_rpjmd, pohon_rpjmd, terbaru
from tests.factories import RenstraFactory, SasaranFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


@pytest.fixture
def rpjmd(pemeran: Pemeran) -> m.Rpjmd:
    return buat(pemeran, 2021, 2026)


def buat(pemeran: Pemeran, awal: int, akhir: int, visi: str = "Maju") -> m.Rpjmd:
    isian = {"tahun_awal": awal, "tahun_akhir": akhir, "visi": visi}
    return create_rpjmd(pemda=pemeran.pd.pemda, isian=isian, oleh=pemeran.kartika)


def isi(pemeran: Pemeran, rpjmd: m.Rpjmd) -> tuple[Any, Any, Any]:
    misi = add_bagian(induk=rpjmd, isian={"nomor": 1, "uraian": "Misi satu"}, oleh=pemeran.kartika)
    tujuan = add_bagian(induk=misi, isian={"kode": "T1", "uraian": "Tujuan satu"}, oleh=pemeran.kartika)
    return misi, tujuan, add_bagian(induk=tujuan, isian={"kode": "S1", "uraian": "Sasaran satu"}, oleh=pemeran.kartika)


def tolak(tindakan: Callable[[], Any]) -> str:
    with pytest.raises(DataSalah) as salah:
        tindakan()
    return salah.value.tempat


@pytest.mark.parametrize(
    ("awal", "akhir", "visi", "medan"),
    [
        (2026, 2030, "Maju", "tahun_awal"),  # shares 2026
        (2027, 2026, "Maju", "tahun_akhir"),
        (1999, 2004, "Maju", "tahun_awal"),
        (2027, 2999, "Maju", "tahun_akhir"),
        (2027, 2031, " ", "visi"),
    ],
)
def test_what_an_rpjmd_cannot_be(
    pemeran: Pemeran, rpjmd: m.Rpjmd, awal: int, akhir: int, visi: str, medan: str
) -> None:
    assert tolak(lambda: buat(pemeran, awal, akhir, visi)) == medan
    buat(pemeran, 2027, 2031)


def test_an_rpjmd_is_corrected(pemeran: Pemeran, rpjmd: m.Rpjmd) -> None:
    lain = buat(pemeran, 2027, 2031)
    baru = update_rpjmd(
        rpjmd=rpjmd,
        isian={"visi": "Lebih maju", "tahun_akhir": 2025},
        semula={"visi": "Maju", "tahun_akhir": 2026},
        oleh=pemeran.kartika,
    )
    assert (baru.visi, baru.tahun_akhir) == ("Lebih maju", 2025)
    semula = {"tahun_awal": 2027}
    assert tolak(
        lambda: update_rpjmd(rpjmd=lain, isian={"tahun_awal": 2025}, semula=semula, oleh=pemeran.kartika)
    ) == "tahun_awal"  # fmt: skip


def test_a_revision_copies_everything_and_the_old_version_stays(pemeran: Pemeran, rpjmd: m.Rpjmd) -> None:
    isi(pemeran, rpjmd)
    baru = revise_rpjmd(rpjmd=rpjmd, berlaku_mulai=2024, dasar="Perda 5/2023", oleh=pemeran.kartika)
    (misi,) = pohon_rpjmd(baru)
    update_bagian(
        bagian=misi.misi, isian={"uraian": "Misi diubah"}, semula={"uraian": "Misi satu"}, oleh=pemeran.kartika
    )
    pemda = pemeran.pd.pemda
    assert [read_daerah(pemda, tahun).rpjmd.misi[0].uraian for tahun in (2020, 2023, 2024, 2026, 2030)] == [
        "Misi satu", "Misi satu", "Misi diubah", "Misi diubah", "Misi diubah"
    ]  # fmt: skip
    assert misi.tujuan[0].sasaran[0].kode == "S1"
    assert [(satu.rpjmd.versi, satu.terbaru) for satu in daftar_rpjmd(pemda)] == [(2, True), (1, False)]
    assert (terbaru(rpjmd), terbaru(baru)) == (False, True)
    assert tolak(
        lambda: update_rpjmd(rpjmd=baru, isian={"tahun_akhir": 2027}, semula={}, oleh=pemeran.kartika)
    ) == "tahun_akhir"  # fmt: skip


def test_what_a_revision_cannot_be(pemeran: Pemeran, rpjmd: m.Rpjmd) -> None:
    def revisi(tahun: int, dasar: str = "Perda", satu: m.Rpjmd = rpjmd) -> m.Rpjmd:
        return revise_rpjmd(rpjmd=satu, berlaku_mulai=tahun, dasar=dasar, oleh=pemeran.kartika)

    assert [tolak(lambda tahun=tahun: revisi(tahun)) for tahun in (2021, 2027)] == ["berlaku_mulai"] * 2
    assert tolak(lambda: revisi(2024, " ")) == "dasar"
    dua = revisi(2024)
    with pytest.raises(SudahBerubah, match="direvisi orang lain"):
        revisi(2025)
    assert tolak(lambda: revisi(2024, satu=dua)) == "berlaku_mulai"


def test_what_plans_quote_is_not_removed(pemeran: Pemeran, rpjmd: m.Rpjmd) -> None:
    _, _, sasaran = isi(pemeran, rpjmd)
    dua = revise_rpjmd(rpjmd=rpjmd, berlaku_mulai=2024, dasar="Perda", oleh=pemeran.kartika)
    with pytest.raises(DataSalah, match="versi yang lebih baru"):
        delete_rpjmd(rpjmd=rpjmd, oleh=pemeran.kartika)
    delete_rpjmd(rpjmd=dua, oleh=pemeran.kartika)
    renstra = RenstraFactory(pd=pemeran.pd)
    m.Tujuan.objects.create(pd=pemeran.pd, renstra=renstra, kode="T", uraian="T", misi=m.Misi.objects.get())
    SasaranFactory(renstra=renstra, sasaran_daerah=sasaran)
    with pytest.raises(DataSalah, match="1 tujuan perangkat daerah dan 1 sasaran perangkat daerah"):
        delete_rpjmd(rpjmd=rpjmd, oleh=pemeran.kartika)
    with pytest.raises(DataSalah, match="Sasaran daerah S1 tidak dapat dihapus"):
        delete_bagian(bagian=sasaran, oleh=pemeran.kartika)
    with pytest.raises(DataSalah, match="Misi 1 tidak dapat dihapus"):
        delete_bagian(bagian=m.Misi.objects.get(), oleh=pemeran.kartika)
    m.Sasaran.objects.all().delete()
    m.Tujuan.objects.all().delete()
    delete_bagian(bagian=sasaran, oleh=pemeran.kartika)
    delete_rpjmd(rpjmd=rpjmd, oleh=pemeran.kartika)
    assert not m.Rpjmd.objects.exists()


@pytest.mark.parametrize(
    ("induk", "isian", "medan"),
    [
        ("rpjmd", {"nomor": 1, "uraian": "Lagi"}, "nomor"),
        ("rpjmd", {"nomor": 100, "uraian": "Lagi"}, "nomor"),
        ("rpjmd", {"nomor": 2, "uraian": ""}, "uraian"),
        ("misi", {"kode": "T1", "uraian": "Lagi"}, "kode"),
        ("misi", {"kode": "T 2", "uraian": "Lagi"}, "kode"),
        ("tujuan", {"kode": "S1", "uraian": "Lagi"}, "kode"),
    ],
)
def test_numbers_and_codes_stand_once(
    pemeran: Pemeran, rpjmd: m.Rpjmd, induk: str, isian: dict[str, Any], medan: str
) -> None:
    misi, tujuan, _ = isi(pemeran, rpjmd)
    di = {"rpjmd": rpjmd, "misi": misi, "tujuan": tujuan}[induk]
    # The columns of the parent are not typed here.
    assert tolak(lambda: add_bagian(induk=di, isian=isian, oleh=pemeran.kartika)) == medan


def test_a_tujuan_moves_to_another_misi_of_its_version(pemeran: Pemeran, rpjmd: m.Rpjmd) -> None:
    misi, tujuan, sasaran = isi(pemeran, rpjmd)
    dua = add_bagian(induk=rpjmd, isian={"nomor": 2, "uraian": "Misi dua"}, oleh=pemeran.kartika)
    baru = update_bagian(bagian=tujuan, isian={"misi": dua}, semula={"misi": misi.pk}, oleh=pemeran.kartika)
    assert baru.misi == dua
    asing = add_bagian(induk=buat(pemeran, 2027, 2031), isian={"nomor": 1, "uraian": "Misi lain"}, oleh=pemeran.kartika)
    assert tolak(
        lambda: update_bagian(bagian=tujuan, isian={"misi": asing}, semula={}, oleh=pemeran.kartika)
    ) == "misi"  # fmt: skip
    assert update_bagian(
        bagian=sasaran, isian={"kode": "S9"}, semula={"kode": "S1"}, oleh=pemeran.kartika
    ).kode == "S9"  # fmt: skip


def test_parts_move_among_their_neighbours(pemeran: Pemeran, rpjmd: m.Rpjmd) -> None:
    satu, _, _ = isi(pemeran, rpjmd)
    add_bagian(induk=rpjmd, isian={"nomor": 2, "uraian": "Misi dua"}, oleh=pemeran.kartika)
    move_bagian(bagian=satu, ke=GeserKe.TURUN, oleh=pemeran.kartika)
    move_bagian(bagian=satu, ke=GeserKe.TURUN, oleh=pemeran.kartika)
    assert [lain.misi.nomor for lain in pohon_rpjmd(rpjmd)] == [2, 1]
    assert m.Jejak.objects.filter(aksi="rpjmd.bagian_digeser").count() == 1
    dua = m.Misi.objects.get(nomor=2)
    delete_bagian(bagian=m.Misi.objects.get(nomor=2), oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah, match="dihapus atau dipindahkan"):
        move_bagian(bagian=dua, ke=GeserKe.NAIK, oleh=pemeran.kartika)


def test_only_who_keeps_the_region_changes_it(pemeran: Pemeran, rpjmd: m.Rpjmd) -> None:
    misi, _, _ = isi(pemeran, rpjmd)
    oleh = pemeran.ayu
    for tindakan in (
        lambda: create_rpjmd(pemda=pemeran.pd.pemda, isian={}, oleh=oleh),
        lambda: update_rpjmd(rpjmd=rpjmd, isian={}, semula={}, oleh=oleh),
        lambda: revise_rpjmd(rpjmd=rpjmd, berlaku_mulai=2024, dasar="x", oleh=oleh),
        lambda: delete_rpjmd(rpjmd=rpjmd, oleh=oleh),
        lambda: add_bagian(induk=rpjmd, isian={}, oleh=oleh),
        lambda: update_bagian(bagian=misi, isian={}, semula={}, oleh=oleh),
        lambda: move_bagian(bagian=misi, ke=GeserKe.NAIK, oleh=oleh),
        lambda: delete_bagian(bagian=misi, oleh=oleh),
    ):
        with pytest.raises(TidakBoleh):
            tindakan()
