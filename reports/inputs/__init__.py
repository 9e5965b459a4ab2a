"""Everything one report needs, as frozen facts (desain.md 3). Nothing here is computed and nothing derivable is kept.

The same classes are the schema of `fixtures/`, the rows that `sakip.queries.masukan` builds from the database and the
inputs that an approved
print freezes. `reports.inputs.codec` turns them into JSON and back, strictly.
"""

from reports.inputs.anggaran import (
    Alokasi,
    AnggaranTahun,
    AngkaKontrol,
    Kegiatan,
    Pagu,
    PotTampil,
    Program,
    RealisasiPeriode,
    RencanaPeriode,
    SubKegiatan,
    VersiAnggaran,
)
from reports.inputs.codec import FaktaSalah, Sen, from_json, to_json
from reports.inputs.dasar import Sumber
from reports.inputs.dukungan import Butir, KolomDukung, NilaiBersaing, TabelDukung
from reports.inputs.laporan import Bagian, KebijakanMasukan, Narasi, PanggilanBlok, RencanaLaporan
from reports.inputs.masukan import FaktaPD, FaktaPemda, Masukan
from reports.inputs.organisasi import (
    Identitas,
    Jabatan,
    Misi,
    Pemangku,
    Pemda,
    Pendahulu,
    PerangkatDaerah,
    Rpjmd,
    SasaranDaerah,
    TujuanDaerah,
    Unit,
)
from reports.inputs.pengukuran import EvaluasiAkip, KomponenAkip, Nilai, Pembanding, Skm, UnsurSkm
from reports.inputs.perencanaan import (
    Indikator,
    KinerjaJabatan,
    Penempatan,
    Renstra,
    Sasaran,
    Strategi,
    TargetTahun,
    Tempat,
    Tujuan,
)
from reports.inputs.perjanjian import BarisPK, PaguPK, PerjanjianKinerja, Pihak

__all__ = [
    "Alokasi",
    "AnggaranTahun",
    "AngkaKontrol",
    "Bagian",
    "BarisPK",
    "Butir",
    "EvaluasiAkip",
    "FaktaPD",
    "FaktaPemda",
    "FaktaSalah",
    "Identitas",
    "Indikator",
    "Jabatan",
    "KebijakanMasukan",
    "Kegiatan",
    "KinerjaJabatan",
    "KolomDukung",
    "KomponenAkip",
    "Masukan",
    "Misi",
    "Narasi",
    "Nilai",
    "NilaiBersaing",
    "Pagu",
    "PaguPK",
    "PanggilanBlok",
    "Pemangku",
    "Pembanding",
    "Pemda",
    "Pendahulu",
    "Penempatan",
    "PerangkatDaerah",
    "PerjanjianKinerja",
    "Pihak",
    "PotTampil",
    "Program",
    "RealisasiPeriode",
    "RencanaLaporan",
    "RencanaPeriode",
    "Renstra",
    "Rpjmd",
    "Sasaran",
    "SasaranDaerah",
    "Sen",
    "Skm",
    "Strategi",
    "SubKegiatan",
    "Sumber",
    "TabelDukung",
    "TargetTahun",
    "Tempat",
    "Tujuan",
    "TujuanDaerah",
    "Unit",
    "UnsurSkm",
    "VersiAnggaran",
    "from_json",
    "to_json",
]
