"""The trail, and the guide."""

from tests.sakip.tabel_akses import PUBLIK, Baris, Letak

BARIS = [
    Baris("jejak", Letak.TANPA, "organisasi"),
    Baris("panduan", Letak.TANPA, PUBLIK),
    Baris("panduan-halaman", Letak.TANPA, PUBLIK, lambda t: {"nama": "memulai"}, juga=frozenset({404})),
]
