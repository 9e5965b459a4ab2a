"""Performance reports of the posts below the head: one for each post that has an agreement of the year.

Bab I is the tugas of the post, Bab II has the parts A to E, Bab III closes; signed by the superior (left) and the
holder (right). The boxes of part E are for the superior to tick by hand. Source: regulasi.md 1.5 (individual report).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports import wording
from reports.compose.blok import blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.kalimat.bahasa import Isi, deret, kalimat, kecilkan, rapikan, sambung, semua, susun
from reports.compose.kalimat.hasil import contrast
from reports.compose.konteks import Konteks
from reports.compose.lampiran.iki import TANPA_TUGAS, post_duties
from reports.compose.lampiran.pihak import parties, report_signatures
from reports.compose.lampiran.uraian import items
from reports.compose.tabel import Kol, baris_kelompok, build_table, kanan, paragraf, sel, slug, spanned, tengah
from reports.document import Baris, Daftar, JenisBaris, Judul, PemisahHalaman, Sel, Tabel, Teks, Unsur
from reports.figures import row_names
from reports.figures.kedudukan import standing
from reports.figures.pilih_target import in_force, year_end
from reports.inputs import BarisPK, Nilai, PerjanjianKinerja

_TANGGAPAN = (
    "Laporan kurang baik",
    "Laporan sudah baik",
    "Laporan diperbaiki",
    "Realisasi diteliti ulang",
    "Capaian diteliti ulang",
    f"Lain-lain: {'…' * 16}",
)
KOTAK = "☐"


@dataclass(frozen=True, slots=True)
class _Laporan:
    """The report of one post: its agreement in force, its name and the codes its tables and headings carry."""

    pk: PerjanjianKinerja
    nama: str
    kode: str


@blok(
    "laporan_individu",
    "Laporan kinerja individu setiap jabatan yang memiliki Perjanjian Kinerja",
    tabel=("tabel-pk-individu-{jabatan}", "tabel-capaian-individu-{jabatan}"),
    keluarga=("pk_target", "target", "realisasi", "capaian"),
)
def laporan_individu(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """A report for each post; each starts on a page of its own."""
    laporan = _reports(konteks)
    if not laporan:
        return (
            paragraf(
                f"Perjanjian Kinerja jabatan di bawah kepala {konteks.nama_pd} Tahun {konteks.tahun} tidak tersedia, "
                "sehingga laporan kinerja individu tidak disajikan."
            ),
        )
    unsur: list[Unsur] = []
    for satu in laporan:
        unsur += [*((PemisahHalaman(),) if unsur else ()), *_report(konteks, satu)]
    return tuple(unsur)


def _reports(konteks: Konteks) -> list[_Laporan]:
    peta = konteks.peta
    milik: dict[str, list[PerjanjianKinerja]] = {}
    for pk in konteks.masukan.fakta.perjanjian:
        if pk.tahun == konteks.tahun and pk.jabatan not in ("", peta.pd.kepala):
            milik.setdefault(pk.jabatan, []).append(pk)
    return [
        _Laporan(berlaku, peta.jabatan[kode].nama if kode in peta.jabatan else kode, slug(kode))
        for kode, semua in milik.items()
        if (berlaku := in_force(semua, year_end(konteks.tahun)))
    ]


def _report(konteks: Konteks, laporan: _Laporan) -> Iterator[Unsur]:
    awalan = f"individu-{laporan.kode}"
    yield Judul(id=awalan, tingkat=2, teks=f"Laporan Kinerja {laporan.nama} Tahun {konteks.tahun}")
    yield Judul(id=f"{awalan}-bab-1", tingkat=3, nomor="BAB I", teks="PENDAHULUAN")
    yield from tuple(post_duties(konteks, laporan.pk.jabatan)) or (paragraf(TANPA_TUGAS, gaya="catatan"),)
    yield Judul(id=f"{awalan}-bab-2", tingkat=3, nomor="BAB II", teks="AKUNTABILITAS KINERJA")
    for huruf, judul, isi in (
        ("A", "Perjanjian Kinerja", _agreement(konteks, laporan)),
        ("B", "Capaian Kinerja", _achievement(konteks, laporan)),
        ("C", "Evaluasi dan Analisis", _analysis(konteks, laporan)),
        ("D", "Rencana Tindak Lanjut", _follow_up(konteks, laporan)),
        ("E", "Tanggapan Atasan Langsung", _response()),
    ):
        yield Judul(id=f"{awalan}-{huruf.lower()}", tingkat=4, nomor=f"{huruf}.", teks=judul)
        yield from isi
    yield Judul(id=f"{awalan}-bab-3", tingkat=3, nomor="BAB III", teks="PENUTUP")
    yield paragraf(
        f"Demikian laporan kinerja {laporan.nama} Tahun {konteks.tahun} ini disusun sebagai pertanggungjawaban atas "
        "Perjanjian Kinerja yang telah disepakati."
    )
    para = parties(konteks, laporan.pk)
    yield report_signatures(konteks, para.kedua, para.pertama)


# --- A and B ----------------------------------------------------------------------------------------------------------


def _agreement(konteks: Konteks, laporan: _Laporan) -> Iterator[Unsur]:
    pk = laporan.pk
    if not pk.baris:
        yield paragraf("Sasaran dan target dalam Perjanjian Kinerja tidak tersedia.")
        return
    kolom = (
        tengah("No", 6),
        Kol("Sasaran / Program / Kegiatan", 38),
        Kol("Indikator Kinerja", 38),
        tengah("Target", 18),
    )
    catatan = Catatan()
    nama = {id(b): nama for b, nama in zip(pk.baris, row_names(pk), strict=True)}

    def isi(baris: BarisPK) -> tuple[Sel, ...]:
        return (sel(konteks.run(f"pk.{pk.kode}.target.{nama[id(baris)]}", catatan)),)

    badan = _rows(konteks, pk, len(kolom), isi)
    catatan.add(*(f"{b.indikator}: {b.catatan}" for b in pk.baris if b.catatan), pk.catatan)
    yield _table(konteks, laporan, "pk", "Perjanjian Kinerja", kolom, badan, catatan)


def _achievement(konteks: Konteks, laporan: _Laporan) -> Iterator[Unsur]:
    if not laporan.pk.baris:
        yield paragraf("Capaian tidak dapat diukur karena target tidak tersedia.")
        return
    kolom = (
        tengah("No", 6),
        Kol("Sasaran / Program / Kegiatan", 31),
        Kol("Indikator Kinerja", 30),
        tengah("Target", 11),
        tengah("Realisasi", 11),
        kanan("Capaian", 11),
    )
    catatan = Catatan()
    badan = _rows(konteks, laporan.pk, len(kolom), lambda baris: _measured(konteks, baris, catatan))
    yield _table(konteks, laporan, "capaian", "Capaian Kinerja", kolom, badan, catatan)
    yield from _outputs(konteks, laporan.pk)


def _measured(konteks: Konteks, baris: BarisPK, catatan: Catatan) -> tuple[Sel, ...]:
    """Target, actual and capaian of a row that stands in the plan; a dash and the reason where it does not."""
    penempatan = konteks.peta.penempatan.get(baris.penempatan)
    if penempatan is None:
        return (sel("Indikator tidak terdapat dalam rencana, sehingga tidak diukur", kolom=3),)
    tahun = konteks.tahun
    return (
        sel(konteks.run(f"target.{penempatan.kode}.{tahun}", catatan)),
        sel(konteks.run(f"realisasi.{penempatan.indikator}.{tahun}", catatan)),
        sel(konteks.run(f"capaian.{penempatan.kode}.{tahun}", catatan)),
    )


def _rows(
    konteks: Konteks, pk: PerjanjianKinerja, lebar: int, isi: Callable[[BarisPK], tuple[Sel, ...]]
) -> list[Baris]:
    """Rows as signed, indicators of one sasaran together; kinerja lainnya under a band of their own."""
    badan: list[Baris] = []
    for kelompok in dict.fromkeys(b.kelompok for b in pk.baris):
        if kelompok == "lainnya":
            badan.append(baris_kelompok(konteks.kelompok(kelompok), lebar, JenisBaris.SUBKELOMPOK))
        per_sasaran: dict[tuple[str, str], list[BarisPK]] = {}
        for b in (b for b in pk.baris if b.kelompok == kelompok):
            per_sasaran.setdefault((b.nomor_sasaran, b.sasaran), []).append(b)
        for (nomor, sasaran), milik in per_sasaran.items():
            kanan_ = [(sel(f"{b.nomor} {b.indikator}".strip()), *isi(b)) for b in milik]
            badan += spanned((sel(nomor), sel(sasaran)), kanan_)
    return badan


def _table(
    konteks: Konteks,
    laporan: _Laporan,
    jenis: str,
    judul: str,
    kolom: Sequence[Kol],
    badan: list[Baris],
    catatan: Catatan,
) -> Tabel:
    return build_table(
        f"tabel-{jenis}-individu-{laporan.kode}",
        f"{judul} {laporan.nama} Tahun {konteks.tahun}",
        kolom,
        badan,
        sumber=sumber_data((laporan.pk.sumber,)),
        catatan=catatan.lines(),
    )


def _outputs(konteks: Konteks, pk: PerjanjianKinerja) -> Iterator[Unsur]:
    """The documents that make up the output of a sub kegiatan, where the supporting lists have them."""
    anggaran = konteks.peta.anggaran()
    kode = {sub.nama.casefold(): sub.kode for sub in anggaran.sub.values()} if anggaran else {}
    for uraian in dict.fromkeys(b.sasaran for b in pk.baris):
        butir = items(konteks, "rincian_dokumen", kode[uraian.casefold()]) if uraian.casefold() in kode else ()
        if butir:
            yield paragraf(f"Rincian keluaran {uraian}:")
            yield Daftar(butir=tuple((Teks(teks=satu.uraian),) for satu in butir), bernomor=True)


# --- C, D and E -------------------------------------------------------------------------------------------------------


def _analysis(konteks: Konteks, laporan: _Laporan) -> Iterator[Unsur]:
    """How many indicators reached their target and which did not, then what was reported on cause, obstacle, solution.

    What nobody wrote is left out: its place is in `periksa`.
    """
    yield paragraf(*sambung(*_counted(konteks, laporan.pk)))
    uraian = tuple(
        (Teks(teks=nama, tebal=True), *isi)
        for nama, nilai in _values(konteks, laporan.pk)
        if (isi := _explained(nilai))
    )
    if uraian:
        yield paragraf("Hal yang memengaruhi hasil tersebut diuraikan sebagai berikut:")
        yield Daftar(butir=uraian)


def _counted(konteks: Konteks, pk: PerjanjianKinerja) -> Iterator[Isi]:
    """The rows of the agreement by where they stand against their target; those that missed it by name."""
    semua_ = [(baris, _standing(konteks, baris)) for baris in pk.baris]
    grup = (
        (sum(tanda is not None and tanda >= 0 for _, tanda in semua_), "mencapai atau melampaui target"),
        (sum(tanda is not None and tanda < 0 for _, tanda in semua_), "belum mencapai target"),
        (sum(tanda is None for _, tanda in semua_), "belum dapat dihitung capaiannya"),
    )
    berisi = [(n, kata) for n, kata in grup if n]
    banyak = len(semua_)
    if not banyak:
        yield kalimat("tidak ada indikator dalam Perjanjian Kinerja yang dapat dievaluasi")
    elif len(berisi) == 1:
        yield kalimat(f"{semua(banyak, 'indikator')} dalam Perjanjian Kinerja {berisi[0][1]}")
    else:
        rincian = contrast([susun(f"{wording.cacah(n)} indikator {kata}") for n, kata in berisi])
        yield kalimat(f"dari {wording.cacah(banyak)} indikator, ", rincian)
    belum = [_missed(konteks, baris) for baris, tanda in semua_ if tanda is not None and tanda < 0]
    if belum:
        yield kalimat("indikator yang belum mencapai target adalah ", deret(belum))


def _standing(konteks: Konteks, baris: BarisPK) -> int | None:
    """As in `figures.kedudukan`; None also for a row that stands in no plan."""
    kunci = f"capaian.{baris.penempatan}.{konteks.tahun}"
    return standing(konteks.angka(kunci).hasil) if kunci in konteks.buku else None


def _missed(konteks: Konteks, baris: BarisPK) -> Isi:
    penempatan = konteks.peta.penempatan[baris.penempatan]
    return susun(
        rapikan(baris.indikator),
        " (target ",
        konteks.run(f"target.{penempatan.kode}.{konteks.tahun}"),
        ", realisasi ",
        konteks.run(f"realisasi.{penempatan.indikator}.{konteks.tahun}"),
        ")",
    )


def _values(konteks: Konteks, pk: PerjanjianKinerja) -> Iterator[tuple[str, Nilai]]:
    """What was reported this year on each indicator of the agreement, each indicator once."""
    peta = konteks.peta
    nama = {peta.penempatan[b.penempatan].indikator: b.indikator for b in pk.baris if b.penempatan in peta.penempatan}
    for satu in konteks.masukan.fakta.nilai:
        if satu.tahun == konteks.tahun and satu.indikator in nama:
            yield nama[satu.indikator], satu


def _explained(nilai: Nilai) -> Isi:
    """What influenced the result, as sentences. The cause was written for the office, whose target may be another one
    than that of the post: it is not called the cause of success or failure here.
    """
    isi = (
        ("dipengaruhi oleh hal berikut", nilai.sebab),
        ("kendala yang dihadapi adalah sebagai berikut", nilai.kendala),
        ("upaya yang telah dilakukan adalah sebagai berikut", nilai.solusi),
    )
    ada = [f"{pembuka}: {_in_line(teks)}." for pembuka, teks in isi if _in_line(teks)]
    # The name of the indicator opens the first sentence; where the cause is missing, what follows it is a label.
    awal = " " if _in_line(nilai.sebab) else ": "
    return susun(awal, " ".join([*ada[:1], *(f"{satu[:1].upper()}{satu[1:]}" for satu in ada[1:])])) if ada else ()


def _in_line(teks: str) -> str:
    """Several lines as one: "a serta b", "a; b; dan c"."""
    butir = [kecilkan(rapikan(baris)) for baris in teks.splitlines() if rapikan(baris, "")]
    return "".join(satu.teks for satu in deret(butir) if isinstance(satu, Teks))


def _follow_up(konteks: Konteks, laporan: _Laporan) -> Iterator[Unsur]:
    tindak = [
        *(satu.uraian for satu in items(konteks, "rencana_tindak_lanjut", laporan.pk.jabatan)),
        *(f"{nama}: {kecilkan(_in_line(nilai.tindak_lanjut))}" for nama, nilai in _values(konteks, laporan.pk)
          if nilai.tindak_lanjut),
    ]  # fmt: skip
    if tindak:
        yield Daftar(butir=tuple((Teks(teks=satu),) for satu in tindak), bernomor=True)
    else:
        yield paragraf("Rencana tindak lanjut belum ditetapkan.")


def _response() -> Iterator[Unsur]:
    """The boxes for the superior, two to a line: the form should not run over to a page of its own."""
    spasi = "\N{NO-BREAK SPACE}"
    kotak = [f"{KOTAK}{spasi}{satu.replace(' ', spasi)}" for satu in _TANGGAPAN]
    for awal in range(0, len(kotak), 2):
        yield paragraf((spasi * 5 + " ").join(kotak[awal : awal + 2]))
