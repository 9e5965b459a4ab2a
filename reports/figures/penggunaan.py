"""Money behind performance: allocation per indicator and sasaran, pots only shown, efficiency (desain.md 3, 4)."""

from collections.abc import Iterable

from reports.calc import (
    Alasan,
    Bahan,
    Bendera,
    Hasil,
    MetodeEfisiensi,
    efisiensi,
    efisiensi_pmk214,
    porsi,
    serapan,
    serapan_total,
)
from reports.figures.alokasi import AlokasiTahun
from reports.figures.anggaran import incomplete, missing_pagu, node_keys
from reports.figures.angka import carried, money, money_input
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.nilai import absorption
from reports.figures.peta import KELOMPOK
from reports.inputs import PotTampil, Tempat


def write(buku: BukuAngka) -> None:
    """Allocation, pots and efficiency of the report year and of every other year with an allocation."""
    peta = buku.peta
    for tahun in sorted({peta.tahun, *(satu.tahun for satu in peta.fakta.alokasi)}):
        alokasi = peta.alokasi(tahun)
        for penempatan in _placements(buku, alokasi):
            _write_allocation(buku, alokasi, ("", penempatan), [penempatan], peta.indikator_dari(penempatan).nama)
        for sasaran in peta.sasaran_berlaku(tahun=tahun):
            milik = [satu.kode for satu in peta.penempatan_di(Tempat.SASARAN, sasaran.kode)]
            _write_allocation(buku, alokasi, ("_sasaran", sasaran.kode), milik, f"sasaran {sasaran.nomor}".rstrip())
        for tujuan in peta.tujuan_berlaku(tahun):
            milik = _under_goal(buku, tujuan.kode, tahun)
            _write_allocation(buku, alokasi, ("_tujuan", tujuan.kode), milik, f"tujuan {tujuan.nomor}".rstrip())
        _write_total(buku, alokasi)
    for tahun in sorted({satu.tahun for satu in peta.fakta.pot_tampil}):
        for nomor, pot in enumerate(peta.pot(tahun), 1):
            _write_pot(buku, nomor, pot)
    _write_efficiency(buku)


def _placements(buku: BukuAngka, alokasi: AlokasiTahun) -> Iterable[str]:
    peta = buku.peta
    berlaku = (satu.kode for kelompok in KELOMPOK for satu in peta.penempatan_kelompok(kelompok))
    return dict.fromkeys((*(berlaku if alokasi.tahun == peta.tahun else ()), *alokasi.penempatan))


def _under_goal(buku: BukuAngka, tujuan: str, tahun: int) -> list[str]:
    """The placements on a tujuan and on its sasaran in force: each placement once, so a rupiah is counted once."""
    peta = buku.peta
    sendiri = peta.penempatan_di(Tempat.TUJUAN, tujuan)
    sasaran = (p for satu in peta.sasaran_tujuan(tujuan, tahun) for p in peta.penempatan_di(Tempat.SASARAN, satu.kode))
    return list(dict.fromkeys(satu.kode for satu in (*sendiri, *sasaran)))


# --- allocation -------------------------------------------------------------------------------------------------------
def _write_allocation(
    buku: BukuAngka, alokasi: AlokasiTahun, tempat: tuple[str, str], penempatan: list[str], nama: str
) -> None:
    akhiran, kode = tempat
    tahun, desimal = alokasi.tahun, buku.peta.kebijakan.desimal_serapan
    pagu, belanja = alokasi.pagu(penempatan), alokasi.belanja(penempatan)
    kunci_pagu = kunci(f"alokasi{akhiran}", kode, tahun)
    kunci_belanja = kunci(f"belanja_alokasi{akhiran}", kode, tahun)
    buku.add(
        f"alokasi{akhiran}",
        kode,
        tahun,
        hasil=money(pagu, Alasan.TANPA_ANGGARAN, "alokasi", _parts(buku, alokasi, penempatan, akhiran)),
        judul=f"Alokasi anggaran {nama} tahun {tahun}",
    )
    buku.add(
        f"alokasi_persen{akhiran}",
        kode,
        tahun,
        hasil=porsi(pagu, alokasi.pagu(alokasi.penempatan), desimal),
        judul=f"Bagian alokasi {nama} tahun {tahun}",
        kunci_bahan={"Alokasi": kunci_pagu, "Jumlah": kunci("alokasi_total", tahun)},
    )
    hasil = _absorbed(alokasi, penempatan, desimal)
    tanpa_belanja = Alasan.TANPA_ANGGARAN if pagu is None else Alasan.REALISASI_ANGGARAN_TIDAK_ADA
    buku.add(
        f"belanja_alokasi{akhiran}",
        kode,
        tahun,
        hasil=money(belanja, tanpa_belanja, "alokasi", bendera=() if belanja is None else hasil.bendera),
        judul=f"Realisasi anggaran {nama} tahun {tahun}",
    )
    buku.add(
        f"serapan_alokasi{akhiran}",
        kode,
        tahun,
        hasil=hasil,
        judul=f"Serapan anggaran {nama} tahun {tahun}",
        kunci_bahan={"Realisasi anggaran": kunci_belanja, "Pagu": kunci_pagu},
    )


def _absorbed(alokasi: AlokasiTahun, penempatan: Iterable[str], desimal: int) -> Hasil:
    pasangan = alokasi.pairs(penempatan)
    if len(pasangan) == 1:
        return serapan(*pasangan[0], desimal)
    return serapan_total([(r, p) for r, p in pasangan if r is not None or p], desimal)


def _parts(buku: BukuAngka, alokasi: AlokasiTahun, penempatan: list[str], akhiran: str) -> tuple[Bahan, ...]:
    """Behind a placement its sub kegiatan with their weights, behind a sasaran its placements."""
    peta = buku.peta
    if akhiran:
        return tuple(
            money_input(peta.indikator_dari(kode).nama, alokasi.pagu([kode]), kunci("alokasi", kode, alokasi.tahun))
            for kode in penempatan
            if alokasi.owns(kode)
        )
    anggaran = peta.anggaran(alokasi.tahun)
    if anggaran is None or anggaran.versi_akhir is None:
        return ()
    versi = anggaran.versi_akhir
    return tuple(
        money_input(
            f"{anggaran.sub[sub].nama} (bobot {bobot})",
            anggaran.pagu(sub, versi),
            kunci("pagu", alokasi.tahun, versi, sub),
        )
        for kode in penempatan
        for sub, bobot in alokasi.sub_kegiatan(kode)
    )


def _write_total(buku: BukuAngka, alokasi: AlokasiTahun) -> None:
    tahun, semua = alokasi.tahun, alokasi.penempatan
    pagu, belanja = alokasi.pagu(semua), alokasi.belanja(semua)
    nama = f"yang dialokasikan tahun {tahun}"
    bahan = tuple(
        money_input(buku.peta.indikator_dari(kode).nama, alokasi.pagu([kode]), kunci("alokasi", kode, tahun))
        for kode in semua
    )
    hasil = _absorbed(alokasi, semua, buku.peta.kebijakan.desimal_serapan)
    tanpa_belanja = Alasan.TANPA_ANGGARAN if pagu is None else Alasan.REALISASI_ANGGARAN_TIDAK_ADA
    buku.add("alokasi_total", tahun, hasil=money(pagu, Alasan.TANPA_ANGGARAN, "alokasi", bahan), judul=f"Pagu {nama}")
    kunci_total = kunci("alokasi_total", tahun)
    buku.add(
        "alokasi_persen_total",
        tahun,
        hasil=porsi(pagu, pagu, buku.peta.kebijakan.desimal_serapan),
        judul=f"Jumlah bagian alokasi tahun {tahun}",
        kunci_bahan={"Alokasi": kunci_total, "Jumlah": kunci_total},
    )
    buku.add(
        "belanja_alokasi_total",
        tahun,
        hasil=money(belanja, tanpa_belanja, "alokasi", bendera=() if belanja is None else hasil.bendera),
        judul=f"Realisasi anggaran {nama}",
    )
    buku.add(
        "serapan_alokasi_total",
        tahun,
        hasil=hasil,
        judul=f"Serapan anggaran {nama}",
        kunci_bahan={
            "Realisasi anggaran": kunci("belanja_alokasi_total", tahun),
            "Pagu": kunci("alokasi_total", tahun),
        },
    )
    anggaran = buku.peta.anggaran(tahun)
    seluruh = None if anggaran is None else anggaran.pagu("total")
    sisa = None if seluruh is None else seluruh - (pagu or 0)
    kunci_pagu = "" if seluruh is None or anggaran is None else kunci("pagu", tahun, anggaran.versi_akhir, "total")
    bahan_sisa = (
        money_input("Total pagu", seluruh, kunci_pagu),
        money_input("Seluruh alokasi", pagu, kunci_total),
    )
    hasil_sisa = money(sisa, Alasan.TANPA_ANGGARAN, "alokasi.sisa", bahan_sisa)
    buku.add("alokasi_sisa", tahun, hasil=hasil_sisa, judul=f"Pagu yang tidak dialokasikan tahun {tahun}")


# --- pots -------------------------------------------------------------------------------------------------------------
def _write_pot(buku: BukuAngka, nomor: int, pot: PotTampil) -> None:
    anggaran = buku.peta.anggaran(pot.tahun)
    simpul = "total" if pot.cakupan == "seluruh" else pot.objek
    nama = f"anggaran yang ditampilkan ke-{nomor} tahun {pot.tahun}"
    pagu = belanja = None
    tanpa_pagu, kunci_bahan = Alasan.TANPA_ANGGARAN, None
    bendera: tuple[Bendera, ...] = ()
    hasil = serapan(None, None, buku.peta.kebijakan.desimal_serapan)
    if anggaran is not None and anggaran.has(simpul):
        pagu, belanja = anggaran.pagu(simpul), anggaran.belanja(simpul)
        tanpa_pagu, bendera = missing_pagu(anggaran, anggaran.versi_akhir), incomplete(anggaran, simpul)
        hasil = absorption(anggaran, simpul, buku.peta.kebijakan.desimal_serapan)
        kunci_bahan = node_keys(anggaran, simpul)
    hasil_pagu = money(pagu, tanpa_pagu, "anggaran.pagu")
    hasil_belanja = money(belanja, Alasan.REALISASI_ANGGARAN_TIDAK_ADA, "anggaran.realisasi", bendera=bendera)
    buku.add("pot_pagu", pot.tahun, nomor, hasil=hasil_pagu, judul=f"Pagu {nama}")
    buku.add("pot_belanja", pot.tahun, nomor, hasil=hasil_belanja, judul=f"Realisasi {nama}")
    buku.add("pot_serapan", pot.tahun, nomor, hasil=hasil, judul=f"Serapan {nama}", kunci_bahan=kunci_bahan)


# --- efficiency -------------------------------------------------------------------------------------------------------
def _write_efficiency(buku: BukuAngka) -> None:
    peta, tahun = buku.peta, buku.peta.tahun
    for penempatan in _placements(buku, peta.alokasi()):
        nama = peta.indikator_dari(penempatan).nama
        kunci_serapan = kunci("serapan_alokasi", penempatan, tahun)
        _write_one(
            buku, ("efisiensi", penempatan), f"Efisiensi {nama}", kunci("capaian", penempatan, tahun), kunci_serapan
        )
    for nomor, pot in enumerate(peta.pot(), 1):
        for penempatan in pot.penempatan:
            if peta.nomor_pot(penempatan) == nomor:
                nama = f"Efisiensi {peta.indikator_dari(penempatan).nama} terhadap anggaran yang ditampilkan"
                kunci_capaian = kunci("capaian", penempatan, tahun)
                _write_one(buku, ("efisiensi_pot", penempatan), nama, kunci_capaian, kunci("pot_serapan", tahun, nomor))
    if peta.kebijakan.metode_efisiensi is MetodeEfisiensi.PMK214:
        _write_pmk(buku)
    else:
        kunci_rerata = kunci("rerata", "strategis", tahun)
        _write_one(
            buku, ("efisiensi_total",), "Efisiensi keseluruhan", kunci_rerata, kunci("serapan_alokasi_total", tahun)
        )


def _write_one(buku: BukuAngka, tempat: tuple[str, ...], judul: str, kunci_capaian: str, kunci_serapan: str) -> None:
    kinerja, uang = buku[kunci_capaian].hasil, buku[kunci_serapan].hasil
    hasil = efisiensi(capaian=kinerja, serapan=uang, kebijakan=buku.peta.kebijakan).berbendera(*carried(kinerja, uang))
    keluarga, *kode = tempat
    buku.add(
        keluarga,
        *kode,
        buku.peta.tahun,
        hasil=hasil,
        judul=judul,
        kunci_bahan={"Capaian kinerja": kunci_capaian, "Serapan anggaran": kunci_serapan},
    )


def _write_pmk(buku: BukuAngka) -> None:
    peta, tahun = buku.peta, buku.peta.tahun
    alokasi = peta.alokasi()
    butir = [
        (pagu, alokasi.belanja([kode]), buku.get_hasil("capaian", kode, tahun).tercetak)
        for kode in alokasi.penempatan
        if (pagu := alokasi.pagu([kode])) is not None
    ]
    total, nilai = efisiensi_pmk214(butir, peta.kebijakan)
    buku.add("efisiensi_total", tahun, hasil=total, judul="Efisiensi keseluruhan")
    buku.add(
        "efisiensi_nilai",
        tahun,
        hasil=nilai,
        judul="Nilai efisiensi",
        kunci_bahan={"Efisiensi": kunci("efisiensi_total", tahun)},
    )
