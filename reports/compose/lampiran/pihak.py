"""Who signs an annex, as one signature block: from the document where it names the party, else from the holders.

A name is never made up: where nobody is known the line stays empty, with the post above it. The order of two signers is
policy (`cetak.urutan_tanda_tangan`). Source: regulasi.md 1.4 (signature block, a regional head has no NIP), 10.1
(unsigned drafts leave the day blank), 10.4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from reports import wording
from reports.compose.konteks import Konteks
from reports.document import BlokTandaTangan, Penandatangan
from reports.inputs import Pemangku, PerjanjianKinerja, Pihak

KOSONG = "…" * 16
"""What stands in running text where a name is to be written by hand."""
GARIS = "\N{NO-BREAK SPACE}" * 40
"""The same in a signature, where names are underlined: an empty line."""

_AWALAN = {"plt": "Plt. ", "pj": "Pj. ", "plh": "Plh. "}
_BERAWALAN = re.compile(r"^(?:Plt|Plh|Pjs|Pj)\.?\s+", re.IGNORECASE)
_HARI_KOSONG = "\N{NO-BREAK SPACE}" * 6


@dataclass(frozen=True, slots=True)
class Para:
    """The parties of an agreement. `kedua` None: the document has one signer (regulasi.md 1.4, institution level)."""

    pertama: Pihak
    kedua: Pihak | None


def parties(konteks: Konteks, pk: PerjanjianKinerja) -> Para:
    """The parties as signed; where the source names none, the post and its superior with their holders at the date."""
    if pk.pihak_pertama is not None:
        kedua = pk.pihak_kedua
        return Para(_named(konteks, pk.pihak_pertama, pk.tanggal), kedua and _named(konteks, kedua, pk.tanggal))
    jabatan = konteks.peta.jabatan.get(pk.jabatan or konteks.peta.pd.kepala)
    atasan = jabatan.atasan if jabatan else ""
    pertama = party_of(konteks, jabatan.kode if jabatan else pk.jabatan, pk.tanggal)
    kedua = pk.pihak_kedua or (party_of(konteks, atasan, pk.tanggal) if atasan in konteks.peta.jabatan else None)
    return Para(pertama, kedua)


def _named(konteks: Konteks, pihak: Pihak, hari: date | None) -> Pihak:
    """The party as signed; where its name was not taken over, the holder of that post on the day of signing."""
    if pihak.nama or hari is None:
        return pihak
    pos = (satu for satu in konteks.peta.jabatan.values() if _plain(satu.nama) == _plain(pihak.jabatan))
    pemangku = next((p for satu in pos if (p := holder(konteks, satu.kode, hari))), None)
    return replace(pihak, nama=pemangku.nama, pangkat=pemangku.pangkat, nip=pemangku.nip) if pemangku else pihak


def _holding(konteks: Konteks, pihak: Pihak, hari: date | None) -> Pihak:
    """The party as the post is held on the day; as it stands where the day or the holder is not known."""
    kode = next((p.kode for p in konteks.peta.jabatan.values() if _plain(p.nama) == _plain(pihak.jabatan)), "")
    if not kode or hari is None or holder(konteks, kode, hari) is None:
        return pihak
    return party_of(konteks, kode, hari)


def party_of(konteks: Konteks, jabatan: str, hari: date | None) -> Pihak:
    """A post with its holder on the day; without a day the holder is not known, and is not guessed."""
    pos = konteks.peta.jabatan.get(jabatan)
    nama = pos.nama if pos else (jabatan or f"Kepala {konteks.nama_pd}")
    pemangku = holder(konteks, jabatan, hari) if hari else None
    if pemangku is None:
        return Pihak(jabatan=nama)
    awalan = "" if _BERAWALAN.match(nama) else _AWALAN.get(pemangku.jenis, "")
    return Pihak(jabatan=f"{awalan}{nama}", nama=pemangku.nama, pangkat=pemangku.pangkat, nip=pemangku.nip)


def holder(konteks: Konteks, jabatan: str, hari: date) -> Pemangku | None:
    """Who held the post on the day; a Plh. only where nobody else did."""
    semua = (*konteks.masukan.fakta.pemangku, *konteks.masukan.daerah.pemangku)
    ada = [p for p in semua if p.jabatan == jabatan and p.mulai <= hari and (p.sampai is None or hari <= p.sampai)]
    return min(ada, key=lambda p: p.jenis == "plh", default=None)


def is_regional_head(konteks: Konteks, pihak: Pihak) -> bool:
    """Whether the party is the head of the region, also as Plt. or Pj.: printed without rank and NIP."""
    kepala = konteks.peta.jabatan.get(konteks.masukan.daerah.pemda.kepala)
    return kepala is not None and _plain(pihak.jabatan) == _plain(kepala.nama)


def _plain(jabatan: str) -> str:
    return _BERAWALAN.sub("", jabatan.strip()).casefold()


def signer(konteks: Konteks, pihak: Pihak, *atas: str) -> Penandatangan:
    """One signer: the lines `atas`, the post with a comma, the name, and rank and NIP as far as they are known."""
    return Penandatangan(
        atas=(*(satu for satu in atas if satu), f"{pihak.jabatan},"),
        nama=pihak.nama or GARIS,
        bawah=() if is_regional_head(konteks, pihak) else _identity(pihak),
    )


def _identity(pihak: Pihak) -> tuple[str, ...]:
    if not pihak.nama:
        return ("NIP.",)
    return tuple(satu for satu in (pihak.pangkat, f"NIP. {pihak.nip}" if pihak.nip else "") if satu)


def agreement_signatures(konteks: Konteks, pk: PerjanjianKinerja) -> BlokTandaTangan:
    """The signatures of an agreement; place and date stand above the party that is printed at the right."""
    para = parties(konteks, pk)
    tempat = place_and_date(
        pk.tempat or place_of(konteks), pk.tanggal, pk.tahun, draf=not pk.impor and pk.status != "disetujui"
    )
    if para.kedua is None:
        return BlokTandaTangan(penandatangan=(signer(konteks, para.pertama, tempat),))
    pihak = [("Pihak Kedua,", para.kedua), ("Pihak Pertama,", para.pertama)]
    if konteks.term("urutan_tanda_tangan", "kedua_pertama") == "pertama_kedua":
        pihak.reverse()
    (label_kiri, di_kiri), (label_kanan, di_kanan) = pihak
    kiri = signer(konteks, di_kiri, label_kiri)
    # An empty first line beside place and date keeps both parties level with each other.
    kiri = replace(kiri, atas=("", *kiri.atas))
    return BlokTandaTangan(penandatangan=(kiri, signer(konteks, di_kanan, tempat, label_kanan)))


def report_signatures(konteks: Konteks, kiri: Pihak | None, kanan: Pihak) -> BlokTandaTangan:
    """Signatures of a report of the year: the superior left ("Mengetahui,"), the one who reports right, with the date
    of the report: who holds the posts on that day signs, as Plt. where that is how the post is held.
    """
    laporan = konteks.masukan.laporan
    kanan = _holding(konteks, kanan, laporan.tanggal)
    kiri = kiri and _holding(konteks, kiri, laporan.tanggal)
    tempat = place_and_date(laporan.tempat or place_of(konteks), laporan.tanggal, konteks.tahun + 1)
    satu = signer(konteks, kanan, tempat)
    if kiri is None:
        return BlokTandaTangan(penandatangan=(satu,))
    return BlokTandaTangan(penandatangan=(signer(konteks, kiri, "Mengetahui, Atasan Langsung"), satu))


def place_of(konteks: Konteks) -> str:
    """Where the office signs."""
    return konteks.peta.pd.tempat or konteks.masukan.daerah.pemda.tempat


def place_and_date(tempat: str, tanggal: date | None, tahun: int, *, draf: bool = False) -> str:
    """ "Tempat, 29 Januari 2024"; a draft leaves the day blank, an unknown date leaves day and month blank."""
    if tanggal is None:
        kapan = f"{'…' * 10} {tahun}"
    elif draf:
        kapan = f"{_HARI_KOSONG}{wording.BULAN[tanggal.month - 1]} {tanggal.year}"
    else:
        kapan = wording.tanggal(tanggal)
    return f"{tempat}, {kapan}" if tempat else kapan
