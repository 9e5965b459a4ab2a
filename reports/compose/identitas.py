"""How the office presents itself: emblem, letterhead, and the offices it continues.

Source: desain.md 3 (Organisation: letterhead; predecessors of merged offices).
"""

from __future__ import annotations

from base64 import b64decode
from datetime import date
from itertools import groupby

from reports import wording
from reports.compose.kalimat.bahasa import kalimat
from reports.compose.konteks import Konteks
from reports.document import Kop, Lambang, Paragraf
from reports.inputs import Masukan, Pendahulu


def emblem(masukan: Masukan) -> Lambang | None:
    """The emblem of the office, or the one of its region; None where neither has one."""
    isi = masukan.identitas.lambang
    return Lambang(isi=b64decode(isi), alt=f"Lambang {masukan.daerah.pemda.nama}") if isi else None


def letterhead(konteks: Konteks) -> Kop:
    """Emblem, the lines of the letterhead (its own, or region and office), and address with contacts below."""
    pd, pemda = konteks.masukan.fakta.pd, konteks.masukan.daerah.pemda
    baris = pd.kop or (f"PEMERINTAH {pemda.nama.upper()}", pd.nama.upper())
    return Kop(baris=baris, kaki=address_lines(konteks.masukan), lambang=emblem(konteks.masukan))


def address_lines(masukan: Masukan) -> tuple[str, ...]:
    """The address, and on a second line telephone, mail and site; what is not known is left out."""
    pd = masukan.fakta.pd
    kontak = (f"Telepon {pd.telepon}" if pd.telepon else "", pd.pos_el, pd.laman)
    return tuple(satu for satu in (pd.alamat, " · ".join(lain for lain in kontak if lain)) if satu)


def origin(konteks: Konteks) -> tuple[Paragraf, ...]:
    """A sentence for each day on which the office took others over."""
    hasil = []
    for (mulai, dasar), lama in _merged(konteks):
        ekor = f" berdasarkan {dasar}" if dasar else ""
        isi = f"sejak {wording.tanggal(mulai)} {konteks.nama_pd} melanjutkan tugas {_names(lama)}{ekor}"
        hasil.append(Paragraf(isi=kalimat(isi)))
    return tuple(hasil)


def origin_note(konteks: Konteks, tahun_awal: int) -> str:
    """Where the figures of years before a merger come from; "" where no such year is shown."""
    kelompok = [(mulai, lama) for (mulai, _), lama in _merged(konteks) if mulai.year > tahun_awal]
    return " ".join(
        f"Angka sebelum Tahun {mulai.year} berasal dari {_names(lama)}, yang dilanjutkan oleh {konteks.nama_pd}."
        for mulai, lama in kelompok
    )


def _merged(konteks: Konteks) -> list[tuple[tuple[date, str], list[Pendahulu]]]:
    def kunci(satu: Pendahulu) -> tuple[date, str]:
        return satu.mulai, satu.dasar

    urut = sorted(konteks.masukan.identitas.pendahulu, key=kunci)
    return [(saat, list(lama)) for saat, lama in groupby(urut, key=kunci)]


def _names(lama: list[Pendahulu]) -> str:
    return wording.gabung([satu.nama for satu in lama])
