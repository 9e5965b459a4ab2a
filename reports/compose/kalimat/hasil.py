"""What came of an indicator and of a sasaran: target, actual, capaian, category, owner, and how sure the figure is.

Reached is what the counts of the book call so (reports.figures.kedudukan): by realisasi and target, not by rounding.
Source: regulasi.md 1.7 (analysis 1); desain.md 3 (kinds of figure, which target counts) and 4 (direction, cap).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reports import wording
from reports.calc import Arah, JenisAngka
from reports.compose.kalimat.bahasa import (
    Cacah,
    Isi,
    ada,
    istilah,
    kalimat,
    kecilkan,
    ragam,
    rapikan,
    sambung,
    sebesar,
    sebut_indikator,
    sebut_nama,
    semua,
    susun,
    tak_terhitung,
)
from reports.compose.kalimat.predikat import Kategori, sisipan_kategori
from reports.document import Angka
from reports.figures.kedudukan import sign_of

#: How many owners a sentence names before it counts them.
PENGAMPU_DISEBUT = 3


class Status(StrEnum):
    """Where an indicator stands against its target."""

    MELAMPAUI = "melampaui"
    TERCAPAI = "tercapai"
    BELUM = "belum_tercapai"
    TIDAK_TERUKUR = "tidak_terukur"


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilIndikator:
    """One indicator in the report year. Target, realisasi and capaian hold a reason where they have no value.

    `arah` is None where a lower or higher value alone says nothing (a range, yes or no). `dasar` says what an assumed
    or provisional figure rests on; `asal_target` names the document where the target is not the PK's; `dibatasi`: the
    policy cut the capaian at its cap; `tidak_lengkap`: some of the data behind the actual were not reported.
    `kedudukan`: as in `figures.kedudukan`; None leaves it to the printed capaian.
    """

    nama: str
    target: Angka
    realisasi: Angka
    capaian: Angka
    kategori: Kategori | None = None
    pengampu: tuple[str, ...] = ()
    arah: Arah | None = Arah.NAIK
    jenis: JenisAngka = JenisAngka.FINAL
    dasar: str = ""
    asal_target: str = ""
    dibatasi: bool = False
    tidak_lengkap: bool = False
    kedudukan: int | None = None

    @property
    def status(self) -> Status:
        """By realisasi and target; a capaian that was cut at a cap of 100 went beyond it."""
        if self.capaian.nilai is None:
            return Status.TIDAK_TERUKUR
        tanda = sign_of(self.capaian.nilai) if self.kedudukan is None else self.kedudukan
        if tanda < 0:
            return Status.BELUM
        return Status.MELAMPAUI if self.dibatasi or tanda > 0 else Status.TERCAPAI

    @property
    def tercapai(self) -> bool:
        return self.status in (Status.MELAMPAUI, Status.TERCAPAI)

    @property
    def terbulatkan(self) -> bool:
        """Whether rounding makes the printed capaian look like the target although realisasi and target differ."""
        return (
            not self.dibatasi
            and bool(self.kedudukan)
            and self.capaian.nilai is not None
            and sign_of(self.capaian.nilai) == 0
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilSasaran:
    """A sasaran (or tujuan) with its indicators. `sebutan` is what the region calls its kind: "Sasaran Strategis"."""

    uraian: str
    tahun: int
    indikator: tuple[HasilIndikator, ...] = ()
    sebutan: str = "sasaran"


def frasa_status(satu: HasilIndikator) -> str:
    """The predicate: "melampaui target", or "lebih baik daripada target" where less than the target is better."""
    if satu.status is Status.MELAMPAUI and satu.arah is Arah.TURUN:
        return "lebih baik daripada target"
    return {
        Status.MELAMPAUI: "melampaui target",
        Status.TERCAPAI: "mencapai target",
        Status.BELUM: "belum mencapai target",
        Status.TIDAK_TERUKUR: "belum dapat diukur",
    }[satu.status]


# --- one indicator ----------------------------------------------------------------------------------------------------


def hasil_indikator(satu: HasilIndikator, urutan: int = 0, *, sebut_pengampu: bool = True) -> Isi:
    """The result of one indicator with its remarks. `urutan` is its place among its neighbours: the wording varies by
    it, the facts do not.
    """
    diampu = _owned_by(satu.pengampu) if sebut_pengampu else ""
    nama = sebut_indikator(satu.nama) + (f",{diampu}," if diampu else "")
    pokok = _unmeasured if satu.status is Status.TIDAK_TERUKUR else _measured
    return sambung(pokok(satu, nama, urutan), *_remarks(satu))


def _owned_by(pengampu: Sequence[str]) -> str:
    """ " yang diampu oleh Bagian Hukum"; many are counted, for their table names them; "" where nobody is named."""
    if len(pengampu) > PENGAMPU_DISEBUT:
        return f" yang diampu bersama oleh {wording.cacah(len(pengampu))} unit kerja"
    return f" yang diampu oleh {sebut_nama(pengampu)}" if pengampu else ""


def _measured(satu: HasilIndikator, nama: str, urutan: int) -> Isi:
    target, realisasi = sebesar(satu.target), sebesar(satu.realisasi)
    capaian = susun(rounded_capaian(satu), sisipan_kategori(satu.kategori))
    akibat = frasa_status(satu)
    # "100% atau belum mencapai target" would contradict itself.
    tetapi = satu.terbulatkan and not satu.tercapai
    atau, berarti = (", tetapi ", ", tetapi ") if tetapi else (" atau ", ", yang berarti ")
    return ragam(
        urutan,
        (
            kalimat(nama, " terealisasi ", realisasi, " dari target ", target, ", sehingga capaiannya ",
                    capaian, f"{atau}{akibat}"),
            kalimat("realisasi ", nama, " tercatat ", realisasi, " terhadap target ", target,
                    " dengan capaian ", capaian, f"{berarti}{akibat}"),
            kalimat("untuk ", nama.rstrip(","), ", target ", target, " terealisasi ", realisasi,
                    "; capaiannya ", capaian, f"{atau}{akibat}"),
        ),
    )  # fmt: skip


def rounded_capaian(satu: HasilIndikator) -> Isi:
    """The capaian, and that it was rounded where it would be taken for the target."""
    return susun(satu.capaian, " setelah pembulatan" if satu.terbulatkan else "")


def _unmeasured(satu: HasilIndikator, nama: str, urutan: int) -> Isi:
    alasan = tak_terhitung(satu.capaian, "realisasi")
    return ragam(
        urutan,
        (
            kalimat("capaian ", nama, " ", alasan, _known(satu)),
            kalimat("untuk ", nama.rstrip(","), ", capaiannya ", alasan, _known(satu)),
        ),
    )


def _known(satu: HasilIndikator) -> Isi:
    """What is known although the capaian is not."""
    if ada(satu.target) and ada(satu.realisasi):
        return susun("; realisasinya ", sebesar(satu.realisasi), " dengan target ", sebesar(satu.target))
    if ada(satu.realisasi):
        return susun("; realisasinya ", sebesar(satu.realisasi))
    return susun("; targetnya ", sebesar(satu.target)) if ada(satu.target) else ()


def _remarks(satu: HasilIndikator) -> list[Isi]:
    """How the figures are to be read, a sentence for each remark."""
    dasar = f" ({kecilkan(rapikan(satu.dasar))})" if satu.dasar.strip() else ""
    semua_ = (
        (satu.jenis is JenisAngka.ASUMSI,
         f"realisasi tersebut merupakan angka asumsi{dasar}, sehingga capaiannya belum final"),
        (satu.jenis is JenisAngka.SEMENTARA,
         f"realisasi tersebut merupakan angka sementara{dasar} dan dapat berubah setelah angka final ditetapkan"),
        (satu.tidak_lengkap, "sebagian data realisasi indikator tersebut belum dilaporkan"),
        (bool(satu.asal_target) and ada(satu.target),
         f"target indikator tersebut bersumber dari {rapikan(satu.asal_target)} karena tidak tercantum dalam "
         "Perjanjian Kinerja"),
        (satu.dibatasi, "capaian tersebut dibatasi pada nilai tertinggi menurut kebijakan pengukuran kinerja"),
    )  # fmt: skip
    return [kalimat(teks) for berlaku, teks in semua_ if berlaku]


# --- a sasaran --------------------------------------------------------------------------------------------------------


def hasil_sasaran(sasaran: HasilSasaran, urutan: int = 0) -> Isi:
    """One paragraph: how the sasaran is measured, how its indicators stand together, then each of them."""
    uraian, sebutan = rapikan(sasaran.uraian), istilah(sasaran.sebutan)
    if not sasaran.indikator:
        return kalimat(
            f"{sebutan} “{uraian}” belum memiliki indikator pada Tahun {sasaran.tahun}, sehingga hasilnya belum dapat "
            "diukur"
        )
    bersama = _shared_owner(sasaran.indikator)
    diampu = _owned_by(bersama)
    banyak = Cacah(len(sasaran.indikator)).isi
    pembuka = ragam(
        urutan,
        (
            kalimat(f"{sebutan} “{uraian}” pada Tahun {sasaran.tahun} diukur dengan ", banyak, " indikator", diampu),
            kalimat(f"pada Tahun {sasaran.tahun}, keberhasilan {sebutan} “{uraian}” diukur melalui ", banyak,
                    " indikator", diampu),
        ),
    )  # fmt: skip
    rinci = [hasil_indikator(satu, urutan + n, sebut_pengampu=not bersama) for n, satu in enumerate(sasaran.indikator)]
    return sambung(pembuka, _together(sasaran.indikator), *rinci)


def _shared_owner(indikator: Sequence[HasilIndikator]) -> tuple[str, ...]:
    """The owners that all indicators have in common; none where they differ."""
    pertama = indikator[0].pengampu
    return pertama if all(satu.pengampu == pertama for satu in indikator) else ()


def _together(indikator: Sequence[HasilIndikator]) -> Isi:
    """How two or more indicators stand as a whole; nothing for a single one, whose own sentence says it."""
    banyak = len(indikator)
    if banyak == 1:
        return ()
    if all(satu.status is Status.TIDAK_TERUKUR for satu in indikator):
        return kalimat(f"capaian {semua(banyak, 'indikator')} tersebut belum dapat diukur")
    bagian = group_phrases(indikator)
    if len(bagian) == 1:
        return kalimat(f"{semua(banyak, 'indikator')} tersebut {bagian[0][1]}")
    return kalimat(contrast([susun(Cacah(n).isi, f" indikator {frasa}") for n, frasa in bagian]))


def contrast(rincian: Sequence[Isi]) -> Isi:
    """Two or more counted groups against each other: "sebanyak 2 (dua) …, sedangkan 1 (satu) …"."""
    if len(rincian) == 2:
        return susun("sebanyak ", rincian[0], ", sedangkan ", rincian[1])
    tengah = [bagian for satu in rincian[1:-1] for bagian in (", ", satu)]
    return susun("sebanyak ", rincian[0], *tengah, ", dan ", rincian[-1])


def group_phrases(indikator: Sequence[HasilIndikator]) -> list[tuple[int, str]]:
    """(how many, predicate) of those that reached, did not reach and cannot be measured; empty groups are left out."""
    status = [satu.status for satu in indikator]
    lebih, pas = status.count(Status.MELAMPAUI), status.count(Status.TERCAPAI)
    frasa = "mencapai atau melampaui target" if lebih and pas else "melampaui target" if lebih else "mencapai target"
    semua_ = (
        (lebih + pas, frasa),
        (status.count(Status.BELUM), "belum mencapai target"),
        (status.count(Status.TIDAK_TERUKUR), "belum dapat diukur"),
    )
    return [(n, kata) for n, kata in semua_ if n]
