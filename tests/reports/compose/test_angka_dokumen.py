"""One number, one value: whatever a document prints as a figure is the figure of the book, for any office."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reports.calc import MetodeEfisiensi
from reports.compose import BLOK, Blok, compose
from reports.document import Grafik, Unsur, figures_of
from reports.figures import BukuAngka, hitung_buku
from reports.inputs import Bagian, Masukan, PanggilanBlok, Penempatan, Tempat, from_json
from tests.reports.compose.bantu import empty_office, gaps, with_facts, with_outline, with_policy
from tests.reports.pabrik import masukan_acak, masukan_kecil
from tests.reports.pabrik_kecil_dukung import masukan_dukung
from tests.reports.pabrik_kecil_organisasi import masukan_organisasi
from tests.reports.pabrik_lampiran import masukan_lampiran

BENIH = range(24)
NASIONAL = Path(__file__).resolve().parents[3] / "fixtures" / "sistematika.json"


def national_outline() -> tuple[Bagian, ...]:
    return tuple(from_json(Bagian, satu) for satu in json.loads(NASIONAL.read_text(encoding="utf-8")))


def assert_agrees(masukan: Masukan) -> BukuAngka:
    """Compose and compare with the book; every table must tile its grid and have a caption and a unique number."""
    buku = hitung_buku(masukan)
    dokumen = compose(masukan, buku)
    for angka in dokumen.figures():
        dibuku = buku[angka.kunci]
        assert angka.nilai == dibuku.nilai, angka.kunci
        assert angka.tampil in (dibuku.tampil, dibuku.polos), angka.kunci
    tabel = list(dokumen.tables())
    assert [celah for satu in tabel for celah in gaps(satu)] == []
    assert all(satu.judul and satu.badan for satu in tabel)
    bernomor = [satu.nomor for satu in tabel if satu.nomor]  # front matter prints its tables without a number
    assert len(set(bernomor)) == len(bernomor)
    return buku


@pytest.mark.parametrize("benih", BENIH)
def test_kantor_acak_tersusun_dan_angkanya_sama(benih: int):
    assert_agrees(masukan_acak(benih))


@pytest.mark.parametrize("benih", range(40, 44))
def test_kantor_acak_dengan_sistematika_nasional(benih: int):
    masukan = masukan_acak(benih)
    assert_agrees(replace(masukan, laporan=replace(masukan.laporan, sistematika=national_outline(), narasi=())))


@pytest.mark.parametrize("metode", MetodeEfisiensi)
def test_kantor_kecil_dengan_setiap_metode_efisiensi(metode: MetodeEfisiensi):
    assert_agrees(with_policy(masukan_kecil(), metode_efisiensi=metode))


@pytest.mark.parametrize("tahun", [2020, 2021, 2022, 2023, 2025, 2026, 2030])
def test_tahun_lain_dari_kantor_yang_sama(tahun: int):
    masukan = masukan_kecil()
    laporan = replace(masukan.laporan, tahun=tahun, narasi=())
    assert_agrees(replace(masukan, tahun=tahun, laporan=laporan))


def test_kantor_tanpa_fakta_apa_pun_tetap_tersusun():
    masukan = empty_office(masukan_kecil())
    assert_agrees(replace(masukan, laporan=replace(masukan.laporan, narasi=())))


@pytest.mark.parametrize("hilang", ["renstra", "tujuan", "perjanjian", "anggaran", "alokasi", "nilai", "unit", "skm"])
def test_satu_jenis_fakta_hilang(hilang: str):
    assert_agrees(with_facts(masukan_kecil(), **{hilang: ()}))


def _choices(satu: Blok) -> list[dict[str, str]]:
    return [{nama: nilai} for nama, pilihan in satu.pilihan.items() for nilai in pilihan.nilai] or [{}]


def _every_block(masukan: Masukan) -> Masukan:
    """An outline with one chapter for each block, called once with each of its options."""
    return with_outline(
        masukan,
        *(
            Bagian(
                kode=nama,
                jenis="bab",
                judul=nama,
                blok=tuple(PanggilanBlok(blok=nama, pilihan=pilihan) for pilihan in _choices(satu)),
            )
            for nama, satu in BLOK.items()
        ),
    )


def _offices() -> Iterator[Masukan]:
    """Random offices, and the small one in the situations that are rare among them."""
    kecil = masukan_kecil()
    yield from (masukan_acak(benih) for benih in range(12))
    yield masukan_dukung()
    yield masukan_organisasi()
    yield masukan_lampiran()
    yield from (with_policy(kecil, metode_efisiensi=metode) for metode in MetodeEfisiensi)
    asumsi = Penempatan(kode="T1.ASUMSI", indikator="ASUMSI", tempat=Tempat.TUJUAN, objek="T1",
                        target=kecil.fakta.penempatan[0].target)  # fmt: skip
    dengan_asumsi = with_facts(kecil, penempatan=(*kecil.fakta.penempatan, asumsi))
    yield dengan_asumsi
    yield with_policy(dengan_asumsi, hitung_asumsi=False)
    # In 2023 the budget has only declared totals; before 2025 stands a whole agreement.
    yield from (replace(kecil, tahun=tahun) for tahun in (2023, 2025))
    yield with_facts(kecil, indikator=tuple(replace(satu, skala="capaian86") for satu in kecil.fakta.indikator))


def test_setiap_blok_mencetak_keluarga_yang_didaftarkannya_dan_tidak_lebih():
    """docs/kunci.md says which block prints which family: seen over many offices, both lists are the same."""
    tercetak: dict[str, set[str]] = {nama: set() for nama in BLOK}
    for masukan in _offices():
        buku = hitung_buku(masukan)
        for bab in compose(_every_block(masukan), buku).bab:
            kunci = (satu for unsur in bab.isi for satu in _keys_of(unsur))
            tercetak[bab.judul].update(buku.family(satu) for satu in kunci)
    assert {nama: sorted(isi) for nama, isi in tercetak.items()} == {
        nama: sorted(satu.keluarga) for nama, satu in BLOK.items()
    }


def _keys_of(unsur: Unsur) -> Iterator[str]:
    """Keys of the figures of an element, those that a chart draws included."""
    yield from (satu.kunci for satu in figures_of(unsur))
    if isinstance(unsur, Grafik):
        yield from (kunci for seri in unsur.seri for kunci in seri.kunci if kunci)


def _id_pattern(id_tabel: str, pilihan: dict[str, str]) -> str:
    """A registered id as a regular expression: an option by its value, anything else in braces for a code."""
    for nama, nilai in pilihan.items():
        id_tabel = id_tabel.replace(f"{{{nama}}}", nilai)
    return re.sub(r"\{\w+\}", ".+", id_tabel)


def test_id_tabel_sesuai_dengan_yang_didaftarkan_blok():
    """Every registered table id comes out of its block, and no other."""
    terdaftar = {_id_pattern(id_tabel, pilihan) for satu in BLOK.values() for id_tabel in satu.tabel
                 for pilihan in _choices(satu)}  # fmt: skip
    semua = {satu.id for masukan in _offices() for satu in compose(_every_block(masukan)).tables()}
    # A block called twice, or a second revision of an agreement, has a suffix of its own.
    tercetak = {satu for satu in semua if not re.search(r"-(\d+|\d{4}-.+)$", satu)}
    assert {satu for satu in tercetak if not any(re.fullmatch(pola, satu) for pola in terdaftar)} == set()
    assert {pola for pola in terdaftar if not any(re.fullmatch(pola, satu) for satu in semua)} == set()
