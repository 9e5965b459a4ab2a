"""Units and posts: trees without circles, one order of printing, nothing removed that something refers to."""

from collections.abc import Callable
from typing import Any

import pytest

from sakip.actions._pohon import GeserKe
from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.jabatan import create_jabatan, delete_jabatan, move_jabatan, update_jabatan
from sakip.actions.unit import create_unit, delete_unit, move_unit, update_unit
from sakip.models import Jabatan, Jejak, Penugasan, UnitKerja
from sakip.queries.organisasi import pohon_unit
from tests.factories import JabatanFactory, PemangkuJabatanFactory, PerangkatDaerahFactory, UnitKerjaFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


def buat(pemeran: Pemeran, kode: str, **lain: Any) -> UnitKerja:
    isian = {"kode": kode, "nama": f"Bidang {kode}", "jenis": "bidang", **lain}
    return create_unit(pd=pemeran.pd, isian=isian, oleh=pemeran.kartika)


def pos(pemeran: Pemeran, kode: str, **lain: Any) -> Jabatan:
    return create_jabatan(
        pemilik=pemeran.pd, isian={"kode": kode, "nama": f"Kepala {kode}", **lain}, oleh=pemeran.kartika
    )


def kosongkan() -> None:
    Penugasan.objects.filter(unit__isnull=False).delete()
    UnitKerja.objects.all().delete()


def urutan(pemeran: Pemeran) -> list[tuple[str, int]]:
    return [(satu.unit.kode, satu.dalam) for satu in pohon_unit(pemeran.pd)]


# --- Units ------------------------------------------------------------------------------------------------------------


def test_units_are_printed_from_the_top_down(pemeran: Pemeran) -> None:
    kosongkan()
    a, b = buat(pemeran, " A "), buat(pemeran, "B")
    buat(pemeran, "A1", induk=a)
    buat(pemeran, "B1", induk=b)
    buat(pemeran, "A2", induk=a)
    assert urutan(pemeran) == [("A", 0), ("A1", 1), ("A2", 1), ("B", 0), ("B1", 1)]
    assert list(UnitKerja.objects.order_by("letak").values_list("kode", "urutan")) == [
        ("A", 1), ("A1", 2), ("A2", 3), ("B", 4), ("B1", 5)
    ]  # fmt: skip
    assert Jejak.objects.filter(aksi="unit.dibuat").count() == 5


def test_a_unit_moves_among_its_neighbours_with_what_is_below_it(pemeran: Pemeran) -> None:
    kosongkan()
    a, b = buat(pemeran, "A"), buat(pemeran, "B")
    anak = buat(pemeran, "B1", induk=b)
    move_unit(unit=b, ke=GeserKe.NAIK, oleh=pemeran.kartika)
    assert urutan(pemeran) == [("B", 0), ("B1", 1), ("A", 0)]
    for unit, ke in ((b, GeserKe.NAIK), (a, GeserKe.TURUN), (anak, GeserKe.TURUN)):
        move_unit(unit=unit, ke=ke, oleh=pemeran.kartika)
    assert urutan(pemeran) == [("B", 0), ("B1", 1), ("A", 0)]
    assert Jejak.objects.filter(aksi="unit.digeser").count() == 1


def test_a_changed_parent_moves_the_unit(pemeran: Pemeran) -> None:
    kosongkan()
    a, b = buat(pemeran, "A"), buat(pemeran, "B")
    baru = update_unit(
        unit=a, isian={"induk": b, "nama": "Seksi A"}, semula={"induk": None, "nama": a.nama}, oleh=pemeran.kartika
    )
    assert (baru.induk, baru.nama, baru.kode) == (b, "Seksi A", "A")
    assert urutan(pemeran) == [("B", 0), ("A", 1)]


@pytest.mark.parametrize(
    ("isian", "medan"),
    [
        ({"kode": "A B"}, "kode"),
        ({"kode": "ADA"}, "kode"),
        ({"kode": "Y", "nama": "  "}, "nama"),
        ({"kode": "Y", "jenis": ""}, "jenis"),
        ({"kode": "Y", "nama": "x" * 5001}, "nama"),
        ({"kode": "Y", "tahun_awal": 1999}, "tahun_awal"),
        ({"kode": "Y", "tahun_awal": 2025, "tahun_akhir": 2024}, "tahun_akhir"),
    ],
)
def test_what_a_unit_cannot_be(pemeran: Pemeran, isian: dict[str, Any], medan: str) -> None:
    buat(pemeran, "ADA")
    with pytest.raises(DataSalah) as salah:
        buat(pemeran, **isian)
    assert salah.value.tempat == medan


def test_a_parent_is_a_unit_of_the_same_office(pemeran: Pemeran) -> None:
    with pytest.raises(DataSalah) as salah:
        buat(pemeran, "A", induk=UnitKerjaFactory())
    assert salah.value.tempat == "induk"


def test_a_unit_never_stands_below_itself(pemeran: Pemeran) -> None:
    a = buat(pemeran, "A")
    b = buat(pemeran, "B", induk=a)
    c = buat(pemeran, "C", induk=b)
    for induk in (a, b, c):
        with pytest.raises(DataSalah) as salah:
            update_unit(unit=a, isian={"induk": induk}, semula={"induk": None}, oleh=pemeran.kartika)
        assert salah.value.tempat == "induk"


def test_an_unknown_column_is_a_defect(pemeran: Pemeran) -> None:
    with pytest.raises(KeyError):
        update_unit(unit=pemeran.unit, isian={"pd": 1}, semula={}, oleh=pemeran.kartika)


def test_a_unit_ends_after_what_is_below_it(pemeran: Pemeran) -> None:
    a = buat(pemeran, "A")
    b = buat(pemeran, "B", induk=a)
    with pytest.raises(DataSalah, match="Bidang B") as salah:
        update_unit(unit=a, isian={"tahun_akhir": 2024}, semula={"tahun_akhir": None}, oleh=pemeran.kartika)
    assert salah.value.tempat == "tahun_akhir"
    update_unit(unit=b, isian={"tahun_akhir": 2023}, semula={"tahun_akhir": None}, oleh=pemeran.kartika)
    a = update_unit(unit=a, isian={"tahun_akhir": 2024}, semula={"tahun_akhir": None}, oleh=pemeran.kartika)
    with pytest.raises(DataSalah, match="hanya sampai tahun 2024"):
        update_unit(unit=b, isian={"tahun_akhir": 2025}, semula={"tahun_akhir": 2023}, oleh=pemeran.kartika)


def test_only_what_nothing_refers_to_is_removed(pemeran: Pemeran) -> None:
    unit = buat(pemeran, "A")
    anak = buat(pemeran, "B", induk=unit)
    JabatanFactory(pd=pemeran.pd, unit=unit)
    with pytest.raises(DataSalah, match="1 jabatan dan 1 unit kerja"):
        delete_unit(unit=unit, oleh=pemeran.kartika)
    delete_unit(unit=anak, oleh=pemeran.kartika, dasar="Salah catat")
    jejak = Jejak.objects.get(aksi="unit.dihapus")
    assert '"kode":"B"' in jejak.sebelum
    hilang = UnitKerja(pk=999_999, pd=pemeran.pd)
    with pytest.raises(SudahBerubah, match="dihapus"):
        delete_unit(unit=hilang, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah, match="dihapus"):
        move_unit(unit=hilang, ke=GeserKe.NAIK, oleh=pemeran.kartika)


# --- Posts ------------------------------------------------------------------------------------------------------------


def test_posts_form_a_tree_and_lead_units(pemeran: Pemeran) -> None:
    bupati = create_jabatan(pemilik=pemeran.pd.pemda, isian={"kode": "BUPATI", "nama": "Bupati"}, oleh=pemeran.kartika)
    kepala = pos(pemeran, "KEPALA", atasan=bupati)
    sekretaris = pos(pemeran, "SEKRETARIS", atasan=kepala, unit=pemeran.unit, tingkat="administrator")
    assert (bupati.pd, kepala.atasan, sekretaris.unit) == (None, bupati, pemeran.unit)
    baru = update_jabatan(
        jabatan=sekretaris, isian={"nama": "Sekretaris"}, semula={"nama": sekretaris.nama}, oleh=pemeran.kartika
    )
    assert baru.nama == "Sekretaris"


def test_a_post_moves_among_its_neighbours(pemeran: Pemeran) -> None:
    pos(pemeran, "A")
    b = pos(pemeran, "B")
    move_jabatan(jabatan=b, ke=GeserKe.NAIK, oleh=pemeran.kartika)
    move_jabatan(jabatan=b, ke=GeserKe.NAIK, oleh=pemeran.kartika)
    assert list(Jabatan.objects.order_by("letak").values_list("kode", flat=True)) == ["B", "A"]


@pytest.mark.parametrize(
    ("isian", "medan"),
    [
        (lambda p: {"kode": "?"}, "kode"),
        (lambda p: {"kode": "ADA"}, "kode"),
        (lambda p: {"kode": "Y", "atasan": JabatanFactory()}, "atasan"),
        (lambda p: {"kode": "Y", "unit": UnitKerjaFactory()}, "unit"),
        (lambda p: {"kode": "Y", "tahun_akhir": 3000}, "tahun_akhir"),
    ],
)
def test_what_a_post_cannot_be(pemeran: Pemeran, isian: Callable[[Pemeran], dict[str, Any]], medan: str) -> None:
    pos(pemeran, "ADA")
    with pytest.raises(DataSalah) as salah:
        pos(pemeran, **isian(pemeran))
    assert salah.value.tempat == medan


def test_a_post_of_the_region_leads_no_unit_and_has_no_superior_in_an_office(pemeran: Pemeran) -> None:
    for lain, medan in (({"unit": pemeran.unit}, "unit"), ({"atasan": pos(pemeran, "A")}, "atasan")):
        with pytest.raises(DataSalah) as salah:
            create_jabatan(
                pemilik=pemeran.pd.pemda, isian={"kode": "B", "nama": "Bupati", **lain}, oleh=pemeran.kartika
            )
        assert salah.value.tempat == medan


def test_a_post_is_never_its_own_superior(pemeran: Pemeran) -> None:
    a = pos(pemeran, "A")
    b = pos(pemeran, "B", atasan=a)
    with pytest.raises(DataSalah) as salah:
        update_jabatan(jabatan=a, isian={"atasan": b}, semula={"atasan": None}, oleh=pemeran.kartika)
    assert salah.value.tempat == "atasan"


def test_a_post_that_was_held_stays(pemeran: Pemeran) -> None:
    a = pos(pemeran, "A")
    pemangku = PemangkuJabatanFactory(jabatan=a)
    with pytest.raises(DataSalah, match="1 pemangku jabatan"):
        delete_jabatan(jabatan=a, oleh=pemeran.kartika)
    pemangku.delete()
    kedua = Jabatan.objects.get(pk=a.pk)
    delete_jabatan(jabatan=a, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah, match="dihapus"):
        move_jabatan(jabatan=kedua, ke=GeserKe.NAIK, oleh=pemeran.kartika)


# --- Who --------------------------------------------------------------------------------------------------------------


def test_only_who_keeps_the_region_changes_units_and_posts(pemeran: Pemeran) -> None:
    jabatan = JabatanFactory(pd=pemeran.pd)
    oleh = pemeran.ayu
    for tindakan in (
        lambda: create_unit(pd=pemeran.pd, isian={"kode": "Z", "nama": "Z", "jenis": "bidang"}, oleh=oleh),
        lambda: update_unit(unit=pemeran.unit, isian={"nama": "Z"}, semula={}, oleh=oleh),
        lambda: move_unit(unit=pemeran.unit, ke=GeserKe.NAIK, oleh=oleh),
        lambda: delete_unit(unit=pemeran.unit, oleh=oleh),
        lambda: create_jabatan(pemilik=pemeran.pd, isian={"kode": "Z", "nama": "Z"}, oleh=oleh),
        lambda: update_jabatan(jabatan=jabatan, isian={"nama": "Z"}, semula={}, oleh=oleh),
        lambda: move_jabatan(jabatan=jabatan, ke=GeserKe.NAIK, oleh=oleh),
        lambda: delete_jabatan(jabatan=jabatan, oleh=oleh),
        lambda: create_unit(pd=PerangkatDaerahFactory(), isian={}, oleh=pemeran.kartika),
    ):
        with pytest.raises(TidakBoleh):
            tindakan()
    assert Jejak.objects.filter(ditolak=True).count() == 9
    assert (UnitKerja.objects.count(), Jabatan.objects.count()) == (1, 1)
