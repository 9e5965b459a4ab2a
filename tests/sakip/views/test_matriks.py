"""Every address for every role: yours 200, not yours 404, the public to sign in (gaya.md 5, habit 8)."""

from uuid import uuid4

import pytest
from django.urls import get_resolver

from reports.figures import hitung_buku
from sakip import models as m
from sakip.actions.cetak import keep_cetakan
from sakip.queries.laporan import collect
from sakip.urls import urlpatterns
from sakip.workflow import Izin, Status
from tests.sakip.views.bantu import PEMAIN, Situs, habiskan

DRAF = {"ayu": 200, "budi": 404, "citra": 200, "eka": 200, "indra": 200, "joko": 404, "kartika": 200, "tamu": 302}
DIAJUKAN = DRAF | {"joko": 200}
DITERBITKAN = dict.fromkeys(PEMAIN, 200)
KEADAAN = {Status.DRAF: DRAF, Status.DIAJUKAN: DIAJUKAN, Status.DITERBITKAN: DITERBITKAN}
#: Pages of one report that are read, and those of no report at all.
BACA = ("laporan", "angka", "unduh")
#: A print is asked for and followed by people with an account; the number of the job here is nobody's.
MINTA = ("cetak", "pekerjaan", "keadaan")
UMUM = {
    "daftar": dict.fromkeys(PEMAIN, 200),
    "masuk": dict.fromkeys(PEMAIN, 302) | {"tamu": 200},
    "keluar": dict.fromkeys(PEMAIN, 405),
}


def alamat(situs: Situs, nama: str) -> str:
    if nama == "angka":
        return situs.alamat("angka", kunci=next(iter(hitung_buku(collect(situs.laporan).masukan))))
    if nama == "unduh":
        cetakan = keep_cetakan(
            laporan=situs.laporan, kumpulan=collect(situs.laporan), isi=b"%PDF-", oleh=situs.orang["ayu"]
        )
        return situs.alamat("unduh", cetakan=cetakan.pk)
    return situs.alamat(nama, nomor=uuid4()) if nama in ("pekerjaan", "keadaan") else situs.alamat(nama)


def test_every_page_is_in_the_matrix_and_declares_its_permission() -> None:
    nama = {satu for satu in get_resolver().reverse_dict if isinstance(satu, str)}
    assert nama == {*BACA, *MINTA, *UMUM}
    for pola in urlpatterns:
        assert isinstance(pola.callback.izin, Izin | None), pola.name


@pytest.mark.parametrize("status", KEADAAN)
@pytest.mark.parametrize("nama", BACA)
def test_pages_of_a_report(situs: Situs, nama: str, status: Status) -> None:
    tujuan = alamat(situs, nama)
    situs.pindahkan(status)
    assert codes(situs, tujuan) == KEADAAN[status]


@pytest.mark.parametrize("nama", ["pekerjaan", "keadaan"])
def test_job_that_is_nobodys(situs: Situs, nama: str) -> None:
    tujuan = alamat(situs, nama)
    situs.terbitkan()
    assert {pemain: situs.sebagai(pemain).get(tujuan).status_code for pemain in PEMAIN} == dict.fromkeys(
        PEMAIN, 404
    ) | {"tamu": 302}


@pytest.mark.parametrize("status", KEADAAN)
def test_asking_for_a_print(situs: Situs, status: Status) -> None:
    situs.pindahkan(status)
    jawaban = {pemain: situs.sebagai(pemain).post(situs.alamat("cetak")) for pemain in PEMAIN}
    harap = {pemain: 302 if kode == 200 else kode for pemain, kode in KEADAAN[status].items()}
    assert {pemain: satu.status_code for pemain, satu in jawaban.items()} == harap
    assert jawaban["tamu"].url.startswith("/masuk/")
    assert {situs.sebagai(pemain).get(situs.alamat("cetak")).status_code for pemain in PEMAIN} == {405}


@pytest.mark.parametrize("nama", UMUM)
def test_pages_of_no_report(situs: Situs, nama: str) -> None:
    from django.urls import reverse

    assert {pemain: situs.sebagai(pemain).get(reverse(nama)).status_code for pemain in PEMAIN} == UMUM[nama]


def codes(situs: Situs, tujuan: str) -> dict[str, int]:
    """What each of the cast is answered. Answers are read to the end."""
    hasil = {}
    for pemain in PEMAIN:
        jawaban = situs.sebagai(pemain).get(tujuan)
        hasil[pemain] = jawaban.status_code
        habiskan(jawaban)
    return hasil


def rows() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in vars(m).values() if isinstance(model, type)}


@pytest.mark.parametrize("nama", BACA)
def test_get_writes_nothing_but_the_trail(situs: Situs, nama: str) -> None:
    tujuan = alamat(situs, nama)
    klien = situs.sebagai("ayu")
    sebelum = rows()
    habiskan(klien.get(tujuan))
    sesudah = rows()
    tambahan = sesudah.pop("Jejak") - sebelum.pop("Jejak")
    assert sesudah == sebelum
    assert tambahan == (1 if nama == "unduh" else 0)


def test_print_whose_file_is_gone_leads_back_to_the_report(situs: Situs) -> None:
    tujuan = alamat(situs, "unduh")
    satu = m.Cetakan.objects.get()
    satu.berkas.storage.delete(satu.berkas.name)
    jawaban = situs.sebagai("ayu").get(tujuan)
    assert (jawaban.status_code, jawaban.url) == (302, situs.alamat("laporan"))
    assert "Buat PDF" in situs.sebagai("ayu").get(situs.alamat("laporan")).text
