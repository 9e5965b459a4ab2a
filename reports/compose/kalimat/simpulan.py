"""The general conclusion (Bab IV) and the ikhtisar eksekutif, put together from what the other patterns say.

A conclusion never says more than its list: what is not measured, assumed or missed is said in the same paragraph.
Source: regulasi.md 1.7 (outline: ikhtisar, Bab IV) and 11 (defects 1, 7); desain.md 2 (promises 2 and 3), 4 (mean).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from reports import wording
from reports.calc import JenisAngka
from reports.compose.kalimat.anggaran import Serapan, dukungan_anggaran, serapan_anggaran
from reports.compose.kalimat.bahasa import (
    Cacah,
    Isi,
    ada,
    istilah,
    kalimat,
    rapikan,
    sambung,
    sebesar,
    susun,
    tak_terhitung,
)
from reports.compose.kalimat.daftar import Rekap, daftar_tidak_terukur, rekap_capaian, sebut_belum_tercapai
from reports.compose.kalimat.efisiensi import Efisiensi, simpulan_penggunaan
from reports.compose.kalimat.hasil import Status
from reports.compose.kalimat.predikat import Kategori, sisipan_kategori
from reports.document import Angka


@dataclass(frozen=True, slots=True, kw_only=True)
class Rerata:
    """The mean capaian of one kind. `dihitung`: how many indicators are in it; `per_sasaran`: over means of sasaran.

    `tanpa_asumsi` and `dengan_asumsi` are the means that treat assumed and provisional figures the other way than the
    policy does, where there are such figures; `jenis` names the kinds there are. `tunggal`: the kind has one indicator,
    whose capaian is all there is to average.
    """

    nilai: Angka
    dihitung: Cacah
    kategori: Kategori | None = None
    per_sasaran: bool = False
    tanpa_asumsi: Angka | None = None
    dengan_asumsi: Angka | None = None
    jenis: tuple[JenisAngka, ...] = (JenisAngka.ASUMSI, JenisAngka.SEMENTARA)
    tunggal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SimpulanKelompok:
    """One kind of performance: how many sasaran, its indicators, its mean."""

    rekap: Rekap
    sasaran: Cacah
    rerata: Rerata


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpulan:
    """Everything a general conclusion rests on. Kinds without sasaran are left out of `kelompok`."""

    pd: str
    tahun: int
    kelompok: tuple[SimpulanKelompok, ...] = ()
    anggaran: Serapan | None = None
    efisiensi: Efisiensi | None = None


# --- means ------------------------------------------------------------------------------------------------------------


def rata_rata(rerata: Rerata, sebutan: str, tahun: int) -> Isi:
    """The mean, its category, from how many indicators and of which values, then the mean the other way round."""
    nama = f"rata-rata capaian {istilah(sebutan)} Tahun {tahun}"
    if not ada(rerata.nilai):
        return kalimat(nama, " ", tak_terhitung(rerata.nilai, "capaian indikator"))
    if rerata.tunggal:
        return kalimat("capaiannya ", sebesar(rerata.nilai), sisipan_kategori(rerata.kategori))
    dasar = "rata-rata setiap sasaran atas capaian " if rerata.per_sasaran else "capaian "
    pokok = kalimat(nama, " ", sebesar(rerata.nilai), sisipan_kategori(rerata.kategori), f", dihitung dari {dasar}",
                    rerata.dihitung.isi, " indikator sebelum dibulatkan")  # fmt: skip
    return sambung(
        pokok,
        _variant(f"tanpa {frasa_jenis(rerata.jenis)}", rerata.tanpa_asumsi),
        _variant(f"apabila seluruh {frasa_jenis(rerata.jenis)} diperhitungkan", rerata.dengan_asumsi),
    )


def frasa_jenis(jenis: Collection[JenisAngka]) -> str:
    """The kinds of figures that are not final, by name: "angka asumsi", "angka asumsi dan angka sementara"."""
    return wording.gabung([f"angka {nama}" for satu, nama in _TIDAK_FINAL if satu in jenis])


_TIDAK_FINAL = ((JenisAngka.ASUMSI, "asumsi"), (JenisAngka.SEMENTARA, "sementara"))


def _variant(keadaan: str, angka: Angka | None) -> Isi:
    if angka is None:
        return ()
    if not ada(angka):
        return kalimat(keadaan, ", rata-rata tersebut ", tak_terhitung(angka, "capaian indikator"))
    return kalimat(keadaan, ", rata-rata tersebut ", sebesar(angka))


# --- general conclusion -----------------------------------------------------------------------------------------------


def simpulan_umum(satu: Simpulan, *, rinci: bool = True) -> tuple[Isi, ...]:
    """The paragraphs of the conclusion: what was measured, each kind with its mean, money, efficiency, the upshot.

    `rinci`: name the indicators that missed their target or cannot be measured; not where a list of them follows.
    """
    paragraf = (
        cakupan_pengukuran(satu),
        *(_group(kelompok, satu.tahun, rinci=rinci) for kelompok in satu.kelompok),
        _money(satu),
        simpulan_akhir(satu),
    )
    return tuple(isi for isi in paragraf if isi)


def cakupan_pengukuran(satu: Simpulan) -> Isi:
    """How many sasaran and indicators of each kind were measured."""
    if not satu.kelompok:
        return kalimat(f"sasaran kinerja {rapikan(satu.pd)} Tahun {satu.tahun} belum ditetapkan")
    bagian = [
        susun(k.sasaran.isi, f" {istilah(k.rekap.sebutan)} dengan ", k.rekap.banyak, " indikator")
        for k in satu.kelompok
    ]
    isi = susun(*(b for n, a in enumerate(bagian) for b in ((_comma(n, len(bagian)), a) if n else (a,))))
    return kalimat(f"pengukuran kinerja {rapikan(satu.pd)} Tahun {satu.tahun} mencakup ", isi)


def _comma(n: int, banyak: int) -> str:
    return (" serta " if banyak == 2 else ", serta ") if n == banyak - 1 else ", "


def _group(kelompok: SimpulanKelompok, tahun: int, *, rinci: bool) -> Isi:
    rekap = kelompok.rekap
    if not rekap.indikator:
        return rekap_capaian(rekap)
    semua_takukur = not rekap.terukur
    sebagian = len(rekap.with_status(Status.BELUM)) < len(rekap.indikator)
    belum = sebut_belum_tercapai(rekap) if rinci and sebagian else ()
    takukur = daftar_tidak_terukur(rekap) if len(rekap.terukur) < len(rekap.indikator) else ()
    return sambung(
        () if semua_takukur else rekap_capaian(rekap),
        belum,
        takukur if rinci or semua_takukur else (),
        rata_rata(kelompok.rerata, rekap.sebutan, tahun),
    )


def _money(satu: Simpulan) -> Isi:
    anggaran = serapan_anggaran(satu.anggaran) if satu.anggaran is not None else ()
    return sambung(anggaran, simpulan_penggunaan(satu.efisiensi) if satu.efisiensi is not None else ())


def simpulan_akhir(satu: Simpulan) -> Isi:
    """What follows for the year as a whole, with what stands in the way of saying it."""
    status = [i.status for k in satu.kelompok for i in k.rekap.indikator]
    awal = f"target kinerja {rapikan(satu.pd)} Tahun {satu.tahun}"
    if not status:
        return kalimat(f"pencapaian {awal} belum dapat disimpulkan karena indikatornya belum ditetapkan")
    takukur, belum = status.count(Status.TIDAK_TERUKUR), status.count(Status.BELUM)
    if takukur == len(status):
        return kalimat(f"pencapaian {awal} belum dapat disimpulkan karena tidak ada indikator yang dapat diukur")
    return sambung(_verdict(awal, len(status), belum, takukur), _reservation(satu))


def _verdict(awal: str, banyak: int, belum: int, takukur: int) -> Isi:
    kecuali = f"; {wording.cacah(takukur)} indikator belum dapat diukur sehingga belum disimpulkan" if takukur else ""
    terukur = " yang terukur" if takukur else ""
    if not belum:
        return kalimat(f"dengan demikian, seluruh {awal}{terukur} telah tercapai", kecuali)
    if belum + takukur == banyak:
        return kalimat(f"dengan demikian, {awal}{terukur} belum tercapai", kecuali)
    return kalimat(f"dengan demikian, {awal}{terukur} belum seluruhnya tercapai", kecuali)


def _reservation(satu: Simpulan) -> Isi:
    """How many figures behind the conclusion are not final."""
    indikator = [i for k in satu.kelompok for i in k.rekap.indikator if i.status is not Status.TIDAK_TERUKUR]
    jenis = [i.jenis for i in indikator]
    bagian = [
        f"angka {nama} pada {wording.cacah(jenis.count(satu_jenis))} indikator"
        for satu_jenis, nama in _TIDAK_FINAL
        if satu_jenis in jenis
    ]
    return kalimat(f"simpulan tersebut masih memuat {wording.gabung(bagian)}") if bagian else ()


# --- ikhtisar eksekutif -----------------------------------------------------------------------------------------------


def ikhtisar_eksekutif(satu: Simpulan, program: tuple[str, ...] = (), pk: str = "") -> tuple[Isi, ...]:
    """The paragraphs of the summary: what the report answers for, money and programs, results, use of the budget.

    `program`: names of the programs of the year; `pk`: the agreement that counts ("Perjanjian Kinerja Perubahan Tahun
    2024"), "" where there is none.
    """
    terhadap = f"{rapikan(pk)} sebagai tolok ukurnya" if pk else "target dalam dokumen perencanaan yang berlaku"
    pembuka = kalimat(
        f"laporan ini menyajikan pertanggungjawaban kinerja {rapikan(satu.pd)} Tahun {satu.tahun} dengan membandingkan "
        f"realisasi kinerja terhadap {terhadap}"
    )
    berdana = satu.anggaran is not None and ada(satu.anggaran.pagu)
    dukungan = dukungan_anggaran(satu.pd, satu.tahun, satu.anggaran.pagu, program) if berdana and satu.anggaran else ()
    hasil = sambung(cakupan_pengukuran(satu), *(_brief(k, satu.tahun) for k in satu.kelompok))
    return tuple(isi for isi in (pembuka, dukungan, hasil, _money(satu), simpulan_akhir(satu)) if isi)


def _brief(kelompok: SimpulanKelompok, tahun: int) -> Isi:
    rekap = kelompok.rekap
    return sambung(rekap_capaian(rekap), rata_rata(kelompok.rerata, rekap.sebutan, tahun) if rekap.indikator else ())
