"""Setting policy by hand."""

from typing import Any

import pytest

from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.kebijakan import set_kebijakan
from sakip.models import Jejak, Kebijakan
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db

ATURAN: dict[str, Any] = {
    "tahun_awal": 2024,
    "hitung": {"batas_capaian": 120},
    "cetak": {"kertas": "F4"},
    "versi_semula": 0,
    "dasar": "Peraturan Bupati contoh",
}


def test_an_office_gets_its_own_policy(pemeran: Pemeran) -> None:
    kebijakan = set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **ATURAN)
    tersimpan = Kebijakan.objects.get()
    assert tersimpan == kebijakan
    assert (tersimpan.lingkup, tersimpan.pd, tersimpan.versi) == ("pd", pemeran.pd, 1)
    assert tersimpan.nilai == {"hitung": {"batas_capaian": 120}, "cetak": {"kertas": "F4"}}
    assert tersimpan.sumber_dokumen == "Peraturan Bupati contoh"
    assert Jejak.objects.get().aksi == "kebijakan.diatur"


def test_a_change_needs_the_version_that_was_seen(pemeran: Pemeran) -> None:
    daerah = pemeran.pd.pemda
    set_kebijakan(lingkup=daerah, oleh=pemeran.kartika, **ATURAN)
    baru = {**ATURAN, "hitung": {"batas_capaian": 110}}
    with pytest.raises(SudahBerubah) as berubah:
        set_kebijakan(lingkup=daerah, oleh=pemeran.kartika, **baru)
    assert berubah.value.tersimpan["nilai"]["hitung"] == {"batas_capaian": 120}
    assert berubah.value.dikirim["nilai"]["hitung"] == {"batas_capaian": 110}
    set_kebijakan(lingkup=daerah, oleh=pemeran.kartika, **{**baru, "versi_semula": 1, "tahun_akhir": 2026})
    tersimpan = Kebijakan.objects.get()
    assert (tersimpan.versi, tersimpan.tahun_akhir) == (2, 2026)


def test_the_same_policy_again_leaves_no_event(pemeran: Pemeran) -> None:
    set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **ATURAN)
    lagi = set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, "versi_semula": 1})
    assert lagi.versi == 1
    assert Jejak.objects.count() == 1


@pytest.mark.parametrize(
    ("beda", "tempat"),
    [
        ({"dasar": " "}, "dasar"),
        ({"tahun_awal": 1999}, "tahun_awal"),
        ({"tahun_akhir": 2023}, "tahun_akhir"),
        ({"cetak": {"kertas": "A3"}}, "cetak.kertas"),
        ({"hitung": {"batas_capaian": 150}}, "hitung"),
        ({"hitung": {"selera": True}}, "hitung"),
    ],
)
def test_what_nobody_knows_is_refused(pemeran: Pemeran, beda: dict[str, Any], tempat: str) -> None:
    with pytest.raises(DataSalah) as salah:
        set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.kartika, **{**ATURAN, **beda})
    assert salah.value.tempat == tempat
    assert not Kebijakan.objects.exists()


def test_an_office_does_not_set_its_own_policy(pemeran: Pemeran) -> None:
    with pytest.raises(TidakBoleh):
        set_kebijakan(lingkup=pemeran.pd, oleh=pemeran.ayu, **ATURAN)
