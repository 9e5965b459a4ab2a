"""The book of all figures of one office and year."""

from collections.abc import Iterator, Mapping

from reports.calc import Hasil, HasilPredikat, HasilRerata, predikat
from reports.figures.angka import Angka
from reports.figures.daftar import KELUARGA
from reports.figures.peta import Peta

_CAPAIAN = ("desimal_capaian", "batas_capaian", "lantai", "penerapan_batas")
_RERATA = (
    "desimal_rerata",
    "dasar_rerata",
    "hitung_asumsi",
    "hitung_sementara",
    "batas_capaian",
    "lantai",
    "penerapan_batas",
)
_EFISIENSI = ("metode_efisiensi", "desimal_efisiensi", "efisien_hanya_bila_tercapai")
#: Which keys of the policy decide the figures of a family, by the beginning of its code.
_KEBIJAKAN: Mapping[str, tuple[str, ...]] = {
    "capaian": _CAPAIAN,
    "kemajuan": _CAPAIAN,
    "rerata": _RERATA,
    "serapan": ("desimal_serapan",),
    "pot_serapan": ("desimal_serapan",),
    "alokasi_persen": ("desimal_serapan",),
    "efisiensi": _EFISIENSI,
}


class BukuAngka(Mapping[str, Angka]):
    """Figures by key, in the order of their families.

    A key that does not exist raises KeyError; a figure that cannot be computed is there with its reason. `peta` is the
    map the book was computed with; `rerata` holds, by key, which indicators a mean left out and why.
    """

    def __init__(self, peta: Peta) -> None:
        self.peta = peta
        self.rerata: dict[str, HasilRerata] = {}
        self._isi: dict[str, Angka] = {}
        self._keluarga: dict[str, str] = {}
        nilai = peta.kebijakan.to_dict()
        self._kebijakan = {
            kode: tuple((kunci, _policy_text(nilai[kunci])) for kunci in _policy_of(kode)) for kode in KELUARGA
        }

    def add(
        self,
        keluarga: str,
        *isi: object,
        hasil: Hasil,
        judul: str,
        asal: str = "Dihitung dari fakta",
        teks: tuple[str, str] = ("", ""),
        kunci_bahan: Mapping[str, str] | None = None,
    ) -> Angka:
        """Write a figure of a family, its key made from `isi`.

        `kunci_bahan` links inputs by their name to the figures they came from. Raises ValueError when the key is taken.
        """
        kunci = KELUARGA[keluarga].kunci(*isi)
        if kunci in self._isi:
            raise ValueError(f"kunci angka ganda: {kunci}")
        if kunci_bahan:
            hasil = hasil.dengan_kunci(kunci_bahan)
        angka = Angka(kunci, hasil, asal, self._kebijakan[keluarga], judul, *teks)
        self._isi[kunci] = angka
        self._keluarga[kunci] = keluarga
        return angka

    def family(self, kunci: str) -> str:
        """The code of the family that a key was written under. Raises KeyError for a key that is not in the book."""
        return self._keluarga[kunci]

    def get_hasil(self, keluarga: str, *isi: object) -> Hasil:
        """The result under a key made from `isi`. Raises KeyError when it is not in the book (yet)."""
        return self._isi[KELUARGA[keluarga].kunci(*isi)].hasil

    def kategori(self, kunci: str) -> HasilPredikat:
        """The predicate of a percentage on the scale of capaian in force, from its printed value."""
        return predikat(self[kunci].hasil, self.peta.skala_capaian)

    def __getitem__(self, kunci: str) -> Angka:
        return self._isi[kunci]

    def __iter__(self) -> Iterator[str]:
        return iter(self._isi)

    def __len__(self) -> int:
        return len(self._isi)

    def sort(self) -> None:
        """Put the figures in the order of their families; inside a family the order of writing stays."""
        urutan = {kode: nomor for nomor, kode in enumerate(KELUARGA)}
        self._isi = dict(sorted(self._isi.items(), key=lambda butir: urutan[self._keluarga[butir[0]]]))


def _policy_of(keluarga: str) -> tuple[str, ...]:
    cocok = [awalan for awalan in _KEBIJAKAN if keluarga == awalan or keluarga.startswith(f"{awalan}_")]
    return _KEBIJAKAN[max(cocok, key=len)] if cocok else ()


def _policy_text(nilai: object) -> str:
    if nilai is None:
        return "tidak ada"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return str(nilai)
