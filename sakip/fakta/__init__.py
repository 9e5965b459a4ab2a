"""Reading folders of facts (`fixtures/`) strictly, before anything is written. Plain Python: no Django.

A file with an unknown key, a wrong type, a code that does not exist or sums that break a rule is refused with its
place; `isi_contoh` then writes nothing at all (issue: Bad input).
"""

from sakip.fakta.berkas import BerkasSalah, read_json
from sakip.fakta.contoh import (
    AkunContoh,
    AturanAkunContoh,
    BerkasContoh,
    KebijakanFakta,
    Lingkungan,
    PenugasanContoh,
    read_aturan_akun,
    read_folder,
    read_kebijakan,
    read_pemda,
    read_pengguna,
    read_sistematika,
    read_skala,
)
from sakip.fakta.kumpul import TAHUN
from sakip.fakta.periksa import (
    Cacat,
    periksa_daerah,
    periksa_fakta,
    periksa_laporan,
    periksa_nilai,
    periksa_sistematika,
)

__all__ = [
    "TAHUN",
    "AkunContoh",
    "AturanAkunContoh",
    "BerkasContoh",
    "BerkasSalah",
    "Cacat",
    "KebijakanFakta",
    "Lingkungan",
    "PenugasanContoh",
    "periksa_daerah",
    "periksa_fakta",
    "periksa_laporan",
    "periksa_nilai",
    "periksa_sistematika",
    "read_aturan_akun",
    "read_folder",
    "read_json",
    "read_kebijakan",
    "read_pemda",
    "read_pengguna",
    "read_sistematika",
    "read_skala",
]
