"""Emblem, letterhead, the offices an office continues, and units that ended."""

import io
from base64 import b64encode
from dataclasses import replace
from datetime import date

from PIL import Image

from reports.compose import compose
from reports.document import Bagan, Daftar, Dokumen, Kop, Paragraf, Tabel, plain
from reports.inputs import Bagian, Identitas, Masukan, PanggilanBlok, Pendahulu, Unit
from reports.render.html import render_html
from reports.render.naskah import pieces
from tests.reports.pabrik import masukan_kecil


def png() -> bytes:
    aliran = io.BytesIO()
    Image.new("RGBA", (80, 100), (10, 90, 10, 255)).save(aliran, "PNG")
    return aliran.getvalue()


def dengan(masukan: Masukan, *blok: str, **identitas: object) -> Masukan:
    """The inputs with an outline of the blocks only."""
    bab = Bagian(
        kode="bab", jenis="bab", nomor="BAB I", judul="Uji", blok=tuple(PanggilanBlok(blok=satu) for satu in blok)
    )
    laporan = replace(masukan.laporan, sistematika=(bab,), narasi=())
    return replace(masukan, laporan=laporan, identitas=Identitas(**identitas))  # type: ignore[arg-type]


def teks(dokumen: Dokumen) -> str:
    return " ".join(teks for satu in pieces(dokumen) for teks in satu.sel)


def test_the_emblem_stands_on_the_cover_and_on_the_agreement() -> None:
    lambang = b64encode(png()).decode()
    dokumen = compose(dengan(masukan_kecil(), "lampiran_pk", lambang=lambang))
    assert dokumen.sampul is not None
    assert dokumen.sampul.lambang is not None
    assert dokumen.sampul.lambang.isi == png()
    kop = next(satu for satu in dokumen.bab[0].isi if isinstance(satu, Kop))
    assert kop.lambang == dokumen.sampul.lambang
    halaman = render_html(dokumen)
    assert halaman.count(f"data:image/png;base64,{lambang}") == 2
    assert halaman.count(f'alt="{kop.lambang.alt}"') == 2


def test_without_an_emblem_there_is_no_picture() -> None:
    dokumen = compose(dengan(masukan_kecil(), "lampiran_pk"))
    assert dokumen.sampul is not None
    assert dokumen.sampul.lambang is None
    assert "<img" not in render_html(dokumen)


def test_the_letterhead_is_derived_unless_the_office_has_its_own() -> None:
    masukan = dengan(masukan_kecil(), "lampiran_pk")
    pd, pemda = masukan.fakta.pd, masukan.daerah.pemda

    def kop(masukan: Masukan) -> Kop:
        return next(satu for satu in compose(masukan).bab[0].isi if isinstance(satu, Kop))

    assert kop(masukan).baris == (f"PEMERINTAH {pemda.nama.upper()}", pd.nama.upper())
    sendiri = replace(pd, kop=("BARIS SATU", "BARIS DUA"), alamat="Jalan Contoh 1", telepon="021", pos_el="a@contoh.id")
    hasil = kop(replace(masukan, fakta=replace(masukan.fakta, pd=sendiri)))
    assert (hasil.baris, hasil.kaki) == (
        ("BARIS SATU", "BARIS DUA"),
        ("Jalan Contoh 1", "Telepon 021 · a@contoh.id"),
    )
    isi = teks(compose(replace(masukan, fakta=replace(masukan.fakta, pd=sendiri))))
    assert "BARIS DUA" in isi
    assert "Telepon 021 · a@contoh.id" in isi


def test_a_merged_office_says_where_earlier_figures_come_from() -> None:
    lama = (
        Pendahulu(kode="A", nama="Dinas A", mulai=date(2024, 1, 1), dasar="Perda 1"),
        Pendahulu(kode="B", nama="Dinas B", mulai=date(2024, 1, 1), dasar="Perda 1"),
    )
    masukan = dengan(masukan_kecil(), "kedudukan_tugas_fungsi", "perbandingan_tahun", pendahulu=lama)
    dokumen = compose(masukan)
    nama = masukan.fakta.pd.nama
    paragraf = [plain(satu.isi) for satu in dokumen.bab[0].isi if isinstance(satu, Paragraf)]
    assert f"Sejak 1 Januari 2024 {nama} melanjutkan tugas Dinas A dan Dinas B berdasarkan Perda 1." in paragraf
    tabel = {satu.id: satu for satu in dokumen.bab[0].isi if isinstance(satu, Tabel)}
    catatan = f"Angka sebelum Tahun 2024 berasal dari Dinas A dan Dinas B, yang dilanjutkan oleh {nama}."
    assert catatan in tabel["tabel-perbandingan-tahun"].catatan
    assert catatan in tabel["tabel-perubahan-realisasi"].catatan


def test_a_merger_before_every_year_shown_needs_no_note() -> None:
    lama = (Pendahulu(kode="A", nama="Dinas A", mulai=date(2010, 1, 1)),)
    dokumen = compose(dengan(masukan_kecil(), "perbandingan_tahun", pendahulu=lama))
    assert not any("Angka sebelum Tahun" in satu for tabel in dokumen.tables() for satu in tabel.catatan)


def test_a_unit_that_ended_is_not_part_of_the_structure_any_more() -> None:
    masukan = dengan(masukan_kecil(), "kedudukan_tugas_fungsi", "struktur_organisasi")
    unit = (
        *masukan.fakta.unit,
        Unit(kode="LAMA", nama="Bidang Lama", jenis="bidang", tahun_akhir=2023),
        Unit(kode="NANTI", nama="Bidang Nanti", jenis="bidang", tahun_awal=2025),
        Unit(kode="KINI", nama="Bidang Kini", jenis="bidang", tahun_awal=2024, tahun_akhir=2024),
    )
    jabatan = tuple(
        replace(satu, tahun_akhir=2023) if satu.kode != masukan.fakta.pd.kepala else satu
        for satu in masukan.fakta.jabatan
    )
    dokumen = compose(replace(masukan, fakta=replace(masukan.fakta, unit=unit, jabatan=jabatan)))
    isi = teks(dokumen) + " ".join(
        plain(butir) for satu in dokumen.bab[0].isi if isinstance(satu, Daftar) for butir in satu.butir
    )
    assert "Bidang Kini" in isi
    assert "Bidang Lama" not in isi
    assert "Bidang Nanti" not in isi
    bagan = next(satu for satu in dokumen.bab[0].isi if isinstance(satu, Bagan))
    pos = [satu.kode for satu in bagan.simpul if satu.kode.startswith("jabatan:")]
    assert {satu.removeprefix("jabatan:") for satu in pos} & {
        satu.kode for satu in jabatan if satu.tahun_akhir
    } == set()
