"""Block that says how the figures of the chapter are computed: formulas, policy with its origin, scales.

A reader with the page and a calculator must get the same answer (desain.md 2, promise 2). Source: desain.md 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reports import wording
from reports.calc import RUMUS, DasarRerata, KebijakanHitung, MetodeEfisiensi, Penerapan, Pita, Skala
from reports.compose.blok import blok
from reports.compose.catatan import sumber_data
from reports.compose.konteks import Konteks
from reports.compose.tabel import Kol, baris, baris_kelompok, build_table, paragraf, sel, tengah
from reports.document import Baris, JenisBaris, Tabel, Teks, Unsur
from reports.inputs import Tempat

_DASAR = ("capaian.naik", "capaian.turun")
#: Formulas of a target that only some indicators have; printed where one of them was used.
_KHUSUS = tuple(satu for satu in RUMUS if satu.startswith("capaian.") and satu not in _DASAR)


@blok(
    "rumus_skala",
    "Rumus, kebijakan penghitungan, dan skala yang berlaku",
    tabel=("tabel-kebijakan", "tabel-skala-capaian", "tabel-skala-indikator"),
)
def rumus_skala(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Formulas in force, the policy of the office with who set it, and every scale used in the report."""
    return (
        *_formulas(konteks),
        _policy_table(konteks),
        *_achievement_scale(konteks),
        *_indicator_scales(konteks),
    )


def _formulas(konteks: Konteks) -> Iterator[Unsur]:
    yield paragraf(
        "Capaian kinerja setiap indikator dihitung dengan membandingkan realisasi dengan target sebagaimana tercetak, "
        "dengan rumus sebagai berikut."
    )
    terpakai = {konteks.angka(k).hasil.rumus for k in konteks.buku if k.startswith("capaian.")}
    dasar = [satu for satu in _DASAR if satu in terpakai] or _DASAR[:1]
    for rumus in (*dasar, *(satu for satu in _KHUSUS if satu in terpakai)):
        yield from _formula(rumus, "Capaian")
    yield from _formula("serapan", "Serapan")
    yield from _formula(f"efisiensi.{konteks.kebijakan.metode_efisiensi.value}", "Tingkat efisiensi")
    if konteks.kebijakan.metode_efisiensi is MetodeEfisiensi.PMK214:
        yield from _formula("efisiensi.nilai_pmk214", "Nilai efisiensi")
    yield paragraf(
        Teks(teks="Tingkat kemajuan", tebal=True),
        ". Realisasi dibandingkan dengan target akhir periode Renstra memakai rumus capaian menurut arah indikator.",
    )


def _formula(rumus: str, hasil: str) -> Iterator[Unsur]:
    satu = RUMUS[rumus]
    yield paragraf(Teks(teks=satu.judul, tebal=True), f". {satu.uraian}")
    # A formula that is a case distinction ("100% bila …") is no equation with one left side less; it reads the same.
    yield paragraf(f"{hasil} = {satu.notasi}", gaya="rumus")


# --- policy -----------------------------------------------------------------------------------------------------------


def _policy_table(konteks: Konteks) -> Tabel:
    kolom = (tengah("No", 5), Kol("Ketentuan", 25), Kol("Isi", 50), Kol("Ditetapkan oleh", 20))
    badan = [
        baris(sel(str(n)), sel(nama), sel(isi), sel(_scope(konteks, kunci)))
        for n, (kunci, nama, isi) in enumerate(_policy_lines(konteks.kebijakan), start=1)
    ]
    return build_table("tabel-kebijakan", "Kebijakan Penghitungan yang Berlaku", kolom, badan)


def _policy_lines(kebijakan: KebijakanHitung) -> Iterator[tuple[str, str, str]]:
    """(policy key, what it is about, what holds), in sentences."""
    yield "desimal_capaian", "Pembulatan capaian", _rounding(kebijakan.desimal_capaian)
    yield "batas_capaian", "Batas atas capaian", _cap(kebijakan)
    yield "lantai", "Batas bawah capaian", _floor(kebijakan)
    yield "dasar_rerata", "Rata-rata capaian", _mean(kebijakan)
    yield "hitung_asumsi", "Angka asumsi", _counted(kebijakan.hitung_asumsi)
    yield "hitung_sementara", "Angka sementara", _counted(kebijakan.hitung_sementara)
    yield "desimal_serapan", "Pembulatan serapan anggaran", _rounding(kebijakan.desimal_serapan)
    yield "metode_efisiensi", "Tingkat efisiensi", _efficiency(kebijakan)


def _scope(konteks: Konteks, kunci: str) -> str:
    asal = konteks.masukan.kebijakan.asal.get(kunci, "nasional")
    nama = {"nasional": "Nasional", "pemda": konteks.masukan.daerah.pemda.nama, "pd": konteks.nama_pd}
    return nama.get(asal, asal)


def _decimals(desimal: int) -> str:
    return f"{wording.cacah(desimal)} desimal" if desimal else "bilangan bulat"


def _rounding(desimal: int) -> str:
    return f"Dicetak dengan {_decimals(desimal)}, setengah ke atas menjauhi nol."


def _cap(kebijakan: KebijakanHitung) -> str:
    if kebijakan.batas_capaian is None:
        return "Tidak dibatasi; capaian di atas 100% dicetak dan diperhitungkan apa adanya."
    return f"Paling tinggi {wording.persen(kebijakan.batas_capaian)} {_applies(kebijakan.penerapan_batas)}."


def _floor(kebijakan: KebijakanHitung) -> str:
    if kebijakan.lantai is None:
        return "Tidak dibatasi; capaian negatif dicetak apa adanya."
    return f"Paling rendah {wording.persen(kebijakan.lantai)} {_applies(kebijakan.penerapan_batas)}."


def _applies(penerapan: Penerapan) -> str:
    if penerapan is Penerapan.TAMPILAN:
        return "pada tampilan, sedangkan rata-rata memakai nilai asli"
    if penerapan is Penerapan.RERATA:
        return "pada rata-rata, sedangkan tampilan memakai nilai asli"
    return "pada tampilan dan rata-rata"


def _mean(kebijakan: KebijakanHitung) -> str:
    dasar = "seluruh indikator" if kebijakan.dasar_rerata is DasarRerata.INDIKATOR else "rata-rata setiap sasaran"
    return (
        f"Dihitung dari {dasar} dengan nilai capaian yang tidak dibulatkan, "
        f"lalu dicetak dengan {_decimals(kebijakan.desimal_rerata)}."
    )


def _counted(dihitung: bool) -> str:
    """What the mean does with figures that are not final; with and without them are printed where there are any."""
    return (
        "Ditandai dan diperhitungkan dalam rata-rata."
        if dihitung
        else "Ditandai, tidak diperhitungkan dalam rata-rata."
    )


def _efficiency(kebijakan: KebijakanHitung) -> str:
    syarat = " Dihitung hanya bila capaian kinerja mencapai 100%." if kebijakan.efisien_hanya_bila_tercapai else ""
    titik = "1" if kebijakan.metode_efisiensi is MetodeEfisiensi.RASIO else "0"
    return (
        f"{kebijakan.metode_efisiensi.label}, dihitung dari angka tercetak dan dicetak dengan "
        f"{_decimals(kebijakan.desimal_efisiensi)}. Di atas {titik} berarti efisien, di bawahnya tidak efisien.{syarat}"
    )


# --- scales -----------------------------------------------------------------------------------------------------------


def _achievement_scale(konteks: Konteks) -> tuple[Unsur, ...]:
    kode, skala = konteks.kebijakan.skala_capaian, konteks.peta.skala_capaian
    if not kode:
        return (paragraf("Capaian kinerja tidak dikelompokkan ke dalam kategori."),)
    if skala is None:
        return (paragraf(f"Skala kategori capaian {kode} belum ditetapkan."),)
    kolom = (tengah("No", 8), tengah("Rentang Capaian", 40), tengah("Kategori", 52))
    badan = [baris(sel(str(n)), sel(range_of(p, skala)), sel(_label(p))) for n, p in enumerate(_descending(skala), 1)]
    judul = f"Skala Kategori Capaian Kinerja ({skala.nama})"
    return (build_table("tabel-skala-capaian", judul, kolom, badan, sumber=_source(skala), catatan=_remarks(skala)),)


def _indicator_scales(konteks: Konteks) -> tuple[Unsur, ...]:
    """The scales that predicates of indicators in this report come from, one band of rows for each."""
    terpakai = {
        skala.kode: skala
        for penempatan in konteks.peta.penempatan.values()
        if penempatan.tempat in (Tempat.TUJUAN, Tempat.SASARAN)
        and (skala := konteks.peta.skala_indikator(penempatan.indikator)) is not None
    }
    if not terpakai:
        return ()
    kolom = (tengah("No", 8), tengah("Rentang Nilai", 40), tengah("Kategori", 52))
    badan: list[Baris] = []
    for skala in terpakai.values():
        badan.append(baris_kelompok(skala.nama, len(kolom), JenisBaris.SUBKELOMPOK))
        badan += [
            baris(sel(str(n)), sel(range_of(p, skala)), sel(_label(p))) for n, p in enumerate(_descending(skala), 1)
        ]
    instrumen = sumber_data((), *(satu.sumber.instrumen for satu in terpakai.values()))
    return (build_table("tabel-skala-indikator", "Skala Kategori Nilai Indikator", kolom, badan, sumber=instrumen),)


def _descending(skala: Skala) -> list[Pita]:
    return sorted(skala.pita, key=lambda satu: satu.urutan, reverse=True)


def _label(pita: Pita) -> str:
    """ "Sangat Baik (BB)"; the code is left out where it only repeats the label."""
    return pita.sebutan if pita.kode.casefold() in ("", pita.sebutan.casefold()) else f"{pita.sebutan} ({pita.kode})"


def _source(skala: Skala) -> str:
    return sumber_data((), skala.sumber.instrumen)


def _remarks(skala: Skala) -> tuple[str, ...]:
    """What a reader needs to find the category; how the instrument was read is no note of the office."""
    return (f"Capaian dibulatkan pada {_decimals(skala.desimal)} sebelum kategorinya ditentukan.",)


def range_of(pita: Pita, skala: Skala) -> str:
    """The bounds of a band as printed: "> 90% – 100%", "≤ 50%", a single point "4". Open ends carry their sign."""
    if pita.bawah is None and pita.atas is None:
        return "seluruh nilai"
    if pita.bawah is None:
        return f"{'<' if pita.atas_terbuka else '≤'} {_bound(pita.atas, skala)}"
    if pita.atas is None:
        return f"{'>' if pita.bawah_terbuka else '≥'} {_bound(pita.bawah, skala)}"
    if pita.bawah == pita.atas:
        return _bound(pita.bawah, skala)
    kiri = f"{'> ' if pita.bawah_terbuka else ''}{_bound(pita.bawah, skala)}"
    return f"{kiri} – {'< ' if pita.atas_terbuka else ''}{_bound(pita.atas, skala)}"


def _bound(nilai: Decimal | None, skala: Skala) -> str:
    """A bound with as many places as the finest bound of its scale, so that the bands line up."""
    if nilai is None:
        raise ValueError(f"pita skala {skala.kode} tanpa batas")
    batas = [satu for pita in skala.pita for satu in (pita.bawah, pita.atas) if satu is not None]
    desimal = max(len(f"{satu.normalize():f}".partition(".")[2]) for satu in batas)
    return wording.bersatuan(wording.angka(nilai, desimal), "persen" if skala.satuan == "persen" else "")
