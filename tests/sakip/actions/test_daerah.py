"""The region and its offices: profiles; renamed, merged and closed offices keep their past."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from sakip import models as m
from sakip.actions.daerah import (
    close_pd,
    create_pd,
    delete_pd,
    leluhur,
    merge_pd,
    rename_pd,
    unmerge_pd,
    update_pd,
    update_pemda,
)
from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.queries.masukan.organisasi import read_identitas, read_pd
from sakip.queries.organisasi import asal_usul
from tests.factories import JabatanFactory, LaporanFactory, PerangkatDaerahFactory, TahunAnggaranFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

BARU = {"kode": "DINKES", "nama": "Dinas Kesehatan", "singkatan": "Dinkes", "jenis": "dinas"}


def ganti(pemeran: Pemeran, nama: str = "Dinas Baru", mulai: date = date(2023, 7, 1), **lain: Any) -> m.PerangkatDaerah:
    isi: dict[str, Any] = {
        "pd": pemeran.pd,
        "nama": nama,
        "singkatan": nama,
        "jenis": "dinas",
        "mulai": mulai,
        "dasar": "Perda 1",
        "semula": pemeran.pd.nama,
        "oleh": pemeran.kartika,
    }
    return rename_pd(**{**isi, **lain})


def tetangga(pemeran: Pemeran, **lain: Any) -> m.PerangkatDaerah:
    return PerangkatDaerahFactory(pemda=pemeran.pd.pemda, **lain)


def gabung(
    pemeran: Pemeran, *lama: m.PerangkatDaerah, mulai: date = date(2025, 1, 1), **lain: Any
) -> list[m.PendahuluPD]:
    isi: dict[str, Any] = {"pd": pemeran.pd, "pendahulu": lama, "mulai": mulai, "dasar": "Perda 2"}
    return merge_pd(**{**isi, "oleh": pemeran.kartika, **lain})


# --- Profiles ---------------------------------------------------------------------------------------------------------


def test_the_profile_of_the_region(pemeran: Pemeran) -> None:
    pemda = pemeran.pd.pemda
    bupati = JabatanFactory(pd=None, pemda=pemda)
    baru = update_pemda(
        pemda=pemda,
        isian={"tempat": " Ibu Kota ", "kepala": bupati},
        semula={"tempat": pemda.tempat, "kepala": None},
        oleh=pemeran.kartika,
    )
    assert (baru.tempat, baru.kepala) == ("Ibu Kota", bupati)
    assert '"tempat":"Ibu Kota"' in m.Jejak.objects.get().sesudah


@pytest.mark.parametrize(
    ("isian", "medan"), [({"nama": ""}, "nama"), ({"kepala": "pd"}, "kepala"), ({"kepala": "lain"}, "kepala")]
)
def test_what_the_region_cannot_be(pemeran: Pemeran, isian: dict[str, Any], medan: str) -> None:
    if "kepala" in isian:
        isian = {"kepala": JabatanFactory(pd=pemeran.pd) if isian["kepala"] == "pd" else JabatanFactory()}
    with pytest.raises(DataSalah) as salah:
        update_pemda(pemda=pemeran.pd.pemda, isian=isian, semula={}, oleh=pemeran.kartika)
    assert salah.value.tempat == medan


def test_a_new_office(pemeran: Pemeran) -> None:
    isian = {**BARU, "kop": ["DINAS KESEHATAN ", "", "UNIT PUSAT"], "alamat": "Jalan Contoh 1"}
    pd = create_pd(pemda=pemeran.pd.pemda, isian=isian, oleh=pemeran.kartika, dasar="Perda 3")
    assert (pd.kode, pd.kop, pd.kepala) == ("DINKES", ["DINAS KESEHATAN", "UNIT PUSAT"], None)
    assert (m.Jejak.objects.get().pd, m.Jejak.objects.get().dasar) == ("DINKES", "Perda 3")


@pytest.mark.parametrize(
    ("isian", "medan"), [({"kode": "dinkes"}, "kode"), ({"kode": "D/K"}, "kode"), ({"kode": "B", "nama": " "}, "nama")]
)
def test_what_a_new_office_cannot_be(pemeran: Pemeran, isian: dict[str, Any], medan: str) -> None:
    create_pd(pemda=pemeran.pd.pemda, isian=BARU, oleh=pemeran.kartika)
    with pytest.raises(DataSalah) as salah:
        create_pd(pemda=pemeran.pd.pemda, isian={**BARU, **isian}, oleh=pemeran.kartika)
    assert salah.value.tempat == medan


def test_the_head_is_a_post_of_the_office(pemeran: Pemeran) -> None:
    kepala = JabatanFactory(pd=pemeran.pd)
    pd = update_pd(pd=pemeran.pd, isian={"kepala": kepala}, semula={"kepala": None}, oleh=pemeran.kartika)
    assert pd.kepala == kepala
    with pytest.raises(DataSalah) as salah:
        update_pd(pd=pd, isian={"kepala": JabatanFactory()}, semula={}, oleh=pemeran.kartika)
    assert salah.value.tempat == "kepala"
    with pytest.raises(DataSalah):
        create_pd(pemda=pd.pemda, isian={**BARU, "kepala": kepala}, oleh=pemeran.kartika)


def test_of_two_editors_the_second_is_told(pemeran: Pemeran) -> None:
    semula = {"alamat": pemeran.pd.alamat, "telepon": ""}
    update_pd(pd=pemeran.pd, isian={"alamat": "Satu"}, semula=semula, oleh=pemeran.kartika)
    update_pd(pd=pemeran.pd, isian={"telepon": "021"}, semula=semula, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah) as berubah:
        update_pd(pd=pemeran.pd, isian={"alamat": "Dua"}, semula=semula, oleh=pemeran.kartika)
    assert (berubah.value.tersimpan, berubah.value.dikirim) == ({"alamat": "Satu"}, {"alamat": "Dua"})


# --- New names --------------------------------------------------------------------------------------------------------


def test_a_report_prints_the_name_of_the_last_day_of_its_year(pemeran: Pemeran) -> None:
    lama = pemeran.pd.nama
    pd = ganti(pemeran)
    ganti(pemeran, "Dinas Terbaru", date(2025, 1, 1), semula=pd.nama)
    pd.refresh_from_db()
    assert [read_pd(pd, tahun).nama for tahun in (2022, 2023, 2024, 2025)] == [
        lama, "Dinas Baru", "Dinas Baru", "Dinas Terbaru"
    ]  # fmt: skip
    assert read_pd(pd).nama == "Dinas Terbaru"
    assert [satu.sampai for satu in asal_usul(pd).nama_lama] == [date(2024, 12, 31), date(2023, 6, 30)]
    jejak = m.Jejak.objects.filter(aksi="pd.berganti_nama").first()
    assert jejak is not None
    assert (jejak.dasar, "2023-07-01" in jejak.sesudah) == ("Perda 1", True)


@pytest.mark.parametrize(
    ("lain", "medan"),
    [
        ({"dasar": " "}, "dasar"),
        ({"nama": ""}, "nama"),
        ({"mulai": date(2022, 12, 31)}, "mulai"),  # before the last change
        ({"mulai": date(2023, 1, 1)}, "mulai"),  # the day of the last change
        ({"mulai": date(1999, 1, 1)}, "mulai"),
        ({"mulai": "besok"}, "mulai"),
        ({"nama": "Dinas Antara", "singkatan": "Dinas Antara"}, "nama"),  # nothing changes
    ],
)
def test_what_a_new_name_cannot_be(pemeran: Pemeran, lain: dict[str, Any], medan: str) -> None:
    ganti(pemeran, "Dinas Antara", date(2023, 1, 1))
    if lain.get("mulai") == "besok":
        lain = {"mulai": timezone.localdate() + timedelta(days=1)}
    with pytest.raises(DataSalah) as salah:
        ganti(pemeran, **{"mulai": date(2024, 1, 1), "semula": "Dinas Antara", **lain})
    assert salah.value.tempat == medan
    assert m.NamaLamaPD.objects.count() == 1


def test_renaming_what_somebody_just_renamed_is_told(pemeran: Pemeran) -> None:
    lama = pemeran.pd.nama
    ganti(pemeran)
    with pytest.raises(SudahBerubah) as berubah:
        ganti(pemeran, "Dinas Lain", date(2024, 1, 1), semula=lama)
    assert berubah.value.tersimpan == {"nama": "Dinas Baru"}


# --- Mergers ----------------------------------------------------------------------------------------------------------


def test_a_merged_office_names_where_its_past_comes_from(pemeran: Pemeran) -> None:
    satu, dua = tetangga(pemeran, nama="Dinas A"), tetangga(pemeran, nama="Dinas B", tahun_akhir=2020)
    rename_pd(
        pd=satu,
        nama="Dinas A Baru",
        singkatan="A",
        jenis="dinas",
        mulai=date(2024, 2, 1),
        dasar="Perda",
        semula="Dinas A",
        oleh=pemeran.kartika,
    )
    gabung(pemeran, satu, dua)
    satu.refresh_from_db()
    dua.refresh_from_db()
    assert (satu.tahun_akhir, dua.tahun_akhir) == (2024, 2020)
    assert read_identitas(pemeran.pd, 2024).pendahulu == ()
    assert [lama.nama for lama in read_identitas(pemeran.pd, 2025).pendahulu] == ["Dinas A Baru", "Dinas B"]
    assert [lama.pd for lama in asal_usul(satu).penerus] == [pemeran.pd]
    assert leluhur(pemeran.pd) == {satu.pk, dua.pk}


def test_an_office_merged_within_a_year_ends_with_that_year(pemeran: Pemeran) -> None:
    satu = tetangga(pemeran)
    gabung(pemeran, satu, mulai=date(2025, 7, 1))
    satu.refresh_from_db()
    assert satu.tahun_akhir == 2025


def test_what_cannot_be_merged(pemeran: Pemeran) -> None:
    satu = tetangga(pemeran)
    anak = tetangga(pemeran)
    merge_pd(pd=satu, pendahulu=[anak], mulai=date(2020, 1, 1), dasar="Perda", oleh=pemeran.kartika)
    terbuka = tetangga(pemeran, nama="Dinas Terbuka")
    LaporanFactory(pd=terbuka, tahun=2025)
    TahunAnggaranFactory(pd=terbuka, tahun=2026)
    induk = tetangga(pemeran)
    merge_pd(pd=induk, pendahulu=[pemeran.pd], mulai=date(2026, 1, 1), dasar="Perda", oleh=pemeran.kartika)
    kasus: list[tuple[tuple[m.PerangkatDaerah, ...], dict[str, Any], str]] = [
        ((), {}, "pendahulu"),
        ((satu,), {"dasar": ""}, "dasar"),
        ((pemeran.pd,), {}, "pendahulu"),  # itself
        ((induk,), {}, "pendahulu"),  # what continues it
        ((terbuka,), {}, "mulai"),
        ((satu,), {"mulai": date(2000, 1, 1)}, "mulai"),
        ((satu,), {"mulai": date.min}, "mulai"),  # has no day before
    ]
    for lama, lain, medan in kasus:
        with pytest.raises(DataSalah) as salah:
            gabung(pemeran, *lama, **lain)
        assert salah.value.tempat == medan, (lama, lain)
    gabung(pemeran, satu)
    with pytest.raises(DataSalah, match="sudah menjadi pendahulu"):
        gabung(pemeran, satu)
    assert m.PendahuluPD.objects.filter(pd=pemeran.pd).count() == 1
    assert "2025 dan 2026" in str(_tolak(lambda: gabung(pemeran, terbuka)))


def _tolak(tindakan: Callable[[], Any]) -> DataSalah:
    with pytest.raises(DataSalah) as salah:
        tindakan()
    return salah.value


def test_an_office_of_another_region_is_not_merged(pemeran: Pemeran) -> None:
    asing = PerangkatDaerahFactory()
    with pytest.raises(TidakBoleh):
        gabung(pemeran, asing)
    from sakip.actions.pengguna import ensure_sistem

    assert _tolak(lambda: gabung(pemeran, asing, oleh=ensure_sistem())).tempat == "pendahulu"


def test_a_merger_recorded_by_mistake_is_taken_back(pemeran: Pemeran) -> None:
    satu = tetangga(pemeran)
    (hubungan,) = gabung(pemeran, satu)
    lain = tetangga(pemeran)
    merge_pd(pd=lain, pendahulu=[satu], mulai=date(2025, 1, 1), dasar="Perda", oleh=pemeran.kartika)
    assert _tolak(lambda: unmerge_pd(hubungan=hubungan, dasar=" ", oleh=pemeran.kartika)).tempat == "alasan"
    unmerge_pd(hubungan=hubungan, dasar="Salah pilih", oleh=pemeran.kartika)
    satu.refresh_from_db()
    assert satu.tahun_akhir == 2024  # the other one still continues it
    unmerge_pd(hubungan=m.PendahuluPD.objects.get(), dasar="Salah pilih", oleh=pemeran.kartika)
    satu.refresh_from_db()
    assert satu.tahun_akhir is None
    # The history of the predecessor says when its last year was set and when it was taken back.
    jejak = m.Jejak.objects.filter(aksi="pd.ditutup", objek_id=str(satu.pk)).order_by("pk")
    assert [(baris.sebelum, baris.sesudah) for baris in jejak] == [
        ('{"tahun_akhir":null}', '{"tahun_akhir":2024}'),
        ('{"tahun_akhir":2024}', '{"tahun_akhir":null}'),
    ]


def test_taking_a_merger_back_leaves_a_last_year_of_ones_own(pemeran: Pemeran) -> None:
    tutup = tetangga(pemeran, tahun_akhir=2020)
    (hubungan,) = gabung(pemeran, tutup)
    unmerge_pd(hubungan=hubungan, dasar="Salah pilih", oleh=pemeran.kartika)
    tutup.refresh_from_db()
    assert tutup.tahun_akhir == 2020
    assert not m.Jejak.objects.filter(aksi="pd.ditutup").exists()


# --- Closing and removing ---------------------------------------------------------------------------------------------


def test_an_office_is_closed_and_opened_again(pemeran: Pemeran) -> None:
    pd = close_pd(pd=pemeran.pd, tahun_akhir=2025, semula=None, dasar="Perda", oleh=pemeran.kartika)
    assert pd.tahun_akhir == 2025
    with pytest.raises(SudahBerubah):
        close_pd(pd=pd, tahun_akhir=2024, semula=None, dasar="Perda", oleh=pemeran.kartika)
    assert close_pd(pd=pd, tahun_akhir=None, semula=2025, dasar="Batal", oleh=pemeran.kartika).tahun_akhir is None


@pytest.mark.parametrize(
    ("tahun", "dasar", "medan"), [(1990, "x", "tahun_akhir"), (2023, "x", "tahun_akhir"), (2024, "", "dasar")]
)
def test_what_a_last_year_cannot_be(pemeran: Pemeran, tahun: int, dasar: str, medan: str) -> None:
    LaporanFactory(pd=pemeran.pd, tahun=2024)
    salah = _tolak(lambda: close_pd(pd=pemeran.pd, tahun_akhir=tahun, semula=None, dasar=dasar, oleh=pemeran.kartika))
    assert salah.tempat == medan


def test_an_office_that_nothing_refers_to_is_removed(pemeran: Pemeran) -> None:
    kosong = tetangga(pemeran)
    delete_pd(pd=kosong, oleh=pemeran.kartika)
    assert not m.PerangkatDaerah.objects.filter(pk=kosong.pk).exists()
    with pytest.raises(DataSalah, match=r"tidak dapat dihapus karena masih dirujuk oleh .*unit kerja"):
        delete_pd(pd=pemeran.pd, oleh=pemeran.kartika)


def test_only_who_keeps_the_region_changes_it(pemeran: Pemeran) -> None:
    pd, oleh, lain = pemeran.pd, pemeran.citra, tetangga(pemeran)
    (hubungan,) = gabung(pemeran, lain)
    for tindakan in (
        lambda: update_pemda(pemda=pd.pemda, isian={}, semula={}, oleh=oleh),
        lambda: create_pd(pemda=pd.pemda, isian=BARU, oleh=oleh),
        lambda: update_pd(pd=pd, isian={}, semula={}, oleh=oleh),
        lambda: ganti(pemeran, oleh=oleh),
        lambda: gabung(pemeran, lain, oleh=oleh),
        lambda: unmerge_pd(hubungan=hubungan, dasar="x", oleh=oleh),
        lambda: close_pd(pd=pd, tahun_akhir=2030, semula=None, dasar="x", oleh=oleh),
        lambda: delete_pd(pd=pd, oleh=oleh),
    ):
        with pytest.raises(TidakBoleh):
            tindakan()
    assert m.Jejak.objects.filter(ditolak=True).count() == 8
