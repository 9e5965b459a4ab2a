"""What got past the actions is found again. Rows are written here as a faulty program would."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from sakip import models as m
from sakip.queries.invarian import periksa_invarian
from tests import factories as f
from tests.sakip.perlengkapan import Kantor

pytestmark = pytest.mark.django_db


def test_a_loaded_office_holds_all_invariants(kantor: Kantor) -> None:
    assert periksa_invarian() == []
    keluar = StringIO()
    call_command("periksa_invarian", stdout=keluar)
    assert keluar.getvalue() == "Semua invarian terpenuhi.\n"


def _penugasan(kantor: Kantor) -> None:
    orang = f.PenggunaFactory(username="dewi")
    for mulai in (date(2024, 1, 1), date(2025, 1, 1)):
        f.PenugasanFactory(pengguna=orang, pd=kantor.pd, mulai=mulai)


def _pemangku(kantor: Kantor) -> None:
    satu = m.PemangkuJabatan.objects.get(jabatan__pd=kantor.pd)
    f.PemangkuJabatanFactory(jabatan=satu.jabatan, jenis="plt", mulai=date(2023, 1, 1), letak=9)


def _program_lain(kantor: Kantor) -> None:
    sub = m.SubKegiatan.objects.filter(kegiatan__isnull=False)[0]
    lain = m.Program.objects.exclude(pk=sub.program_id).filter(tahun_anggaran=sub.program.tahun_anggaran)[0]
    m.SubKegiatan.objects.filter(pk=sub.pk).update(program=lain)


def _versi_lain(kantor: Kantor) -> None:
    pagu = m.Pagu.objects.filter(versi__tahun_anggaran__tahun=2024)[0]
    lain = m.VersiAnggaran.objects.filter(tahun_anggaran__tahun=2023)[0]
    m.Pagu.objects.filter(pk=pagu.pk).update(versi=lain)


def _alokasi_asing(kantor: Kantor) -> None:
    m.Alokasi.objects.create(sub_kegiatan=f.SubKegiatanFactory(), penempatan=m.PenempatanIndikator.objects.all()[0])


def _batas_terbalik(kantor: Kantor) -> None:
    satu = m.Target.objects.filter(asal="renstra")[0]
    m.Target.objects.filter(pk=satu.pk).update(bentuk="rentang", bawah=Decimal(9), atas=Decimal(10))
    # As text "9" comes after "10": the database cannot have this order for a constraint.
    m.Target.objects.filter(pk=satu.pk).update(bawah=Decimal(10), atas=Decimal(9))


def _skala(kantor: Kantor) -> None:
    m.PitaSkala.objects.order_by("-urutan")[0].delete()


def _misi_ganda(kantor: Kantor) -> None:
    misi = m.Misi.objects.all()[0]
    for kode in ("A", "B"):
        tujuan = m.TujuanDaerah.objects.create(misi=misi, kode=kode, uraian="x")
        m.SasaranDaerah.objects.create(tujuan=tujuan, kode="GANDA", uraian="x")


@pytest.mark.parametrize(
    ("rusak", "kalimat"),
    [
        (_penugasan, "Penugasan perencana dewi bertumpang tindih mulai 01-01-2025."),
        (_pemangku, "masa jabatan kepala bertumpang tindih dengan pemangku lain"),
        (_program_lain, "berada pada kegiatan dari program lain."),
        (_versi_lain, "memakai versi anggaran dari tahun lain."),
        (_alokasi_asing, "menghubungkan dua perangkat daerah."),
        (_batas_terbalik, "isi target tidak sesuai dengan bentuk rentang"),
        (_skala, "tidak termasuk pita mana pun"),
        (_misi_ganda, "kode sasaran GANDA dipakai 2 kali"),
    ],
)
def test_a_broken_invariant_is_found(kantor: Kantor, rusak: Callable[[Kantor], Any], kalimat: str) -> None:
    rusak(kantor)
    cacat = periksa_invarian()
    assert any(kalimat in satu for satu in cacat), cacat


def test_an_indicator_or_unit_of_another_office_is_found(kantor: Kantor) -> None:
    m.PenempatanIndikator.objects.filter(kode="S1.NAIK").update(indikator=f.IndikatorFactory())
    m.Jabatan.objects.filter(pd=kantor.pd).update(unit=f.UnitKerjaFactory())
    cacat = " ".join(periksa_invarian())
    assert "Penempatan S1.NAIK memakai indikator perangkat daerah lain." in cacat
    assert "Jabatan kepala berada pada unit kerja perangkat daerah lain." in cacat


def test_the_command_prints_each_and_ends_with_one(kantor: Kantor) -> None:
    _penugasan(kantor)
    keluar = StringIO()
    with pytest.raises(SystemExit) as selesai:
        call_command("periksa_invarian", stdout=keluar)
    assert selesai.value.code == 1
    assert keluar.getvalue().startswith("Penugasan perencana dewi")
