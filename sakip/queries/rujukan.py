"""What refers to a row: asked before it is removed, and said when it cannot be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import CASCADE, Count, Model, QuerySet, Value

#: What people call rows of a model, where its own name does not read well.
SEBUTAN: Mapping[str, str] = {
    "akunterhubung": "akun",
    "aturanakun": "aturan akun",
    "barispk": "baris perjanjian kinerja",
    "evaluasiakip": "hasil evaluasi AKIP",
    "jendelapengisian": "jadwal pengisian",
    "kinerjajabatan": "kinerja jabatan",
    "namalamapd": "nama lama",
    "nilaibersaing": "nilai pembanding sumber",
    "pemangkujabatan": "pemangku jabatan",
    "penempatanindikator": "penempatan indikator",
    "pendahulupd": "hubungan pendahulu",
    "pengamputujuan": "pengampu tujuan",
    "pengampusasaran": "pengampu sasaran",
    "pengampupenempatan": "pengampu indikator",
    "pengecualianjendela": "pengecualian jadwal",
    "perangkatdaerah": "perangkat daerah",
    "perjanjiankinerja": "perjanjian kinerja",
    "pottampil": "anggaran yang ditampilkan",
    "sasarandaerah": "sasaran daerah",
    "skalapredikat": "skala predikat",
    "skm": "survei kepuasan masyarakat",
    "subkegiatan": "sub kegiatan",
    "tabeldukung": "tabel pendukung",
    "tahunanggaran": "tahun anggaran",
    "tujuandaerah": "tujuan daerah",
    "unitkerja": "unit kerja",
}


def yang_merujuk(objek: Model) -> list[tuple[str, int]]:
    """What refers to the row and would be left without it: (what people call it, how many), in the order of names.

    Rows that belong to it and go with it (deleted by cascade) count only for what refers to them in turn.
    """
    jumlah: Counter[str] = Counter()
    tetap: list[tuple[str, QuerySet[Any]]] = []
    for satu in _hubungan(objek):
        baris: Any = satu.related_model._base_manager.filter(**{satu.field.name: objek})
        if satu.on_delete is not CASCADE:
            tetap.append((sebutan(satu.related_model), baris))
            continue
        for milik in baris:
            jumlah.update(dict(yang_merujuk(milik)))
    for nama, berapa in _count(tetap):
        jumlah[nama] += berapa
    return sorted((nama, berapa) for nama, berapa in jumlah.items() if berapa)


def _count(kelompok: Sequence[tuple[str, QuerySet[Any]]]) -> list[tuple[str, int]]:
    """How many rows each set has, all in one query."""
    hitungan = [
        baris.order_by()
        .annotate(nomor_kelompok=Value(nomor))
        .values("nomor_kelompok")
        .annotate(banyak_baris=Count("pk"))
        .values_list("nomor_kelompok", "banyak_baris")
        for nomor, (_, baris) in enumerate(kelompok)
    ]
    if not hitungan:
        return []
    return [(kelompok[nomor][0], berapa) for nomor, berapa in hitungan[0].union(*hitungan[1:], all=True)]


def sebutan(model: type[Model]) -> str:
    """What people call rows of the model."""
    nama = str(model._meta.model_name)
    return SEBUTAN.get(nama, nama)


def _hubungan(objek: Model) -> list[Any]:
    return [satu for satu in objek._meta.get_fields(include_hidden=True) if satu.auto_created and satu.one_to_many] + [
        satu for satu in objek._meta.get_fields(include_hidden=True) if satu.auto_created and satu.one_to_one
    ]
