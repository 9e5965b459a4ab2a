"""The roles that an account has on a day: entrusted by assignment, or that come with a post it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from sakip import models as m
from sakip.access.lingkup import Jalur, Letak
from sakip.access.peran import PERAN, IsiPeran, Peran
from sakip.choices import JenisPemangku, baca


@dataclass(frozen=True, slots=True)
class Tugas:
    """A role in force: its one place (`pd` also for a unit) in the region `daerah`, its days, and the post it comes
    with, "" for an assignment. `tempat` names the place for people.
    """

    peran: Peran
    pemda: int | None
    pd: int | None
    unit: int | None
    daerah: int
    tempat: str
    mulai: date
    sampai: date | None
    jabatan: str = ""
    jenis: str = ""

    @property
    def isi(self) -> IsiPeran:
        """What the role may do."""
        return PERAN[self.peran]

    def mencakup(self, letak: Letak) -> bool:
        """Whether the place lies in the scope of the role."""
        return letak.pemda == self.pemda if self.pemda is not None else letak.pd is not None and letak.pd == self.pd

    def membaca(self, jalur: Jalur, di: tuple[Letak, ...]) -> bool:
        """Whether it may at least read: what belongs to the own region and is shared in it, and what is national."""
        if not di:
            return jalur.nasional
        return jalur.bersama and any(satu.pd is None and satu.pemda == self.daerah for satu in di)


def read_tugas(pengguna: m.Pengguna, pada: date) -> list[Tugas]:
    """The roles in force on the day, assignments first. Two queries."""
    return [*_ditugaskan(pengguna, pada), *_memangku(pengguna, pada)]


def _ditugaskan(pengguna: m.Pengguna, pada: date) -> Iterator[Tugas]:
    """The assignments in force. Columns and not rows: this is asked by every page."""
    baris = m.Penugasan.objects.berlaku(pada).filter(pengguna=pengguna).order_by("pk")
    kolom = baris.values(
        "peran", "mulai", "sampai", "unit_id",
        pemda_=F("pemda"), nama_pemda=F("pemda__nama"), nama_unit=F("unit__nama"),
        pd_=Coalesce("pd", "unit__pd"),
        daerah=Coalesce("pd__pemda", "unit__pd__pemda"),
        nama_pd=Coalesce("pd__nama", "unit__pd__nama"),
    )  # fmt: skip
    for satu in kolom:
        peran, masa = baca(Peran, satu["peran"]), (satu["mulai"], satu["sampai"])
        if satu["pemda_"] is not None:
            yield Tugas(peran, satu["pemda_"], None, None, satu["pemda_"], satu["nama_pemda"], *masa)
        else:
            tempat = f"{satu['nama_unit']}, {satu['nama_pd']}" if satu["nama_unit"] else satu["nama_pd"]
            yield Tugas(peran, None, satu["pd_"], satu["unit_id"], satu["daerah"], tempat, *masa)


def _memangku(pengguna: m.Pengguna, pada: date) -> Iterator[Tugas]:
    """What comes with the post of a head, definitif or acting (Plt., Pj., Plh.), exactly on the days of the term: the
    head of an office has the role of its head, the head of a region that of the superior of all.
    """
    masa = m.PemangkuJabatan.objects.filter(
        Q(jabatan=F("jabatan__pd__kepala")) | Q(jabatan=F("jabatan__pemda__kepala")),
        Q(sampai__isnull=True) | Q(sampai__gte=pada),
        pengguna=pengguna,
        mulai__lte=pada,
    )
    kolom = masa.order_by("pk").values(
        "jabatan_id", "jenis", "mulai", "sampai",
        nama_jabatan=F("jabatan__nama"),
        pd=F("jabatan__pd"), nama_pd=F("jabatan__pd__nama"), kepala_pd=F("jabatan__pd__kepala"),
        pemda=F("jabatan__pemda"), nama_pemda=F("jabatan__pemda__nama"), kepala_pemda=F("jabatan__pemda__kepala"),
    )  # fmt: skip
    for satu in kolom:
        sebutan = (satu["mulai"], satu["sampai"], satu["nama_jabatan"], baca(JenisPemangku, satu["jenis"]).label)
        if satu["jabatan_id"] == satu["kepala_pd"]:
            yield Tugas(Peran.KEPALA_PD, None, satu["pd"], None, satu["pemda"], satu["nama_pd"], *sebutan)
        if satu["jabatan_id"] == satu["kepala_pemda"]:
            yield Tugas(Peran.ATASAN, satu["pemda"], None, None, satu["pemda"], satu["nama_pemda"], *sebutan)
