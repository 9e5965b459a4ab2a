"""Printing by pieces: the same pages whatever was kept, and only what changed is laid out again."""

import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from reports.document import Bab, Daftar, Dokumen, Judul, LampiranBerkas, PemisahHalaman, Unsur
from reports.render import angsur, pdf, tata
from reports.render.angsur import Angsuran
from reports.render.galat import RenderGagal
from reports.render.gerbang import check_pdf
from reports.render.html import page_style, render_part
from reports.render.mesin import Mesin
from reports.render.pdf import render_pdf, roman
from reports.render.ruas import Ruas, stretches
from reports.render.simpanan import Simpanan
from reports.render.teks_pdf import read_pages
from tests.reports.render.contoh import dokumen_kecil, dokumen_panjang, paragraf, tabel_panjang, teks
from tests.reports.render.test_berkas import make_pdf

KATA = "Capaian kinerja sasaran strategis diukur menurut formulasi yang ditetapkan dalam rencana strategis. "


def panjang(*, ubah: int | None = None, tambah: int = 0) -> Dokumen:
    """Two chapters of many short elements over about a dozen pages; `ubah` is a paragraph with another figure."""
    isi: list[Unsur] = []
    for nomor in range(60):
        if nomor % 6 == 0:
            isi.append(Judul(id=f"j{nomor}", tingkat=2, nomor=f"1.{nomor // 6 + 1}", teks=f"Bagian {nomor // 6 + 1}"))
        angka = "98,75" if nomor == ubah else "97,50"
        isi.append(paragraf(f"Butir {nomor}: {angka} persen. " + KATA * (2 + nomor % 5)))
        if nomor % 20 == 19:
            isi.append(PemisahHalaman())
    isi += [paragraf(f"Tambahan {nomor}. {KATA * 4}") for nomor in range(tambah)]
    butir = Daftar(butir=tuple((teks(f"Langkah {nomor}. {KATA}"),) for nomor in range(30)), bernomor=True)
    dua = Bab(id="bab-2", label="BAB II", judul="PENUTUP", isi=(butir, paragraf("Demikian.")))
    return Dokumen(judul="Uji Angsuran", bab=(Bab(id="bab-1", label="BAB I", judul="HASIL", isi=tuple(isi)), dua))


@pytest.fixture
def dihitung(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """First and last element of every layout that is made."""
    hasil: list[tuple[int, int]] = []
    asli = tata.lay_out

    def lay_out(
        dokumen: Dokumen, ruas: Ruas, awal: int, akhir: int, mesin: Mesin, perlu: Callable[[int], bool]
    ) -> list[tata.Tertata]:
        hasil.append((awal, akhir))
        return asli(dokumen, ruas, awal, akhir, mesin, perlu)

    monkeypatch.setattr(angsur, "lay_out", lay_out)
    return hasil


def pages(isi: bytes) -> list[tuple[str, str]]:
    return [(satu.label, satu.teks) for satu in read_pages(isi)]


@pytest.fixture(scope="module")
def sekali() -> bytes:
    return render_pdf(panjang())


@pytest.mark.parametrize("buat", [panjang, dokumen_kecil], ids=["panjang", "kecil"])
def test_the_same_bytes_with_and_without_what_was_kept(
    buat: Callable[[], Dokumen], tmp_path: Path, dihitung: list[tuple[int, int]]
) -> None:
    pertama = render_pdf(buat(), simpanan=tmp_path)
    sekian = len(dihitung)
    assert sekian > 1
    assert render_pdf(buat(), simpanan=tmp_path) == pertama
    assert len(dihitung) == sekian, "nothing is laid out twice"
    assert render_pdf(buat()) == pertama


@pytest.mark.parametrize("jendela", [1, 2, 4])
def test_however_few_pages_are_laid_out_at_once_they_are_the_same(
    monkeypatch: pytest.MonkeyPatch, jendela: int, sekali: bytes
) -> None:
    monkeypatch.setattr(angsur, "SEHALAMAN", 3500)
    monkeypatch.setattr(angsur, "JENDELA", jendela)
    assert render_pdf(panjang()) == sekali


@pytest.mark.parametrize("nomor", [0, 7, 33, 59])
def test_after_a_changed_figure_only_its_surroundings_are_laid_out(
    nomor: int, tmp_path: Path, dihitung: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(angsur, "SEHALAMAN", 3500)
    render_pdf(panjang(), simpanan=tmp_path)
    dihitung.clear()
    ubah = render_pdf(panjang(ubah=nomor), simpanan=tmp_path)
    assert sum(akhir - awal for awal, akhir in dihitung) <= 36, dihitung  # of 73
    assert all(awal <= nomor + nomor // 6 + 3 for awal, _ in dihitung)
    assert ubah == render_pdf(panjang(ubah=nomor))
    assert pages(ubah) != pages(render_pdf(panjang(), simpanan=tmp_path))


@pytest.mark.parametrize("tambah", [1, 8])
def test_pages_behind_an_addition_are_numbered_anew(tambah: int, tmp_path: Path) -> None:
    lama = render_pdf(panjang(), simpanan=tmp_path)
    dokumen = panjang(tambah=tambah)
    baru = render_pdf(dokumen, simpanan=tmp_path)
    assert baru == render_pdf(dokumen)
    assert check_pdf(dokumen, baru) >= check_pdf(panjang(), lama)


def test_several_processes_print_what_one_prints(sekali: bytes) -> None:
    assert render_pdf(panjang(), sekaligus=2) == sekali
    assert render_pdf(dokumen_panjang(), sekaligus=3) == render_pdf(dokumen_panjang())


def test_an_error_of_a_process_arrives_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> list[tata.Tertata]:
        raise RenderGagal("Gambar rusak; unggah ulang.", ["foto.jpg"])

    monkeypatch.setattr(angsur, "lay_out", fail)
    with pytest.raises(RenderGagal, match="unggah ulang") as galat:
        render_pdf(panjang(), sekaligus=2)
    assert galat.value.rincian == ("foto.jpg",)


def test_a_process_that_dies_ends_the_print_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(angsur, "lay_out", lambda *_: os._exit(9))
    with pytest.raises(RenderGagal, match="berhenti sebelum selesai"):
        render_pdf(panjang(), sekaligus=2)


def test_a_broken_piece_is_made_anew(tmp_path: Path, sekali: bytes) -> None:
    render_pdf(panjang(), simpanan=tmp_path)
    rusak = max((satu for satu in tmp_path.rglob("*") if satu.is_file()), key=lambda satu: satu.stat().st_size)
    rusak.write_bytes(rusak.read_bytes()[:-100])
    assert render_pdf(panjang(), simpanan=tmp_path) == sekali


def test_a_broken_piece_is_made_anew_while_others_are_laid_out_too(tmp_path: Path) -> None:
    """Processes that were made before it was found broken still take it for whole."""
    dokumen = dokumen_panjang()
    render_pdf(replace(dokumen, bab=dokumen.bab[:1]), simpanan=tmp_path)
    for satu in tmp_path.rglob("*"):
        if satu.is_file() and b"%PDF" in satu.read_bytes():
            satu.write_bytes(satu.read_bytes()[:-100])
    assert render_pdf(dokumen, simpanan=tmp_path, sekaligus=2) == render_pdf(dokumen)


def test_lists_that_never_settle_end_the_print_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PALING_BANYAK", 1)
    monkeypatch.setattr(pdf, "_guess_pages", lambda _: {"daftar-isi": 7})
    with pytest.raises(RenderGagal, match="tidak menetap"):
        render_pdf(panjang())


def test_a_wrong_guess_at_the_pages_of_the_lists_is_put_right(monkeypatch: pytest.MonkeyPatch, sekali: bytes) -> None:
    monkeypatch.setattr(pdf, "_guess_pages", lambda _: {"daftar-isi": 7})
    assert render_pdf(panjang()) == sekali


def test_a_folder_that_keeps_nothing_ends_the_print_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Simpanan, "read", lambda *_: None)
    with pytest.raises(RenderGagal, match="ruang penyimpanan"):
        render_pdf(dokumen_kecil())


def test_a_note_that_is_no_note_is_no_note(tmp_path: Path, sekali: bytes) -> None:
    render_pdf(panjang(), simpanan=tmp_path)
    for satu in tmp_path.rglob("*"):
        if satu.is_file() and satu.read_bytes().startswith(b"[["):
            satu.write_bytes(b'{"bukan": "catatan"')
    assert render_pdf(panjang(), simpanan=tmp_path) == sekali


def test_a_piece_is_that_of_its_paper(tmp_path: Path) -> None:
    render_pdf(panjang(), simpanan=tmp_path)
    folio = replace(panjang(), kertas="F4")
    assert render_pdf(folio, simpanan=tmp_path) == render_pdf(folio)


def test_all_pieces_of_a_stretch_hold_each_element_once(tmp_path: Path) -> None:
    dokumen = panjang()
    _, [pertama, *_] = stretches(dokumen)
    simpanan = Simpanan(tmp_path)
    angsuran = Angsuran(dokumen, pertama, simpanan)
    assert angsuran.find() is None
    kunci = angsuran.make(Mesin(page_style(dokumen.kertas)))
    penggal = [simpanan.read(satu) for satu in kunci]
    assert all(penggal)
    assert len(kunci) > 4
    assert sum(satu.unsur for satu in penggal if satu) == pertama.banyak
    assert Angsuran(dokumen, pertama, simpanan).find() == kunci


def test_elements_of_a_part_are_numbered_as_in_their_stretch() -> None:
    dokumen = panjang()
    _, [pertama, *_] = stretches(dokumen)
    html = render_part(dokumen, pertama, 5, 9)
    assert [f'data-unsur="{nomor}"' in html for nomor in range(4, 10)] == [False, True, True, True, True, False]
    assert "BAB I" not in html


def test_a_chapter_without_content_is_a_page_with_its_title() -> None:
    dokumen = Dokumen(
        judul="Uji", bab=(Bab(id="a", label="BAB I", judul="KOSONG", isi=()), Bab(id="b", judul="B", isi=()))
    )
    isi = render_pdf(dokumen)
    assert check_pdf(dokumen, isi) == 3
    assert [label for label, _ in pages(isi)] == ["i", "1", "2"]


def test_the_link_of_every_line_of_the_contents_leads_to_its_page() -> None:
    dokumen = dokumen_kecil()
    with pikepdf.open(io.BytesIO(render_pdf(dokumen))) as berkas:
        nomor = {satu.obj.objgen: str(satu.label) for satu in berkas.pages}
        semua = [
            (nomor[catatan.Dest[0].objgen], catatan.Dest[3])
            for halaman in berkas.pages
            for catatan in halaman.obj.get("/Annots", [])
            if isinstance(catatan.get("/Dest"), pikepdf.Array)
        ]
        tujuan = [label for label, _ in dict.fromkeys(semua)]  # a line of the lists has a link for each of its parts
        # the preface, the three lists, Bab I, 1.1, Bab II, 2.1, 2.1.1, Lampiran 1; then tables and pictures
        assert tujuan[:10] == ["i", "ii", "iii", "iv", "1", "1", "2", "2", "3", "5"]
        assert all("/A" not in catatan for halaman in berkas.pages for catatan in halaman.obj.get("/Annots", []))


def test_cells_of_all_pieces_have_names_of_their_own() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(dokumen_panjang()))) as berkas:
        nama = [bytes(satu.ID) for satu in berkas.objects if isinstance(satu, pikepdf.Dictionary) and "/ID" in satu]
    assert nama
    assert len(set(nama)) == len(nama)


def test_every_page_has_its_tags_and_every_tag_its_page() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(dokumen_panjang()))) as berkas:
        nums = list(berkas.Root.StructTreeRoot.ParentTree.Nums)
        assert [int(satu) for satu in nums[::2]] == list(range(len(nums) // 2))
        assert [int(satu.obj.StructParents) for satu in berkas.pages] == list(range(len(berkas.pages)))
        halaman = [satu.obj.objgen for satu in berkas.pages]
        anak = list(berkas.Root.StructTreeRoot.K[0].K)
        urutan = [halaman.index(satu.Pg.objgen) for satu in anak]
        assert urutan == sorted(urutan)
        assert set(urutan) == set(range(len(halaman)))
        assert all(satu.P.objgen == berkas.Root.StructTreeRoot.K[0].objgen for satu in anak)


def test_every_face_is_embedded_once() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(panjang()))) as berkas:
        faces = {
            str(huruf.BaseFont): huruf.DescendantFonts[0].FontDescriptor.FontFile2.objgen
            for halaman in berkas.pages
            for huruf in halaman.obj.Resources.Font.values()
        }
    assert len(set(faces.values())) == len(faces)
    assert len(faces) <= 8


def test_every_embedded_face_has_the_letters_that_are_set_in_it() -> None:
    """The gate reads texts from their maps, and would not see a letter without an outline."""
    with pikepdf.open(io.BytesIO(render_pdf(dokumen_kecil()))) as berkas:
        semua = {
            str(huruf.BaseFont): huruf for halaman in berkas.pages for huruf in halaman.obj.Resources.Font.values()
        }
        for nama, huruf in semua.items():
            turunan = huruf.DescendantFonts[0]
            isi = TTFont(io.BytesIO(turunan.FontDescriptor.FontFile2.read_bytes()))
            urutan, garis = isi.getGlyphOrder(), isi["glyf"]
            awal = [int(satu) for satu in list(turunan.W)[::2]]
            nomor = [n + k for n, lebar in zip(awal, list(turunan.W)[1::2], strict=True) for k in range(len(lebar))]
            kosong = [satu for satu in nomor if garis[urutan[satu]].numberOfContours == 0]
            assert len(nomor) > len(kosong) <= 3, nama  # blanks of several widths


def test_the_tag_of_every_link_stands_in_the_tree() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(dokumen_kecil()))) as berkas:
        nums = list(berkas.Root.StructTreeRoot.ParentTree.Nums)
        tanda = {int(nums[satu]): nums[satu + 1] for satu in range(0, len(nums), 2)}
        tautan = [satu for halaman in berkas.pages for satu in halaman.obj.get("/Annots", [])]
        assert len(tautan) > 10
        dalam = set()
        antre = [berkas.Root.StructTreeRoot.K[0]]
        while antre:
            satu = antre.pop()
            dalam.add(satu.objgen)
            anak = satu.get("/K", [])
            antre += [isi for isi in (anak if isinstance(anak, pikepdf.Array) else [anak]) if _is_tag(isi)]
        for satu in tautan:
            milik = tanda[int(satu.StructParent)]
            assert str(milik.S) == "/Link"
            assert milik.objgen in dalam


def _is_tag(isi: object) -> bool:
    return isinstance(isi, pikepdf.Dictionary) and "/S" in isi


def test_a_long_table_at_the_end_of_what_is_laid_out_is_not_laid_out_again(
    monkeypatch: pytest.MonkeyPatch, dihitung: list[tuple[int, int]]
) -> None:
    isi: list[Unsur] = []
    for nomor in range(3):
        isi += [replace(tabel_panjang(120), id=f"tabel-{nomor}", nomor=f"1.{nomor + 1}")]
        isi += [paragraf(f"Uraian {nomor}.{n}. {KATA * 6}") for n in range(12)]
    dokumen = Dokumen(judul="Uji", bab=(Bab(id="a", label="BAB I", judul="A", isi=tuple(isi)),))
    monkeypatch.setattr(angsur, "JENDELA", 2)
    hasil = render_pdf(dokumen)
    sekian = len(dihitung)
    dihitung.clear()
    monkeypatch.setattr(angsur, "EKOR", 0)
    assert render_pdf(dokumen) == hasil
    assert sekian < len(dihitung), dihitung


def test_a_sign_that_italics_lack_is_slanted_and_can_be_read() -> None:
    dokumen = Dokumen(
        judul="Uji", bab=(Bab(id="b", judul="B", isi=(paragraf("Σ realisasi ÷ Σ target", gaya="rumus"),)),)
    )
    assert check_pdf(dokumen, render_pdf(dokumen)) == 2


@pytest.mark.parametrize(
    ("nilai", "romawi"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix"), (399, "cccxcix")]
)
def test_roman_numbers(nilai: int, romawi: str) -> None:
    assert roman(nilai) == romawi


def test_stretches_end_behind_attached_files() -> None:
    berkas = LampiranBerkas(id="sk", judul="Surat Keputusan", isi=make_pdf((595, 842), (842, 595)))
    isi = (paragraf("Sebelum."), berkas, paragraf("Sesudah."))
    _, ruas = stretches(Dokumen(judul="Uji", bab=(Bab(id="b", judul="B", isi=isi),)))
    assert [(satu.kelas, satu.banyak) for satu in ruas] == [
        ("isi-mulai", 2),
        ("berkas", 1),
        ("berkas-rebah", 1),
        ("isi", 1),
    ]
    assert [satu.pertama for satu in ruas] == [True, False, False, False]
