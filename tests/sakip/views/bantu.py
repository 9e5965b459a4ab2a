"""What tests of pages share: the cast on a loaded office, and its addresses."""

from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import reverse

from sakip import models as m
from sakip.workflow import Status
from tests.factories import PerangkatDaerahFactory, UnitKerjaFactory, bertugas
from tests.sakip.perlengkapan import Kantor

#: Everybody who can come to a page; "tamu" is the public.
PEMAIN = ("ayu", "budi", "citra", "eka", "indra", "joko", "kartika", "tamu")


def habiskan(jawaban: Any) -> bytes:
    """The bytes of an answer, read to the end: a PDF is an open file until then."""
    return b"".join(jawaban.streaming_content) if jawaban.streaming else jawaban.content


@dataclass(frozen=True)
class Situs:
    """A loaded office with its report, and people."""

    kantor: Kantor
    laporan: m.Laporan
    orang: dict[str, m.Pengguna]

    def alamat(self, nama: str, **lain: Any) -> str:
        return reverse(
            nama,
            kwargs={"pemda": self.kantor.pemda.kode, "kode": self.kantor.pd.kode, "tahun": self.laporan.tahun, **lain},
        )

    def sebagai(self, nama: str) -> Client:
        """A browser in which this person is signed in; nobody for "tamu"."""
        klien = Client()
        if nama != "tamu":
            klien.force_login(self.orang[nama])
        return klien

    def terbitkan(self) -> None:
        self.pindahkan(Status.DITERBITKAN)

    def pindahkan(self, status: Status) -> None:
        """Put the report into a state; how it gets there is tested with the actions."""
        nilai = {"status": status.value}
        if status is not Status.DRAF:
            nilai |= {"diajukan_oleh": self.orang["ayu"], "diajukan_pada": "2025-01-10T00:00:00Z"}
        m.Laporan.objects.filter(pk=self.laporan.pk).update(**nilai)
        self.laporan.refresh_from_db()


def bangun(kantor: Kantor) -> Situs:
    """The cast of the demonstration, on the loaded office; Budi plans for another one of the region."""
    pd, pemda = kantor.pd, kantor.pemda
    lain = PerangkatDaerahFactory(pemda=pemda)
    orang = {
        "ayu": bertugas("perencana", pd=pd, pengguna__username="ayu"),
        "budi": bertugas("perencana", pd=lain, pengguna__username="budi"),
        "citra": bertugas("kepala_pd", pd=pd, pengguna__username="citra"),
        "eka": bertugas("pengampu", unit=UnitKerjaFactory(pd=pd, kode="UNIT-EKA"), pengguna__username="eka"),
        "indra": bertugas("atasan", pemda=pemda, pengguna__username="indra"),
        "joko": bertugas("inspektorat", pemda=pemda, pengguna__username="joko"),
        "kartika": bertugas("organisasi", pemda=pemda, pengguna__username="kartika"),
    }
    return Situs(kantor, m.Laporan.objects.get(pd=pd), orang)
