"""A figure with its key: what `angka`, the documents and the workbook all show."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reports import wording
from reports.calc import Alasan, Bahan, Bendera, Bentuk, Hasil, Target
from reports.inputs import Indikator
from reports.inputs.codec import rupiah_text


def uang(sen: int) -> Decimal:
    """Whole sen as exact rupiah: without decimals where there are no sen, with two where there are."""
    return Decimal(rupiah_text(sen))


@dataclass(frozen=True, slots=True)
class Angka:
    """One figure: its stable key, its result, where its facts come from, the policy it followed and a title for people.

    `teks` is how it is printed with its unit where that is more than number and unit ("81 (A)", "7–8 bulan", a level),
    and `teks_polos` the same without unit; "" leaves it to the number.
    """

    kunci: str
    hasil: Hasil
    asal: str = ""
    kebijakan: tuple[tuple[str, str], ...] = ()
    judul: str = ""
    teks: str = ""
    teks_polos: str = ""

    @property
    def nilai(self) -> Decimal | None:
        """The value as printed (percent, points, rupiah or the indicator's unit); None where there is a reason."""
        return self.hasil.tercetak

    @property
    def alasan(self) -> Alasan | None:
        return self.hasil.alasan

    @property
    def bendera(self) -> tuple[Bendera, ...]:
        """Remarks that belong under the table wherever the figure is printed."""
        return self.hasil.bendera

    @property
    def tampil(self) -> str:
        """Indonesian text with the unit ("96,25%", "Rp1.500", "81 (A)"), or the sentence of the reason.

        An actual whose level is outside its scale shows the level and then the reason.
        """
        if self.hasil.alasan is not None:
            return f"{self.teks}: {self.hasil.alasan.kalimat}" if self.teks else self.hasil.alasan.kalimat
        return self.teks or self._with_unit()

    @property
    def polos(self) -> str:
        """The same without the unit, for columns that name it in their head ("96,25", "1.500", "81 (A)")."""
        nilai = self.nilai
        if nilai is None:
            return self.tampil
        if self.hasil.satuan == "rupiah":
            return wording.rupiah(_sen(nilai), awalan=False)
        return self.teks_polos or wording.angka(nilai, self.hasil.desimal)

    def _with_unit(self) -> str:
        if self.nilai is not None and self.hasil.satuan == "rupiah":
            return wording.rupiah(_sen(self.nilai))
        return wording.bersatuan(self.polos, self.hasil.satuan)

    def to_dict(self) -> dict[str, Any]:
        """The row of `angka --json` (desain.md 8). Decimals as text in plain notation, money in rupiah."""
        return {
            "kunci": self.kunci,
            "nilai": None if self.nilai is None else format(self.nilai, "f"),
            "tampil": self.tampil,
            "alasan": None if self.hasil.alasan is None else self.hasil.alasan.kalimat,
            "rumus": self.hasil.rumus,
            "masukan": [_input_row(bahan) for bahan in self.hasil.bahan],
            "kebijakan": dict(self.kebijakan),
            "asal": self.asal,
        }


def _input_row(bahan: Bahan) -> dict[str, str | None]:
    nilai = format(bahan.nilai, "f") if isinstance(bahan.nilai, Decimal) else bahan.nilai
    return {"nama": bahan.nama, "nilai": nilai, "kunci": bahan.kunci}


def _sen(rupiah: Decimal) -> int:
    return int(rupiah.scaleb(2))


def money(
    sen: int | None, alasan: Alasan, rumus: str, bahan: tuple[Bahan, ...] = (), bendera: tuple[Bendera, ...] = ()
) -> Hasil:
    """An amount in whole sen as a result in rupiah, or the reason there is none."""
    if sen is None:
        return Hasil.tanpa(alasan, rumus=rumus, bahan=bahan, satuan="rupiah", bendera=bendera)
    return Hasil.angka(uang(sen), rumus=rumus, bahan=bahan, satuan="rupiah", bendera=bendera)


def money_input(nama: str, sen: int | None, kunci: str = "") -> Bahan:
    """An amount as an input of a formula."""
    return Bahan(nama, None if sen is None else uang(sen), kunci, "rupiah")


#: Marks of an actual or a sum that everything computed from it carries on.
_IKUT = frozenset({Bendera.ASUMSI, Bendera.SEMENTARA, Bendera.TIDAK_LENGKAP})


def carried(*hasil: Hasil) -> tuple[Bendera, ...]:
    """The marks a figure takes over from its inputs: assumed, provisional, incomplete (desain.md 3, Measurement)."""
    return tuple(dict.fromkeys(bendera for satu in hasil for bendera in satu.bendera if bendera in _IKUT))


def own_decimals(nilai: Decimal, desimal: int) -> int:
    """The places a stated number is printed with: none if it is whole, else `desimal` or as many as it has.

    A target or comparison value is a fact and is not rounded: 81 stays "81", 80,4 is "80,40" at two places.
    """
    eksponen = nilai.normalize().as_tuple().exponent
    dipunyai = -eksponen if isinstance(eksponen, int) and eksponen < 0 else 0
    return max(desimal, dipunyai) if dipunyai else 0


def target_result(target: Target, indikator: Indikator, bahan: tuple[Bahan, ...] = ()) -> Hasil:
    """A target as a figure: its number, the lower bound of a range, the rank of a level, 1 or 0 for yes or no.

    A range names both bounds among its inputs. A level outside the indicator's scale has no rank: LEVEL_DI_LUAR_SKALA.
    """
    if target.bentuk is Bentuk.LEVEL:
        bahan = (Bahan("Level", target.level), *bahan)
        if target.level not in indikator.tingkat:
            return Hasil.tanpa(
                Alasan.LEVEL_DI_LUAR_SKALA, rumus="target", bahan=bahan, desimal=0, satuan=indikator.satuan
            )
        peringkat = Decimal(indikator.tingkat.index(target.level or "") + 1)
        return Hasil.angka(peringkat, rumus="target", bahan=bahan, desimal=0, satuan=indikator.satuan)
    if target.bentuk is Bentuk.RENTANG:
        bahan = (Bahan("Batas bawah", target.bawah), Bahan("Batas atas", target.atas), *bahan)
    nilai = target.bawah if target.bentuk is Bentuk.RENTANG else target.angka
    assert nilai is not None  # Target refuses a shape without its numbers
    return Hasil.angka(
        nilai, rumus="target", bahan=bahan, desimal=target_decimals(target, indikator), satuan=indikator.satuan
    )


def target_decimals(target: Target, indikator: Indikator) -> int:
    """The places all numbers of a target are printed with."""
    return max(
        (own_decimals(n, indikator.desimal) for n in (target.angka, target.bawah, target.atas) if n is not None),
        default=0,
    )


def target_texts(target: Target, indikator: Indikator) -> tuple[str, str]:
    """How a target is printed, with and without its unit: ("14 inovasi", "14"), ("81 (A)", "81 (A)")."""
    desimal = target_decimals(target, indikator)
    satuan = "" if target.bentuk in (Bentuk.LEVEL, Bentuk.YA_TIDAK) else indikator.satuan
    return wording.target(target, desimal, satuan), wording.target(target, desimal)
