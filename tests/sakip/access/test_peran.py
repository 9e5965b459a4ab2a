"""What each role may do, as desain.md 1 says it."""

import pytest

from sakip.access.peran import PERAN, Peran, yang_dapat
from sakip.workflow import Izin

TABEL = {
    "perencana": "lihat catat_nilai ajukan_nilai ubah_rencana ubah_anggaran tulis_laporan ajukan_laporan susun_pk"
    " muat_data",
    "pengampu": "lihat catat_nilai ajukan_nilai",
    "kepala_pd": "lihat verifikasi_nilai verifikasi_laporan setujui_laporan tanda_tangani_pk",
    "atasan": "lihat setujui_pk",
    "inspektorat": "lihat reviu evaluasi",
    "organisasi": "lihat terbitkan_laporan atur_daerah atur_kebijakan atur_jadwal atur_peran lihat_jejak muat_data",
}


@pytest.mark.parametrize("peran", list(Peran))
def test_each_role_has_its_permissions_and_a_sentence(peran: Peran) -> None:
    assert {izin.value for izin in PERAN[peran].izin} == set(TABEL[peran.value].split())
    assert PERAN[peran].kalimat.endswith(".")


def test_every_permission_belongs_to_somebody_and_nobody_checks_what_they_make() -> None:
    assert {izin for isi in PERAN.values() for izin in isi.izin} == set(Izin)
    for isi in PERAN.values():
        assert not {Izin.AJUKAN_LAPORAN, Izin.SETUJUI_LAPORAN} <= isi.izin
        assert not {Izin.TANDA_TANGANI_PK, Izin.SETUJUI_PK} <= isi.izin
        assert not {Izin.AJUKAN_NILAI, Izin.VERIFIKASI_NILAI} <= isi.izin


def test_a_refusal_can_say_who_could() -> None:
    assert yang_dapat(Izin.SETUJUI_LAPORAN) == "Kepala perangkat daerah"
    assert yang_dapat(Izin.CATAT_NILAI) == "Perencana perangkat daerah, Pengampu unit kerja"
