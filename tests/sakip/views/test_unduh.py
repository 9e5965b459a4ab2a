"""Taking away a kept print."""

import pytest

from sakip import models as m
from sakip.actions._jejak import record
from sakip.actions.cetak import keep_cetakan
from sakip.queries.laporan import collect
from sakip.workflow import Status
from tests.sakip.views.bantu import Situs, habiskan


def simpan(situs: Situs) -> m.Cetakan:
    """A print of the report as it stands."""
    laporan = m.Laporan.objects.get(pk=situs.laporan.pk)
    return keep_cetakan(laporan=laporan, kumpulan=collect(laporan), isi=b"%PDF-", oleh=situs.orang["ayu"])


def kode(situs: Situs, nama: str, cetakan: m.Cetakan) -> int:
    jawaban = situs.sebagai(nama).get(situs.alamat("unduh", cetakan=cetakan.pk))
    if jawaban.status_code == 200:
        habiskan(jawaban)
    return int(jawaban.status_code)


def test_print_whose_file_is_gone_leads_back_to_the_report(situs: Situs) -> None:
    satu = simpan(situs)
    satu.berkas.storage.delete(satu.berkas.name or "")
    jawaban = situs.sebagai("ayu").get(situs.alamat("unduh", cetakan=satu.pk))
    assert (jawaban.status_code, jawaban.url) == (302, situs.alamat("laporan"))
    assert "Buat PDF" in situs.sebagai("ayu").get(situs.alamat("laporan")).text


@pytest.mark.parametrize("status", [Status.DIAJUKAN, Status.DITERBITKAN])
def test_prints_of_drafts_stay_in_the_office(situs: Situs, status: Status) -> None:
    """Their numbers follow each other, so anybody could ask for the one before."""
    draf = simpan(situs)
    m.PerangkatDaerah.objects.filter(pk=situs.kantor.pd.pk).update(nama="Nama Yang Dibetulkan")
    situs.pindahkan(status)
    record("uji", situs.kantor.pd, oleh=situs.orang["ayu"])  # every write leaves its event
    kini = simpan(situs)
    assert draf.pk != kini.pk
    luar = ["joko"] if status is Status.DIAJUKAN else ["joko", "budi", "tamu"]
    assert [kode(situs, nama, kini) for nama in luar] == [200] * len(luar)
    assert [kode(situs, nama, draf) for nama in luar] == [404] * len(luar)
    assert [kode(situs, nama, draf) for nama in ("ayu", "citra", "eka", "kartika")] == [200] * 4
    # What an approval keeps is served as it is from then on.
    m.Cetakan.objects.filter(pk=draf.pk).update(beku=True)
    assert kode(situs, "joko", draf) == 200


def test_nothing_is_taken_away_of_what_cannot_be_composed(situs: Situs) -> None:
    satu = simpan(situs)
    situs.terbitkan()
    m.BagianSistematika.objects.filter(sistematika__laporan=situs.laporan).update(
        blok=[{"blok": "tidak_ada", "pilihan": {}}]
    )
    assert (kode(situs, "tamu", satu), kode(situs, "ayu", satu)) == (404, 200)
