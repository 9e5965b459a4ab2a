"""Holders of posts never overlap, but for a Plh. who covers an absence."""

from datetime import date
from typing import Any

import pytest

from sakip.actions.errors import DataSalah, SudahBerubah, TidakBoleh
from sakip.actions.organisasi import appoint_pemangku, correct_pemangku, delete_pemangku, end_pemangku
from sakip.choices import JenisPemangku
from sakip.models import Jabatan, Jejak, PemangkuJabatan
from tests.factories import JabatanFactory, PenggunaFactory, bertugas
from tests.sakip.perlengkapan import Pemeran

pytestmark = pytest.mark.django_db


@pytest.fixture
def jabatan(pemeran: Pemeran) -> Jabatan:
    return JabatanFactory(pd=pemeran.pd, kode="KEPALA", nama="Kepala Dinas")


def angkat(
    pemeran: Pemeran, jabatan: Jabatan, jenis: JenisPemangku, mulai: date, sampai: date | None = None, **lain: Any
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
        **lain,
    )


@pytest.mark.parametrize(
    ("jenis", "mulai", "sampai", "medan"),
    [
        (JenisPemangku.DEFINITIF, date(2024, 7, 1), None, ""),  # the day after
        (JenisPemangku.DEFINITIF, date(2024, 6, 30), None, "mulai"),  # the last day
        (JenisPemangku.PLT, date(2024, 3, 1), date(2024, 3, 31), "mulai"),
        (JenisPemangku.PJ, date(2023, 1, 1), date(2024, 1, 1), "sampai"),  # the first day
        (JenisPemangku.PJ, date(2023, 1, 1), date(2023, 12, 31), ""),
        (JenisPemangku.PLH, date(2024, 3, 1), date(2024, 3, 5), ""),
    ],
)
def test_a_post_is_held_by_one(
    pemeran: Pemeran, jabatan: Jabatan, jenis: JenisPemangku, mulai: date, sampai: date | None, medan: str
) -> None:
    angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1), date(2024, 6, 30))
    if medan:
        with pytest.raises(DataSalah) as salah:
            angkat(pemeran, jabatan, jenis, mulai, sampai)
        assert salah.value.tempat == medan
        assert (
            "Kepala Dinas sudah dipangku Pejabat Contoh (Definitif) sejak 1 Januari 2024 sampai 30 Juni 2024"
            in salah.value.sebab
        )
    else:
        angkat(pemeran, jabatan, jenis, mulai, sampai)
    assert PemangkuJabatan.objects.count() == 1 + (not medan)


def test_two_plh_do_not_share_a_day(pemeran: Pemeran, jabatan: Jabatan) -> None:
    angkat(pemeran, jabatan, JenisPemangku.PLH, date(2024, 3, 1), date(2024, 3, 5))
    with pytest.raises(DataSalah):
        angkat(pemeran, jabatan, JenisPemangku.PLH, date(2024, 3, 5), date(2024, 3, 9))


def test_a_term_without_end_is_said_to_have_none(pemeran: Pemeran, jabatan: Jabatan) -> None:
    angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    with pytest.raises(DataSalah, match="belum berakhir"):
        angkat(pemeran, jabatan, JenisPemangku.PLT, date(2025, 1, 1))


def test_another_post_is_not_concerned(pemeran: Pemeran, jabatan: Jabatan) -> None:
    angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    angkat(pemeran, JabatanFactory(pd=pemeran.pd), JenisPemangku.DEFINITIF, date(2024, 1, 1))


def test_the_personal_number_stays_out_of_the_trail(pemeran: Pemeran, jabatan: Jabatan) -> None:
    pemangku = angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    assert PemangkuJabatan.objects.get().nip == "99990101 999901 9 001"
    correct_pemangku(
        pemangku=pemangku,
        isian={"nip": "99990202 999902 9 002"},
        semula={"nip": pemangku.nip},
        oleh=pemeran.kartika,
    )
    delete_pemangku(pemangku=pemangku, oleh=pemeran.kartika)
    semua = "".join(f"{satu.sebelum}{satu.sesudah}{satu.objek}" for satu in Jejak.objects.all())
    assert Jejak.objects.count() == 3
    assert "Pejabat Contoh" in semua
    assert "9999" not in f"{semua}{pemangku}"


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
    pemangku = angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    for tindakan in (
        lambda: correct_pemangku(pemangku=pemangku, isian={"nama": "Ayu"}, semula={}, oleh=pemeran.ayu),
        lambda: end_pemangku(pemangku=pemangku, sampai=date(2024, 5, 1), semula=None, oleh=pemeran.ayu),
        lambda: delete_pemangku(pemangku=pemangku, oleh=pemeran.ayu),
    ):
        with pytest.raises(TidakBoleh):
            tindakan()
    pemangku.refresh_from_db()
    assert (pemangku.nama, pemangku.sampai) == ("Pejabat Contoh", None)


# --- Ending and correcting a term -------------------------------------------------------------------------------------


def test_a_term_ends_and_the_next_begins_the_day_after(pemeran: Pemeran, jabatan: Jabatan) -> None:
    pemangku = angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    end_pemangku(pemangku=pemangku, sampai=date(2024, 6, 30), semula=None, oleh=pemeran.kartika, dasar="SK 2")
    angkat(pemeran, jabatan, JenisPemangku.PLT, date(2024, 7, 1))
    jejak = Jejak.objects.get(aksi="pemangku.diakhiri")
    assert (jejak.sebelum, jejak.sesudah, jejak.dasar) == ('{"sampai":null}', '{"sampai":"2024-06-30"}', "SK 2")


def test_a_term_is_not_lengthened_into_the_next(pemeran: Pemeran, jabatan: Jabatan) -> None:
    satu = angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1), date(2024, 6, 30))
    angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 7, 1))
    with pytest.raises(DataSalah) as salah:
        end_pemangku(pemangku=satu, sampai=date(2024, 7, 1), semula=satu.sampai, oleh=pemeran.kartika)
    assert salah.value.tempat == "sampai"
    assert "sejak 1 Juli 2024" in salah.value.sebab


def test_ending_what_somebody_else_just_ended_is_told(pemeran: Pemeran, jabatan: Jabatan) -> None:
    satu = angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    end_pemangku(pemangku=satu, sampai=date(2024, 6, 30), semula=None, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah) as berubah:
        end_pemangku(pemangku=satu, sampai=date(2024, 9, 30), semula=None, oleh=pemeran.kartika)
    assert berubah.value.tersimpan == {"sampai": date(2024, 6, 30)}
    assert berubah.value.dikirim == {"sampai": date(2024, 9, 30)}


def test_a_correction_looks_at_the_whole_term_and_not_at_itself(pemeran: Pemeran, jabatan: Jabatan) -> None:
    satu = angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1), date(2024, 6, 30))
    semula = {"nama": satu.nama, "mulai": satu.mulai, "jenis": satu.jenis}
    baru = correct_pemangku(
        pemangku=satu, isian={"nama": "Pejabat Betul", "mulai": date(2024, 2, 1)}, semula=semula, oleh=pemeran.kartika
    )
    assert (baru.nama, baru.mulai, baru.sampai) == ("Pejabat Betul", date(2024, 2, 1), date(2024, 6, 30))
    angkat(pemeran, jabatan, JenisPemangku.PLH, date(2024, 3, 1), date(2024, 3, 9))
    with pytest.raises(DataSalah, match="Plh"):
        correct_pemangku(pemangku=baru, isian={"jenis": "plh"}, semula=semula, oleh=pemeran.kartika)


def test_correcting_what_was_removed_is_told(pemeran: Pemeran, jabatan: Jabatan) -> None:
    satu = angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    kedua = PemangkuJabatan.objects.get()
    delete_pemangku(pemangku=satu, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah, match="dihapus"):
        correct_pemangku(pemangku=kedua, isian={"nama": "Lain"}, semula={"nama": kedua.nama}, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah, match="dihapus"):
        end_pemangku(pemangku=kedua, sampai=date(2024, 2, 1), semula=None, oleh=pemeran.kartika)
    with pytest.raises(SudahBerubah, match="dihapus"):
        delete_pemangku(pemangku=kedua, oleh=pemeran.kartika)


def test_ending_looks_at_the_term_as_it_stands(pemeran: Pemeran, jabatan: Jabatan) -> None:
    satu = angkat(pemeran, jabatan, JenisPemangku.DEFINITIF, date(2024, 1, 1))
    lama = PemangkuJabatan.objects.get()
    correct_pemangku(
        pemangku=satu, isian={"mulai": date(2024, 5, 1)}, semula={"mulai": satu.mulai}, oleh=pemeran.kartika
    )
    with pytest.raises(DataSalah, match="sebelum hari pertama"):
        end_pemangku(pemangku=lama, sampai=date(2024, 2, 1), semula=None, oleh=pemeran.kartika)


# --- The account of a holder ------------------------------------------------------------------------------------------


def test_an_account_of_the_region_is_linked(pemeran: Pemeran, jabatan: Jabatan) -> None:
    satu = angkat(pemeran, jabatan, JenisPemangku.PLT, date(2024, 1, 1), pengguna=pemeran.citra)
    assert satu.pengguna == pemeran.citra
    assert '"pengguna":"citra"' in Jejak.objects.get().sesudah
    lepas = correct_pemangku(
        pemangku=satu, isian={"pengguna": None}, semula={"pengguna": pemeran.citra.pk}, oleh=pemeran.kartika
    )
    assert lepas.pengguna is None


def test_an_account_of_elsewhere_is_not_linked(pemeran: Pemeran, jabatan: Jabatan) -> None:
    for orang in (PenggunaFactory(), bertugas("organisasi", pemda=JabatanFactory().pemda)):
        with pytest.raises(TidakBoleh):
            angkat(pemeran, jabatan, JenisPemangku.PLT, date(2024, 1, 1), pengguna=orang)
    assert not PemangkuJabatan.objects.exists()
