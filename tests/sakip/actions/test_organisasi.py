"""Holders of posts never overlap, but for a Plh. who covers an absence."""

from datetime import date

import pytest

from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.organisasi import appoint_pemangku
from sakip.choices import JenisPemangku
from sakip.models import Jabatan, Jejak, PemangkuJabatan
from tests.factories import JabatanFactory
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


@pytest.fixture
def jabatan(pemeran: Pemeran) -> Jabatan:
    return JabatanFactory(pd=pemeran.pd, kode="KEPALA", nama="Kepala Dinas")


def angkat(
    pemeran: Pemeran, jabatan: Jabatan, jenis: JenisPemangku, mulai: date, sampai: date | None = None
) -> PemangkuJabatan:
    return appoint_pemangku(
        jabatan=jabatan,
        nama="Pejabat Contoh",
        jenis=jenis,
        mulai=mulai,
        sampai=sampai,
        nip="99990101 999901 9 001",
        oleh=pemeran.kartika,
        dasar="SK contoh",
    )


@pytest.mark.parametrize(
    ("jenis", "mulai", "sampai", "bertumpuk"),
    [
        (JenisPemangku.DEFINITIF, date(2024, 7, 1), None, False),  # the day after
        (JenisPemangku.DEFINITIF, date(2024, 6, 30), None, True),  # the last day
        (JenisPemangku.PLT, date(2024, 3, 1), date(2024, 3, 31), True),
        (JenisPemangku.PJ, date(2023, 1, 1), date(2024, 1, 1), True),  # the first day
        (JenisPemangku.PJ, date(2023, 1, 1), date(2023, 12, 31), False),
        (JenisPemangku.PLH, date(2024, 3, 1), date(2024, 3, 5), False),
    ],
)
def test_a_post_is_held_by_one(
    pemeran: Pemeran, jabatan: Jabatan, jenis: JenisPemangku, mulai: date, sampai: date | None, bertumpuk: bool
) -> None:
    angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1), date(2024, 6, 30))
    if bertumpuk:
        with pytest.raises(SudahBerubah, match="sudah dipangku Pejabat Contoh") as berubah:
            angkat(pemeran, jabatan, jenis, mulai, sampai)
        assert berubah.value.tersimpan["mulai"] == date(2024, 1, 1)
        assert berubah.value.dikirim["mulai"] == mulai
    else:
        angkat(pemeran, jabatan, jenis, mulai, sampai)
    assert PemangkuJabatan.objects.count() == 1 + (not bertumpuk)


def test_two_plh_do_not_share_a_day(pemeran: Pemeran, jabatan: Jabatan) -> None:
    angkat(pemeran, jabatan, JenisPemangku.PLH, date(2024, 3, 1), date(2024, 3, 5))
    with pytest.raises(SudahBerubah):
        angkat(pemeran, jabatan, JenisPemangku.PLH, date(2024, 3, 5), date(2024, 3, 9))


def test_another_post_is_not_concerned(pemeran: Pemeran, jabatan: Jabatan) -> None:
    angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    angkat(pemeran, JabatanFactory(pd=pemeran.pd), JenisPemangku.DEFINITIF, date(2024, 1, 1))


def test_the_personal_number_stays_out_of_the_trail(pemeran: Pemeran, jabatan: Jabatan) -> None:
    pemangku = angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    assert PemangkuJabatan.objects.get().nip == "99990101 999901 9 001"
    jejak = Jejak.objects.get()
    assert "Pejabat Contoh" in jejak.sesudah
    assert "9999" not in f"{jejak.sesudah}{jejak.objek}{pemangku}"


@pytest.mark.parametrize(
    ("nama", "sampai", "tempat"), [(" ", None, "nama"), ("Pejabat Contoh", date(2023, 12, 31), "sampai")]
)
def test_what_cannot_be_is_refused(
    pemeran: Pemeran, jabatan: Jabatan, nama: str, sampai: date | None, tempat: str
) -> None:
    with pytest.raises(DataSalah) as salah:
        appoint_pemangku(
            jabatan=jabatan,
            nama=nama,
            jenis=JenisPemangku.DEFINITIF,
            mulai=date(2024, 1, 1),
            sampai=sampai,
            oleh=pemeran.kartika,
        )
    assert salah.value.tempat == tempat


def test_only_who_keeps_the_region_appoints(pemeran: Pemeran, jabatan: Jabatan) -> None:
    with pytest.raises(TidakBoleh):
        appoint_pemangku(jabatan=jabatan, nama="Ayu", jenis=JenisPemangku.PLT, mulai=date(2024, 1, 1), oleh=pemeran.ayu)
    assert not PemangkuJabatan.objects.exists()
