"""Every address × every role × own and foreign office × own and foreign region, by GET and by POST.

Source: desain.md 2 (promise 8); gaya.md 5.8. The table is in tests/sakip/tabel_akses/, one module per area; the
addresses come from the URL configuration, so that a page without a line fails here.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from sakip.workflow import Izin
from tests.sakip import tabel_akses
from tests.sakip.perlengkapan import empty_caches
from tests.sakip.tabel_akses.baris import Baris, Letak
from tests.sakip.tabel_akses.dunia import PERSONA, Dunia, Persona, Tempat, bangun
from tests.sakip.views.bantu import habiskan

pytestmark = pytest.mark.django_db


def _lines() -> list[Baris]:
    modul = sorted(satu.name for satu in pkgutil.iter_modules(tabel_akses.__path__))
    isi = [import_module(f"{tabel_akses.__name__}.{nama}") for nama in modul]
    return [baris for satu in isi for baris in getattr(satu, "BARIS", ())]


BARIS = _lines()


def _patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for satu in resolver.url_patterns:
        if isinstance(satu, URLResolver):
            yield from _patterns(satu)
        else:
            yield satu


@pytest.fixture(scope="module")
def dunia(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dunia]:
    """The world, made once; every test of this module takes back what it did."""
    media: Path = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media), transaction.atomic():
        empty_caches()
        yield bangun()
        transaction.set_rollback(True)
    empty_caches()


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside leaves nothing behind."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def test_every_address_has_its_line_and_every_line_its_address() -> None:
    nama = [satu.name for satu in _patterns(get_resolver())]
    assert None not in nama, "sebuah alamat tidak bernama"
    ada = {satu.nama for satu in BARIS}
    tanpa_baris, tanpa_alamat = sorted(set(map(str, nama)) - ada), sorted(ada - set(map(str, nama)))
    assert (tanpa_baris, tanpa_alamat) == ([], []), "tambahkan barisnya di tests/sakip/tabel_akses/"


def test_every_page_declares_its_permission() -> None:
    kurang = [satu.name for satu in _patterns(get_resolver()) if not hasattr(satu.callback, "izin")]
    assert kurang == []
    assert all(isinstance(satu.callback.izin, Izin | None) for satu in _patterns(get_resolver()))


@pytest.mark.parametrize("baris", BARIS, ids=lambda baris: baris.nama)
def test_each_role_gets_what_the_table_says(dunia: Dunia, baris: Baris) -> None:
    with undone():
        salah = [
            f"{persona.nama} {metode} {tempat.nama}: {kode}, seharusnya {sorted(harap)}"
            for tempat, alamat in _places(dunia, baris)
            for metode in ("GET", "POST")
            for persona, kode, harap in _ask_all(dunia, baris, tempat, alamat, metode)
            if kode not in harap
        ]
    assert salah == []


@pytest.mark.parametrize("baris", [satu for satu in BARIS if satu.get], ids=lambda baris: baris.nama)
def test_a_get_writes_nothing_but_the_trail(dunia: Dunia, baris: Baris) -> None:
    with undone():
        tempat, alamat = _places(dunia, baris)[0]
        sebelum = rows()
        for persona in PERSONA:
            with watched() as tulisan:
                kode = _send(dunia, baris, persona, tempat, alamat, "GET")
            dicatat = kode == 403 or (baris.berjejak and kode == 200 and persona.masuk)
            assert tulisan == (["sakip_jejak"] if dicatat else []), (persona.nama, kode, tulisan)
        assert rows() == sebelum


@pytest.mark.parametrize("baris", [satu for satu in BARIS if satu.get], ids=lambda baris: baris.nama)
def test_a_page_asks_the_database_at_most_fifteen_times(dunia: Dunia, baris: Baris) -> None:
    """desain.md 9. A report is composed from all its facts once and kept; what is counted is reading it."""
    with undone():
        tempat, alamat = _places(dunia, baris)[0]
        for persona in (satu for satu in PERSONA if satu.nama in {"organisasi", "perencana"}):
            _send(dunia, baris, persona, tempat, alamat, "GET")
            with CaptureQueriesContext(connection) as kueri:
                _send(dunia, baris, persona, tempat, alamat, "GET")
            assert len(kueri) <= 15, [satu["sql"][:120] for satu in kueri]


#: What nobody types but somebody sends: no text, no number, no day, or more than a column holds.
ANEH = ("a\0b", "9" * 5000, "9223372036854775808", "9999-12-31")
#: Names of fields and parameters that pages read, with the ones that their forms have.
TANYA = ("dari", "edisi", "halaman", "keadaan", "mulai", "next", "pd", "peran", "q", "s", "sampai", "tahun", "tingkat")
#: What an address of nothing is answered with.
TIADA = frozenset({302, 404, 405, 410})
MEDAN = re.compile(r'<(?:input|select|textarea)\b[^>]*?\bname="([^"]+)"')


@pytest.mark.parametrize("baris", BARIS, ids=lambda baris: baris.nama)
def test_what_nobody_types_breaks_no_page(dunia: Dunia, baris: Baris) -> None:
    """An exception here would be a 500 there."""
    with undone():
        alamat = _places(dunia, baris)[0][1].partition("?")[0]
        medan = {*TANYA, *_fields(dunia, baris, alamat)} - {"csrfmiddlewaretoken"}
        salah = [
            f"{metode} {aneh[:20]!r}: {kode}"
            for aneh in ANEH
            for metode in ("GET", "POST")
            if (kode := _send_odd(dunia, alamat, metode, dict.fromkeys(medan, aneh))) >= 500
        ]
        salah += [asing for asing in _odd(dunia, baris) if _send_odd(dunia, asing, "GET", {}) not in TIADA]
    assert salah == []


def _odd(dunia: Dunia, baris: Baris) -> Iterator[str]:
    """The address with each of its words replaced by one that no code can be, where it takes any word."""
    kunci = baris.kunci(dunia.sendiri)
    for nama in (nama for nama, nilai in kunci.items() if isinstance(nilai, str)):
        with suppress(NoReverseMatch):
            yield reverse(baris.nama, kwargs={**kunci, nama: ANEH[0]})


def _fields(dunia: Dunia, baris: Baris, alamat: str) -> list[str]:
    """The names of the fields on the page."""
    if not baris.get:
        return []
    return MEDAN.findall(habiskan(dunia.klien["organisasi"].get(alamat)).decode(errors="replace"))


def _send_odd(dunia: Dunia, alamat: str, metode: str, isi: dict[str, str]) -> int:
    klien = dunia.klien["organisasi"]
    kuki = deepcopy(klien.cookies)
    with undone():
        jawaban = klien.get(alamat, isi) if metode == "GET" else klien.post(alamat, isi)
        habiskan(jawaban)
    klien.cookies = kuki
    return int(jawaban.status_code)


JEJAK = frozenset({"sakip_jejak"})


def _places(dunia: Dunia, baris: Baris) -> list[tuple[Tempat, str]]:
    tempat = dunia.tempat[:1] if baris.letak is Letak.TANPA else dunia.tempat
    return [(satu, reverse(baris.nama, kwargs=baris.kunci(satu)) + baris.tanya) for satu in tempat]


def _ask_all(
    dunia: Dunia, baris: Baris, tempat: Tempat, alamat: str, metode: str
) -> Iterator[tuple[Persona, int, frozenset[int]]]:
    """Ask for every persona. Whoever is refused has written nothing but the trail; whoever is not is undone."""
    sebelum = rows()
    boleh: list[Persona] = []
    for persona in PERSONA if _answers(baris, metode) else (PERSONA[-1],):
        harap = baris.harap(persona, tempat, metode)
        if harap & {200, 422}:
            boleh.append(persona)
            continue
        with watched() as tulisan:
            yield persona, _send(dunia, baris, persona, tempat, alamat, metode), harap
        assert set(tulisan) <= JEJAK, (persona.nama, metode, tulisan)
    assert rows() == sebelum
    for persona in boleh:
        with undone():
            yield persona, _send(dunia, baris, persona, tempat, alamat, metode), baris.harap(persona, tempat, metode)


def _answers(baris: Baris, metode: str) -> bool:
    """Whether the page takes the method at all; where not, it says so before it asks who is there."""
    return baris.get if metode == "GET" else baris.post


def _send(dunia: Dunia, baris: Baris, persona: Persona, tempat: Tempat, alamat: str, metode: str) -> int:
    klien = dunia.klien[persona.nama]
    kuki = deepcopy(klien.cookies)
    jawaban = klien.get(alamat) if metode == "GET" else klien.post(alamat, baris.isi(tempat))
    habiskan(jawaban)
    klien.cookies = kuki  # signing out is undone like everything else
    ditolak = 302 in baris.harap(persona, tempat, metode) and not baris.harap(persona, tempat, metode) & {200, 422}
    if ditolak and jawaban.status_code == 302:
        assert jawaban.url.startswith(reverse("masuk")), f"tamu dialihkan ke {jawaban.url}"
    return int(jawaban.status_code)


@contextmanager
def watched() -> Iterator[list[str]]:
    """The tables that are written to inside, by whatever path; sessions aside, which belong to no page."""
    tulisan: list[str] = []

    def catat(jalankan: Any, sql: str, *lain: Any) -> Any:
        kata = sql.split(None, 3)
        if kata[0] in {"INSERT", "UPDATE", "DELETE", "REPLACE"}:
            tabel = (kata[1] if kata[0] == "UPDATE" else kata[2]).strip('"')
            if tabel != "sakip_sesi":
                tulisan.append(tabel)
        return jalankan(sql, *lain)

    with connection.execute_wrapper(catat):
        yield tulisan


def rows() -> dict[str, int]:
    """How many rows each table has, the trail and the sessions aside, in one query."""
    tabel = sorted(
        satu._meta.db_table
        for satu in apps.get_models(include_auto_created=True)
        if satu._meta.managed and satu._meta.db_table not in {"sakip_jejak", "sakip_sesi"}
    )
    with connection.cursor() as kursor:
        kursor.execute(" UNION ALL ".join(f"SELECT '{satu}', COUNT(*) FROM \"{satu}\"" for satu in tabel))
        return dict(kursor.fetchall())
