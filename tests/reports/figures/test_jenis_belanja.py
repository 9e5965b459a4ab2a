"""Money by kind of spending: summed where sub kegiatan name it, as declared elsewhere."""

from decimal import Decimal

from reports.calc import Alasan
from reports.figures import PetaAnggaran, hitung_buku
from reports.figures.jenis_belanja import unbalanced
from reports.inputs import (
    AnggaranTahun,
    AngkaKontrol,
    Kegiatan,
    Pagu,
    Program,
    RealisasiPeriode,
    SubKegiatan,
    Sumber,
    VersiAnggaran,
)
from tests.reports.pabrik import masukan_kecil, rp, with_facts

SUMBER = Sumber(dokumen="Laporan lama", tempat="Bab I")


def budget(
    *sub: SubKegiatan, kontrol: tuple[AngkaKontrol, ...] = (), versi: tuple[str, ...] = ("murni", "akhir")
) -> AnggaranTahun:
    return AnggaranTahun(
        tahun=2024,
        versi=tuple(VersiAnggaran(kode=satu, jenis="murni", nomor=n, nama=satu) for n, satu in enumerate(versi)),
        program=(Program(kode="P", nama="P", kegiatan=(Kegiatan(kode="P.K", nama="K", sub_kegiatan=sub),)),),
        kontrol=kontrol,
    )  # fmt: skip


def kontrol(objek: str, besaran: str, jumlah: int, versi: str = "") -> AngkaKontrol:
    return AngkaKontrol(
        tingkat="jenis_belanja", objek=objek, besaran=besaran, versi=versi, jumlah=rp(jumlah), sumber=SUMBER
    )


def test_menurut_rincian_sub_kegiatan() -> None:
    """Modal 300 + 100 in the last version, spent 300: 75%."""
    sub = tuple(
        SubKegiatan(
            kode=f"P.K.{n}",
            nama="S",
            pagu=(Pagu(versi="murni", jumlah=rp(1), jenis_belanja="Modal"),
                  Pagu(versi="akhir", jumlah=rp(pagu), jenis_belanja="Modal")),
            realisasi=(RealisasiPeriode(periode=0, jumlah=rp(150), jenis_belanja="Modal"),),
        )
        for n, pagu in enumerate((300, 100))
    )  # fmt: skip
    buku = hitung_buku(with_facts(masukan_kecil(), anggaran=(budget(*sub),), alokasi=(), pot_tampil=()))
    assert buku["pagu_jenis.2024.akhir.modal"].nilai == 400
    assert buku["belanja_jenis.2024.modal"].nilai == 300
    assert buku["serapan_jenis.2024.modal"].nilai == Decimal("75.00")


def test_menurut_jumlah_yang_dinyatakan() -> None:
    isi = budget(
        kontrol=(kontrol("Belanja Pegawai", "pagu", 200, "akhir"), kontrol("Belanja Pegawai", "realisasi", 50))
    )
    buku = hitung_buku(with_facts(masukan_kecil(), anggaran=(isi,), alokasi=(), pot_tampil=()))
    assert buku["pagu_jenis.2024.akhir.belanja-pegawai"].nilai == 200
    assert buku["pagu_jenis.2024.akhir.belanja-pegawai"].asal == "Laporan lama, Bab I"
    assert buku["serapan_jenis.2024.belanja-pegawai"].tampil == "25,00%"


def test_tanpa_realisasi_ada_alasannya() -> None:
    isi = budget(kontrol=(kontrol("Belanja Pegawai", "pagu", 200, "akhir"), kontrol("Hibah", "pagu", 9, "murni")))
    buku = hitung_buku(with_facts(masukan_kecil(), anggaran=(isi,), alokasi=(), pot_tampil=()))
    assert buku["belanja_jenis.2024.belanja-pegawai"].alasan is Alasan.REALISASI_ANGGARAN_TIDAK_ADA
    assert buku["serapan_jenis.2024.belanja-pegawai"].alasan is Alasan.REALISASI_ANGGARAN_TIDAK_ADA
    # Declared for a version that no longer counts.
    assert buku["pagu_jenis.2024.akhir.hibah"].alasan is Alasan.BELUM_TERSEDIA


def test_tanpa_versi_tidak_ada_pagu() -> None:
    isi = budget(kontrol=(kontrol("Modal", "realisasi", 5),), versi=())
    buku = hitung_buku(with_facts(masukan_kecil(), anggaran=(isi,), alokasi=(), pot_tampil=()))
    assert [satu for satu in buku if "_jenis." in satu] == ["belanja_jenis.2024.modal", "serapan_jenis.2024.modal"]
    assert buku["serapan_jenis.2024.modal"].alasan is Alasan.TANPA_ANGGARAN


def _spent(pagu: int, belanja: int) -> SubKegiatan:
    return SubKegiatan(
        kode="P.K.1", nama="S", pagu=(Pagu(versi="akhir", jumlah=rp(pagu)),),
        realisasi=(RealisasiPeriode(periode=0, jumlah=rp(belanja)),),
    )  # fmt: skip


def test_yang_dinyatakan_menurut_jenis_dibandingkan_dengan_rincian() -> None:
    """Sub kegiatan: pagu 300, spent 250. Declared by kind: pagu 200 + 100, spent 150 + 90."""
    dinyatakan = (
        kontrol("Pegawai", "pagu", 200, "akhir"),
        kontrol("Modal", "pagu", 100, "akhir"),
        kontrol("Pegawai", "realisasi", 150),
        kontrol("Modal", "realisasi", 90),
    )
    assert unbalanced(PetaAnggaran(budget(_spent(300, 250), kontrol=dinyatakan))) == ("realisasi",)
    assert unbalanced(PetaAnggaran(budget(_spent(301, 240), kontrol=dinyatakan))) == ("pagu",)
    # One kind unknown: nothing can be said of the sum.
    assert unbalanced(PetaAnggaran(budget(_spent(999, 999), kontrol=dinyatakan[:3]))) == ("pagu",)
    assert unbalanced(PetaAnggaran(budget(_spent(300, 250)))) == ()
    assert unbalanced(PetaAnggaran(budget(kontrol=dinyatakan))) == ()
