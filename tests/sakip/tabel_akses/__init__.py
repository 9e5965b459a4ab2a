"""Who gets which address, as lines: one module per area, each with its list BARIS.

tests/sakip/test_akses.py asks every line for every persona on three places (the own office, another office of the
region, an office of another region), by GET and POST, and fails when an address of sakip/urls.py has no line. The line
of an address says what it is about (`Letak`), which roles get it, and how its arguments are built for a place:

    Baris("pd-ubah", Letak.PD, "organisasi", lambda t: {"pemda": t.pemda.kode, "kode": t.pd.kode}, post=True)

A POST is sent empty unless `isi` gives fields: somebody allowed is then answered with 302, 409 or 422 and never with
403 or 404; somebody refused with 302 to the sign-in page, 403 or 404, and nothing is written. Arguments may make rows
(`lambda t: {"pk": SomethingFactory(pd=t.pd).pk}`): they are built before the first request of the line.
"""

from tests.sakip.tabel_akses.baris import MASUK, PUBLIK, SEMUA, Baris, Letak
from tests.sakip.tabel_akses.dunia import Tempat

__all__ = ["MASUK", "PUBLIK", "SEMUA", "Baris", "Letak", "Tempat"]
