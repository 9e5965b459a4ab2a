"""Reports: the list, reading, one figure, printing, taking away."""

from typing import Any
from uuid import uuid4

from reports.figures import hitung_buku
from sakip import models as m
from sakip.actions.cetak import keep_cetakan
from sakip.queries.laporan import collect
from sakip.workflow import Status
from tests.factories import LaporanFactory
from tests.sakip.tabel_akses import PUBLIK, SEMUA, Baris, Letak, Tempat

#: Drafts do not exist for the Inspektorat.
DRAF = {"inspektorat": 404}
#: What cannot be composed says so with 422: only the own office of the test world has facts.
BELUM = frozenset({422})
TIDAK_ADA = frozenset({404})


def laporan(tempat: Tempat, status: Status = Status.DRAF) -> m.Laporan:
    """The report of the place, put into a state."""
    satu = m.Laporan.objects.filter(pd=tempat.pd).order_by("tahun").first() or LaporanFactory(pd=tempat.pd)
    nilai: dict[str, Any] = {"status": status.value}
    if status is not Status.DRAF:
        nilai |= {"diajukan_oleh": tempat.sistem, "diajukan_pada": "2025-01-10T00:00:00Z"}
    m.Laporan.objects.filter(pk=satu.pk).update(**nilai)
    satu.refresh_from_db()
    return satu


def alamat(tempat: Tempat, status: Status = Status.DRAF, **lain: Any) -> dict[str, Any]:
    """The arguments of an address below the report of the place."""
    satu = laporan(tempat, status)
    return {"pemda": tempat.pemda.kode, "kode": tempat.pd.kode, "tahun": satu.tahun, **lain}


def angka(tempat: Tempat) -> dict[str, Any]:
    """A figure of the report; of nothing where there are no facts to compute one from."""
    kunci = "tidak-ada"
    if tempat.nama == "sendiri":
        kunci = next(iter(hitung_buku(collect(laporan(tempat)).masukan)))
    return alamat(tempat, kunci=kunci)


def unduh(tempat: Tempat, status: Status = Status.DRAF) -> dict[str, Any]:
    """A kept print of the report; of another one where there are no facts to print."""
    nomor = 0
    if tempat.nama == "sendiri":
        satu = laporan(tempat, status)
        nomor = keep_cetakan(laporan=satu, kumpulan=collect(satu), isi=b"%PDF-", oleh=tempat.sistem).pk
    return alamat(tempat, status, cetakan=nomor)


BARIS = [
    Baris("daftar", Letak.TANPA, PUBLIK),
    Baris("laporan", Letak.PD, SEMUA, alamat, kecuali=DRAF, juga=BELUM),
    Baris("laporan", Letak.PD, SEMUA, lambda t: alamat(t, Status.DIAJUKAN), juga=BELUM),
    Baris("laporan", Letak.PD, PUBLIK, lambda t: alamat(t, Status.DITERBITKAN), juga=BELUM),
    Baris("angka", Letak.PD, SEMUA, angka, kecuali=DRAF, juga=BELUM),
    Baris("cetak", Letak.PD, SEMUA, alamat, get=False, post=True, kecuali=DRAF),
    Baris("pekerjaan", Letak.PD, SEMUA, lambda t: alamat(t, nomor=uuid4()), juga=TIDAK_ADA),
    Baris("keadaan", Letak.PD, SEMUA, lambda t: alamat(t, nomor=uuid4()), juga=TIDAK_ADA),
    Baris("unduh", Letak.PD, SEMUA, unduh, kecuali=DRAF, juga=TIDAK_ADA, berjejak=True),
    Baris("unduh", Letak.PD, PUBLIK, lambda t: unduh(t, Status.DITERBITKAN), juga=TIDAK_ADA),
]
