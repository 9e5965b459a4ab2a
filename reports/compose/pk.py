"""Blocks of the Perjanjian Kinerja: an agreement as signed, and what a revision changed.

Texts and targets are printed as signed, never taken from the plan. Source: regulasi.md 1.3 (revision), 1.5 (tables).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from reports import wording
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.kalimat import dari_perjanjian
from reports.compose.kalimat.perubahan import perubahan_pk as kalimat_perubahan
from reports.compose.konteks import Konteks
from reports.compose.tabel import STRIP, Kol, baris, build_table, kanan, paragraf, sel, slug, spanned, tengah
from reports.document import Baris, JenisBaris, Sel, Tabel, Unsur
from reports.figures import kunci, row_names
from reports.figures.perjanjian import program_name
from reports.figures.pilih_target import agreement_name
from reports.inputs import BarisPK, PerjanjianKinerja

VERSI = ("lalu", "murni", "perubahan")


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row of an agreement with the key of its target and what tells it apart from the other rows."""

    isi: BarisPK
    kunci: str
    identitas: tuple[str, ...]


def _rows(satu: PerjanjianKinerja) -> list[_Baris]:
    baris_ = []
    for nama, isi in zip(row_names(satu), satu.baris, strict=True):
        # A row is known again in another version by its place in the plan; outside the plan only by what was signed.
        sama = (nama,) if nama == isi.penempatan else (isi.kelompok, isi.sasaran, isi.indikator)
        baris_.append(_Baris(isi, kunci("pk_target", satu.kode, nama), sama))
    return baris_


@blok(
    "pk",
    "Perjanjian Kinerja tahun lalu, murni, atau perubahan, seperti ditandatangani",
    tabel=("tabel-pk-{versi}-strategis", "tabel-pk-{versi}-lainnya", "tabel-pk-{versi}-program"),
    keluarga=("pk_target", "pk_pagu", "pk_total"),
    pilihan={"versi": Pilihan(VERSI, "murni")},
)
def pk(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The tables of one agreement: sasaran strategis, kinerja lainnya, programs with their money and fund."""
    versi = pilihan["versi"]
    satu = agreement_of(konteks, versi)
    if satu is None:
        return (paragraf(absent_sentence(konteks, versi)),)
    tabel = [
        target_table(konteks, satu, f"tabel-pk-{versi}-{kelompok}", kelompok)
        for kelompok in ("strategis", "lainnya")
        if any(b.kelompok == kelompok for b in satu.baris)
    ]
    if satu.program:
        tabel.append(program_table(konteks, satu, f"tabel-pk-{versi}-program"))
    kosong = () if tabel else (paragraf(f"Isi {agreement_name(satu)} tidak tersedia."),)
    return (paragraf(_signing(konteks, satu)), *tabel, *kosong)


def agreement_of(konteks: Konteks, versi: str) -> PerjanjianKinerja | None:
    """The agreement that the option `versi` (lalu, murni, perubahan) asks for; None when there is none."""
    peta = konteks.peta
    return {"lalu": peta.pk_lalu, "murni": peta.pk_murni, "perubahan": peta.pk_perubahan}[versi]()


def absent_sentence(konteks: Konteks, versi: str) -> str:
    """Why there is no such agreement."""
    if versi == "lalu":
        return f"Perjanjian Kinerja Tahun {konteks.tahun - 1} tidak tersedia."
    if versi == "perubahan" and konteks.peta.pk_murni() is not None:
        return f"Tidak terdapat perubahan Perjanjian Kinerja pada Tahun {konteks.tahun}."
    return f"Perjanjian Kinerja Tahun {konteks.tahun} tidak tersedia."


def _signing(konteks: Konteks, satu: PerjanjianKinerja) -> str:
    """Who signed, where and when, as far as the document says; what it does not say is a finding of `periksa`."""
    peran = ((satu.pihak_pertama, "pihak pertama"), (satu.pihak_kedua, "pihak kedua"))
    pihak = [f"{p.jabatan} selaku {nama}" for p, nama in peran if p]
    isi = f"{agreement_name(satu)} {konteks.nama_pd}"
    isi += f" disepakati oleh {wording.gabung(pihak)}" if pihak else " ditetapkan" if satu.tanggal else ""
    if satu.tanggal:
        isi += f"{' di ' + satu.tempat if satu.tempat else ''} pada tanggal {wording.tanggal(satu.tanggal)}"
    if satu.nomor:
        isi += f" dengan nomor {satu.nomor}"
    if not pihak and not satu.tanggal:
        isi += " memuat sasaran, indikator, target, dan anggaran sebagai berikut"
    return f"{isi}{_reason(satu)}."


def _reason(satu: PerjanjianKinerja) -> str:
    return f" karena {satu.alasan}" if satu.jenis == "perubahan" and satu.alasan else ""


def target_table(konteks: Konteks, satu: PerjanjianKinerja, id_tabel: str, kelompok: str) -> Tabel:
    """The targets of one kind of sasaran; there must be at least one row of that kind."""
    istilah = konteks.kelompok(kelompok)
    kolom = (tengah("No", 5), Kol(istilah, 38), Kol("Indikator Kinerja", 38), tengah("Target", 19))
    catatan = Catatan()
    badan = []
    milik = [b for b in _rows(satu) if b.isi.kelompok == kelompok]
    for (nomor, sasaran), grup in groupby(milik, key=lambda b: (b.isi.nomor_sasaran, b.isi.sasaran)):
        kanan_ = [(sel(f"{b.isi.nomor} {b.isi.indikator}".strip()), sel(konteks.run(b.kunci, catatan))) for b in grup]
        badan += spanned((sel(nomor), sel(sasaran)), kanan_)
    catatan.add(*(f"{b.isi.indikator}: {b.isi.catatan}" for b in milik if b.isi.catatan))
    if satu.baris[0] is milik[0].isi:
        # A remark on the whole agreement stands once, under its first table.
        catatan.add(satu.catatan)
    judul = f"{agreement_name(satu)} {konteks.nama_pd}: {istilah}"
    sumber = sumber_data((satu.sumber,))
    return build_table(id_tabel, judul, kolom, badan, baku=True, sumber=sumber, catatan=catatan.lines())


def program_table(konteks: Konteks, satu: PerjanjianKinerja, id_tabel: str) -> Tabel:
    """One line for each program and fund; the sum may differ from the budget, then the stated reason is a note."""
    kolom = (tengah("No", 5), Kol("Program", 50), kanan("Anggaran (Rp)", 22), Kol("Keterangan", 23))
    catatan = Catatan()
    badan = []
    for _, grup in groupby(enumerate(satu.program, start=1), key=lambda np: program_name(np[1])):
        isi = list(grup)
        kanan_ = [(sel(konteks.run(f"pk.{satu.kode}.pagu.{n}", catatan, polos=True)), sel(p.sumber_dana))
                  for n, p in isi]  # fmt: skip
        badan += spanned((sel(isi[0][1].nomor), sel(isi[0][1].nama)), kanan_)
    total = konteks.run(f"pk.{satu.kode}.total", catatan, polos=True, tebal=True)
    badan.append(baris(sel("Jumlah", kolom=2, tebal=True), sel(total), sel(""), jenis=JenisBaris.JUMLAH))
    catatan.add(satu.alasan_selisih)
    judul = f"{agreement_name(satu)} {konteks.nama_pd}: Program dan Anggaran"
    sumber = sumber_data((satu.sumber,))
    return build_table(id_tabel, judul, kolom, badan, baku=True, sumber=sumber, catatan=catatan.lines())


# --- perubahan_pk -----------------------------------------------------------------------------------------------------


@blok(
    "perubahan_pk",
    "Yang berubah pada setiap perubahan Perjanjian Kinerja tahun berjalan",
    tabel=("tabel-perubahan-pk-target", "tabel-perubahan-pk-anggaran"),
    keluarga=(
        "pk_target",
        "pk_pagu",
        "pk_total",
        "pk_selisih_target",
        "pk_selisih_pagu",
        "pk_selisih_total",
    ),
)
def perubahan_pk(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """For every revision of the year: targets changed, added or removed, and the money per program before and after."""
    semua = konteks.peta.pk_tahun()
    if not semua:
        return (paragraf(absent_sentence(konteks, "murni")),)
    if len(semua) == 1:
        return (paragraf(absent_sentence(konteks, "perubahan")),)
    return tuple(unsur for lama, baru in pairwise(semua) for unsur in _changes(konteks, lama, baru))


def _changes(konteks: Konteks, lama: PerjanjianKinerja, baru: PerjanjianKinerja) -> Iterator[Unsur]:
    beda = list(_target_changes(lama, baru))
    yield paragraf(*kalimat_perubahan(dari_perjanjian.perubahan_pk(konteks, lama, baru)))
    if any(satu.jenis != "tetap" for satu in beda):
        yield _changed_targets(konteks, lama, baru, beda)
    if lama.program or baru.program:
        yield _changed_money(konteks, lama, baru)


@dataclass(frozen=True, slots=True)
class _Beda:
    """What became of one row between two versions: "ubah", "tambah", "hapus" or "tetap"."""

    jenis: str
    lama: _Baris | None
    baru: _Baris | None

    @property
    def isi(self) -> BarisPK:
        """The row as it stands last."""
        satu = self.baru or self.lama
        if satu is None:
            raise ValueError("perubahan tanpa baris lama maupun baru")
        return satu.isi


def _target_changes(lama: PerjanjianKinerja, baru: PerjanjianKinerja) -> Iterator[_Beda]:
    """Every row of both versions once, in the order of the new one; what was dropped comes last."""
    dulu = {satu.identitas: satu for satu in _rows(lama)}
    for satu in _rows(baru):
        asal = dulu.pop(satu.identitas, None)
        if asal is None:
            yield _Beda("tambah", None, satu)
        else:
            yield _Beda("tetap" if asal.isi.target == satu.isi.target else "ubah", asal, satu)
    yield from (_Beda("hapus", asal, None) for asal in dulu.values())


def _changed_targets(konteks: Konteks, lama: PerjanjianKinerja, baru: PerjanjianKinerja, beda: list[_Beda]) -> Tabel:
    kolom = (
        tengah("No", 5),
        Kol("Sasaran", 28),
        Kol("Indikator Kinerja", 28),
        tengah("Semula", 13),
        tengah("Menjadi", 13),
        tengah("Selisih", 13),
    )
    catatan = Catatan()
    berubah = [satu for satu in beda if satu.jenis != "tetap"]
    badan = [_changed_row(konteks, baru, n, satu, catatan) for n, satu in enumerate(berubah, start=1)]
    return build_table(
        f"tabel-perubahan-pk-target{_suffix(baru)}",
        f"Perubahan Target dalam {agreement_name(baru)} {konteks.nama_pd}",
        kolom,
        badan,
        sumber=sumber_data((lama.sumber, baru.sumber)),
        catatan=catatan.lines(),
    )


def _suffix(baru: PerjanjianKinerja) -> str:
    """The first revision has the plain id; a later one is told apart by its code."""
    return "" if baru.versi <= 2 else f"-{slug(baru.kode)}"


def _changed_row(konteks: Konteks, baru: PerjanjianKinerja, nomor: int, beda: _Beda, catatan: Catatan) -> Baris:
    semula = sel(konteks.run(beda.lama.kunci, catatan)) if beda.lama else sel("Belum ada")
    menjadi = sel(konteks.run(beda.baru.kunci, catatan)) if beda.baru else sel("Dihapus")
    selisih = sel("Ditambahkan") if beda.lama is None else sel(STRIP)
    if beda.lama and beda.baru:
        selisih = sel(konteks.run_or_dash(kunci("pk_selisih_target", baru.kode, beda.isi.penempatan), catatan))
    return baris(sel(str(nomor)), sel(beda.isi.sasaran), sel(beda.isi.indikator), semula, menjadi, selisih)


def _changed_money(konteks: Konteks, lama: PerjanjianKinerja, baru: PerjanjianKinerja) -> Tabel:
    """Money per program; a program with several funds has a line for each and one difference over all of them."""
    kolom = (
        tengah("No", 5),
        Kol("Program", 35),
        kanan("Semula (Rp)", 20),
        kanan("Menjadi (Rp)", 20),
        kanan("Bertambah / Berkurang (Rp)", 20),
    )
    catatan = Catatan()
    badan = []
    program = {program_name(satu): satu.nama for satu in (*lama.program, *baru.program)}
    for nomor, (kode, nama) in enumerate(program.items(), start=1):
        badan += _money_rows(konteks, lama, baru, str(nomor), kode, nama, catatan)
    jumlah = (f"pk.{lama.kode}.total", f"pk.{baru.kode}.total", f"pk_selisih.{baru.kode}.total")
    isi = (sel(konteks.run(kunci, catatan, polos=True, tebal=True)) for kunci in jumlah)
    badan.append(baris(sel("Jumlah", kolom=2, tebal=True), *isi, jenis=JenisBaris.JUMLAH))
    return build_table(
        f"tabel-perubahan-pk-anggaran{_suffix(baru)}",
        f"Perubahan Anggaran dalam {agreement_name(baru)} {konteks.nama_pd}",
        kolom,
        badan,
        sumber=sumber_data((lama.sumber, baru.sumber)),
        catatan=catatan.lines(),
    )


def _money_rows(
    konteks: Konteks,
    lama: PerjanjianKinerja,
    baru: PerjanjianKinerja,
    nomor: str,
    kode: str,
    nama: str,
    catatan: Catatan,
) -> list[Baris]:
    dulu, kini = (_lines_of(konteks, satu, kode, catatan) for satu in (lama, baru))
    tinggi = max(len(dulu), len(kini))
    kosong = sel(STRIP)
    beda = sel(konteks.run_or_dash(f"pk_selisih.{baru.kode}.pagu.{kode}", catatan, polos=True), baris=tinggi)
    isi = [
        (dulu[n] if n < len(dulu) else kosong, kini[n] if n < len(kini) else kosong, *((beda,) if n == 0 else ()))
        for n in range(tinggi)
    ]
    return spanned((sel(nomor), sel(nama)), isi)


def _lines_of(konteks: Konteks, satu: PerjanjianKinerja, kode: str, catatan: Catatan) -> list[Sel]:
    return [
        sel(konteks.run(f"pk.{satu.kode}.pagu.{n}", catatan, polos=True))
        for n, p in enumerate(satu.program, start=1)
        if program_name(p) == kode
    ]
