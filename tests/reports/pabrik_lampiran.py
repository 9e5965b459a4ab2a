"""The small office with what annexes are made of: a post with lines of performance and an agreement, and an SOP."""

from dataclasses import replace

from reports.inputs import (
    BarisPK,
    Butir,
    Jabatan,
    KinerjaJabatan,
    Masukan,
    Penempatan,
    PerjanjianKinerja,
    Tempat,
)
from tests.reports.pabrik_kecil import masukan_kecil
from tests.reports.pabrik_kecil_kinerja import angka

SOP = (
    Butir(jenis="sop_identitas", uraian="Pengumpulan Data", rincian=(("Nomor", "1/SOP"),)),
    Butir(jenis="sop", nomor="1", uraian="Menyusun konsep", rincian=(("Pelaku", "Sekretaris"), ("Waktu", "1 hari"))),
)


def masukan_lampiran() -> Masukan:
    """Below the head stands one post, `seksi`, that answers for the indicator NAIK by an agreement of 2024."""
    masukan = masukan_kecil()
    fakta = masukan.fakta
    baris = BarisPK(
        kelompok="strategis", nomor_sasaran="1", sasaran="Kinerja", indikator="Indeks kepatuhan pelayanan",
        penempatan="seksi.NAIK", target=angka("72"),
    )  # fmt: skip
    pk = PerjanjianKinerja(kode="2024-seksi", tahun=2024, versi=1, jenis="murni", jabatan="seksi", baris=(baris,))
    return replace(
        masukan,
        fakta=replace(
            fakta,
            jabatan=(*fakta.jabatan, Jabatan(kode="seksi", nama="Kepala Seksi", atasan="kepala", urutan=2)),
            kinerja_jabatan=(KinerjaJabatan(kode="seksi.1", jabatan="seksi", uraian="Kinerja"),),
            penempatan=(
                *fakta.penempatan,
                Penempatan(kode="seksi.NAIK", indikator="NAIK", tempat=Tempat.JABATAN, objek="seksi.1"),
            ),
            perjanjian=(*fakta.perjanjian, pk),
            butir=(*fakta.butir, *SOP),
        ),
    )
