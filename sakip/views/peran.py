"""Roles and what each may do: the table that the access function itself reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from sakip.access import PERAN, Peran, tugas_berlaku
from sakip.views.halaman import halaman, masuk_sebagai, tanpa_simpan
from sakip.workflow import KALIMAT_IZIN, Izin

#: On what a role is given, as it is said.
TINGKAT = {"pemda": "seluruh pemerintah daerah", "pd": "satu perangkat daerah", "unit": "satu unit kerja"}


@dataclass(frozen=True, slots=True)
class Wewenang:
    """One line of the table: a permission, its sentence, and for each role whether it has it."""

    izin: Izin
    kalimat: str
    peran: tuple[bool, ...]


@halaman(None, masuk=True)
def daftar(request: HttpRequest) -> HttpResponse:
    """Every role with its sentence, the table role × permission, and the roles that the reader has today."""
    siapa = masuk_sebagai(request)
    peran = [(satu, PERAN[satu], " atau ".join(TINGKAT[nama] for nama in PERAN[satu].tingkat)) for satu in Peran]
    isi = {
        "judul": "Peran dan wewenang",
        "peran": peran,
        "wewenang": list(_lines()),
        "tugas": tugas_berlaku(siapa, timezone.localdate()),
    }
    return tanpa_simpan(render(request, "peran/daftar.html", isi))


def _lines() -> Iterator[Wewenang]:
    for izin in Izin:
        yield Wewenang(izin, KALIMAT_IZIN[izin], tuple(izin in PERAN[satu].izin for satu in Peran))
