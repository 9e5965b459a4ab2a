"""What every block is given: the inputs, the book of figures, the lookups, and how a figure is set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reports import document, wording
from reports.calc import Bendera, Hasil, JenisAngka, KebijakanHitung
from reports.compose.catatan import Catatan
from reports.compose.tabel import STRIP
from reports.document import Potongan, Teks
from reports.figures import Angka, BukuAngka, Peta
from reports.inputs import Bagian, Indikator, Masukan, Penempatan, Sasaran, Tempat


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

    @property
    def judul_ini(self) -> str:
        """How facts taken over from a printed report of this office and year name it as their source."""
        return f"LKjIP {self.nama_pd} Tahun {self.tahun}"

    def calls(self, blok: str, bagian: str = "") -> bool:
        """Whether the outline calls for a block, anywhere or in one section: what it prints need not be said twice."""
        semua = list(self.masukan.laporan.sistematika)
        for satu in semua:
            semua += satu.anak
        return any(p.blok == blok for satu in semua if bagian in ("", satu.kode) for p in satu.blok)

    def annex_of(self, blok: str, **pilihan: str) -> str:
        """What the first annex is called that the outline calls a block in with these options (or with all of them):
        "Lampiran 10"; "" where it does not.
        """
        for bab in self.masukan.laporan.sistematika:
            milik = [p for satu in _descend(bab) for p in satu.blok if p.blok == blok]
            cocok = any(all(p.pilihan.get(k, "semua") in ("semua", v) for k, v in pilihan.items()) for p in milik)
            if cocok and bab.jenis == "lampiran":
                return bab.nomor or bab.judul
        return ""

    def detailed_kinds(self) -> frozenset[str]:
        """The kinds of sasaran ("strategis", "lainnya") that the outline describes one by one."""
        semua = [satu for bab in self.masukan.laporan.sistematika for satu in _descend(bab)]
        jenis = {p.pilihan.get("jenis", "semua") for satu in semua for p in satu.blok if p.blok == "uraian_sasaran"}
        return frozenset(("strategis", "lainnya") if "semua" in jenis else jenis)

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
            tanda=catatan.mark(angka, self._remarks(angka), _basis(kunci)) if catatan is not None else "",
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

    def not_final(self, kelompok: str) -> tuple[JenisAngka, ...]:
        """The kinds of figures, assumed or provisional, among the actuals of one kind of performance."""
        ada = {self.peta.realisasi(satu.indikator).jenis for satu in self.peta.penempatan_kelompok(kelompok)}
        return tuple(satu for satu in (JenisAngka.ASUMSI, JenisAngka.SEMENTARA) if satu in ada)

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


def _descend(bagian: Bagian) -> Iterator[Bagian]:
    """A section with everything below it."""
    yield bagian
    for anak in bagian.anak:
        yield from _descend(anak)


def _basis(kunci: str) -> str:
    """The key of the target that a capaian rests on; "" for any other figure."""
    keluarga, _, sisa = kunci.partition(".")
    return f"target.{sisa}" if keluarga == "capaian" else ""


#: Up to this many units are named one by one even where they are all there are.
_BANYAK_UNIT = 3
#: How the inputs of an actual are named that say something else than the value that counts.
_SAINGAN = ("Menurut ", "Nilai yang diumumkan", "Gabungan triwulan")


def _rivals(hasil: Hasil) -> Iterator[str]:
    """The values that other origins give, each with its origin: "gabungan triwulan: 85%"."""
    for bahan in hasil.bahan:
        if bahan.nama.startswith(_SAINGAN):
            nilai = bahan.nilai
            teks = nilai or STRIP
            if isinstance(nilai, Decimal):
                teks = wording.bersatuan(wording.angka(nilai, hasil.desimal), hasil.satuan)
            yield f"{_lower(bahan.nama.removeprefix('Menurut '))}: {teks}"


def _lower(kalimat: str) -> str:
    """A sentence as part of another one."""
    return f"{kalimat[:1].lower()}{kalimat[1:].rstrip('.')}"
