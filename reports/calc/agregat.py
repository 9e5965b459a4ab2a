"""Means and sums of figures, with what was left out and why.

Source: desain.md 4 (mean); regulasi.md 5.5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.calc.angka import NOL, Alasan, Bahan, Bendera, Hasil, berkonteks
from reports.calc.capaian import nilai_untuk_rerata
from reports.calc.jenis import DasarRerata, JenisAngka
from reports.calc.kebijakan import KebijakanHitung


@dataclass(frozen=True, slots=True)
class ButirRerata:
    """One indicator in a mean: its key and name, its capaian, its sasaran (`kelompok`), weight and kind of figure.

    Raises ValueError for a weight that is not positive.
    """

    kunci: str
    nama: str
    hasil: Hasil
    kelompok: str = ""
    bobot: Decimal | None = None
    jenis: JenisAngka = JenisAngka.FINAL

    def __post_init__(self) -> None:
        if self.bobot is not None and self.bobot <= 0:
            raise ValueError("bobot harus lebih dari nol")


@dataclass(frozen=True, slots=True)
class HasilRerata:
    """A mean under the policy, how many figures are in it, and which were left out for what reason.

    `tanpa_asumsi` leaves out every assumed and provisional figure, `dengan_asumsi` counts them all; both only where
    there are such figures with a value, whatever the policy says about them.
    """

    hasil: Hasil
    jumlah_dihitung: int
    ditinggalkan: tuple[tuple[str, Alasan], ...] = ()
    tanpa_asumsi: Hasil | None = None
    dengan_asumsi: Hasil | None = None


@berkonteks
def rerata(butir: Sequence[ButirRerata], kebijakan: KebijakanHitung) -> HasilRerata:
    """The mean capaian in percent, from *unrounded* capaian (each from printed target and realisasi), rounded once.

    Over indicators, or over the means of their sasaran, by `dasar_rerata`; weighted where weights are set (within each
    sasaran in the second case), and then every counted indicator needs one (else BOBOT_TIDAK_LENGKAP). Cap and floor
    apply where the policy says so. Left out: a capaian with a reason, and assumed or provisional figures that the
    policy does not count. No indicator: TANPA_INDIKATOR; none left: TIDAK_ADA_YANG_TERHITUNG.
    Nine indicators with unrounded mean 99,9552 give 99,96, not the 99,95 of their rounded values.
    Source: desain.md 4; regulasi.md 5.5.
    """
    dihitung, ditinggalkan = _pilah(butir, kebijakan)
    tidak_final = [b for b in butir if b.jenis is not JenisAngka.FINAL and b.hasil.alasan is None]
    tanpa_asumsi = dengan_asumsi = None
    if tidak_final:
        berangka = [b for b in butir if b.hasil.alasan is None]
        tanpa_asumsi = _rerata([b for b in berangka if b.jenis is JenisAngka.FINAL], butir, kebijakan)
        dengan_asumsi = _rerata(berangka, butir, kebijakan)
    return HasilRerata(
        hasil=_rerata(dihitung, butir, kebijakan),
        jumlah_dihitung=len(dihitung),
        ditinggalkan=ditinggalkan,
        tanpa_asumsi=tanpa_asumsi,
        dengan_asumsi=dengan_asumsi,
    )


@berkonteks
def rerata_nilai(nilai: Sequence[Bahan], *, desimal: int | None, satuan: str = "") -> Hasil:
    """The simple mean of plain figures, such as the values of several perangkat daerah; a missing one is left out.

    Each Bahan holds a Decimal or None. Left-out values are flagged TIDAK_LENGKAP; none at all: BELUM_TERSEDIA.
    """
    return _gabungan([b.nilai for b in nilai], tuple(nilai), "rerata.nilai", desimal, satuan)


@berkonteks
def jumlah(nilai: Sequence[Decimal | None], *, desimal: int | None = None, satuan: str = "") -> Hasil:
    """The sum of figures; a missing one is not zero but flagged TIDAK_LENGKAP. None at all: BELUM_TERSEDIA."""
    bahan = tuple(Bahan(f"Nilai {nomor}", n, satuan=satuan) for nomor, n in enumerate(nilai, start=1))
    return _gabungan(nilai, bahan, "jumlah", desimal, satuan)


def _gabungan(
    nilai: Sequence[Decimal | str | None], bahan: tuple[Bahan, ...], rumus: str, desimal: int | None, satuan: str
) -> Hasil:
    ada = [n for n in nilai if isinstance(n, Decimal)]
    if not ada:
        return Hasil.tanpa(Alasan.BELUM_TERSEDIA, rumus=rumus, bahan=bahan, desimal=desimal, satuan=satuan)
    total = sum(ada, NOL)
    kurang = len(nilai) - len(ada)
    return Hasil.angka(
        total if rumus == "jumlah" else total / len(ada),
        rumus=rumus,
        bahan=bahan,
        desimal=desimal,
        satuan=satuan,
        bendera=(Bendera.TIDAK_LENGKAP,) if kurang else (),
        catatan=f"{kurang} dari {len(nilai)} nilai belum tersedia." if kurang else "",
    )


def _pilah(
    butir: Sequence[ButirRerata], kebijakan: KebijakanHitung
) -> tuple[list[ButirRerata], tuple[tuple[str, Alasan], ...]]:
    dihitung: list[ButirRerata] = []
    ditinggalkan: list[tuple[str, Alasan]] = []
    for b in butir:
        alasan = b.hasil.alasan
        if alasan is None and b.jenis is JenisAngka.ASUMSI and not kebijakan.hitung_asumsi:
            alasan = Alasan.ASUMSI_TIDAK_DIHITUNG
        elif alasan is None and b.jenis is JenisAngka.SEMENTARA and not kebijakan.hitung_sementara:
            alasan = Alasan.SEMENTARA_TIDAK_DIHITUNG
        if alasan is None:
            dihitung.append(b)
        else:
            ditinggalkan.append((b.kunci, alasan))
    return dihitung, tuple(ditinggalkan)


_BENDERA_JENIS = {JenisAngka.ASUMSI: Bendera.ASUMSI, JenisAngka.SEMENTARA: Bendera.SEMENTARA}


def _rerata(dihitung: Sequence[ButirRerata], semua: Sequence[ButirRerata], kebijakan: KebijakanHitung) -> Hasil:
    per_sasaran = kebijakan.dasar_rerata is DasarRerata.SASARAN
    berbobot = any(b.bobot is not None for b in dihitung)
    rumus = "rerata.sasaran" if per_sasaran else "rerata.berbobot" if berbobot else "rerata.indikator"
    desimal = kebijakan.desimal_rerata
    alasan = None
    if not semua:
        alasan = Alasan.TANPA_INDIKATOR
    elif not dihitung:
        alasan = Alasan.TIDAK_ADA_YANG_TERHITUNG
    elif not all(_bobot_seragam(kelompok) for kelompok in _kelompok(dihitung, per_sasaran).values()):
        alasan = Alasan.BOBOT_TIDAK_LENGKAP
    bahan = tuple(Bahan(b.nama, nilai_untuk_rerata(b.hasil, kebijakan), b.kunci, "persen") for b in dihitung)
    if alasan is not None:
        return Hasil.tanpa(alasan, rumus=rumus, bahan=bahan, desimal=desimal, satuan="persen")
    kelompok = _kelompok(dihitung, per_sasaran)
    rata = {nama: _rata_kelompok(isi, kebijakan) for nama, isi in kelompok.items()}
    if per_sasaran:
        bahan += tuple(Bahan(nama, nilai, satuan="persen") for nama, nilai in rata.items())
    jenis = [_BENDERA_JENIS[b.jenis] for b in dihitung if b.jenis in _BENDERA_JENIS]
    kurang = len(semua) - len(dihitung)
    hasil = Hasil.angka(
        sum(rata.values(), NOL) / len(rata),
        rumus=rumus,
        bahan=bahan,
        desimal=desimal,
        satuan="persen",
        catatan=f"{kurang} dari {len(semua)} indikator tidak diperhitungkan." if kurang else "",
    )
    return hasil.berbendera(Bendera.BELUM_DIBULATKAN, *jenis)


def _kelompok(butir: Sequence[ButirRerata], per_sasaran: bool) -> dict[str, list[ButirRerata]]:
    kelompok: dict[str, list[ButirRerata]] = {}
    for b in butir:
        kelompok.setdefault(b.kelompok if per_sasaran else "", []).append(b)
    return kelompok


def _bobot_seragam(butir: Sequence[ButirRerata]) -> bool:
    """All weighted or none: a mean that guesses the weight of some would be nobody's mean."""
    return len({b.bobot is None for b in butir}) == 1


def _rata_kelompok(butir: Sequence[ButirRerata], kebijakan: KebijakanHitung) -> Decimal:
    timbang = [(b.bobot or Decimal(1), nilai_untuk_rerata(b.hasil, kebijakan) or NOL) for b in butir]
    return sum((bobot * nilai for bobot, nilai in timbang), NOL) / sum((bobot for bobot, _ in timbang), NOL)
