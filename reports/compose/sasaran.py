"""Block of a section for each sasaran: result, figures, how they came about, comparison, cause, support, efficiency.

Source: regulasi.md 1.7 (the seven analyses, asked for each sasaran); desain.md 2 (a reader with a calculator).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reports import wording
from reports.calc import AsalNilai, Bahan
from reports.compose.blok import Pilihan, blok
from reports.compose.capaian import sasaran_table
from reports.compose.dukung import support_elements
from reports.compose.evaluasi import akip_elements, skm_elements
from reports.compose.grafik import grafik_indikator
from reports.compose.kalimat import dari_konteks
from reports.compose.kalimat.bahasa import Isi, deret, kalimat, rapikan, sambung, sebut_indikator, sebut_nama, susun
from reports.compose.kalimat.efisiensi import simpulan_penggunaan
from reports.compose.kalimat.hasil import hasil_sasaran
from reports.compose.kalimat.pembanding import perbandingan_daerah
from reports.compose.kalimat.perbandingan import (
    belum_terbanding,
    perbandingan_akhir_renstra,
    perbandingan_tahun_lalu,
)
from reports.compose.konteks import Konteks
from reports.compose.sebab import analysis_elements
from reports.compose.tabel import paragraf, slug
from reports.document import Daftar, Judul, Paragraf, Potongan, Teks, Unsur
from reports.figures import RUMUS
from reports.inputs import Butir, Penempatan, Sasaran

_JENIS = ("strategis", "lainnya")
#: What an indicator is called below its own heading.
_INI = "Indikator ini"
_POLOS = re.compile(r"-?[\d.]+(,\d+)?%?")
#: Lists of facts that stand under the sasaran or indicator they name, with their heads.
_BUTIR = (
    ("permasalahan", "Permasalahan dan kendala yang dihadapi:"),
    ("faktor_pendorong", "Faktor pendorong keberhasilan:"),
    ("faktor_penghambat", "Faktor penghambat:"),
    ("rencana_tindak_lanjut", "Rencana tindak lanjut:"),
)


@blok(
    "uraian_sasaran",
    "Uraian setiap sasaran: hasil, rumus, data dukung, perbandingan, sebab, tindak lanjut, dan efisiensi",
    tabel=("tabel-uraian-sasaran", "tabel-dukung", "tabel-daftar-pd", "tabel-akip-pd", "tabel-skm"),
    keluarga=(
        "target",
        "realisasi",
        "capaian",
        "rerata_sasaran",
        "pembilang",
        "penyebut",
        "selisih_tahun",
        "pertumbuhan",
        "target_akhir",
        "kemajuan",
        "pembanding",
        "selisih_pembanding",
        "alokasi",
        "belanja_alokasi",
        "serapan_alokasi",
        "efisiensi",
        "efisiensi_pot",
        "pot_pagu",
        "pot_belanja",
        "pot_serapan",
        "target_atas",
        "akip_komponen",
        "akip_total",
        "skm_unsur",
        "skm_nilai",
        "skm_interval",
        "skm_diumumkan",
        "skm_responden",
        "dukung_isi",
    ),
    pilihan={"jenis": Pilihan(("semua", *_JENIS), "semua")},
)
def uraian_sasaran(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """A heading and everything known about it, for every sasaran in force of the kind asked for."""
    diminta = _JENIS if pilihan["jenis"] == "semua" else (pilihan["jenis"],)
    unsur = [
        satu
        for jenis in diminta
        for n, sasaran in enumerate(konteks.peta.sasaran_berlaku(jenis), start=1)
        for satu in _section(konteks, sasaran, n)
    ]
    if unsur:
        return tuple(unsur)
    nama = konteks.kelompok(diminta[0])
    return (paragraf(f"{nama} yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)


def _section(konteks: Konteks, sasaran: Sasaran, urutan: int) -> Iterator[Unsur]:
    nomor = sasaran.nomor or str(urutan)
    yield Judul(
        id=f"uraian-{slug(sasaran.kode)}",
        tingkat=3,
        teks=f"{konteks.kelompok(sasaran.jenis)} {nomor}: {sasaran.uraian}",
    )
    yield _paragraph(hasil_sasaran(dari_konteks.hasil_sasaran(konteks, sasaran), urutan - 1))
    penempatan = konteks.placements(sasaran)
    if penempatan:
        yield sasaran_table(konteks, sasaran, nomor)
    for n, satu in enumerate(penempatan):
        if len(penempatan) > 1:
            yield paragraf(Teks(teks=konteks.label_indikator(satu), tebal=True))
        yield from _indicator(konteks, satu, n)
    yield from _items(konteks, sasaran.kode)


def _indicator(konteks: Konteks, penempatan: Penempatan, urutan: int) -> Iterator[Unsur]:
    yield from _formula(konteks, penempatan)
    yield from _support(konteks, penempatan)
    yield from grafik_indikator(konteks, penempatan)
    yield _paragraph(*_comparison(konteks, penempatan, urutan))
    yield from _analysis(konteks, penempatan)
    yield _paragraph(*_programs(konteks, penempatan))


def _paragraph(*kalimat_: Isi) -> Paragraf:
    return paragraf(*sambung(*kalimat_))


# --- formula with its numbers -----------------------------------------------------------------------------------------


def _formula(konteks: Konteks, penempatan: Penempatan) -> Iterator[Unsur]:
    """How the actual is measured, as a formula with its numbers where these are known; then the same for capaian."""
    indikator, tahun = konteks.indikator(penempatan), konteks.tahun
    bagian = tuple(_parts(konteks, penempatan))
    if not bagian and rapikan(indikator.formulasi, "").casefold() not in ("", rapikan(indikator.nama).casefold()):
        yield paragraf("Dasar pengukuran: ", Teks(teks=indikator.formulasi, miring=True))
    yield from bagian
    hasil = konteks.angka(f"capaian.{penempatan.kode}.{tahun}").hasil
    if hasil.alasan is None:
        yield paragraf(f"Capaian = {RUMUS[hasil.rumus].notasi}", gaya="rumus")
        angka = _filled(konteks, RUMUS[hasil.rumus].notasi, hasil.bahan)
        if angka:
            yield paragraf("= ", *angka, " = ", konteks.run(f"capaian.{penempatan.kode}.{tahun}"), gaya="rumus")


def _parts(konteks: Konteks, penempatan: Penempatan) -> Iterator[Unsur]:
    """Numerator and denominator of an actual that was computed from them."""
    indikator, tahun = konteks.indikator(penempatan), konteks.tahun
    realisasi = konteks.angka(f"realisasi.{indikator.kode}.{tahun}")
    if realisasi.hasil.rumus != "realisasi.komponen" or f"pembilang.{indikator.kode}.{tahun}" not in konteks.buku:
        return
    atas, bawah = (konteks.run(f"{bagian}.{indikator.kode}.{tahun}") for bagian in ("pembilang", "penyebut"))
    nama = (indikator.label_pembilang or "Pembilang", indikator.label_penyebut or "Penyebut")
    kali = {"1": "", "100": " × 100%"}.get(f"{indikator.faktor.normalize():f}", f" × {wording.angka(indikator.faktor)}")
    yield paragraf(f"Realisasi = {nama[0]} ÷ {nama[1]}{kali}", gaya="rumus")
    yield paragraf("= ", atas, " ÷ ", bawah, f"{kali} = ", konteks.run(realisasi.kunci), gaya="rumus")


def _filled(konteks: Konteks, notasi: str, bahan: Sequence[Bahan]) -> tuple[Potongan, ...]:
    """The formula with figures for its names; empty where one of them has no number to put in."""
    nama = {satu.nama: satu for satu in bahan}
    potong = re.split("|".join(sorted((re.escape(n) for n in nama), key=len, reverse=True)) or r"(?!)", notasi)
    disebut = re.findall("|".join(sorted((re.escape(n) for n in nama), key=len, reverse=True)) or r"(?!)", notasi)
    isi: list[Potongan] = [Teks(teks=potong[0])]
    for satu, ekor in zip(disebut, potong[1:], strict=True):
        angka = _number(konteks, nama[satu])
        if angka is None:
            return ()
        isi += [angka, Teks(teks=ekor)]
    terisi = disebut and not re.search(r"[A-Za-z]{2}", "".join(potong))
    return tuple(p for p in isi if not isinstance(p, Teks) or p.teks) if terisi else ()


def _number(konteks: Konteks, bahan: Bahan) -> Potongan | None:
    """The printed figure of an input; where its print is more than a number ("≤ 2,15%") the number alone."""
    if bahan.kunci in konteks.buku and _POLOS.fullmatch(konteks.angka(bahan.kunci).polos):
        return konteks.run(bahan.kunci, polos=True)
    if bahan.nilai is None or isinstance(bahan.nilai, str):
        return None
    desimal = konteks.angka(bahan.kunci).hasil.desimal if bahan.kunci in konteks.buku else None
    return Teks(teks=wording.angka(bahan.nilai, desimal))


# --- what stands behind it --------------------------------------------------------------------------------------------


def _support(konteks: Konteks, penempatan: Penempatan) -> Iterator[Unsur]:
    """The supporting tables of the indicator; survey or evaluation where the actual is computed from it."""
    baris = konteks.peta.realisasi(penempatan.indikator).baris
    if baris is not None and baris.asal is AsalNilai.SKM:
        yield from _once(skm_elements(konteks), konteks.annex_of("skm"))
    if baris is not None and baris.asal is AsalNilai.AKIP:
        yield from _once(akip_elements(konteks, "pd"), konteks.annex_of("akip", lingkup="pd"))
    for satu in konteks.masukan.fakta.tabel:
        if satu.objek in (penempatan.indikator, penempatan.kode):
            yield from support_elements(konteks, satu)


def _once(unsur: Sequence[Unsur], lampiran: str) -> Iterator[Unsur]:
    """All that a survey or an evaluation has to say; its first sentence where an annex prints the whole."""
    if not lampiran:
        yield from unsur
    elif unsur:
        yield unsur[0]
        yield paragraf(f"Rinciannya disajikan dalam {lampiran}.")


def _comparison(konteks: Konteks, penempatan: Penempatan, urutan: int) -> Iterator[Isi]:
    """Against last year, the end of the plan, and other regions; what has no comparator is listed where they all are.

    The indicator is named above, so the sentences below it say "indikator ini".
    """
    lalu = dari_konteks.terhadap_tahun_lalu(konteks, penempatan)
    akhir = dari_konteks.terhadap_akhir_renstra(konteks, penempatan)
    if lalu.kini.nilai is None and akhir is not None:
        yield belum_terbanding(_INI, konteks.tahun, lalu.kini)
        return
    yield perbandingan_tahun_lalu(replace(lalu, nama=_INI), urutan)
    if akhir is not None:
        yield perbandingan_akhir_renstra(replace(akhir, nama=_INI), urutan)
    lain = dari_konteks.terhadap_daerah_lain(konteks, penempatan)
    if any(p.nilai.nilai is not None for p in lain.pembanding) or not konteks.calls("perbandingan_daerah"):
        yield perbandingan_daerah(replace(lain, nama=_INI))


def _analysis(konteks: Konteks, penempatan: Penempatan) -> Iterator[Unsur]:
    """Cause, obstacle, solution and follow-up as written, then the lists that name the indicator."""
    yield from analysis_elements(replace(dari_konteks.analisis(konteks, penempatan), nama=_INI))
    yield from _items(konteks, penempatan.indikator)


def _named(konteks: Konteks, objek: str) -> list[Butir]:
    dikenal = {jenis for jenis, _ in _BUTIR}
    return [b for b in konteks.masukan.fakta.butir if objek and b.objek == objek and b.jenis in dikenal]


def _items(konteks: Konteks, objek: str) -> Iterator[Unsur]:
    semua = _named(konteks, objek)
    for jenis, kepala in _BUTIR:
        butir = [b.uraian for b in semua if b.jenis == jenis]
        if butir:
            yield paragraf(kepala)
            yield Daftar(butir=tuple((Teks(teks=satu),) for satu in butir), bernomor=True)


def _programs(konteks: Konteks, penempatan: Penempatan) -> Iterator[Isi]:
    """The programs and sub kegiatan that support the indicator, with their money (analysis 7), and efficiency (6)."""
    anggaran, kode = konteks.peta.anggaran(), penempatan.kode
    sub = [s for s, _ in konteks.peta.alokasi().sub_kegiatan(kode)]
    nama = sebut_indikator(_INI)
    pot = _pot_name(konteks, penempatan)
    if anggaran is not None and sub:
        program = dict.fromkeys(anggaran.program_sub[satu].nama for satu in sub)
        disebut = [rapikan(anggaran.sub[s].nama) for s in sub] if len(sub) <= _SUB_DISEBUT else []
        yield kalimat(
            f"pencapaian {nama} didukung oleh {sebut_nama(list(program))} ",
            f"melalui {wording.cacah(len(sub))} sub kegiatan",
            susun(*_money(konteks, _own_keys(konteks, kode))),
        )
        if disebut:
            yield kalimat("sub kegiatan tersebut adalah ", deret(disebut))
    elif pot:
        yield kalimat(f"pencapaian {nama} didukung oleh {pot}", susun(*_money(konteks, _pot_keys(konteks, kode))))
        yield kalimat(
            "anggaran tersebut ditampilkan tanpa dijumlahkan karena tidak dialokasikan khusus untuk indikator ini"
        )
    else:
        yield kalimat(
            f"anggaran tidak dialokasikan tersendiri untuk {nama}, sehingga efisiensi penggunaan anggarannya tidak "
            "dihitung"
        )
        return
    yield simpulan_penggunaan(replace(dari_konteks.efisiensi(konteks, penempatan), untuk="tersebut"))


def _own_keys(konteks: Konteks, penempatan: str) -> tuple[str, str, str]:
    """Keys of pagu, spending and serapan that are allocated to an indicator."""
    ekor = f"{penempatan}.{konteks.tahun}"
    return f"alokasi.{ekor}", f"belanja_alokasi.{ekor}", f"serapan_alokasi.{ekor}"


def _pot_keys(konteks: Konteks, penempatan: str) -> tuple[str, str, str]:
    """Keys of the money that an indicator only shows."""
    pot = f"pot.{konteks.tahun}.{konteks.peta.nomor_pot(penempatan)}"
    return f"{pot}.pagu", f"{pot}.belanja", f"{pot}.serapan"


def _money(konteks: Konteks, kunci_: tuple[str, str, str]) -> Iterator[Potongan | str]:
    """Pagu, spending and serapan behind an indicator, as far as they are known."""
    for kata, kunci in zip((" dengan anggaran sebesar ", " dan realisasi ", " atau "), kunci_, strict=True):
        if konteks.angka(kunci).nilai is None:
            return
        yield from (kata, konteks.run(kunci))


def _pot_name(konteks: Konteks, penempatan: Penempatan) -> str:
    """What the money shown beside the indicator is the money of; "" where none is shown."""
    nomor, anggaran = konteks.peta.nomor_pot(penempatan.kode), konteks.peta.anggaran()
    if nomor is None:
        return ""
    pot = konteks.peta.pot()[nomor - 1]
    if pot.cakupan == "seluruh":
        return "seluruh program dan kegiatan"
    return anggaran.simpul(pot.objek).nama if anggaran is not None and anggaran.has(pot.objek) else ""


#: Up to this many sub kegiatan are named one by one.
_SUB_DISEBUT = 5
