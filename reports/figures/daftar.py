"""The registry of key families: docs/kunci.md is generated from it, and every key is built and recognised by it.

A key is an interface (desain.md 5): tests, `angka`, live references in narrative and workbook formulas use it. Codes
in a key are the codes of the facts.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

_BAGIAN = re.compile(r"\{(\w+)\}")
#: What may stand for a name in a pattern; any other name stands for a code.
_ISI = {
    "tahun": r"\d{4}",
    "saat": r"\d{4}|awal|akhir",
    "n": r"\d+",
    "kolom": r"\d+",
    "triwulan": r"[1-4]",
    "kelompok": "strategis|lainnya|tujuan",
    "tingkat": "program|kegiatan|sub_kegiatan|semua",
    "cacahan": "sasaran|indikator|terhitung|tanpa_realisasi|tercapai",
    "survei": r"\d{4}(?:-\d+)?",
    "versi": r"[^\s.{}]+",
}
_KODE = r"[^\s{}]+"


@dataclass(frozen=True)
class Keluarga:
    """A family of keys.

    `pola` is the key with {names}, `uraian` says in Indonesian what its figures are, `satuan` what they are counted in
    and `rumus` which formula ids they may carry (of `reports.figures.RUMUS`).
    """

    kode: str
    pola: str
    uraian: str
    satuan: str
    rumus: tuple[str, ...]

    @cached_property
    def _bentuk(self) -> tuple[str, int]:
        """The key as a template for `%`, and how many names it has; built once, because thousands of keys are made."""
        potongan = _BAGIAN.split(self.pola)[::2]
        return "%s".join(satu.replace("%", "%%") for satu in potongan), len(potongan) - 1

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Matches the keys of this family whole, with a group for each name."""
        teks = _BAGIAN.split(self.pola)
        return re.compile(
            "".join(
                f"(?P<{bagian}>{_ISI.get(bagian, _KODE)})" if nomor % 2 else re.escape(bagian)
                for nomor, bagian in enumerate(teks)
            )
        )

    def kunci(self, *isi: object) -> str:
        """The key with its names filled in order. Raises ValueError for the wrong number of them."""
        bentuk, banyak = self._bentuk
        if len(isi) != banyak:
            raise ValueError(f"kunci {self.pola} memerlukan {banyak} bagian, bukan {len(isi)}")
        return bentuk % isi


def _keluarga(pola: str, uraian: str, satuan: str, *rumus: str, kode: str = "") -> Keluarga:
    return Keluarga(kode or pola.partition(".")[0], pola, uraian, satuan, rumus)


_CAPAIAN = tuple(
    f"capaian.{akhiran}"
    for akhiran in (
        "naik", "turun", "turun_rasio", "stabil", "naik_negatif", "turun_negatif", "stabil_negatif", "turun_target_nol",
        "rentang", "level", "ya_tidak", "tahapan",
    )
)  # fmt: skip
_KEMAJUAN = tuple(rumus.replace("capaian.", "kemajuan.") for rumus in _CAPAIAN)
_KONSOLIDASI = tuple(f"konsolidasi.{cara}" for cara in ("tahunan", "jumlah", "rerata", "terakhir"))
_SERAPAN = ("serapan", "serapan.total")
_EFISIENSI = ("efisiensi.selisih", "efisiensi.rasio", "efisiensi.pmk214")
_RERATA = ("rerata.indikator", "rerata.berbobot", "rerata.sasaran")
_INDIKATOR = "satuan indikator"

_KINERJA = (
    _keluarga("target.{penempatan}.{tahun}", "Target yang berlaku pada akhir tahun", _INDIKATOR, "target"),
    _keluarga("target_atas.{penempatan}.{tahun}", "Batas atas target yang berupa rentang", _INDIKATOR, "target"),
    _keluarga(
        "target_renstra.{penempatan}.{renstra}.{saat}",
        "Target menurut versi Renstra: kondisi awal, tahunan, dan kondisi akhir",
        _INDIKATOR,
        "target",
    ),
    _keluarga("target_akhir.{penempatan}", "Target akhir periode Renstra yang berlaku", _INDIKATOR, "target"),
    _keluarga(
        "realisasi.{indikator}.{tahun}",
        "Realisasi yang dipakai, dibulatkan pada desimal indikator",
        _INDIKATOR,
        "isian",
        "realisasi.komponen",
        *_KONSOLIDASI,
        *_SERAPAN,
        "skm.ikm",
        "skm.ikm_konversi",
        "akip.total",
    ),
    _keluarga(
        "realisasi_triwulan.{indikator}.{tahun}.{triwulan}",
        "Realisasi satu triwulan",
        _INDIKATOR,
        "isian",
        "realisasi.komponen",
    ),
    _keluarga("pembilang.{indikator}.{tahun}", "Pembilang realisasi", "satuan pembilang", "isian"),
    _keluarga("penyebut.{indikator}.{tahun}", "Penyebut realisasi", "satuan penyebut", "isian"),
    _keluarga("capaian.{penempatan}.{tahun}", "Capaian dari target dan realisasi tercetak", "persen", *_CAPAIAN),
    _keluarga("kemajuan.{penempatan}", "Tingkat kemajuan terhadap target akhir Renstra", "persen", *_KEMAJUAN),
    _keluarga(
        "selisih_tahun.{indikator}.{tahun}", "Selisih realisasi dengan tahun sebelumnya", "poin", "pertumbuhan.selisih"
    ),
    _keluarga(
        "pertumbuhan.{indikator}.{tahun}", "Pertumbuhan realisasi dari tahun sebelumnya", "persen", "pertumbuhan.persen"
    ),
    _keluarga("pembanding.{indikator}.{tahun}.{n}", "Nilai pembanding ke-n", _INDIKATOR, "isian"),
    _keluarga(
        "selisih_pembanding.{indikator}.{tahun}.{n}",
        "Realisasi dikurangi nilai pembanding ke-n",
        "poin",
        "pembanding.selisih",
    ),
    _keluarga("rerata.{kelompok}.{tahun}", "Rata-rata capaian kelompok menurut kebijakan", "persen", *_RERATA),
    _keluarga(
        "rerata_tanpa_asumsi.{kelompok}.{tahun}",
        "Rata-rata capaian tanpa angka asumsi dan sementara; ada hanya bila angka itu ada",
        "persen",
        *_RERATA,
    ),
    _keluarga(
        "rerata_dengan_asumsi.{kelompok}.{tahun}",
        "Rata-rata capaian dengan semua angka asumsi dan sementara; ada hanya bila angka itu ada",
        "persen",
        *_RERATA,
    ),
    _keluarga("rerata_sasaran.{sasaran}.{tahun}", "Rata-rata capaian indikator satu sasaran", "persen", *_RERATA),
    _keluarga(
        "rerata_renja.{tingkat}.{tahun}",
        "Rata-rata capaian indikator program, kegiatan, sub kegiatan, atau semuanya (Formulir E.81)",
        "persen",
        *_RERATA,
    ),
    _keluarga(
        "cacah.{kelompok}.{cacahan}.{tahun}", "Banyaknya sasaran atau indikator dalam kelompok", "butir", "cacah"
    ),
)

_ANGGARAN = (
    _keluarga(
        "pagu.{tahun}.{versi}.{simpul}", "Pagu simpul anggaran menurut versi", "rupiah", "anggaran.pagu", "isian"
    ),
    _keluarga(
        "perubahan_pagu.{tahun}.{simpul}", "Pagu versi terakhir dikurangi versi pertama", "rupiah", "anggaran.perubahan"
    ),
    _keluarga("belanja.{tahun}.{simpul}", "Realisasi anggaran simpul", "rupiah", "anggaran.realisasi", "isian"),
    _keluarga("serapan.{tahun}.{simpul}", "Realisasi dibagi pagu versi terakhir", "persen", *_SERAPAN),
    _keluarga(
        "belanja_triwulan.{tahun}.{triwulan}.{simpul}",
        "Realisasi anggaran simpul dalam satu triwulan",
        "rupiah",
        "anggaran.realisasi",
    ),
    _keluarga(
        "rencana_triwulan.{tahun}.{triwulan}.{simpul}",
        "Rencana belanja simpul dalam satu triwulan",
        "rupiah",
        "anggaran.rencana",
    ),
    _keluarga("sisa.{tahun}.{simpul}", "Pagu versi terakhir dikurangi realisasi", "rupiah", "anggaran.sisa"),
    _keluarga(
        "pagu_jenis.{tahun}.{versi}.{jenis}",
        "Pagu versi terakhir menurut jenis belanja",
        "rupiah",
        "anggaran.pagu",
        "isian",
    ),
    _keluarga(
        "belanja_jenis.{tahun}.{jenis}",
        "Realisasi anggaran menurut jenis belanja",
        "rupiah",
        "anggaran.realisasi",
        "isian",
    ),
    _keluarga("serapan_jenis.{tahun}.{jenis}", "Serapan menurut jenis belanja", "persen", "serapan"),
    _keluarga("kontrol.{tahun}.{n}", "Jumlah yang dinyatakan sumber, butir ke-n", "rupiah", "isian"),
    _keluarga(
        "selisih_kontrol.{tahun}.{n}", "Jumlah yang dinyatakan dikurangi hasil penjumlahan", "rupiah", "kontrol.selisih"
    ),
    _keluarga("alokasi.{penempatan}.{tahun}", "Pagu yang mendukung indikator", "rupiah", "alokasi"),
    _keluarga(
        "alokasi_persen.{penempatan}.{tahun}",
        "Bagian alokasi indikator dari seluruh alokasi",
        "persen",
        "alokasi.porsi",
    ),
    _keluarga(
        "belanja_alokasi.{penempatan}.{tahun}", "Realisasi anggaran yang mendukung indikator", "rupiah", "alokasi"
    ),
    _keluarga("serapan_alokasi.{penempatan}.{tahun}", "Serapan anggaran yang mendukung indikator", "persen", *_SERAPAN),
    _keluarga("alokasi_sasaran.{sasaran}.{tahun}", "Pagu yang mendukung sasaran", "rupiah", "alokasi"),
    _keluarga(
        "alokasi_persen_sasaran.{sasaran}.{tahun}",
        "Bagian alokasi sasaran dari seluruh alokasi",
        "persen",
        "alokasi.porsi",
    ),
    _keluarga(
        "belanja_alokasi_sasaran.{sasaran}.{tahun}", "Realisasi anggaran yang mendukung sasaran", "rupiah", "alokasi"
    ),
    _keluarga(
        "serapan_alokasi_sasaran.{sasaran}.{tahun}", "Serapan anggaran yang mendukung sasaran", "persen", *_SERAPAN
    ),
    _keluarga("alokasi_tujuan.{tujuan}.{tahun}", "Pagu yang mendukung tujuan", "rupiah", "alokasi"),
    _keluarga(
        "alokasi_persen_tujuan.{tujuan}.{tahun}",
        "Bagian alokasi tujuan dari seluruh alokasi",
        "persen",
        "alokasi.porsi",
    ),
    _keluarga(
        "belanja_alokasi_tujuan.{tujuan}.{tahun}", "Realisasi anggaran yang mendukung tujuan", "rupiah", "alokasi"
    ),
    _keluarga("serapan_alokasi_tujuan.{tujuan}.{tahun}", "Serapan anggaran yang mendukung tujuan", "persen", *_SERAPAN),
    _keluarga("alokasi_total.{tahun}", "Seluruh pagu yang dialokasikan ke indikator", "rupiah", "alokasi"),
    _keluarga("alokasi_persen_total.{tahun}", "Jumlah bagian alokasi seluruh indikator", "persen", "alokasi.porsi"),
    _keluarga("belanja_alokasi_total.{tahun}", "Seluruh realisasi anggaran yang dialokasikan", "rupiah", "alokasi"),
    _keluarga("serapan_alokasi_total.{tahun}", "Serapan seluruh anggaran yang dialokasikan", "persen", *_SERAPAN),
    _keluarga("alokasi_sisa.{tahun}", "Pagu yang tidak dialokasikan ke indikator mana pun", "rupiah", "alokasi.sisa"),
    _keluarga(
        "pot.{tahun}.{n}.pagu",
        "Pagu pot ke-n, ditampilkan dan tidak dijumlahkan",
        "rupiah",
        "anggaran.pagu",
        kode="pot_pagu",
    ),
    _keluarga("pot.{tahun}.{n}.belanja", "Realisasi pot ke-n", "rupiah", "anggaran.realisasi", kode="pot_belanja"),
    _keluarga("pot.{tahun}.{n}.serapan", "Serapan pot ke-n", "persen", *_SERAPAN, kode="pot_serapan"),
    _keluarga(
        "efisiensi.{penempatan}.{tahun}",
        "Efisiensi menurut metode dalam kebijakan",
        "poin, rasio, atau persen",
        *_EFISIENSI,
    ),
    _keluarga(
        "efisiensi_pot.{penempatan}.{tahun}",
        "Efisiensi terhadap pot yang hanya ditampilkan",
        "poin, rasio, atau persen",
        *_EFISIENSI,
    ),
    _keluarga(
        "efisiensi_total.{tahun}",
        "Efisiensi kinerja strategis terhadap seluruh alokasi",
        "poin, rasio, atau persen",
        *_EFISIENSI,
    ),
    _keluarga(
        "efisiensi_nilai.{tahun}",
        "Nilai efisiensi (NE); ada hanya pada metode PMK 214",
        "persen",
        "efisiensi.nilai_pmk214",
    ),
)

_LAIN = (
    _keluarga(
        "pk.{pk}.target.{baris}",
        "Target dalam perjanjian; {baris} kode penempatan atau bN",
        _INDIKATOR,
        "target",
        kode="pk_target",
    ),
    _keluarga("pk.{pk}.pagu.{n}", "Anggaran pada baris program ke-n perjanjian", "rupiah", "isian", kode="pk_pagu"),
    _keluarga("pk.{pk}.total", "Jumlah anggaran dalam perjanjian", "rupiah", "jumlah", kode="pk_total"),
    _keluarga(
        "pk_selisih.{pk}.target.{penempatan}",
        "Target dikurangi target versi sebelumnya pada tahun yang sama",
        _INDIKATOR,
        "pk.selisih",
        kode="pk_selisih_target",
    ),
    _keluarga(
        "pk_selisih.{pk}.pagu.{program}",
        "Anggaran program dikurangi versi sebelumnya",
        "rupiah",
        "pk.selisih",
        kode="pk_selisih_pagu",
    ),
    _keluarga(
        "pk_selisih.{pk}.total",
        "Jumlah anggaran dikurangi versi sebelumnya",
        "rupiah",
        "pk.selisih",
        kode="pk_selisih_total",
    ),
    _keluarga(
        "pk_anggaran.{pk}.{program}",
        "Anggaran dalam perjanjian dikurangi pagu versi yang sejalan; {program} kode program atau total",
        "rupiah",
        "pk.selisih_anggaran",
    ),
    _keluarga(
        "skm.{survei}.unsur.{n}", "Nilai unsur ke-n survei kepuasan masyarakat", "indeks", "isian", kode="skm_unsur"
    ),
    _keluarga(
        "skm.{survei}.nilai",
        "Indeks Kepuasan Masyarakat (25-100)",
        "indeks",
        "skm.ikm",
        "skm.ikm_konversi",
        kode="skm_nilai",
    ),
    _keluarga("skm.{survei}.interval", "Nilai interval survei (1-4)", "indeks", "skm.nilai", kode="skm_interval"),
    _keluarga(
        "skm.{survei}.diumumkan", "Nilai yang diumumkan penyelenggara survei", "indeks", "isian", kode="skm_diumumkan"
    ),
    _keluarga("skm.{survei}.responden", "Banyaknya responden", "orang", "isian", kode="skm_responden"),
    _keluarga(
        "akip.{evaluasi}.komponen.{n}", "Nilai komponen ke-n evaluasi AKIP", "nilai", "isian", kode="akip_komponen"
    ),
    _keluarga("akip.{evaluasi}.total", "Nilai AKIP", "nilai", "akip.total", kode="akip_total"),
    _keluarga(
        "dukung.{tabel}.isi.{n}.{kolom}",
        "Isi baris ke-n dan kolom tabel pendukung",
        "satuan kolom",
        "isian",
        kode="dukung_isi",
    ),
    _keluarga(
        "dukung.{tabel}.jumlah.{kolom}",
        "Jumlah satu kolom tabel pendukung",
        "satuan kolom",
        "jumlah",
        kode="dukung_jumlah",
    ),
    _keluarga(
        "dukung.{tabel}.baris.{n}",
        "Jumlah mendatar baris ke-n tabel pendukung",
        "satuan kolom",
        "jumlah",
        kode="dukung_baris",
    ),
    _keluarga(
        "dukung.{tabel}.total", "Jumlah seluruh isi tabel pendukung", "satuan kolom", "jumlah", kode="dukung_total"
    ),
)

#: Every family by its code, in the order of the book.
KELUARGA: Mapping[str, Keluarga] = {satu.kode: satu for satu in (*_KINERJA, *_ANGGARAN, *_LAIN)}


def kunci(keluarga: str, *isi: object) -> str:
    """The key of a figure: `kunci("capaian", "S1.IPP", 2024)` -> "capaian.S1.IPP.2024". KeyError: no such family."""
    return KELUARGA[keluarga].kunci(*isi)


@cache
def keluarga_dari(kunci: str) -> Keluarga | None:
    """The family a key belongs to; None for a key that belongs to none."""
    return next((satu for satu in KELUARGA.values() if satu.regex.fullmatch(kunci)), None)
