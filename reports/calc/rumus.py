"""The formulas in words: one entry for every formula id that a Hasil can carry.

They are printed under tables, shown behind a figure on screen and explain the live formulas of a workbook.
Source of each entry: its `sumber`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula for readers: title, notation as it stands in print, explanation, and the rule it comes from."""

    id: str
    judul: str
    notasi: str
    uraian: str
    sumber: str


_LKJ = "Praktik LKjIP 2024; PermenPANRB 53/2014"
_RANCANGAN = "desain.md bagian 4"

_CAPAIAN = (
    Rumus(
        "capaian.naik",
        "Capaian, makin tinggi makin baik",
        "Realisasi ÷ Target × 100%",
        "Realisasi tercetak dibagi target tercetak.",
        "regulasi.md 5.1 (PermenPANRB 8/2021, kondisi normal)",
    ),
    Rumus(
        "capaian.turun",
        "Capaian, makin rendah makin baik",
        "(2 × Target − Realisasi) ÷ Target × 100%",
        "Setiap penurunan di bawah target menambah capaian dengan persentase yang sama.",
        "regulasi.md 5.1 (PermenPANRB 8/2021, kondisi khusus)",
    ),
    Rumus(
        "capaian.turun_rasio",
        "Capaian, makin rendah makin baik (rasio)",
        "Target ÷ Realisasi × 100%",
        "Dipakai hanya bila indikator menetapkannya; realisasi nol tidak dapat dihitung.",
        _RANCANGAN,
    ),
    Rumus(
        "capaian.stabil",
        "Capaian, makin dekat dengan target makin baik",
        "(1 − |Realisasi − Target| ÷ Target) × 100%",
        "Penyimpangan ke atas dan ke bawah mengurangi capaian sama besar.",
        "regulasi.md 5.1 (pilihan A)",
    ),
    Rumus(
        "capaian.naik_negatif",
        "Capaian dengan metode selisih, makin tinggi makin baik",
        "(1 + (Realisasi − Target) ÷ |Target|) × 100%",
        "Dipakai bila target atau realisasi bernilai negatif.",
        "regulasi.md 5.3",
    ),
    Rumus(
        "capaian.turun_negatif",
        "Capaian dengan metode selisih, makin rendah makin baik",
        "(1 − (Realisasi − Target) ÷ |Target|) × 100%",
        "Dipakai bila target atau realisasi bernilai negatif.",
        "regulasi.md 5.3",
    ),
    Rumus(
        "capaian.stabil_negatif",
        "Capaian dengan metode selisih, makin dekat dengan target makin baik",
        "(1 − |Realisasi − Target| ÷ |Target|) × 100%",
        "Dipakai bila target atau realisasi bernilai negatif.",
        "regulasi.md 5.3",
    ),
    Rumus(
        "capaian.turun_target_nol",
        "Capaian dengan target nol, makin rendah makin baik",
        "100% bila Realisasi = 0; 0% bila Realisasi > 0",
        "Target nol tercapai hanya bila tidak ada kejadian.",
        "regulasi.md 5.3",
    ),
    Rumus(
        "capaian.rentang",
        "Capaian terhadap rentang target",
        "100% bila Batas bawah ≤ Realisasi ≤ Batas atas",
        "Di luar rentang, batas terdekat menjadi target dalam rumus menurut arah indikator.",
        "regulasi.md 5.1 (PermenPANRB 8/2021)",
    ),
    Rumus(
        "capaian.level",
        "Capaian level",
        "Peringkat Realisasi ÷ Peringkat Target × 100%",
        "Peringkat dihitung dari 1 untuk level terendah pada skala indikator.",
        "regulasi.md 5.3; desain.md bagian 4",
    ),
    Rumus(
        "capaian.ya_tidak",
        "Capaian ya/tidak",
        "100% bila Realisasi = Target; 0% bila tidak",
        "Target ya/tidak tercapai seluruhnya atau tidak sama sekali.",
        "regulasi.md 5.1",
    ),
    Rumus(
        "capaian.tahapan",
        "Capaian tahapan berbobot",
        "Σ (Bobot × Penyelesaian) ÷ Σ Bobot ÷ Target × 100%",
        "Porsi tahapan yang selesai, ditimbang dengan bobotnya, dibandingkan dengan porsi yang ditargetkan.",
        "regulasi.md 5.1",
    ),
)


def _kemajuan(asal: Rumus) -> Rumus:
    return replace(
        asal,
        id=asal.id.replace("capaian.", "kemajuan."),
        judul=asal.judul.replace("Capaian", "Tingkat kemajuan"),
        notasi=asal.notasi.replace("Target", "Target akhir Renstra"),
        uraian=asal.uraian + " Target yang dipakai ialah target akhir periode Renstra.",
    )


_REALISASI = (
    Rumus("isian", "Nilai yang dilaporkan", "Nilai yang dilaporkan", "Fakta yang diisikan beserta sumbernya.", _LKJ),
    Rumus(
        "realisasi.komponen",
        "Realisasi dari komponen",
        "Pembilang ÷ Penyebut × Faktor",
        "Hasilnya dibulatkan pada jumlah desimal indikator sebelum dipakai menghitung capaian.",
        _RANCANGAN,
    ),
    Rumus(
        "konsolidasi.tahunan",
        "Realisasi tahunan",
        "Nilai tahunan yang dilaporkan",
        "Nilai tahunan yang dilaporkan didahulukan dari gabungan triwulan.",
        "desain.md bagian 3 (Measurement)",
    ),
    Rumus(
        "konsolidasi.jumlah",
        "Realisasi tahunan dari jumlah triwulan",
        "Σ Realisasi triwulan",
        "Triwulan yang belum dilaporkan tidak dianggap nol.",
        "regulasi.md 5.4",
    ),
    Rumus(
        "konsolidasi.rerata",
        "Realisasi tahunan dari rata-rata triwulan",
        "Σ Realisasi triwulan ÷ Jumlah triwulan yang dilaporkan",
        "Triwulan yang belum dilaporkan tidak dianggap nol.",
        "regulasi.md 5.4",
    ),
    Rumus(
        "konsolidasi.terakhir",
        "Realisasi tahunan dari nilai terakhir",
        "Realisasi triwulan terakhir yang dilaporkan",
        "Untuk indeks, skor, dan persentase kumulatif.",
        "regulasi.md 5.4",
    ),
)

_AGREGAT = (
    Rumus(
        "rerata.indikator",
        "Rata-rata capaian indikator",
        "Σ Capaian ÷ Jumlah indikator yang dihitung",
        "Dihitung dari capaian yang belum dibulatkan, lalu dibulatkan sekali.",
        "regulasi.md 5.5",
    ),
    Rumus(
        "rerata.berbobot",
        "Rata-rata capaian berbobot",
        "Σ (Bobot × Capaian) ÷ Σ Bobot",
        "Dihitung dari capaian yang belum dibulatkan, lalu dibulatkan sekali.",
        "regulasi.md 5.5",
    ),
    Rumus(
        "rerata.sasaran",
        "Rata-rata capaian sasaran",
        "Σ Rata-rata capaian sasaran ÷ Jumlah sasaran yang dihitung",
        "Rata-rata tiap sasaran dihitung lebih dahulu, berbobot bila bobotnya ditetapkan.",
        "regulasi.md 5.5",
    ),
    Rumus(
        "rerata.nilai",
        "Rata-rata",
        "Σ Nilai ÷ Jumlah nilai",
        "Nilai yang belum tersedia tidak dianggap nol.",
        _RANCANGAN,
    ),
    Rumus("jumlah", "Jumlah", "Σ Nilai", "Nilai yang belum tersedia tidak dianggap nol.", _RANCANGAN),
)

_ANGGARAN = (
    Rumus(
        "serapan",
        "Serapan anggaran",
        "Realisasi anggaran ÷ Pagu × 100%",
        "Dapat melebihi 100%.",
        "regulasi.md 1.6 dan 6",
    ),
    Rumus(
        "serapan.total",
        "Serapan anggaran keseluruhan",
        "Σ Realisasi anggaran ÷ Σ Pagu × 100%",
        "Rasio dari jumlah, bukan rata-rata persentase.",
        _RANCANGAN,
    ),
    Rumus(
        "alokasi.porsi",
        "Porsi alokasi anggaran",
        "Alokasi ÷ Jumlah × 100%",
        "Bagian suatu sasaran atau program dalam seluruh anggaran.",
        _RANCANGAN,
    ),
    Rumus(
        "efisiensi.selisih",
        "Tingkat efisiensi (selisih)",
        "Capaian kinerja − Serapan anggaran",
        "Dalam poin persentase; positif berarti efisien.",
        "regulasi.md 6 (a)",
    ),
    Rumus(
        "efisiensi.rasio",
        "Tingkat efisiensi (rasio)",
        "Capaian kinerja ÷ Serapan anggaran",
        "Lebih dari satu berarti efisien.",
        "regulasi.md 6 (b)",
    ),
    Rumus(
        "efisiensi.pmk214",
        "Efisiensi menurut PMK 214/PMK.02/2017",
        "Σ (Pagu × Capaian − Realisasi anggaran) ÷ Σ (Pagu × Capaian) × 100%",
        "Ditampilkan tanpa pembatasan.",
        "regulasi.md 6 (c)",
    ),
    Rumus(
        "efisiensi.nilai_pmk214",
        "Nilai efisiensi menurut PMK 214/PMK.02/2017",
        "50% + Efisiensi ÷ 20 × 50%",
        "Dibatasi antara 0% dan 100%.",
        "regulasi.md 6 (c'')",
    ),
)

_PERBANDINGAN = (
    Rumus("pertumbuhan.selisih", "Selisih dengan tahun lalu", "Tahun ini − Tahun lalu", "Dalam satuannya.", _RANCANGAN),
    Rumus(
        "pertumbuhan.persen",
        "Pertumbuhan dari tahun lalu",
        "(Tahun ini − Tahun lalu) ÷ |Tahun lalu| × 100%",
        "Tidak dapat dihitung bila nilai tahun lalu nol.",
        _RANCANGAN,
    ),
)

_SKM = "PermenPANRB 14/2017; regulasi.md 8"
_AKIP = "PermenPANRB 88/2021; regulasi.md 2.1"
_EVALUASI = (
    Rumus("skm.nrr", "Nilai rata-rata unsur", "Σ Nilai ÷ Jumlah responden yang mengisi", "Nilai persepsi 1-4.", _SKM),
    Rumus(
        "skm.nrr_tertimbang", "Nilai rata-rata tertimbang unsur", "NRR ÷ Jumlah unsur", "Bobot setiap unsur sama.", _SKM
    ),
    Rumus("skm.nilai", "Nilai SKM", "Σ NRR tertimbang", "Dalam skala 1-4; bobot 1/9 dipakai tepat, bukan 0,111.", _SKM),
    Rumus("skm.ikm", "Indeks Kepuasan Masyarakat", "Nilai SKM × 25", "Dalam skala 25-100.", _SKM),
    Rumus(
        "skm.ikm_konversi",
        "Indeks Kepuasan Masyarakat dari nilai konversi unsur",
        "Σ Nilai konversi unsur ÷ Jumlah unsur",
        "Untuk nilai unsur yang sudah dalam skala 25-100.",
        _SKM,
    ),
    Rumus("akip.sub", "Nilai subkomponen", "Bobot × Nilai jawaban ÷ 100", "Jawaban AA sampai dengan E.", _AKIP),
    Rumus("akip.komponen", "Nilai komponen", "Σ Nilai subkomponen", "Keberadaan, kualitas, dan pemanfaatan.", _AKIP),
    Rumus("akip.total", "Nilai AKIP", "Σ Nilai komponen", "Perencanaan, pengukuran, pelaporan, dan evaluasi.", _AKIP),
)

#: Every formula by its id.
RUMUS: Mapping[str, Rumus] = {
    rumus.id: rumus
    for rumus in (
        *_REALISASI,
        *_CAPAIAN,
        *(_kemajuan(rumus) for rumus in _CAPAIAN),
        *_AGREGAT,
        *_ANGGARAN,
        *_PERBANDINGAN,
        *_EVALUASI,
    )
}
