"""Entry windows and their exceptions."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from sakip.actions.anggaran import allocate
from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.jendela import (
    add_jendela,
    change_jendela,
    copy_year,
    grant_exception,
    remove_jendela,
    revoke_exception,
)
from sakip.actions.laporan import move_laporan
from sakip.actions.pengukuran import move_nilai
from sakip.actions.perjanjian import submit_pk
from sakip.models import Jejak, JendelaPengisian, PengecualianJendela, PerangkatDaerah
from sakip.queries.jendela import Isian, isian_dari, sebut_jendela, windows_of
from tests.factories import (
    IndikatorFactory,
    LaporanFactory,
    NilaiFactory,
    PerangkatDaerahFactory,
    PerjanjianFactory,
    SubKegiatanFactory,
)
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

TW1 = Isian("pengukuran", 2024, 1, date(2024, 4, 1), date(2024, 4, 10))


def add(pemeran: Pemeran, isian: Isian = TW1, **beda: Any) -> JendelaPengisian:
    return add_jendela(**{"tempat": pemeran.pd.pemda, "isian": isian, "oleh": pemeran.kartika, **beda})


def test_a_window_is_opened_for_the_region_or_an_office(pemeran: Pemeran) -> None:
    satu = add(pemeran)
    assert (isian_dari(satu), satu.pemda, satu.pd) == (TW1, pemeran.pd.pemda, None)
    lain = add(pemeran, tempat=pemeran.pd)
    assert (lain.pemda, lain.pd) == (None, pemeran.pd)
    assert list(Jejak.objects.values_list("aksi", "objek_jenis").order_by("pk")) == [
        ("jendela.dibuat", "pemda"),
        ("jendela.dibuat", "perangkatdaerah"),
    ]
    assert set(windows_of(pemeran.pd.pemda, 2024)) == {satu, lain}
    assert sebut_jendela(TW1) == "pengukuran kinerja triwulan I tahun 2024"
    assert sebut_jendela(replace(TW1, tahapan="perjanjian", triwulan=None)) == "Perjanjian Kinerja tahun 2024"


@pytest.mark.parametrize(
    ("beda", "tempat", "kalimat"),
    [
        ({"sampai": date(2024, 3, 31)}, "sampai", "31-03-2024 sebelum mulainya, 01-04-2024"),
        ({"tahapan": "makan"}, "tahapan", "tidak dikenal"),
        ({"tahapan": "laporan"}, "triwulan", "per triwulan"),
        ({"triwulan": 5}, "triwulan", "1, 2, 3 atau 4"),
        ({"tahun": 1999}, "tahun", "1999"),
        ({"mulai": date(2021, 4, 1)}, "mulai", "terlalu jauh"),
        ({"sampai": date(2026, 4, 1)}, "sampai", "terlalu jauh"),
        ({"mulai": date(2024, 4, 10), "sampai": date(2024, 4, 20)}, "mulai", "01-04-2024 s.d. 10-04-2024"),
    ],
)
def test_what_cannot_be_a_window(pemeran: Pemeran, beda: dict[str, Any], tempat: str, kalimat: str) -> None:
    add(pemeran)
    with pytest.raises(DataSalah) as salah:
        add(pemeran, replace(TW1, **{"mulai": date(2024, 4, 1), "sampai": date(2024, 4, 10), **beda}))
    assert salah.value.tempat == tempat
    assert kalimat in salah.value.sebab
    assert JendelaPengisian.objects.count() == 1


def test_windows_of_another_stage_period_or_place_may_share_days(pemeran: Pemeran) -> None:
    add(pemeran)
    add(pemeran, replace(TW1, triwulan=2))
    add(pemeran, replace(TW1, triwulan=None))
    add(pemeran, replace(TW1, tahapan="laporan", triwulan=None))
    add(pemeran, replace(TW1, mulai=date(2024, 4, 11), sampai=date(2024, 4, 12)))
    add(pemeran, tempat=pemeran.pd)
    assert JendelaPengisian.objects.count() == 6


def test_a_window_is_moved_by_who_saw_it(pemeran: Pemeran) -> None:
    satu = add(pemeran)
    lama = replace(TW1, sampai=date(2024, 4, 20))
    change_jendela(jendela=satu, isian=lama, semula=TW1, oleh=pemeran.kartika)
    assert isian_dari(JendelaPengisian.objects.get()) == lama
    with pytest.raises(SudahBerubah) as berubah:
        change_jendela(jendela=satu, isian=replace(TW1, sampai=date(2024, 5, 1)), semula=TW1, oleh=pemeran.kartika)
    assert berubah.value.tersimpan["sampai"] == date(2024, 4, 20)
    assert berubah.value.dikirim["sampai"] == date(2024, 5, 1)
    change_jendela(jendela=satu, isian=lama, semula=lama, oleh=pemeran.kartika)
    assert Jejak.objects.filter(aksi="jendela.diubah").count() == 1
    # Its own days are no overlap, another window's are.
    add(pemeran, replace(TW1, mulai=date(2024, 5, 1), sampai=date(2024, 5, 9)))
    with pytest.raises(DataSalah, match="bertumpuk"):
        change_jendela(jendela=satu, isian=replace(TW1, sampai=date(2024, 5, 1)), semula=lama, oleh=pemeran.kartika)


def test_a_window_goes_once(pemeran: Pemeran) -> None:
    satu = add(pemeran)
    kembar = JendelaPengisian.objects.get()
    remove_jendela(jendela=satu, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah, match="dihapus"):
        remove_jendela(jendela=kembar, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah, match="dihapus"):
        change_jendela(jendela=kembar, isian=TW1, semula=TW1, oleh=pemeran.kartika)
    assert Jejak.objects.get(aksi="jendela.dihapus").sebelum


def grant(pemeran: Pemeran, jendela: JendelaPengisian, **beda: Any) -> PengecualianJendela:
    isi = {"pd": pemeran.pd, "sampai": date(2024, 4, 20), "alasan": "Banjir", "oleh": pemeran.kartika}
    return grant_exception(**{"jendela": jendela, **isi, **beda})


def test_an_exception_has_an_end_a_reason_and_who_gave_it(pemeran: Pemeran) -> None:
    satu = add(pemeran)
    pengecualian = grant(pemeran, satu)
    assert (pengecualian.alasan, pengecualian.diberi_oleh) == ("Banjir", pemeran.kartika)
    assert Jejak.objects.get(aksi="jendela.perpanjangan_diberikan").dasar == "Banjir"
    grant(pemeran, satu, sampai=date(2024, 4, 25))
    assert PengecualianJendela.objects.get().sampai == date(2024, 4, 25)
    # The window may not overtake it in silence.
    with pytest.raises(DataSalah, match="cabut perpanjangan"):
        change_jendela(jendela=satu, isian=replace(TW1, sampai=date(2024, 4, 30)), semula=TW1, oleh=pemeran.kartika)
    pengecualian = PengecualianJendela.objects.get()
    revoke_exception(pengecualian=pengecualian, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah, match="dicabut"):
        revoke_exception(pengecualian=pengecualian, oleh=pemeran.kartika)


@pytest.mark.parametrize(
    ("beda", "tempat"),
    [
        ({"alasan": "  "}, "alasan"),
        ({"sampai": date(2024, 4, 10)}, "sampai"),
        ({"sampai": date(2027, 4, 10)}, "sampai"),
    ],
)
def test_what_cannot_be_an_exception(pemeran: Pemeran, beda: dict[str, Any], tempat: str) -> None:
    satu = add(pemeran)
    with pytest.raises(DataSalah) as salah:
        grant(pemeran, satu, **beda)
    assert salah.value.tempat == tempat
    assert not PengecualianJendela.objects.exists()


def test_an_exception_is_for_an_office_the_window_is_about(pemeran: Pemeran) -> None:
    jauh: PerangkatDaerah = PerangkatDaerahFactory()
    tetangga: PerangkatDaerah = PerangkatDaerahFactory(pemda=pemeran.pd.pemda)
    for satu, pd in ((add(pemeran), jauh), (add(pemeran, tempat=pemeran.pd), tetangga)):
        with pytest.raises(DataSalah, match="tidak berlaku"):
            grant(pemeran, satu, pd=pd)
    remove_jendela(jendela=satu, oleh=pemeran.kartika)
    satu.pk = 0
    with pytest.raises(SudahBerubah):
        grant(pemeran, satu)


def test_the_windows_of_a_year_are_taken_over(pemeran: Pemeran) -> None:
    add(pemeran)
    add(pemeran, replace(TW1, mulai=date(2024, 2, 29), sampai=date(2024, 3, 1)), tempat=pemeran.pd)
    grant(pemeran, JendelaPengisian.objects.get(pd=None))
    assert copy_year(pemda=pemeran.pd.pemda, dari=2024, ke=2025, oleh=pemeran.kartika) == 2
    baru = JendelaPengisian.objects.filter(tahun=2025).order_by("mulai")
    assert [(satu.mulai, satu.sampai, satu.pd) for satu in baru] == [
        (date(2025, 2, 28), date(2025, 3, 1), pemeran.pd),
        (date(2025, 4, 1), date(2025, 4, 10), None),
    ]
    assert PengecualianJendela.objects.count() == 1
    for dari, ke, kalimat in ((2024, 2025, "sudah mempunyai"), (2023, 2026, "belum mempunyai"), (2024, 1999, "1999")):
        with pytest.raises(DataSalah, match=kalimat):
            copy_year(pemda=pemeran.pd.pemda, dari=dari, ke=ke, oleh=pemeran.kartika)


def test_an_office_sets_no_windows(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh):
        add(pemeran, oleh=pemeran.ayu)
    with pytest.raises(TidakBoleh):
        copy_year(pemda=pemeran.pd.pemda, dari=2024, ke=2025, oleh=pemeran.citra)


def test_every_stage_is_refused_outside_its_window_with_the_days(pemeran: Pemeran) -> None:
    """The window of each stage ended long before today; nothing is submitted any more."""
    pd, akhir = pemeran.pd, timezone.localdate().year - 1
    indikator = IndikatorFactory(pd=pd)
    percobaan: dict[str, Any] = {
        "pengukuran": lambda: move_nilai(
            nilai=NilaiFactory(indikator=indikator, tahun=akhir), langkah="ajukan", oleh=pemeran.ayu
        ),
        "laporan": lambda: move_laporan(laporan=LaporanFactory(pd=pd, tahun=akhir), langkah="ajukan", oleh=pemeran.ayu),
        "perjanjian": lambda: submit_pk(perjanjian=PerjanjianFactory(jabatan__pd=pd, tahun=akhir), oleh=pemeran.citra),
        "rencana": lambda: allocate(
            sub_kegiatan=SubKegiatanFactory(program__tahun_anggaran__pd=pd, program__tahun_anggaran__tahun=akhir),
            bobot={},
            semula={},
            oleh=pemeran.ayu,
        ),
    }
    for tahapan, coba in percobaan.items():
        add(pemeran, Isian(tahapan, akhir, None, date(akhir, 1, 1), date(akhir, 1, 31)))
        with pytest.raises(TidakBoleh, match=f"01-01-{akhir} s.d. 31-01-{akhir}; hari ini"):
            coba()
