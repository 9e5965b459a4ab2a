"""Lists of indicators that reached, exceeded or missed their target or cannot be measured, with true counts.

Every count comes from the list itself; where the book has a key for it, the two are compared before a word is written.
Source: issue 3, part 3; regulasi.md 10.1 (counts) and 11 (defects 7 and 11: a claim and a count that the data deny).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.compose.kalimat.bahasa import (
    Cacah,
    Isi,
    deret,
    istilah,
    kalimat,
    klausa,
    rapikan,
    semua,
    susun,
)
from reports.compose.kalimat.hasil import HasilIndikator, Status, contrast, group_phrases, rounded_capaian
from reports.compose.kalimat.predikat import sisipan_kategori


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekap:
    """The indicators of one kind in the report year. `sebutan`: what their kind is called ("Sasaran Strategis").

    `jumlah` and `tercapai` are the counts of the book where it has them. Raises ValueError when one of them differs
    from the list.
    """

    sebutan: str
    tahun: int
    indikator: tuple[HasilIndikator, ...] = ()
    jumlah: Cacah | None = None
    tercapai: Cacah | None = None

    def __post_init__(self) -> None:
        tercapai = sum(satu.tercapai for satu in self.indikator)
        for cacah, banyak in ((self.jumlah, len(self.indikator)), (self.tercapai, tercapai)):
            if cacah is not None and cacah.banyak != banyak:
                raise ValueError(f"{self.sebutan}: cacah {cacah.banyak} tidak sama dengan daftarnya, {banyak}")

    @property
    def benda(self) -> str:
        """ "indikator sasaran strategis" """
        return f"indikator {istilah(self.sebutan)}"

    @property
    def banyak(self) -> Isi:
        """How many indicators there are, with the key of the book where it has one."""
        return (self.jumlah or Cacah(len(self.indikator))).isi

    @property
    def banyak_tercapai(self) -> Isi:
        """How many reached their target."""
        return (self.tercapai or Cacah(sum(satu.tercapai for satu in self.indikator))).isi

    @property
    def terukur(self) -> tuple[HasilIndikator, ...]:
        return tuple(satu for satu in self.indikator if satu.status is not Status.TIDAK_TERUKUR)

    def with_status(self, *status: Status) -> tuple[HasilIndikator, ...]:
        """The indicators that stand so, in printing order."""
        return tuple(satu for satu in self.indikator if satu.status in status)


# --- lists ------------------------------------------------------------------------------------------------------------


def daftar_tercapai(rekap: Rekap) -> Isi:
    """Those that reached their target, exceeding it or not."""
    anggota = rekap.with_status(Status.TERCAPAI, Status.MELAMPAUI)
    return _list(rekap, anggota, "mencapai target", "belum mencapai target", rekap.banyak_tercapai)


def daftar_tepat(rekap: Rekap) -> Isi:
    """Those that met their target exactly: beside those that went beyond it, each indicator stands once."""
    anggota = rekap.with_status(Status.TERCAPAI)
    frasa = "tepat mencapai target"
    return _list(rekap, anggota, frasa, f"tidak {frasa}", Cacah(len(anggota)).isi)


def daftar_melebihi(rekap: Rekap) -> Isi:
    """Those that went beyond their target."""
    anggota = rekap.with_status(Status.MELAMPAUI)
    return _list(rekap, anggota, "melampaui target", "tidak melampaui target", Cacah(len(anggota)).isi)


def daftar_belum_tercapai(rekap: Rekap) -> Isi:
    """Those that were measured and did not reach their target."""
    anggota = rekap.with_status(Status.BELUM)
    return _list(rekap, anggota, "belum mencapai target", "telah mencapai target", Cacah(len(anggota)).isi)


def sebut_belum_tercapai(rekap: Rekap) -> Isi:
    """The names behind a count already given: "Indikator yang belum mencapai target adalah …"; () for none."""
    anggota = rekap.with_status(Status.BELUM)
    if not anggota:
        return ()
    return kalimat("indikator yang belum mencapai target adalah ", deret([indikator_bercapaian(s) for s in anggota]))


def daftar_tidak_terukur(rekap: Rekap) -> Isi:
    """Those whose capaian cannot be computed, each with its reason."""
    anggota = rekap.with_status(Status.TIDAK_TERUKUR)
    if not rekap.indikator:
        return _nothing(rekap)
    semua_ = semua(len(rekap.indikator), rekap.benda)
    if not anggota:
        return kalimat("capaian ", semua_, " dapat diukur")
    if len(anggota) < len(rekap.indikator):
        siapa: Isi = susun(Cacah(len(anggota)).isi, " dari ", rekap.banyak, " ", rekap.benda)
    else:
        siapa = susun(semua_)
    return kalimat("capaian ", siapa, " belum dapat diukur, yaitu ", deret([_with_reason(satu) for satu in anggota]))


def _with_reason(satu: HasilIndikator) -> str:
    alasan = klausa(satu.capaian, "realisasi")
    nama = rapikan(satu.nama)
    return f"{nama} karena {alasan}" if "(" in alasan else f"{nama} ({alasan})"


def _nothing(rekap: Rekap) -> Isi:
    return kalimat(f"belum ada {rekap.benda} yang ditetapkan pada Tahun {rekap.tahun}")


def _list(rekap: Rekap, anggota: Sequence[HasilIndikator], frasa: str, sebaliknya: str, banyak: Isi) -> Isi:
    """`anggota` of the measured ones, named; `sebaliknya` is what holds for the others.

    The claim is made about measured indicators alone, and says so where there are others.
    """
    if not rekap.indikator:
        return _nothing(rekap)
    terukur = rekap.terukur
    if not terukur:
        return kalimat("capaian ", semua(len(rekap.indikator), rekap.benda), " belum dapat diukur")
    lengkap = len(terukur) == len(rekap.indikator)
    benda = rekap.benda if lengkap else f"{rekap.benda} yang terukur"
    dari = rekap.banyak if lengkap else Cacah(len(terukur)).isi
    if not anggota:
        if len(terukur) == 1:
            return kalimat(semua(1, benda), " ", sebaliknya)
        return kalimat("tidak ada satu pun dari ", dari, f" {benda} yang {frasa}")
    rincian = susun(", yaitu ", deret([indikator_bercapaian(satu) for satu in anggota]))
    if len(anggota) < len(terukur):
        return kalimat("sebanyak ", banyak, " dari ", dari, f" {benda} {frasa}", rincian)
    return kalimat(semua(len(terukur), benda), _counted(len(terukur), dari, lengkap=lengkap), f" {frasa}", rincian)


def _counted(banyak: int, isi: Isi, *, lengkap: bool) -> Isi:
    """How many "seluruh" are; "kedua" and "satu-satunya" say it themselves."""
    if banyak <= 2:
        return ()
    return susun(" yang berjumlah ", isi) if lengkap else susun(", sebanyak ", isi, " indikator,")


def indikator_bercapaian(satu: HasilIndikator) -> Isi:
    """The name of an indicator with its capaian: an item of an enumeration."""
    return susun(rapikan(satu.nama), " dengan capaian ", rounded_capaian(satu))


def butir_indikator(indikator: Sequence[HasilIndikator]) -> tuple[Isi, ...]:
    """The same as items of a list on the page (document.Daftar), with the category and without a full stop."""
    return tuple(
        susun(rapikan(satu.nama), f" ({klausa(satu.capaian, 'realisasi')})")
        if satu.status is Status.TIDAK_TERUKUR
        else susun(indikator_bercapaian(satu), sisipan_kategori(satu.kategori))
        for satu in indikator
    )


# --- the whole --------------------------------------------------------------------------------------------------------


def rekap_capaian(rekap: Rekap) -> Isi:
    """How many of all indicators reached, missed or cannot be measured, in one sentence."""
    if not rekap.indikator:
        return _nothing(rekap)
    bagian = group_phrases(rekap.indikator)
    if len(bagian) == 1:
        return _uniform(rekap, bagian[0][1])
    rincian = [
        susun(Cacah(n).isi if frasa.startswith("belum") else rekap.banyak_tercapai, f" indikator {frasa}")
        for n, frasa in bagian
    ]
    return kalimat("dari ", rekap.banyak, f" {rekap.benda} pada Tahun {rekap.tahun}, ", contrast(rincian))


def _uniform(rekap: Rekap, frasa: str) -> Isi:
    banyak = len(rekap.indikator)
    berjumlah = _counted(banyak, rekap.banyak, lengkap=True)
    return kalimat(semua(banyak, rekap.benda), berjumlah, f" pada Tahun {rekap.tahun} {frasa}")
