"""Figures of the budget: every node of every year, and the declared totals beside them (desain.md 3, Budget; 4)."""

from reports.calc import Alasan, Bahan, Bendera, Hasil, serapan
from reports.figures.angka import money, money_input
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.nilai import absorption
from reports.figures.peta_anggaran import PetaAnggaran, Simpul
from reports.inputs import AngkaKontrol

_TANPA_TAHUN = (
    ("belanja", "anggaran.realisasi", "rupiah", "Realisasi anggaran"),
    ("serapan", "serapan", "persen", "Serapan anggaran"),
    ("sisa", "anggaran.sisa", "rupiah", "Sisa anggaran"),
)


def write(buku: BukuAngka) -> None:
    """Every budget year of the facts, the report year even when it has no budget."""
    peta = buku.peta
    for anggaran in peta.semua_anggaran():
        for simpul in anggaran.nodes():
            _write_node(buku, anggaran, simpul)
        for nomor, kontrol in enumerate(anggaran.anggaran.kontrol, 1):
            _write_control(buku, anggaran, nomor, kontrol)
    if peta.anggaran() is None:
        for keluarga, rumus, satuan, judul in _TANPA_TAHUN:
            hasil = Hasil.tanpa(Alasan.TANPA_ANGGARAN, rumus=rumus, satuan=satuan)
            buku.add(keluarga, peta.tahun, "total", hasil=hasil, judul=f"{judul} tahun {peta.tahun}")


def _write_node(buku: BukuAngka, anggaran: PetaAnggaran, simpul: Simpul) -> None:
    nama = f"{simpul.nama} tahun {anggaran.tahun}"
    asal = str(anggaran.anggaran.sumber)
    for versi in anggaran.versi:
        hasil = _pagu(anggaran, simpul, versi.kode)
        judul = f"Pagu {versi.nama or versi.kode} {nama}"
        buku.add(
            "pagu", anggaran.tahun, versi.kode, simpul.kode, hasil=hasil, judul=judul, asal=str(versi.sumber) or asal
        )
    buku.add(
        "perubahan_pagu", anggaran.tahun, simpul.kode, hasil=_change(anggaran, simpul), judul=f"Perubahan pagu {nama}"
    )
    buku.add(
        "belanja", anggaran.tahun, simpul.kode, hasil=_spending(anggaran, simpul), judul=f"Realisasi {nama}", asal=asal
    )
    buku.add(
        "serapan",
        anggaran.tahun,
        simpul.kode,
        hasil=_absorption(buku, anggaran, simpul),
        judul=f"Serapan {nama}",
        kunci_bahan=node_keys(anggaran, simpul.kode),
    )
    buku.add("sisa", anggaran.tahun, simpul.kode, hasil=_rest(anggaran, simpul), judul=f"Sisa {nama}")


def node_keys(anggaran: PetaAnggaran, simpul: str) -> dict[str, str]:
    """The keys behind the inputs of a serapan of the node."""
    kunci_bahan = {"Realisasi anggaran": kunci("belanja", anggaran.tahun, simpul)}
    if anggaran.versi_akhir is not None:
        kunci_bahan["Pagu"] = kunci("pagu", anggaran.tahun, anggaran.versi_akhir, simpul)
    return kunci_bahan


def _pagu(anggaran: PetaAnggaran, simpul: Simpul, versi: str) -> Hasil:
    bahan = tuple(
        money_input(anak.nama, anggaran.pagu(anak.kode, versi), kunci("pagu", anggaran.tahun, versi, anak.kode))
        for anak in simpul.anak
    )
    return money(
        anggaran.pagu(simpul.kode, versi), missing_pagu(anggaran, versi), _sum_rule("anggaran.pagu", simpul), bahan
    )


def missing_pagu(anggaran: PetaAnggaran, versi: str | None) -> Alasan:
    """Why a node has no pagu: a version that lists sub kegiatan does not fund it, one that lists none is not known."""
    return Alasan.TANPA_ANGGARAN if anggaran.is_detailed(versi) else Alasan.BELUM_TERSEDIA


def _sum_rule(rumus: str, simpul: Simpul) -> str:
    return "isian" if simpul.tingkat == "sub_kegiatan" else rumus


def _spending(anggaran: PetaAnggaran, simpul: Simpul) -> Hasil:
    bahan = tuple(
        money_input(anak.nama, anggaran.belanja(anak.kode), kunci("belanja", anggaran.tahun, anak.kode))
        for anak in simpul.anak
    )
    return money(
        anggaran.belanja(simpul.kode),
        Alasan.REALISASI_ANGGARAN_TIDAK_ADA,
        _sum_rule("anggaran.realisasi", simpul),
        bahan,
        incomplete(anggaran, simpul.kode),
    )


def incomplete(anggaran: PetaAnggaran, simpul: str) -> tuple[Bendera, ...]:
    """The mark of a sum to which some funded sub kegiatan has not reported."""
    pasangan = anggaran.pasangan(simpul)
    kurang = any(realisasi is None and pagu for realisasi, pagu in pasangan)
    ada = any(realisasi is not None for realisasi, _ in pasangan)
    return (Bendera.TIDAK_LENGKAP,) if kurang and ada else ()


def _absorption(buku: BukuAngka, anggaran: PetaAnggaran, simpul: Simpul) -> Hasil:
    desimal = buku.peta.kebijakan.desimal_serapan
    if simpul.tingkat == "sub_kegiatan":
        return serapan(anggaran.belanja(simpul.kode), anggaran.pagu(simpul.kode), desimal)
    return absorption(anggaran, simpul.kode, desimal)


def _rest(anggaran: PetaAnggaran, simpul: Simpul) -> Hasil:
    versi = anggaran.versi_akhir
    pagu, belanja = anggaran.pagu(simpul.kode), anggaran.belanja(simpul.kode)
    kunci_pagu = "" if versi is None else kunci("pagu", anggaran.tahun, versi, simpul.kode)
    bahan = (
        money_input("Pagu", pagu, kunci_pagu),
        money_input("Realisasi anggaran", belanja, kunci("belanja", anggaran.tahun, simpul.kode)),
    )
    alasan = missing_pagu(anggaran, versi) if pagu is None else Alasan.REALISASI_ANGGARAN_TIDAK_ADA
    sisa = None if pagu is None or belanja is None else pagu - belanja
    return money(sisa, alasan, "anggaran.sisa", bahan, incomplete(anggaran, simpul.kode))


def _change(anggaran: PetaAnggaran, simpul: Simpul) -> Hasil:
    """Last version minus first. What a detailed version does not list has no money in it, so it counts from nothing."""
    awal, akhir = anggaran.versi_awal, anggaran.versi_akhir
    if awal is None or akhir is None or awal == akhir:
        return money(None, Alasan.BELUM_TERSEDIA, "anggaran.perubahan")
    pagu_awal, pagu_akhir = anggaran.pagu(simpul.kode, awal), anggaran.pagu(simpul.kode, akhir)
    bahan = (
        money_input("Pagu versi terakhir", pagu_akhir, kunci("pagu", anggaran.tahun, akhir, simpul.kode)),
        money_input("Pagu versi pertama", pagu_awal, kunci("pagu", anggaran.tahun, awal, simpul.kode)),
    )
    if not (anggaran.is_detailed(awal) and anggaran.is_detailed(akhir)):
        return money(None, Alasan.BELUM_TERSEDIA, "anggaran.perubahan", bahan)
    if pagu_awal is None and pagu_akhir is None:
        return money(None, Alasan.TANPA_ANGGARAN, "anggaran.perubahan", bahan)
    return money((pagu_akhir or 0) - (pagu_awal or 0), Alasan.TANPA_ANGGARAN, "anggaran.perubahan", bahan)


# --- declared totals --------------------------------------------------------------------------------------------------
def _write_control(buku: BukuAngka, anggaran: PetaAnggaran, nomor: int, kontrol: AngkaKontrol) -> None:
    tahun = anggaran.tahun
    nama = " ".join(bagian for bagian in (kontrol.besaran, kontrol.tingkat.replace("_", " "), kontrol.objek) if bagian)
    dinyatakan = money(kontrol.jumlah, Alasan.BELUM_TERSEDIA, "isian")
    buku.add("kontrol", tahun, nomor, hasil=dinyatakan, judul=f"Jumlah {nama} menurut sumber", asal=str(kontrol.sumber))
    jumlah, kunci_jumlah = _derived(anggaran, kontrol)
    bahan: tuple[Bahan, ...] = (
        money_input("Jumlah yang dinyatakan", kontrol.jumlah, kunci("kontrol", tahun, nomor)),
        money_input("Hasil penjumlahan", jumlah, kunci_jumlah),
    )
    beda = None if jumlah is None else kontrol.jumlah - jumlah
    hasil = money(beda, Alasan.BELUM_TERSEDIA, "kontrol.selisih", bahan)
    buku.add("selisih_kontrol", tahun, nomor, hasil=hasil, judul=f"Selisih jumlah {nama} dengan hasil penjumlahan")


def _derived(anggaran: PetaAnggaran, kontrol: AngkaKontrol) -> tuple[int | None, str]:
    """What the parts sum to at the place of a declared total, and its key; None where they say nothing."""
    simpul = {"total": "total", "unit": f"unit:{kontrol.objek}"}.get(kontrol.tingkat, kontrol.objek)
    bertingkat = kontrol.tingkat in ("total", "unit", "program", "kegiatan", "sub_kegiatan")
    if not bertingkat or not anggaran.has(simpul):
        return None, ""
    if kontrol.besaran == "realisasi":
        return anggaran.belanja(simpul), kunci("belanja", anggaran.tahun, simpul)
    versi = kontrol.versi or anggaran.versi_akhir
    if kontrol.besaran != "pagu" or versi not in {satu.kode for satu in anggaran.versi}:
        return None, ""
    return anggaran.pagu(simpul, versi), kunci("pagu", anggaran.tahun, versi, simpul)
