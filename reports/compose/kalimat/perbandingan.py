"""How an indicator stands against last year, over several years and against the end of the Renstra.

Up or down is arithmetic, better or worse is a matter of direction: a ratio that falls may be an improvement, and
nothing is judged where the direction does not say. Source: regulasi.md 1.7 (analyses 2 and 3); desain.md 4 (growth,
tingkat kemajuan).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from reports.calc import Arah
from reports.compose.kalimat.bahasa import (
    Cacah,
    Isi,
    ada,
    berangka,
    bernilai,
    deret,
    kalimat,
    klausa,
    nilai,
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
from reports.compose.kalimat.hasil import contrast
from reports.document import Angka
from reports.figures.kedudukan import sign_of

#: Which sign is an improvement; a direction that is not here judges nothing.
_MEMBAIK: Mapping[Arah | None, int] = {Arah.NAIK: 1, Arah.TURUN: -1}


def _sign(beda: Decimal) -> int:
    return (beda > 0) - (beda < 0)


# --- last year --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TerhadapTahunLalu:
    """Actuals, targets and capaian of two years. `baru`: the indicator was not used before. `arah` None judges none."""

    nama: str
    tahun: int
    tahun_lalu: int
    kini: Angka
    lalu: Angka
    selisih: Angka | None = None
    pertumbuhan: Angka | None = None
    capaian_kini: Angka | None = None
    capaian_lalu: Angka | None = None
    target_kini: Angka | None = None
    target_lalu: Angka | None = None
    arah: Arah | None = Arah.NAIK
    baru: bool = False


def perbandingan_tahun_lalu(satu: TerhadapTahunLalu, urutan: int = 0) -> Isi:
    """This year's actual against last year's, then the capaian of both years where both are known."""
    if not ada(satu.kini) or not ada(satu.lalu):
        return kalimat("realisasi ", sebut_indikator(satu.nama), _no_last_year(satu))
    return sambung(_change(satu, urutan), _capaian_change(satu))


def _no_last_year(satu: TerhadapTahunLalu) -> str:
    if satu.baru:
        return (
            f" tidak dapat dibandingkan dengan Tahun {satu.tahun_lalu} karena indikator tersebut baru digunakan sejak "
            f"Tahun {satu.tahun}"
        )
    if not ada(satu.kini):
        sebab = klausa(satu.kini, f"realisasi Tahun {satu.tahun}")
        return f" belum dapat dibandingkan dengan Tahun {satu.tahun_lalu} karena {sebab}"
    sebab = klausa(satu.lalu, "realisasi tahun tersebut").replace("belum tersedia", "tidak tersedia")
    return f" tidak dapat dibandingkan dengan Tahun {satu.tahun_lalu} karena {sebab}"


def _change(satu: TerhadapTahunLalu, urutan: int) -> Isi:
    nama, tanda = sebut_indikator(satu.nama), _sign(bernilai(satu.kini) - bernilai(satu.lalu))
    if not tanda:
        return kalimat("realisasi ", nama, f" pada Tahun {satu.tahun} ", sebesar(satu.kini),
                       f", sama dengan realisasi Tahun {satu.tahun_lalu}")  # fmt: skip
    berderajat = _is_graded(satu.kini, satu.arah)
    kata = ("naik" if tanda > 0 else "turun") if berderajat else "berubah"
    ekor = susun(_difference(satu), _judgement(satu.arah, tanda)) if berderajat else ()
    dari = susun(nilai(satu.lalu), f" pada Tahun {satu.tahun_lalu} menjadi ", nilai(satu.kini))
    return ragam(
        urutan,
        (
            kalimat("realisasi ", nama, f" {kata} dari ", dari, f" pada Tahun {satu.tahun}", ekor),
            kalimat(f"dibandingkan dengan Tahun {satu.tahun_lalu}, realisasi ", nama,
                    f" pada Tahun {satu.tahun} {kata} dari ", nilai(satu.lalu), " menjadi ", nilai(satu.kini), ekor),
        ),
    )  # fmt: skip


def _is_graded(angka: Angka, arah: Arah | None) -> bool:
    """Whether more or less has a meaning: for numbers, and for levels that have a better end; not for yes and no."""
    return berangka(angka) or arah is not None


def _difference(satu: TerhadapTahunLalu) -> Isi:
    """ ", dengan selisih -1,50 poin atau -1,78%" as far as the book has the figures."""
    beda = [susun(a) for a in (satu.selisih, satu.pertumbuhan) if ada(a)]
    if not beda:
        return ()
    return susun(", dengan selisih ", beda[0], *((" atau ", beda[1]) if len(beda) > 1 else ()))


def _judgement(arah: Arah | None, tanda: int) -> str:
    """ ", sehingga kinerjanya membaik": by direction, with the direction said where the sign alone would mislead."""
    if arah not in _MEMBAIK:
        return ""
    kata = "membaik" if tanda == _MEMBAIK[arah] else "menurun"
    sebab = " karena nilai yang lebih rendah menunjukkan kinerja yang lebih baik" if arah is Arah.TURUN else ""
    return f", yang berarti kinerjanya {kata}{sebab}"


def _capaian_change(satu: TerhadapTahunLalu) -> Isi:
    kini, lalu = satu.capaian_kini, satu.capaian_lalu
    if not ada(kini) or not ada(lalu):
        return ()
    tanda = _sign(bernilai(kini) - bernilai(lalu))
    if not tanda:
        return kalimat("capaian pada kedua tahun tersebut sama, yaitu ", kini)
    kata = "meningkat" if tanda > 0 else "menurun"
    return kalimat(f"capaiannya {kata} dari ", lalu, " menjadi ", kini, _moved_target(satu, tanda))


def _moved_target(satu: TerhadapTahunLalu, tanda: int) -> Isi:
    """Why capaian and actual part ways: capaian follows from the two of them, so then it is the target that moved."""
    kini, lalu = satu.target_kini, satu.target_lalu
    if not ada(kini) or not ada(lalu) or satu.arah not in _MEMBAIK or kini.tampil == lalu.tampil:
        return ()
    if _sign(bernilai(satu.kini) - bernilai(satu.lalu)) * _MEMBAIK[satu.arah] == tanda:
        return ()
    return susun(" karena targetnya berubah dari ", nilai(lalu), " menjadi ", nilai(kini))


def belum_terbanding(nama: str, tahun: int, realisasi: Angka) -> Isi:
    """One sentence for an actual that is missing: neither last year nor the end of the plan can be set beside it."""
    sebab = klausa(realisasi, f"realisasi Tahun {tahun}")
    return kalimat("perbandingan ", sebut_indikator(nama), f" dengan Tahun {tahun - 1} dan dengan target akhir Renstra "
                   f"belum dapat dilakukan karena {sebab}")  # fmt: skip


def ringkas_tahun_lalu(semua_: Sequence[TerhadapTahunLalu]) -> Isi:
    """How many indicators improved, declined or stayed; those that declined by name. () where none has both years."""
    berisi = [satu for satu in semua_ if ada(satu.kini) and ada(satu.lalu)]
    if not berisi:
        return ()
    arah = [(satu, _course_of(satu)) for satu in berisi]
    grup = [(sum(1 for _, a in arah if a == kata), kata) for kata in ("membaik", "menurun", "berubah", "tetap")]
    ada_ = [(n, "tidak berubah" if kata == "tetap" else kata) for n, kata in grup if n]
    turun = [susun(rapikan(satu.nama), " (dari ", nilai(satu.lalu), " menjadi ", nilai(satu.kini), ")")
             for satu, a in arah if a == "menurun"]  # fmt: skip
    rinci = kalimat("indikator yang kinerjanya menurun adalah ", deret(turun)) if turun else ()
    awal = f"dibandingkan dengan Tahun {berisi[0].tahun_lalu}, "
    if len(ada_) == 1:
        return sambung(kalimat(awal, f"kinerja {semua(len(berisi), 'indikator')} {ada_[0][1]}"), rinci)
    isi = contrast([susun(Cacah(n).isi, f" indikator {kata}") for n, kata in ada_])
    return sambung(kalimat(awal, "dari ", Cacah(len(berisi)).isi, " indikator, ", isi), rinci)


def _course_of(satu: TerhadapTahunLalu) -> str:
    tanda = _sign(bernilai(satu.kini) - bernilai(satu.lalu))
    if not tanda:
        return "tetap"
    if satu.arah not in _MEMBAIK:
        return "berubah"
    return "membaik" if tanda == _MEMBAIK[satu.arah] else "menurun"


# --- several years ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TitikTahun:
    """The actual of one year, with its reason where there is none."""

    tahun: int
    realisasi: Angka


def perkembangan(nama: str, titik: Sequence[TitikTahun], arah: Arah | None = Arah.NAIK) -> Isi:
    """The course of an actual over the years; years without one are named, never skipped in silence.

    Raises ValueError without any year.
    """
    if not titik:
        raise ValueError("perkembangan memerlukan sedikitnya satu tahun")
    nama, berisi = sebut_indikator(nama), [satu for satu in titik if ada(satu.realisasi)]
    kurun = _span([satu.tahun for satu in titik])
    if not berisi:
        return kalimat("realisasi ", nama, f" untuk Tahun {kurun} tidak tersedia")
    if len(berisi) == 1:
        satu = berisi[0]
        return kalimat("realisasi ", nama, f" hanya tersedia untuk Tahun {satu.tahun}, yaitu ",
                       sebesar(satu.realisasi), ", sehingga perkembangannya belum dapat digambarkan")  # fmt: skip
    kosong = [str(satu.tahun) for satu in titik if not ada(satu.realisasi)]
    tanpa = f"; realisasi Tahun {sebut_nama(kosong)} tidak tersedia" if kosong else ""
    urut = susun(*(b for n, satu in enumerate(berisi) for b in _year_item(satu, n, len(berisi))))
    return kalimat("realisasi ", nama, " ", _course(berisi, arah),
                   f" selama Tahun {_span([s.tahun for s in berisi])}, yaitu ", urut, tanpa)  # fmt: skip


def _span(tahun: Sequence[int]) -> str:
    return str(tahun[0]) if len(tahun) == 1 else f"{tahun[0]}–{tahun[-1]}"


def _year_item(satu: TitikTahun, n: int, banyak: int) -> tuple[str | Isi, ...]:
    """ "60 (2021)", or "85,43 (A) pada Tahun 2021", with what joins it to the one before."""
    pemisah = "" if n == 0 else " dan " if banyak == 2 else ", dan " if n == banyak - 1 else ", "
    berkurung = satu.realisasi.tampil.endswith(")")
    return (pemisah, nilai(satu.realisasi), f" pada Tahun {satu.tahun}" if berkurung else f" ({satu.tahun})")


def _course(titik: Sequence[TitikTahun], arah: Arah | None) -> str:
    tanda = {_sign(bernilai(b.realisasi) - bernilai(a.realisasi)) for a, b in pairwise(titik)}
    if tanda == {0}:
        return "tidak berubah"
    if not _is_graded(titik[-1].realisasi, arah):
        return "berubah"
    if {1, -1} <= tanda:
        return "naik turun"
    naik = 1 in tanda
    kuat = "cenderung " if 0 in tanda else "terus " if len(titik) > 2 else ""
    kata = f"{kuat}{'naik' if naik else 'turun'}"
    if arah not in _MEMBAIK:
        return kata
    return f"{kata} (kinerja {'membaik' if naik == (arah is Arah.NAIK) else 'menurun'})"


# --- end of the plan --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class TerhadapAkhirRenstra:
    """Progress towards the end-of-plan target. `kumulatif`: the actuals since the start of the plan count together.

    `kedudukan`: as in `figures.kedudukan`; None leaves it to the printed kemajuan.
    """

    nama: str
    tahun_akhir: int
    target: Angka
    realisasi: Angka
    kemajuan: Angka
    arah: Arah | None = Arah.NAIK
    kumulatif: bool = False
    kedudukan: int | None = None

    @property
    def tanda(self) -> int:
        """1 beyond the end-of-plan target, 0 at it, -1 short of it. ValueError where nothing was computed."""
        return sign_of(bernilai(self.kemajuan)) if self.kedudukan is None else self.kedudukan


def perbandingan_akhir_renstra(satu: TerhadapAkhirRenstra, urutan: int = 0) -> Isi:
    """Whether the end-of-plan target is reached already, and how far the indicator has come."""
    nama = sebut_indikator(satu.nama)
    if not ada(satu.kemajuan):
        return kalimat("tingkat kemajuan ", nama, " terhadap target akhir Renstra ",
                       tak_terhitung(satu.kemajuan, "realisasi"))  # fmt: skip
    sasaran = susun(f"{_end_phrase(satu)} target akhir Renstra Tahun {satu.tahun_akhir} ", sebesar(satu.target))
    dari = " sejak awal periode Renstra" if satu.kumulatif else susun(" ", sebesar(satu.realisasi))
    pokok = f"{'jumlah ' if satu.kumulatif else ''}realisasi"
    return ragam(
        urutan,
        (
            kalimat(pokok, " ", nama, dari, " ", sasaran, " dengan tingkat kemajuan ", satu.kemajuan),
            kalimat("tingkat kemajuan ", nama, " sebesar ", satu.kemajuan, f": {pokok}", dari, " ", sasaran),
        ),
    )


def _end_phrase(satu: TerhadapAkhirRenstra) -> str:
    if satu.tanda > 0:
        return "lebih baik daripada" if satu.arah is Arah.TURUN else "telah melampaui"
    return "belum mencapai" if satu.tanda else "telah mencapai"


def ringkas_akhir_renstra(semua_: Sequence[TerhadapAkhirRenstra], tahun_akhir: int) -> Isi:
    """How many indicators are there already, and which are not."""
    if not semua_:
        return kalimat("belum ada indikator yang dapat dibandingkan dengan target akhir Renstra")
    terhitung = [satu for satu in semua_ if ada(satu.kemajuan)]
    sudah = [satu for satu in terhitung if satu.tanda >= 0]
    belum = [satu for satu in terhitung if satu.tanda < 0]
    target = f"target akhir Renstra Tahun {tahun_akhir}"
    grup = (
        (len(sudah), "telah mencapai atau melampaui"),
        (len(belum), "belum mencapai"),
        (len(semua_) - len(terhitung), "belum dapat dibandingkan dengan"),
    )
    berisi = [(n, kata) for n, kata in grup if n]
    nama = deret([susun(rapikan(satu.nama), " dengan tingkat kemajuan ", satu.kemajuan) for satu in belum])
    rinci = kalimat("indikator yang belum mencapai target akhir Renstra adalah ", nama) if belum else ()
    if len(berisi) == 1:
        return sambung(kalimat(semua(len(semua_), "indikator"), f" {berisi[0][1]} {target}"), rinci)
    isi = contrast([susun(Cacah(n).isi, f" indikator {kata}", f" {target}" if i == 0 else " target tersebut")
                    for i, (n, kata) in enumerate(berisi)])  # fmt: skip
    return sambung(kalimat("dari ", Cacah(len(semua_)).isi, " indikator, ", isi), rinci)
