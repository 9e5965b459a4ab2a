"""What every block is given: the inputs, the book of figures, the lookups, and how a figure is set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reports import document, wording
from reports.calc import Bendera, Hasil, KebijakanHitung
from reports.compose.catatan import Catatan
from reports.compose.tabel import STRIP
from reports.document import Potongan, Teks
from reports.figures import Angka, BukuAngka, Peta
from reports.inputs import Indikator, Masukan, Penempatan, Sasaran, Tempat


@dataclass(frozen=True, slots=True)
class Konteks:
    """One report while it is composed. `bagian` is the code of the section whose block is being called."""

    masukan: Masukan
    buku: BukuAngka
    bagian: str = ""
    peta: Peta = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "peta", self.buku.peta)

    @property
    def tahun(self) -> int:
        return self.masukan.tahun

    @property
    def kebijakan(self) -> KebijakanHitung:
        return self.masukan.kebijakan.hitung

    @property
    def nama_pd(self) -> str:
        return self.masukan.fakta.pd.nama

    def term(self, nama: str, bawaan: str) -> str:
        """A word the region chooses for itself (policy `cetak`), e.g. "istilah_sasaran"."""
        return self.masukan.kebijakan.cetak.get(nama) or bawaan

    def kelompok(self, jenis: str) -> str:
        """What the region calls the kind of sasaran: "strategis" or "lainnya"."""
        if jenis == "lainnya":
            return self.term("istilah_lainnya", "Kinerja Lainnya")
        return self.term("istilah_sasaran", "Sasaran Strategis")

    # --- figures --------------------------------------------------------------------------------------------------

    def angka(self, kunci: str) -> Angka:
        """The figure of the book. KeyError for a key that does not exist: a block asked for what nobody computes."""
        return self.buku[kunci]

    def run(
        self, kunci: str, catatan: Catatan | None = None, *, polos: bool = False, tebal: bool = False
    ) -> document.Angka:
        """The figure as a run of the document; its remarks go to `catatan`. `polos`: the unit stands in the head."""
        angka = self.buku[kunci]
        return document.Angka(
            kunci=kunci,
            nilai=angka.nilai,
            tampil=angka.polos if polos else angka.tampil,
            tebal=tebal,
            tanda=catatan.mark(angka, self._remarks(angka)) if catatan is not None else "",
        )

    def _remarks(self, angka: Angka) -> dict[Bendera, str]:
        """What a note adds to a remark: what was assumed and why, and the values that other sources give."""
        if not angka.bendera or (indikator := self._measured(angka.kunci)) is None:
            return {}
        nama, tahun = self.peta.indikator[indikator].nama, int(angka.kunci.rpartition(".")[2])
        baris = self.peta.realisasi(indikator, tahun).baris
        alasan = f"{nama} ({_lower(baris.catatan)})" if baris is not None and baris.catatan else nama
        lain = list(_rivals(self.buku[f"realisasi.{indikator}.{tahun}"].hasil))
        return {
            Bendera.ASUMSI: alasan,
            Bendera.SEMENTARA: alasan,
            Bendera.ASAL_BERBEDA: f"{nama} ({wording.gabung(lain)})" if lain else nama,
        }

    def _measured(self, kunci: str) -> str | None:
        """The indicator whose actual a figure is, or rests on directly; None for any other figure."""
        keluarga, _, sisa = kunci.partition(".")
        objek = sisa.rpartition(".")[0]
        if keluarga == "realisasi":
            return objek
        return self.peta.penempatan[objek].indikator if keluarga == "capaian" else None

    def run_or_dash(self, kunci: str, catatan: Catatan | None = None, *, polos: bool = False) -> Potongan:
        """As `run`; a dash where the figure has no place at all (the indicator did not exist that year)."""
        return self.run(kunci, catatan, polos=polos) if kunci in self.buku else Teks(teks=STRIP)

    # --- plan -----------------------------------------------------------------------------------------------------

    def placements(self, sasaran: Sasaran) -> tuple[Penempatan, ...]:
        """The indicators placed on a sasaran, in printing order."""
        return self.peta.penempatan_di(Tempat.SASARAN, sasaran.kode)

    def indikator(self, penempatan: Penempatan) -> Indikator:
        return self.peta.indikator[penempatan.indikator]

    def label_sasaran(self, sasaran: Sasaran) -> str:
        """Number and text of a sasaran, as the tables of plans print it."""
        return f"{sasaran.nomor}. {sasaran.uraian}" if sasaran.nomor else sasaran.uraian

    def label_indikator(self, penempatan: Penempatan) -> str:
        """Name of an indicator, with its number where the sasaran has several."""
        nama = self.indikator(penempatan).nama
        sendiri = len(self.peta.penempatan_di(penempatan.tempat, penempatan.objek)) == 1
        return nama if sendiri or not penempatan.nomor else f"{penempatan.nomor} {nama}"

    def owners(self, kode: Sequence[str]) -> str:
        """Names of units or posts by code; all units together by one word. An unknown code is printed as it stands."""
        unit = self.peta.unit
        if len(unit) > _BANYAK_UNIT and set(unit) <= set(kode):
            return "Seluruh unit kerja"
        nama = (unit[satu].nama if satu in unit else self._post(satu) for satu in kode)
        return "; ".join(nama)

    def _post(self, kode: str) -> str:
        jabatan = self.peta.jabatan.get(kode)
        return jabatan.nama if jabatan else kode


#: Up to this many units are named one by one even where they are all there are.
_BANYAK_UNIT = 3
#: How the inputs of an actual are named that say something else than the value that counts.
_SAINGAN = ("Menurut ", "Nilai yang diumumkan")


def _rivals(hasil: Hasil) -> Iterator[str]:
    """The values that other origins give, each with its origin: "nilai yang diumumkan: 87,40"."""
    for bahan in hasil.bahan:
        if bahan.nama.startswith(_SAINGAN):
            nilai = bahan.nilai
            teks = wording.angka(nilai, hasil.desimal) if isinstance(nilai, Decimal) else nilai or STRIP
            yield f"{_lower(bahan.nama.removeprefix('Menurut '))}: {teks}"
    if any(bahan.nama == "Tahunan" for bahan in hasil.bahan):
        yield "gabungan triwulan tidak sama dengan nilai tahunan"


def _lower(kalimat: str) -> str:
    """A sentence as part of another one."""
    return f"{kalimat[:1].lower()}{kalimat[1:].rstrip('.')}"
