"""Supporting tables of counts: cells as stated, totals derived by the book of figures.

A total column that the source states is computed anew, and where the two differ a note says so. Source: desain.md 3
(Report: TabelDukung) and 4 (totals).
"""

from __future__ import annotations

from collections.abc import Iterator

from reports import wording
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.konteks import Konteks
from reports.compose.tabel import STRIP, Kol, baris, build_table, kanan, sel, slug, tengah
from reports.document import Baris, JenisBaris, Sel, Tabel
from reports.figures.dukung import counted
from reports.inputs import KolomDukung, TabelDukung

#: Families of the figures in such a table.
KELUARGA_DUKUNG = ("dukung_isi", "dukung_jumlah", "dukung_baris", "dukung_total")
#: More columns than this need a page that lies on its side.
_KOLOM_TEGAK = 10


def supporting(konteks: Konteks, kelompok: str) -> tuple[TabelDukung, ...]:
    """The supporting tables of one group that have rows, each code once."""
    pertama: dict[str, TabelDukung] = {}
    for satu in konteks.masukan.fakta.tabel:
        pertama.setdefault(satu.kode, satu)
    return tuple(satu for satu in pertama.values() if satu.kelompok == kelompok and satu.baris and satu.kolom)


def count_table(konteks: Konteks, tabel: TabelDukung, kelompok: str) -> Tabel:
    """A supporting table with the sums of what can be counted; its id starts with its group."""
    kode = slug(tabel.kode)
    id_tabel = f"tabel-{kode}" if kode == kelompok or kode.startswith(f"{kelompok}-") else f"tabel-{kelompok}-{kode}"
    return _Perakit(konteks, tabel).build(id_tabel)


class _Perakit:
    """One table while its rows are made. Columns are numbered from 1 as in the keys."""

    def __init__(self, konteks: Konteks, tabel: TabelDukung) -> None:
        self._konteks = konteks
        self._tabel = tabel
        self._hitungan = counted(tabel)
        self._catatan = Catatan()
        dihitung_ulang = self._hitungan.dinyatakan if self._hitungan.mendatar else 0
        self._letak = [n for n in range(1, len(tabel.kolom) + 1) if n != dihitung_ulang]
        self._bernomor = not _is_number(tabel.kolom[0])

    def build(self, id_tabel: str) -> Tabel:
        tabel, hitungan = self._tabel, self._hitungan
        kolom = [*([tengah("No", 5)] if self._bernomor else []), *(_column(tabel.kolom[n - 1]) for n in self._letak)]
        if hitungan.mendatar:
            kolom.append(kanan("Jumlah", 9))
        badan = [self._row(n) for n in range(1, len(tabel.baris) + 1)]
        if hitungan.bagian:
            badan.append(self._sums())
        satuan = {tabel.kolom[n - 1].satuan for n in hitungan.bagian}
        if len(satuan) == 1 and (nama := satuan.pop()):
            self._catatan.add(f"Satuan: {nama}.")
        self._catatan.add(tabel.catatan, *self._disagreements())
        return build_table(
            id_tabel,
            tabel.judul,
            kolom,
            badan,
            lanskap=len(kolom) > _KOLOM_TEGAK,
            sumber=sumber_data((tabel.sumber,)),
            catatan=self._catatan.lines(),
        )

    def _row(self, n: int) -> Baris:
        isi = [sel(str(n))] if self._bernomor else []
        isi += [self._cell(n, m) for m in self._letak]
        if self._hitungan.mendatar:
            isi.append(self._sum(f"baris.{n}", tebal=False))
        return baris(*isi)

    def _cell(self, n: int, m: int) -> Sel:
        kunci = f"dukung.{self._tabel.kode}.isi.{n}.{m}"
        if kunci in self._konteks.buku:
            return sel(self._konteks.run(kunci, self._catatan, polos=True))
        isi = self._tabel.baris[n - 1]
        teks = isi[m - 1] if m <= len(isi) else None
        return self._dash() if teks is None else sel(teks)

    def _dash(self) -> Sel:
        self._catatan.add(f"Tanda {STRIP}: tidak ada data.")
        return sel(STRIP)

    def _sum(self, ekor: str, *, tebal: bool = True) -> Sel:
        """A sum; a dash where nothing at all was there to add."""
        kunci = f"dukung.{self._tabel.kode}.{ekor}"
        if self._konteks.angka(kunci).nilai is None:
            return self._dash()
        return sel(self._konteks.run(kunci, self._catatan, polos=True, tebal=tebal))

    def _sums(self) -> Baris:
        """The sums under their columns; the word stands over every column before the first sum."""
        bagian, letak = self._hitungan.bagian, self._letak
        lewat = next(n for n, m in enumerate(letak) if m in bagian)
        depan = lewat + self._bernomor
        isi = [sel("Jumlah", kolom=depan, tebal=True)] if depan else []
        isi += [self._sum(f"jumlah.{m}") if m in bagian else sel("") for m in letak[lewat:]]
        if self._hitungan.mendatar:
            isi.append(self._sum("total"))
        return baris(*isi, jenis=JenisBaris.JUMLAH)

    def _disagreements(self) -> Iterator[str]:
        """A note for each row whose stated total is not the sum of its parts."""
        if not self._hitungan.mendatar or not self._hitungan.dinyatakan:
            return
        buku, kode = self._konteks.buku, self._tabel.kode
        for n, isi in enumerate(self._tabel.baris, start=1):
            tertulis = buku.get(f"dukung.{kode}.isi.{n}.{self._hitungan.dinyatakan}")
            dihitung = buku[f"dukung.{kode}.baris.{n}"].nilai
            if tertulis is not None and dihitung is not None and tertulis.nilai != dihitung:
                nama = next((satu for satu in isi if satu and not satu.replace(".", "").isdigit()), f"Baris {n}")
                yield f"{nama}: sumber menyatakan {tertulis.polos}, jumlah rinciannya {wording.angka(dihitung)}."


def _is_number(kolom: KolomDukung) -> bool:
    return kolom.nama.strip().casefold().rstrip(".") == "no"


def _column(kolom: KolomDukung) -> Kol:
    if _is_number(kolom):
        return tengah("No", 5)
    return Kol(kolom.nama, 24) if kolom.jenis == "teks" else kanan(kolom.nama, 9)
