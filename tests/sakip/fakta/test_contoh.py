"""Reading the folders of a fixture root: what fits comes through whole, what does not is refused with its place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sakip.fakta import (
    BerkasSalah,
    Lingkungan,
    read_folder,
    read_kebijakan,
    read_pemda,
    read_pengguna,
    read_sistematika,
    read_skala,
)
from tests.sakip.perlengkapan_folder import baca, contoh_kecil, tulis, tulis_akar

AKAR = Path(__file__).resolve().parents[3]


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    return tulis_akar(tmp_path)


def lingkungan(kantor: Path) -> Lingkungan:
    akar = kantor.parents[1]
    return Lingkungan(daerah=read_pemda(kantor.parent / "pemda.json"), skala=read_skala(akar / "skala.json"))


def test_a_folder_comes_through_whole(kantor: Path) -> None:
    contoh = contoh_kecil()
    hasil = read_folder(kantor, lingkungan(kantor))
    assert hasil.fakta == contoh.fakta
    assert hasil.laporan == contoh.laporan
    assert hasil.kebijakan is not None
    assert (hasil.kebijakan.hitung, hasil.kebijakan.cetak) == ({"desimal_capaian": 0}, {"kertas": "F4"})
    assert lingkungan(kantor) == Lingkungan(daerah=contoh.daerah, skala=contoh.skala)


def test_an_office_may_have_its_organisation_only(kantor: Path) -> None:
    for berkas in kantor.iterdir():
        if berkas.name != "organisasi.json":
            berkas.unlink()
    hasil = read_folder(kantor, lingkungan(kantor))
    assert (hasil.laporan, hasil.kebijakan, hasil.fakta.nilai) == (None, None, ())


def ubah(nama: str, cara: Callable[[Any], Any]) -> Callable[[Path], None]:
    """Change the content of one file of the office."""

    def jalan(kantor: Path) -> None:
        isi = baca(kantor / nama)
        tulis(kantor / nama, cara(isi) or isi)

    return jalan


def _hapus(nama: str) -> Callable[[Path], None]:
    return lambda kantor: (kantor / nama).unlink()


def _asing(kantor: Path) -> None:
    tulis(kantor / "catatan.json", {})


KASUS: dict[str, tuple[Callable[[Path], None], str]] = {
    "berkas asing": (_asing, "CONTOH/catatan.json: berkas tidak dikenal"),
    "tanpa organisasi": (_hapus("organisasi.json"), "CONTOH/organisasi.json: berkas tidak ada"),
    "bukan objek": (ubah("perjanjian.json", lambda isi: [isi]), "CONTOH/perjanjian.json: harus berupa objek"),
    "kunci di berkas lain": (
        ubah("pengukuran.json", lambda isi: isi.update(indikator=[])),
        "CONTOH/pengukuran.json: kunci tidak dikenal: indikator",
    ),
    "kunci asing di dalam": (
        ubah("perencanaan.json", lambda isi: isi["sasaran"][1].update(warna="biru")),
        "CONTOH/perencanaan.json: sasaran[1]: kunci tidak dikenal: warna",
    ),
    "jenis salah": (
        ubah("anggaran.json", lambda isi: isi["anggaran"][0].update(tahun="2023")),
        "CONTOH/anggaran.json: anggaran[0].tahun: harus bilangan bulat, bukan teks",
    ),
    "kunci wajib hilang": (
        ubah("organisasi.json", lambda isi: isi["pd"].pop("nama") and None),
        "CONTOH/organisasi.json: pd: kunci wajib belum ada: nama",
    ),
    "rujukan hilang": (
        ubah("pengukuran.json", lambda isi: isi["nilai"][0].update(indikator="X")),
        "CONTOH/pengukuran.json: nilai[0].indikator: indikator X tidak ada",
    ),
    "jumlah berbeda": (
        ubah("perjanjian.json", lambda isi: isi["perjanjian"][1].pop("alasan_selisih") and None),
        "CONTOH/perjanjian.json: perjanjian[1].program: jumlahnya Rp0,50 lebih kecil dari pagu murni",
    ),
    "beberapa kesalahan": (
        ubah("anggaran.json", lambda isi: [satu.update(bobot=0) for satu in isi["alokasi"][:3]] and None),
        "CONTOH/anggaran.json: alokasi[0].bobot: bobot harus lebih dari nol (dan 2 kesalahan lain)",
    ),
    "laporan": (
        ubah("laporan.json", lambda isi: isi.update(penanda_tangan="X")),
        "CONTOH/laporan.json: penanda_tangan: jabatan X tidak ada",
    ),
    "laporan asing": (ubah("laporan.json", lambda isi: isi.update(a=1)), "CONTOH/laporan.json: kunci tidak dikenal: a"),
    "kebijakan asing": (
        ubah("kebijakan.json", lambda isi: isi.update(selera=1)),
        "CONTOH/kebijakan.json: kunci tidak dikenal: selera",
    ),
    "kebijakan tanpa tahun": (
        ubah("kebijakan.json", lambda isi: isi.pop("tahun_awal") and None),
        "CONTOH/kebijakan.json: harus berupa objek dengan kunci tahun_awal",
    ),
    "hitung bukan objek": (
        ubah("kebijakan.json", lambda isi: isi.update(hitung=[])),
        "CONTOH/kebijakan.json: hitung: harus berupa objek",
    ),
    "hitung asing": (
        ubah("kebijakan.json", lambda isi: isi["hitung"].update(selera=1)),
        "CONTOH/kebijakan.json: selera: kunci tidak dikenal",
    ),
    "skala asing": (
        ubah("kebijakan.json", lambda isi: isi["hitung"].update(skala_capaian="X")),
        "CONTOH/kebijakan.json: hitung.skala_capaian: skala X tidak ada",
    ),
    "kertas asing": (
        ubah("kebijakan.json", lambda isi: isi["cetak"].update(kertas="A3")),
        "CONTOH/kebijakan.json: cetak.kertas: harus A4 atau F4",
    ),
    "kunci cetak asing": (
        ubah("kebijakan.json", lambda isi: isi["cetak"].update(warna="biru")),
        "CONTOH/kebijakan.json: cetak.warna: kunci tidak dikenal",
    ),
    "cetak bukan teks": (
        ubah("kebijakan.json", lambda isi: isi["cetak"].update(kertas=4)),
        "CONTOH/kebijakan.json: cetak: harus berupa objek dengan nilai teks",
    ),
}


@pytest.mark.parametrize("kasus", KASUS)
def test_a_broken_folder_is_refused_with_file_place_and_reason(kantor: Path, kasus: str) -> None:
    rusak, pesan = KASUS[kasus]
    sekitar = lingkungan(kantor)
    rusak(kantor)
    with pytest.raises(BerkasSalah) as salah:
        read_folder(kantor, sekitar)
    assert salah.value.pesan.startswith(pesan), salah.value.pesan


# --- The files of the root ------------------------------------------------------------------------------------------

BERKAS: dict[str, tuple[str, Callable[[Path], object], object, str]] = {
    "skala bukan objek": ("skala.json", read_skala, [], "harus berupa objek dengan satu kunci, skala"),
    "skala asing": ("skala.json", read_skala, {"skala": [], "lain": 1}, "harus berupa objek dengan satu kunci"),
    "kebijakan asing": ("kebijakan.json", read_kebijakan, {"dunia": {}}, "harus berupa objek dengan kunci nasional"),
    "kebijakan tanpa nasional": ("kebijakan.json", read_kebijakan, {}, "nasional: harus berupa objek"),
    "kebijakan daerah": (
        "kebijakan.json",
        read_kebijakan,
        {"nasional": {"tahun_awal": 2015}, "pemda": {"KAB": {"tahun_awal": 2020, "hitung": {"lantai": "5"}}}},
        "lantai: harus null atau 0",
    ),
    "sistematika bukan daftar": ("sistematika.json", read_sistematika, {}, "harus berupa daftar"),
    "sistematika ganda": (
        "sistematika.json",
        read_sistematika,
        [{"kode": "a", "judul": "A"}, {"kode": "a", "judul": "B"}],
        "kode a dipakai 2 kali",
    ),
    "sistematika jenis": ("sistematika.json", read_sistematika, [{"kode": 1, "judul": "A"}], "[0].kode: harus teks"),
    "pengguna bukan daftar": ("pengguna.json", read_pengguna, {}, "harus berupa daftar"),
    "pengguna dua tempat": (
        "pengguna.json",
        read_pengguna,
        [
            {
                "username": "a",
                "nama": "A",
                "penugasan": [{"peran": "perencana", "mulai": "2024-01-01", "pd": "A/B", "pemda": "A"}],
            }
        ],
        "[0].penugasan[0]: isi tepat satu dari pemda, pd dan unit",
    ),
    "pemda jenis": ("pemda.json", read_pemda, {"pemda": []}, "pemda: harus berupa objek, bukan daftar"),
}


@pytest.mark.parametrize("kasus", BERKAS)
def test_a_broken_file_of_the_root_is_refused(tmp_path: Path, kasus: str) -> None:
    nama, pembaca, isi, pesan = BERKAS[kasus]
    tulis(tmp_path / nama, isi)
    with pytest.raises(BerkasSalah) as salah:
        pembaca(tmp_path / nama)
    assert salah.value.pesan.startswith(f"{tmp_path.name}/{nama}: ")
    assert pesan in salah.value.pesan


def test_a_scale_stands_once_and_is_complete(kantor: Path) -> None:
    berkas = kantor.parents[1] / "skala.json"
    isi = baca(berkas)
    tulis(berkas, {"skala": isi["skala"] * 2})
    with pytest.raises(BerkasSalah, match="kode skala dipakai lebih dari sekali"):
        read_skala(berkas)
    isi["skala"][0]["pita"].pop()
    tulis(berkas, isi)
    with pytest.raises(BerkasSalah, match="tidak termasuk pita mana pun"):
        read_skala(berkas)


def test_a_broken_region_is_refused(kantor: Path) -> None:
    berkas = kantor.parent / "pemda.json"
    isi = baca(berkas)
    isi["pemda"]["kepala"] = "X"
    tulis(berkas, isi)
    with pytest.raises(BerkasSalah, match=r"contoh/pemda\.json: pemda\.kepala: jabatan X tidak ada"):
        read_pemda(berkas)


# --- The demonstration ----------------------------------------------------------------------------------------------

FOLDER = sorted(satu for satu in (AKAR / "fixtures" / "contoh").iterdir() if satu.is_dir())


def test_the_demonstration_has_its_three_offices() -> None:
    assert len(FOLDER) >= 3


@pytest.mark.parametrize("folder", FOLDER, ids=lambda folder: folder.name)
def test_an_office_of_the_demonstration_is_good(folder: Path) -> None:
    akar = AKAR / "fixtures"
    skala = read_skala(akar / "skala.json")
    hasil = read_folder(folder, Lingkungan(daerah=read_pemda(akar / "contoh" / "pemda.json"), skala=skala))
    assert hasil.fakta.pd.kode == folder.name
    assert hasil.laporan is not None
    assert hasil.laporan.tahun == 2024


def test_the_files_beside_the_offices_are_good() -> None:
    akar = AKAR / "fixtures"
    nasional, daerah = read_kebijakan(akar / "kebijakan.json", read_skala(akar / "skala.json"))
    assert nasional.tahun_awal <= 2021
    assert set(daerah) == {read_pemda(akar / "contoh" / "pemda.json").pemda.kode}
    assert read_sistematika(akar / "sistematika.json")
    peran = {tugas.peran for akun in read_pengguna(akar / "contoh" / "pengguna.json") for tugas in akun.penugasan}
    assert peran == {"perencana", "pengampu", "kepala_pd", "atasan", "inspektorat", "organisasi"}
