"""Inputs to document: every figure from the book, every word from facts, in the order of the office's own outline.

`compose(masukan)` is the way in. Blocks register themselves when their modules are imported here.
"""

from reports.compose import (  # noqa: F401
    alokasi,
    awal,
    banding,
    capaian,
    cascading,
    dukung,
    e81,
    evaluasi,
    grafik,
    keuangan,
    kewilayahan,
    lampiran,
    matriks,
    narasi,
    organisasi,
    penutup,
    pk,
    program,
    program_analisis,
    renja,
    renstra,
    rumus,
    sasaran,
    struktur,
)
from reports.compose.blok import BLOK, Blok, Pilihan, SistematikaSalah
from reports.compose.dokumen import compose
from reports.compose.sistematika import check_outline

__all__ = ["BLOK", "Blok", "Pilihan", "SistematikaSalah", "check_outline", "compose"]
