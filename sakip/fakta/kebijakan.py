"""The policy keys a region or an office may decide: ONE table of what each means, how it is read and how it is shown.

The form, the page of what is in force, the trail's sentences and the checks of the action all come from here. Whether
a value of `hitung` is allowed is decided by the core (`reports.calc.KebijakanHitung`); the table holds its choices.
Source: desain.md 2 (promise 7) and 4; regulasi.md 5.2, 5.7 and 6.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from reports.calc import KebijakanHitung, KebijakanSalah
from reports.calc.jenis import Berlabel, DasarRerata, MetodeEfisiensi, Penerapan

#: The two parts of a policy: what decides figures, and what concerns the print.
BAGIAN = ("hitung", "cetak")
ISTILAH_TERPANJANG = 60
#: The paper that the renderer has (reports.render.lebar, which is not imported here: it needs the libraries of print).
KERTAS = ("A4", "F4")


class Jenis(StrEnum):
    """How a key is entered: from a list, as a word, or as the code of a predicate scale."""

    PILIHAN = "pilihan"
    TEKS = "teks"
    SKALA = "skala"


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One choice: what the form sends (`kode`), what is stored, and what people read."""

    kode: str
    nilai: Any
    label: str


@dataclass(frozen=True, slots=True)
class Kunci:
    """One policy key. `bawaan` is what holds where no scope decides; `kosong` labels the stored "" of a scale."""

    nama: str
    bagian: str
    kelompok: str
    label: str
    bantuan: str
    jenis: Jenis
    bawaan: Any
    pilihan: tuple[Pilihan, ...] = ()
    kosong: str = ""

    def baca(self, teks: str) -> Any:
        """The value that a form's text stands for. Raises KebijakanSalah for one that is not among the choices."""
        if self.jenis is not Jenis.PILIHAN:
            return teks.strip()
        for satu in self.pilihan:
            if satu.kode == teks:
                return satu.nilai
        raise KebijakanSalah(self.nama, f"pilihan {teks!r} tidak dikenal")

    def tulis(self, nilai: Any) -> str:
        """The form's text for a stored value; numbers may be stored as text or as whole numbers."""
        if self.jenis is not Jenis.PILIHAN:
            return str(nilai)
        return next((satu.kode for satu in self.pilihan if _sama(satu.nilai, nilai)), str(nilai))

    def sebut(self, nilai: Any, skala: Mapping[str, str] = MappingProxyType({})) -> str:
        """The value in words; `skala` gives the names of scales by their codes."""
        if self.jenis is not Jenis.PILIHAN:
            return skala.get(str(nilai), str(nilai)) or self.kosong
        return next((satu.label for satu in self.pilihan if _sama(satu.nilai, nilai)), str(nilai))


def _sama(satu: Any, lain: Any) -> bool:
    if isinstance(satu, bool) or isinstance(lain, bool) or satu is None or lain is None:
        return satu is lain
    return str(satu) == str(lain)


def _enum(enum: type[Berlabel]) -> tuple[Pilihan, ...]:
    return tuple(Pilihan(satu.value, satu.value, satu.label) for satu in enum)


def _ya_tidak(ya: str, tidak: str) -> tuple[Pilihan, ...]:
    return (Pilihan("ya", True, ya), Pilihan("tidak", False, tidak))


_DESIMAL = tuple(Pilihan(str(n), n, "Tanpa desimal" if n == 0 else f"{n} desimal") for n in range(5))
_BATAS = (
    Pilihan("tidak", None, "Tidak dibatasi"),
    *(Pilihan(str(n), str(n), f"Paling tinggi {n}%") for n in (100, 110, 120)),
)
_LANTAI = (Pilihan("tidak", None, "Tidak dibatasi"), Pilihan("0", "0", "Paling rendah 0%"))
_TANDA_TANGAN = (
    Pilihan("kedua_pertama", "kedua_pertama", "Pihak kedua di kiri, pihak pertama di kanan"),
    Pilihan("pertama_kedua", "pertama_kedua", "Pihak pertama di kiri, pihak kedua di kanan"),
)

_CAPAIAN = "Capaian kinerja"
_RERATA = "Rata-rata"
_UANG = "Anggaran dan efisiensi"
_SKALA = "Skala predikat"
_CETAK = "Cetakan dan istilah"

KUNCI: Mapping[str, Kunci] = {
    satu.nama: satu
    for satu in (
        Kunci(
            "batas_capaian", "hitung", _CAPAIAN, "Batas atas capaian",
            "Capaian yang melampaui batas dicetak atau dirata-rata sebesar batasnya; nilai aslinya tetap disimpan.",
            Jenis.PILIHAN, None, _BATAS,
        ),
        Kunci(
            "lantai", "hitung", _CAPAIAN, "Batas bawah capaian",
            "Capaian negatif dicetak atau dirata-rata sebesar batas bawahnya.",
            Jenis.PILIHAN, "0", _LANTAI,
        ),
        Kunci(
            "penerapan_batas", "hitung", _CAPAIAN, "Batas berlaku",
            "Apakah batas atas dan batas bawah dipakai saat mencetak capaian, saat merata-rata, atau keduanya.",
            Jenis.PILIHAN, "keduanya", _enum(Penerapan),
        ),
        Kunci(
            "desimal_capaian", "hitung", _CAPAIAN, "Desimal capaian",
            "Banyaknya angka di belakang koma pada capaian; angka berikutnya dihitung dari capaian yang tercetak.",
            Jenis.PILIHAN, 2, _DESIMAL,
        ),
        Kunci(
            "dasar_rerata", "hitung", _RERATA, "Dasar rata-rata capaian",
            "Rata-rata langsung dari semua indikator, atau dari rata-rata setiap sasaran.",
            Jenis.PILIHAN, "indikator", _enum(DasarRerata),
        ),
        Kunci(
            "desimal_rerata", "hitung", _RERATA, "Desimal rata-rata",
            "Banyaknya angka di belakang koma pada rata-rata.",
            Jenis.PILIHAN, 2, _DESIMAL,
        ),
        Kunci(
            "hitung_asumsi", "hitung", _RERATA, "Angka asumsi",
            "Realisasi yang masih berupa asumsi selalu ditandai; di sini ditentukan apakah ikut dirata-rata.",
            Jenis.PILIHAN, True, _ya_tidak("Ikut diperhitungkan", "Tidak diperhitungkan"),
        ),
        Kunci(
            "hitung_sementara", "hitung", _RERATA, "Angka sementara",
            "Realisasi sementara selalu ditandai; di sini ditentukan apakah ikut dirata-rata.",
            Jenis.PILIHAN, True, _ya_tidak("Ikut diperhitungkan", "Tidak diperhitungkan"),
        ),
        Kunci(
            "metode_efisiensi", "hitung", _UANG, "Cara menghitung efisiensi",
            "Selisih dan rasio memakai capaian dan serapan yang tercetak; PMK 214 memakai pagu dan realisasi rupiah.",
            Jenis.PILIHAN, "selisih", _enum(MetodeEfisiensi),
        ),
        Kunci(
            "efisien_hanya_bila_tercapai", "hitung", _UANG, "Efisiensi dihitung untuk",
            "Apakah efisiensi juga dihitung bagi kinerja yang belum mencapai target.",
            Jenis.PILIHAN, False, _ya_tidak("Hanya capaian paling sedikit 100%", "Semua capaian"),
        ),
        Kunci(
            "desimal_serapan", "hitung", _UANG, "Desimal serapan anggaran",
            "Banyaknya angka di belakang koma pada serapan anggaran.",
            Jenis.PILIHAN, 2, _DESIMAL,
        ),
        Kunci(
            "desimal_efisiensi", "hitung", _UANG, "Desimal efisiensi",
            "Banyaknya angka di belakang koma pada efisiensi.",
            Jenis.PILIHAN, 2, _DESIMAL,
        ),
        Kunci(
            "skala_capaian", "hitung", _SKALA, "Skala predikat capaian",
            "Skala yang menentukan predikat capaian, misalnya Sangat Tinggi atau Rendah.",
            Jenis.SKALA, "capaian86", kosong="Tanpa predikat",
        ),
        Kunci(
            "skala_e81", "cetak", _SKALA, "Skala predikat Formulir E.81",
            "Dipakai pada baris penutup Formulir E.81 bila skala predikat capaian tidak ditetapkan.",
            Jenis.SKALA, "capaian86",
        ),
        Kunci(
            "skala_akip", "cetak", _SKALA, "Skala nilai AKIP",
            "Skala predikat hasil evaluasi AKIP.", Jenis.SKALA, "akip",
        ),
        Kunci(
            "skala_skm", "cetak", _SKALA, "Skala nilai SKM (25–100)",
            "Skala mutu pelayanan untuk nilai konversi Survei Kepuasan Masyarakat.", Jenis.SKALA, "skm",
        ),
        Kunci(
            "skala_skm_ni", "cetak", _SKALA, "Skala nilai indeks SKM (1–4)",
            "Skala mutu pelayanan untuk nilai indeks Survei Kepuasan Masyarakat.", Jenis.SKALA, "skm_ni",
        ),
        Kunci(
            "kertas", "cetak", _CETAK, "Ukuran kertas",
            "Ukuran kertas LKjIP yang dicetak.",
            Jenis.PILIHAN, KERTAS[0], tuple(Pilihan(satu, satu, satu) for satu in KERTAS),
        ),
        Kunci(
            "urutan_tanda_tangan", "cetak", _CETAK, "Urutan tanda tangan Perjanjian Kinerja",
            "Letak kedua pihak pada lembar tanda tangan.",
            Jenis.PILIHAN, "kedua_pertama", _TANDA_TANGAN,
        ),
        Kunci(
            "istilah_sasaran", "cetak", _CETAK, "Sebutan sasaran",
            "Sebutan yang dicetak untuk sasaran strategis, misalnya Sasaran Strategis atau Sasaran.",
            Jenis.TEKS, "Sasaran Strategis",
        ),
        Kunci(
            "istilah_lainnya", "cetak", _CETAK, "Sebutan kinerja lainnya",
            "Sebutan yang dicetak untuk kinerja di luar sasaran strategis.",
            Jenis.TEKS, "Kinerja Lainnya",
        ),
    )
}  # fmt: skip


def pisah(nilai: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Values by key, put into the parts they are stored in. Raises KebijakanSalah for a key that nobody knows."""
    hasil: dict[str, dict[str, Any]] = {bagian: {} for bagian in BAGIAN}
    for nama, isi in nilai.items():
        if nama not in KUNCI:
            raise KebijakanSalah(nama, "kunci tidak dikenal")
        hasil[KUNCI[nama].bagian][nama] = isi
    return hasil


def gabung(nilai: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The stored parts as values by key; the reverse of `pisah`."""
    return {nama: isi for bagian in BAGIAN for nama, isi in nilai.get(bagian, {}).items()}


def periksa_nilai_kebijakan(nilai: Mapping[str, Any], skala: frozenset[str]) -> tuple[str, str] | None:
    """The first key whose value may not be stored, with the reason; None when all may. `skala`: codes in use."""
    try:
        bagian = pisah(nilai)
        KebijakanHitung.from_dict(bagian["hitung"])
    except KebijakanSalah as salah:
        return salah.kunci, str(salah).partition(": ")[2]
    return _first_wrong(nilai, skala)


def periksa_cetak(cetak: Mapping[str, str], skala: frozenset[str] | None) -> tuple[str, str] | None:
    """The same for the print keys of a file. `skala` None: scales are not looked up."""
    for nama in cetak:
        if nama not in KUNCI or KUNCI[nama].bagian != "cetak":
            return nama, "kunci tidak dikenal"
    return _first_wrong(cetak, skala)


def _first_wrong(nilai: Mapping[str, Any], skala: frozenset[str] | None) -> tuple[str, str] | None:
    for nama, isi in nilai.items():
        kunci = KUNCI[nama]
        if skala is None and kunci.jenis is Jenis.SKALA:
            continue
        if sebab := _salah(kunci, isi, skala or frozenset()):
            return nama, sebab
    return None


def _salah(kunci: Kunci, isi: Any, skala: frozenset[str]) -> str:
    if kunci.jenis is Jenis.SKALA:
        boleh = skala | ({""} if kunci.kosong else set())
        return "" if isi in boleh else f"skala {isi!r} tidak ada"
    if kunci.jenis is Jenis.TEKS:
        if not isinstance(isi, str) or not isi.strip():
            return "sebutan tidak boleh kosong"
        return "" if len(isi) <= ISTILAH_TERPANJANG else f"paling panjang {ISTILAH_TERPANJANG} huruf"
    # What the core takes may be wider than the choices offered (six decimals in a fixture); only print keys end here.
    if kunci.bagian == "cetak" and isi not in {satu.nilai for satu in kunci.pilihan}:
        return "harus " + " atau ".join(str(satu.nilai) for satu in kunci.pilihan)
    return ""
