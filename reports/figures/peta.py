"""Which fact counts: lookups over the facts of one report, used by the figures and by the blocks."""

from collections.abc import Iterable
from functools import cached_property
from typing import Protocol, TypeVar

from reports.calc import PilihanTarget, Skala, Target
from reports.figures import pilih_target
from reports.figures.alokasi import AlokasiTahun
from reports.figures.nilai import PetaNilai
from reports.figures.peta_anggaran import PetaAnggaran
from reports.figures.realisasi import Realisasi
from reports.figures.rencana import PetaRencana
from reports.inputs import (
    Indikator,
    Masukan,
    Pembanding,
    Penempatan,
    PerjanjianKinerja,
    PotTampil,
    Renstra,
    Sasaran,
    TargetTahun,
    Tempat,
    Tujuan,
)

KELOMPOK = ("tujuan", "strategis", "lainnya")


class _Berkode(Protocol):
    @property
    def kode(self) -> str: ...


B = TypeVar("B", bound=_Berkode)


class Peta:
    """Indexes over one Masukan. Everything is looked up by its code; `tahun` left out is the report year.

    `rencana`, `nilai_` and the years of the budget are built on first use. Nothing here computes a figure.
    """

    def __init__(self, masukan: Masukan) -> None:
        fakta = masukan.fakta
        self.masukan = masukan
        self.fakta = fakta
        self.pd = fakta.pd
        self.tahun = masukan.tahun
        self.kebijakan = masukan.kebijakan.hitung
        self.renstra = _by_code(fakta.renstra)
        self.tujuan = _by_code(fakta.tujuan)
        self.sasaran = _by_code(fakta.sasaran)
        self.indikator = _by_code(fakta.indikator)
        self.penempatan = _by_code(fakta.penempatan)
        self.unit = _by_code(fakta.unit)
        self.jabatan = {**_by_code(masukan.daerah.jabatan), **_by_code(fakta.jabatan)}
        self.perjanjian = _by_code(fakta.perjanjian)
        self._isi_pk = tuple(pilih_target.IsiPK.of(satu) for satu in fakta.perjanjian)
        self.skala = _by_code(masukan.skala)
        self.rencana = PetaRencana(fakta)
        self._alokasi: dict[int, AlokasiTahun] = {}
        self._target: dict[tuple[str, int], PilihanTarget] = {}

    def _year(self, tahun: int | None) -> int:
        return self.tahun if tahun is None else tahun

    # --- plan ---------------------------------------------------------------------------------------------------------
    def renstra_berlaku(self, tahun: int | None = None) -> Renstra | None:
        """The plan version with the highest `berlaku_mulai` not after the year, among those whose years cover it."""
        return self.rencana.version(self._year(tahun))

    def tujuan_berlaku(self, tahun: int | None = None) -> tuple[Tujuan, ...]:
        """Tujuan in force in the year, in printing order."""
        return self.rencana.goals(self._year(tahun))

    def sasaran_berlaku(self, jenis: str = "", tahun: int | None = None) -> tuple[Sasaran, ...]:
        """Sasaran in force in the year, `jenis` "strategis", "lainnya" or "" for both, strategis first."""
        return self.rencana.objectives(self._year(tahun), jenis)

    def sasaran_tujuan(self, tujuan: str, tahun: int | None = None) -> tuple[Sasaran, ...]:
        """Sasaran in force under one tujuan ("" for those without)."""
        return tuple(satu for satu in self.sasaran_berlaku(tahun=tahun) if satu.tujuan == tujuan)

    def pendahulu(self, sasaran: str) -> tuple[Sasaran, ...]:
        """The sasaran that this one replaced, nearest first, all generations."""
        return self.rencana.predecessors(sasaran)

    def penerus(self, sasaran: str) -> tuple[Sasaran, ...]:
        """The sasaran that directly replaced this one."""
        return self.rencana.successors(sasaran)

    def tahun_rencana(self) -> tuple[int, ...]:
        """The years of the plan in force in the report year; only the report year when there is no plan."""
        renstra = self.renstra_berlaku()
        return (self.tahun,) if renstra is None else tuple(range(renstra.tahun_awal, renstra.tahun_akhir + 1))

    # --- placements ---------------------------------------------------------------------------------------------------
    @cached_property
    def _penempatan_di(self) -> dict[tuple[Tempat, str], tuple[Penempatan, ...]]:
        per_tempat: dict[tuple[Tempat, str], list[Penempatan]] = {}
        for satu in self.fakta.penempatan:
            per_tempat.setdefault((satu.tempat, satu.objek), []).append(satu)
        return {kunci: tuple(isi) for kunci, isi in per_tempat.items()}

    def penempatan_di(self, tempat: Tempat, objek: str) -> tuple[Penempatan, ...]:
        """Placements at one place, in printing order."""
        return self._penempatan_di.get((tempat, objek), ())

    def penempatan_kelompok(self, kelompok: str, tahun: int | None = None) -> tuple[Penempatan, ...]:
        """Placements on what is in force in the year: `kelompok` "tujuan", "strategis" or "lainnya"."""
        if kelompok == "tujuan":
            tempat, objek = Tempat.TUJUAN, [satu.kode for satu in self.tujuan_berlaku(tahun)]
        else:
            tempat, objek = Tempat.SASARAN, [satu.kode for satu in self.sasaran_berlaku(kelompok, tahun)]
        return tuple(satu for kode in objek for satu in self.penempatan_di(tempat, kode))

    @cached_property
    def _penempatan_indikator(self) -> dict[str, tuple[Penempatan, ...]]:
        per_indikator: dict[str, list[Penempatan]] = {}
        for satu in self.fakta.penempatan:
            per_indikator.setdefault(satu.indikator, []).append(satu)
        return {kode: tuple(isi) for kode, isi in per_indikator.items()}

    def penempatan_indikator(self, indikator: str) -> tuple[Penempatan, ...]:
        """Every place of an indicator, in any year."""
        return self._penempatan_indikator.get(indikator, ())

    def kelompok(self, penempatan: str) -> str:
        """ "tujuan", "strategis", "lainnya", or "" for a placement below sasaran."""
        satu = self.penempatan[penempatan]
        if satu.tempat is Tempat.TUJUAN:
            return "tujuan"
        sasaran = self.sasaran.get(satu.objek) if satu.tempat is Tempat.SASARAN else None
        return sasaran.jenis if sasaran else ""

    def indikator_dari(self, penempatan: str) -> Indikator:
        """The indicator at a placement."""
        return self.indikator[self.penempatan[penempatan].indikator]

    def pengganti(self, indikator: str) -> Indikator | None:
        """The indicator that this one replaced."""
        return self.indikator.get(self.indikator[indikator].menggantikan)

    # --- agreement ----------------------------------------------------------------------------------------------------
    def pk_tahun(self, tahun: int | None = None) -> tuple[PerjanjianKinerja, ...]:
        """Agreements of the head of the office in the year, by version."""
        dicari = self._year(tahun)
        milik = (pk for pk in self.fakta.perjanjian if pk.tahun == dicari and pk.jabatan in ("", self.pd.kepala))
        return tuple(sorted(milik, key=lambda pk: pk.versi))

    def pk_berlaku(self, tahun: int | None = None) -> PerjanjianKinerja | None:
        """The last agreement signed on or before 31 December of the year; None in a year without PK."""
        return pilih_target.in_force(self.pk_tahun(tahun), pilih_target.year_end(self._year(tahun)))

    def pk_murni(self, tahun: int | None = None) -> PerjanjianKinerja | None:
        """The first agreement of the year."""
        return next((pk for pk in self.pk_tahun(tahun) if pk.jenis != "perubahan"), None)

    def pk_perubahan(self, tahun: int | None = None) -> PerjanjianKinerja | None:
        """The last revision of the year; None when nothing was revised."""
        return next((pk for pk in reversed(self.pk_tahun(tahun)) if pk.jenis == "perubahan"), None)

    def pk_lalu(self) -> PerjanjianKinerja | None:
        """The agreement in force at the end of the year before the report year."""
        return self.pk_berlaku(self.tahun - 1)

    @cached_property
    def _tahun_pk(self) -> dict[str, set[int]]:
        tahun: dict[str, set[int]] = {}
        for pk in self.fakta.perjanjian:
            for baris in pk.baris:
                tahun.setdefault(baris.penempatan, set()).add(pk.tahun)
        return tahun

    def tahun_penempatan(self, penempatan: str) -> tuple[int, ...]:
        """The years a placement has figures for, up to the report year.

        On tujuan and sasaran every year of the plan, so that a missing one stands there with its reason; elsewhere the
        report year and those that any fact speaks of.
        """
        satu = self.penempatan[penempatan]
        tahun = {self.tahun, *self._tahun_pk.get(penempatan, ()), *self.nilai.years(satu.indikator)}
        if satu.tempat in (Tempat.TUJUAN, Tempat.SASARAN):
            tahun.update(self.tahun_rencana())
        tahun.update(t.tahun for t in satu.target if t.jenis == "tahunan" and t.tahun is not None)
        return tuple(sorted(satu for satu in tahun if satu <= self.tahun))

    def pk_sebelum(self, pk: str) -> PerjanjianKinerja | None:
        """The version before this one, of the same post and year."""
        ini = self.perjanjian[pk]
        lebih_awal = [
            satu
            for satu in self.fakta.perjanjian
            if satu.tahun == ini.tahun and satu.jabatan == ini.jabatan and satu.versi < ini.versi
        ]
        return max(lebih_awal, key=lambda satu: satu.versi, default=None)

    # --- target and actual --------------------------------------------------------------------------------------------
    def target(self, penempatan: str, tahun: int | None = None) -> PilihanTarget:
        """The target that counts for the placement and year, as it stands in its document, with all candidates."""
        kunci = (penempatan, self._year(tahun))
        if kunci not in self._target:
            self._target[kunci] = pilih_target.choose(
                self.penempatan[penempatan], kunci[1], self._agreements_for(penempatan), self.renstra
            )
        return self._target[kunci]

    def _agreements_for(self, penempatan: str) -> tuple[pilih_target.IsiPK, ...]:
        # What a head promises for a sasaran is not overruled by the agreement of a lower post that quotes it.
        if self.kelompok(penempatan):
            return tuple(satu for satu in self._isi_pk if satu.pk.jabatan in ("", self.pd.kepala))
        return self._isi_pk

    def promises(self, tempat: Tempat, tahun: int) -> bool:
        """Whether any agreement of the year has a row for an indicator placed at this level."""
        return any(
            self.penempatan[baris.penempatan].tempat is tempat
            for pk in self.fakta.perjanjian
            if pk.tahun == tahun
            for baris in pk.baris
            if baris.penempatan in self.penempatan
        )

    def target_renstra(self, penempatan: str, renstra: str, tahun: int) -> Target | None:
        """The yearly target that one plan version sets."""
        return next(
            (
                satu.nilai
                for satu in self.penempatan[penempatan].target
                if satu.jenis == "tahunan" and satu.acuan == renstra and satu.tahun == tahun
            ),
            None,
        )

    def target_akhir(self, penempatan: str) -> TargetTahun | None:
        """The end-of-plan target in force in the report year."""
        return pilih_target.end_target(self.penempatan[penempatan].target, self.tahun, self.renstra)

    @cached_property
    def nilai(self) -> PetaNilai:
        """Actuals of all indicators and years."""
        return PetaNilai(self.fakta, self.kebijakan, self.anggaran)

    def realisasi(self, indikator: str, tahun: int | None = None) -> Realisasi:
        """The actual that counts; `.hasil.tercetak` is the first printed stage."""
        return self.nilai.actual(indikator, self._year(tahun))

    def pembanding(self, indikator: str, tahun: int | None = None) -> tuple[Pembanding, ...]:
        """Comparison values of the indicator in the year; the n of their keys counts them from 1 in this order."""
        dicari = self._year(tahun)
        milik = (satu for satu in self.fakta.pembanding if satu.indikator == indikator and satu.tahun == dicari)
        return tuple(sorted(milik, key=lambda satu: satu.urutan))

    # --- budget -------------------------------------------------------------------------------------------------------
    @cached_property
    def _anggaran(self) -> dict[int, PetaAnggaran]:
        return {
            satu.tahun: PetaAnggaran(satu, self.fakta.unit)
            for satu in sorted(self.fakta.anggaran, key=lambda satu: satu.tahun)
        }

    def anggaran(self, tahun: int | None = None) -> PetaAnggaran | None:
        """The budget of the year; None when the facts have none."""
        return self._anggaran.get(self._year(tahun))

    def semua_anggaran(self) -> tuple[PetaAnggaran, ...]:
        """Every budget year of the facts, in order."""
        return tuple(self._anggaran.values())

    def alokasi(self, tahun: int | None = None) -> AlokasiTahun:
        """Rupiah of the year per placement, split by the weights of the allocation."""
        dicari = self._year(tahun)
        if dicari not in self._alokasi:
            self._alokasi[dicari] = AlokasiTahun(self.fakta.alokasi, dicari, self.anggaran(dicari))
        return self._alokasi[dicari]

    def pot(self, tahun: int | None = None) -> tuple[PotTampil, ...]:
        """Pots shown and not summed in the year; the n of their keys counts them from 1 in this order."""
        dicari = self._year(tahun)
        return tuple(satu for satu in self.fakta.pot_tampil if satu.tahun == dicari)

    def nomor_pot(self, penempatan: str, tahun: int | None = None) -> int | None:
        """The n of the pot that the placement shows; None when it shows none."""
        return next((n for n, pot in enumerate(self.pot(tahun), 1) if penempatan in pot.penempatan), None)

    # --- scales -------------------------------------------------------------------------------------------------------
    @property
    def skala_capaian(self) -> Skala | None:
        """The scale of capaian predicates in force; None when the policy names one that is not there."""
        return self.skala.get(self.kebijakan.skala_capaian)

    def skala_indikator(self, indikator: str) -> Skala | None:
        """The predicate scale bound to the indicator."""
        return self.skala.get(self.indikator[indikator].skala)


def _by_code(isi: Iterable[B]) -> dict[str, B]:
    return {satu.kode: satu for satu in isi}
