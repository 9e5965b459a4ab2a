"""Looking up codes in an edition of the nomenclature, and the codes of a budget that it does not know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from sakip.choices import TingkatNomenklatur, baca
from sakip.fakta.nomenklatur import ejaan
from sakip.models import (
    BarisNomenklatur,
    EdisiNomenklatur,
    Kegiatan,
    Pemda,
    PerangkatDaerah,
    Program,
    SubKegiatan,
    TahunAnggaran,
)


def editions_of(pemda: Pemda) -> QuerySet[EdisiNomenklatur]:
    """The editions of the region, the newest first, with the number of their codes. One query."""
    return EdisiNomenklatur.objects.filter(pemda=pemda).annotate(banyak=Count("baris")).order_by("-tahun_awal", "kode")


def find_codes(edisi: EdisiNomenklatur, teks: str, tingkat: str = "") -> QuerySet[BarisNomenklatur]:
    """The codes of an edition that begin with the text, or whose name holds it."""
    baris = BarisNomenklatur.objects.filter(edisi=edisi).order_by("letak")
    if teks:
        baris = baris.filter(Q(kode__istartswith=teks) | Q(nama__icontains=teks))
    return baris.filter(tingkat=tingkat) if tingkat else baris


def edition_for(pd: PerangkatDaerah, tahun: int) -> EdisiNomenklatur | None:
    """The edition that the budget of the year names, else the newest of those in force in the year."""
    semua = list(EdisiNomenklatur.objects.filter(pemda=pd.pemda_id).order_by("-tahun_awal", "-kode"))
    disebut = TahunAnggaran.objects.filter(pd=pd, tahun=tahun).values_list("edisi_nomenklatur", flat=True).first()
    for satu in semua:
        if satu.kode == disebut:
            return satu
    return next((s for s in semua if s.tahun_awal <= tahun and (s.tahun_akhir is None or tahun <= s.tahun_akhir)), None)


@dataclass(frozen=True, slots=True)
class KodeAnggaran:
    """A row of the budget whose code the edition does not know; `nomenklatur` is "" where the budget has none."""

    tingkat: str
    kode: str
    nama: str
    nomenklatur: str

    @property
    def tingkat_label(self) -> str:
        """The level in words."""
        return baca(TingkatNomenklatur, self.tingkat).label


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """The codes of a budget against an edition: how many are known, which are not, which rows have none."""

    edisi: EdisiNomenklatur | None
    dikenal: int
    asing: tuple[KodeAnggaran, ...]
    tanpa: tuple[KodeAnggaran, ...]


def check_codes(pd: PerangkatDaerah, tahun: int) -> HasilPeriksa:
    """Compare the codes of the office's budget of the year with the edition in force. Six queries at most.

    Without an edition no code is called unknown.
    """
    edisi = edition_for(pd, tahun)
    semua = list(_codes(pd, tahun))
    isi = [satu for satu in semua if satu.nomenklatur]
    tanpa = tuple(satu for satu in semua if not satu.nomenklatur)
    if edisi is None:
        return HasilPeriksa(None, 0, (), tanpa)
    calon = {eja for satu in isi for eja in ejaan(satu.nomenklatur)}
    ada = set(BarisNomenklatur.objects.filter(edisi=edisi, kode__in=calon).values_list("kode", flat=True))
    asing = tuple(satu for satu in isi if not ada.intersection(ejaan(satu.nomenklatur)))
    return HasilPeriksa(edisi, len(isi) - len(asing), asing, tanpa)


def _codes(pd: PerangkatDaerah, tahun: int) -> Iterator[KodeAnggaran]:
    di = {"tahun_anggaran__pd": pd, "tahun_anggaran__tahun": tahun}
    bawah = {f"program__{nama}": nilai for nama, nilai in di.items()}
    for tingkat, baris in (
        ("program", Program.objects.filter(**di)),
        ("kegiatan", Kegiatan.objects.filter(**bawah)),
        ("sub_kegiatan", SubKegiatan.objects.filter(**bawah)),
    ):
        for satu in baris.order_by("letak", "pk"):
            yield KodeAnggaran(tingkat, satu.kode, satu.nama, satu.nomenklatur)
