"""Blocks of evaluation: AKIP by component and year, and the satisfaction survey with its nine unsur.

Source: PermenPANRB 88/2021 and 14/2017; regulasi.md 2 and 8. Totals are computed from the components; another value
that the surveyor published stands beside the computed one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reports import wording
from reports.calc import Skala, predikat
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.dukung import band_label
from reports.compose.konteks import Konteks
from reports.compose.tabel import STRIP, Kol, baris, build_table, kanan, paragraf, sel, tengah
from reports.document import Baris, Daftar, JenisBaris, Paragraf, Potongan, Tabel, Teks, Unsur
from reports.inputs import EvaluasiAkip, Skm, UnsurSkm

_LINGKUP = ("pd", "pemda")
_BASIS_KONVERSI = 100


def scale_of(konteks: Konteks, nama: str) -> Skala | None:
    """The scale of an instrument: "akip", "skm" (25-100) or "skm_ni" (1-4); the policy may name another one."""
    return konteks.peta.skala.get(konteks.term(f"skala_{nama}", nama))


def band_of(konteks: Konteks, kunci: str, skala: Skala | None) -> str:
    """The predicate of a figure of the book as printed, "" where there is no scale or no band."""
    pita = predikat(konteks.angka(kunci).hasil, skala).pita
    return band_label(pita, skala) if pita is not None and skala is not None else ""


# --- AKIP -------------------------------------------------------------------------------------------------------------


@blok(
    "akip",
    "Hasil evaluasi AKIP menurut komponen dan tahun",
    tabel=("tabel-akip-pd", "tabel-akip-pemda"),
    keluarga=("akip_komponen", "akip_total"),
    pilihan={"lingkup": Pilihan(("semua", *_LINGKUP), "semua")},
)
def akip(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """A column for each year up to the report year, with total and predicate; then findings and recommendations."""
    diminta = _LINGKUP if pilihan["lingkup"] == "semua" else (pilihan["lingkup"],)
    unsur = [satu for lingkup in diminta for satu in akip_elements(konteks, lingkup)]
    return tuple(unsur) or (paragraf("Hasil evaluasi AKIP belum tersedia."),)


def akip_elements(konteks: Konteks, lingkup: str) -> tuple[Unsur, ...]:
    """The evaluations of the office ("pd") or of its region ("pemda"); nothing where there are none."""
    semua = [e for e in konteks.masukan.fakta.akip if e.lingkup == lingkup and e.tahun <= konteks.tahun and e.komponen]
    semua.sort(key=lambda e: e.tahun)
    if not semua:
        return ()
    return (
        _akip_summary(konteks, lingkup, semua),
        _akip_table(konteks, lingkup, semua),
        *_lists((("Catatan hasil evaluasi:", semua[-1].temuan), ("Rekomendasi:", semua[-1].rekomendasi))),
    )


def _evaluated(konteks: Konteks, lingkup: str) -> str:
    return konteks.nama_pd if lingkup == "pd" else konteks.masukan.daerah.pemda.nama


def _akip_summary(konteks: Konteks, lingkup: str, semua: Sequence[EvaluasiAkip]) -> Paragraf:
    terakhir, skala = semua[-1], scale_of(konteks, "akip")
    surat = f" ({_letter(terakhir)})" if _letter(terakhir) else ""
    awal = f"Hasil evaluasi AKIP {_evaluated(konteks, lingkup)} Tahun {terakhir.tahun}{surat} "
    total = konteks.angka(f"akip.{terakhir.kode}.total")
    if total.nilai is None:
        return paragraf(f"{awal}belum dapat dihitung: {total.tampil}.")
    pita = band_of(konteks, total.kunci, skala)
    isi: list[Potongan | str] = [awal, "memperoleh nilai ", konteks.run(total.kunci)]
    isi.append(f" dengan predikat {pita}" if pita else "")
    if len(semua) > 1 and konteks.angka(f"akip.{semua[-2].kode}.total").nilai is not None:
        isi += ["; nilai Tahun ", str(semua[-2].tahun), " sebesar ", konteks.run(f"akip.{semua[-2].kode}.total")]
    return paragraf(*isi, ".")


def _letter(satu: EvaluasiAkip) -> str:
    bagian = (
        f"oleh {satu.penilai}" if satu.penilai else "",
        f"nomor {satu.nomor}" if satu.nomor else "",
        f"tanggal {wording.tanggal(satu.tanggal)}" if satu.tanggal else "",
    )
    return " ".join(satu for satu in bagian if satu)


def _akip_table(konteks: Konteks, lingkup: str, semua: Sequence[EvaluasiAkip]) -> Tabel:
    kolom = (
        tengah("No", 6),
        Kol("Komponen yang Dinilai", 40),
        kanan("Bobot", 12),
        *(kanan(f"Nilai Tahun {satu.tahun}", 14) for satu in semua),
    )
    catatan = Catatan()
    badan = list(_component_rows(konteks, semua, catatan))
    total = (sel(konteks.run(f"akip.{e.kode}.total", catatan, tebal=True)) for e in semua)
    badan.append(baris(sel("Nilai AKIP", kolom=3, tebal=True), *total, jenis=JenisBaris.JUMLAH))
    skala = scale_of(konteks, "akip")
    if skala is not None:
        pita = (sel(band_of(konteks, f"akip.{e.kode}.total", skala) or STRIP, tebal=True) for e in semua)
        badan.append(baris(sel("Predikat", kolom=3, tebal=True), *pita, jenis=JenisBaris.JUMLAH))
        catatan.add(f"Predikat menurut skala {skala.nama}.")
    catatan.add("Nilai AKIP adalah jumlah nilai komponen.")
    return build_table(
        f"tabel-akip-{lingkup}",
        f"Hasil Evaluasi AKIP {_evaluated(konteks, lingkup)}",
        kolom,
        badan,
        sumber=sumber_data(satu.sumber for satu in semua),
        catatan=catatan.lines(),
    )


def _component_rows(konteks: Konteks, semua: Sequence[EvaluasiAkip], catatan: Catatan) -> Iterator[Baris]:
    """A row for each component by name, newest evaluation first; a dash where a year does not have it."""
    nama = dict.fromkeys(k.nama for satu in reversed(semua) for k in satu.komponen)
    for n, komponen in enumerate(nama, start=1):
        letak = [next((i for i, k in enumerate(e.komponen, 1) if k.nama == komponen), None) for e in semua]
        bobot = next(k.bobot for e in reversed(semua) for k in e.komponen if k.nama == komponen)
        nilai = [
            sel(STRIP if i is None else konteks.run(f"akip.{e.kode}.komponen.{i}", catatan))
            for e, i in zip(semua, letak, strict=True)
        ]
        yield baris(sel(str(n)), sel(komponen), sel(wording.angka(bobot)), *nilai)


def _lists(isi: Sequence[tuple[str, Sequence[str]]]) -> Iterator[Unsur]:
    for kepala, butir in isi:
        if butir:
            yield paragraf(kepala)
            yield Daftar(butir=tuple((Teks(teks=satu),) for satu in butir), bernomor=True)


# --- SKM --------------------------------------------------------------------------------------------------------------


@blok(
    "skm",
    "Survei Kepuasan Masyarakat menurut unsur, dengan nilai terhitung dan yang diumumkan",
    tabel=("tabel-skm",),
    keluarga=("skm_unsur", "skm_nilai", "skm_interval", "skm_diumumkan", "skm_responden"),
)
def skm(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The surveys of the report year."""
    return skm_elements(konteks) or (paragraf(f"Survei Kepuasan Masyarakat Tahun {konteks.tahun} belum tersedia."),)


def skm_elements(konteks: Konteks) -> tuple[Unsur, ...]:
    """Sentence, table and follow-up of each survey of the report year; nothing where there is none."""
    return tuple(
        unsur
        for nama, satu in _surveys(konteks)
        for unsur in (
            _skm_summary(konteks, nama, satu),
            *((_skm_table(konteks, nama, satu),) if satu.unsur else ()),
            *_lists((("Unsur yang diprioritaskan untuk diperbaiki:", satu.prioritas),
                     ("Tindak lanjut hasil survei:", satu.tindak_lanjut))),
        )
    )  # fmt: skip


def _surveys(konteks: Konteks) -> Iterator[tuple[str, Skm]]:
    """The surveys of the report year by their name in keys; a second one of the year is named {tahun}-2."""
    milik = [satu for satu in konteks.masukan.fakta.skm if satu.tahun == konteks.tahun]
    for n, satu in enumerate(milik, start=1):
        yield (str(satu.tahun) if n == 1 else f"{satu.tahun}-{n}"), satu


def _skm_summary(konteks: Konteks, nama: str, satu: Skm) -> Paragraf:
    nilai = konteks.angka(f"skm.{nama}.nilai")
    isi: list[Potongan | str] = [f"Survei Kepuasan Masyarakat (SKM) Tahun {satu.tahun}"]
    isi.append(f" dilaksanakan dengan metode {satu.metode}" if satu.metode else "")
    if satu.responden is not None:
        isi += [" terhadap " if satu.metode else " diikuti oleh ", konteks.run(f"skm.{nama}.responden"), " responden"]
    isi.append(" dan menghasilkan " if len(isi) > 2 or satu.metode else " menghasilkan ")
    if nilai.nilai is None:
        isi[-1] = f"{isi[-1]}data yang belum cukup untuk menghitung indeks: {nilai.tampil}."
        return paragraf(*isi)
    pita = band_of(konteks, nilai.kunci, scale_of(konteks, "skm"))
    isi += ["Indeks Kepuasan Masyarakat sebesar ", konteks.run(nilai.kunci), f" dengan mutu {pita}." if pita else "."]
    if satu.diumumkan is not None and konteks.angka(f"skm.{nama}.diumumkan").nilai != nilai.hasil.tercetak:
        isi += [" Nilai yang diumumkan penyelenggara survei adalah ", konteks.run(f"skm.{nama}.diumumkan"), "."]
    return paragraf(*isi)


def _skm_table(konteks: Konteks, nama: str, satu: Skm) -> Tabel:
    konversi = satu.basis == _BASIS_KONVERSI
    skala_unsur = scale_of(konteks, "skm" if konversi else "skm_ni")
    rentang = "nilai konversi 25–100" if konversi else "nilai persepsi 1–4"
    kolom = (tengah("No", 7), Kol("Unsur Pelayanan", 53), kanan(f"Nilai ({rentang})", 20), tengah("Mutu", 20))
    catatan = Catatan()
    badan = [_unsur_row(konteks, nama, unsur, skala_unsur, catatan) for unsur in satu.unsur]
    akhir = [
        ("Nilai SKM (1–4)", f"skm.{nama}.interval", scale_of(konteks, "skm_ni")),
        ("Indeks Kepuasan Masyarakat (25–100)", f"skm.{nama}.nilai", scale_of(konteks, "skm")),
    ]
    if satu.diumumkan is not None:
        akhir.append(("Indeks yang diumumkan penyelenggara", f"skm.{nama}.diumumkan", scale_of(konteks, "skm")))
    for judul, kunci, skala in akhir:
        pita = band_of(konteks, kunci, skala)
        isi = (sel(konteks.run(kunci, catatan, tebal=True)), sel(pita or STRIP, tebal=True))
        badan.append(baris(sel(judul, kolom=2, tebal=True), *isi, jenis=JenisBaris.JUMLAH))
    return build_table(
        "tabel-skm",
        f"Nilai Unsur Survei Kepuasan Masyarakat {konteks.nama_pd} Tahun {satu.tahun}",
        kolom,
        badan,
        sumber=sumber_data((satu.sumber,)),
        catatan=catatan.lines(),
    )


def _unsur_row(konteks: Konteks, nama: str, unsur: UnsurSkm, skala: Skala | None, catatan: Catatan) -> Baris:
    kunci = f"skm.{nama}.unsur.{unsur.nomor}"
    pita = band_of(konteks, kunci, skala) or STRIP
    return baris(sel(str(unsur.nomor)), sel(unsur.nama), sel(konteks.run(kunci, catatan)), sel(pita))
