"""The formulas in words of every figure of a book: those of `reports.calc`, and plain sums, differences and counts."""

from collections.abc import Mapping

from reports.calc import RUMUS as RUMUS_HITUNG
from reports.calc import Rumus

_DESAIN = "desain.md bagian 3 dan 4"

_TAMBAHAN = (
    Rumus(
        "target",
        "Target",
        "Target dalam dokumen",
        "Target yang berlaku dibaca dari dokumen yang mengikat, tidak dihitung.",
        _DESAIN,
    ),
    Rumus(
        "pembanding.selisih",
        "Selisih dengan pembanding",
        "Realisasi − Nilai pembanding",
        "Positif berarti realisasi lebih tinggi daripada pembanding.",
        "regulasi.md 1.7",
    ),
    Rumus("cacah", "Banyaknya butir", "Cacah butir", "Dihitung satu per satu.", _DESAIN),
    Rumus(
        "anggaran.pagu",
        "Pagu",
        "Σ Pagu sub kegiatan",
        "Setiap tingkat dijumlahkan dari sub kegiatan di bawahnya.",
        _DESAIN,
    ),
    Rumus(
        "anggaran.realisasi",
        "Realisasi anggaran",
        "Σ Realisasi sub kegiatan",
        "Sub kegiatan yang belum dilaporkan tidak dianggap nol.",
        _DESAIN,
    ),
    Rumus(
        "anggaran.rencana",
        "Rencana belanja",
        "Σ Rencana belanja sub kegiatan",
        "Sub kegiatan yang tidak direncanakan per triwulan tidak dianggap nol.",
        _DESAIN,
    ),
    Rumus(
        "anggaran.perubahan",
        "Perubahan pagu",
        "Pagu versi terakhir − Pagu versi pertama",
        "Yang tidak dianggarkan pada satu versi, sedangkan versi itu terinci, berpagu tidak ada pada versi itu.",
        _DESAIN,
    ),
    Rumus("anggaran.sisa", "Sisa anggaran", "Pagu − Realisasi anggaran", "Terhadap pagu versi terakhir.", _DESAIN),
    Rumus(
        "kontrol.selisih",
        "Selisih dengan jumlah yang dinyatakan",
        "Jumlah yang dinyatakan − Hasil penjumlahan",
        "Jumlah yang dinyatakan ditampilkan dan diperiksa, tidak ikut dijumlahkan.",
        _DESAIN,
    ),
    Rumus(
        "alokasi",
        "Alokasi anggaran",
        "Σ Bagian rupiah sub kegiatan menurut bobot",
        "Rupiah sub kegiatan dibagi menurut bobot bulat; sen yang tersisa diberikan kepada sisa terbesar.",
        _DESAIN,
    ),
    Rumus(
        "alokasi.sisa",
        "Pagu yang tidak dialokasikan",
        "Total pagu − Seluruh alokasi",
        "Pagu sub kegiatan yang tidak dipetakan ke indikator mana pun.",
        _DESAIN,
    ),
    Rumus(
        "pk.selisih",
        "Perubahan perjanjian kinerja",
        "Versi ini − Versi sebelumnya",
        "Terhadap perjanjian kinerja versi sebelumnya pada tahun yang sama.",
        _DESAIN,
    ),
    Rumus(
        "pk.selisih_anggaran",
        "Selisih perjanjian kinerja dengan anggaran",
        "Anggaran dalam perjanjian − Pagu",
        "Perjanjian murni dibandingkan dengan versi anggaran pertama, perjanjian perubahan dengan versi terakhir.",
        _DESAIN,
    ),
)

#: Every formula that a figure of the book may name, by its id.
RUMUS: Mapping[str, Rumus] = {**RUMUS_HITUNG, **{rumus.id: rumus for rumus in _TAMBAHAN}}
