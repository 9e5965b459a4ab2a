"""The world of the access table: two regions, three offices, and somebody for every role in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from django.test import Client

from sakip import models as m
from sakip.access import Peran
from sakip.actions.muat import muat_pd, muat_pemda, muat_skala
from sakip.actions.pengguna import ensure_sistem
from tests.factories import PenggunaFactory, PerangkatDaerahFactory, UnitKerjaFactory, bertugas
from tests.reports.pabrik import masukan_kecil
from tests.sakip.perlengkapan import beralasan

_DAERAH = frozenset({Peran.ATASAN, Peran.INSPEKTORAT, Peran.ORGANISASI})


@dataclass(frozen=True)
class Tempat:
    """A place that pages are about: "sendiri" (the own office), "pd_lain" (of the same region), "daerah_lain"."""

    nama: str
    pd: m.PerangkatDaerah
    sistem: m.Pengguna

    @property
    def pemda(self) -> m.Pemda:
        """The region of the place."""
        return self.pd.pemda

    @cached_property
    def unit(self) -> m.UnitKerja:
        """A unit of the office."""
        return m.UnitKerja.objects.filter(pd=self.pd).order_by("pk")[0]


@dataclass(frozen=True)
class Persona:
    """Somebody who comes to a page: a role on a place, or nobody."""

    nama: str
    peran: Peran | None
    di: str = "sendiri"
    masuk: bool = True

    def melihat_pd(self, tempat: Tempat) -> bool:
        """Whether the office exists for them."""
        return self.peran is not None and (self._sedaerah(tempat) if self.peran in _DAERAH else tempat.nama == self.di)

    def melihat_daerah(self, tempat: Tempat, *, bersama: bool) -> bool:
        """Whether the region's own objects exist for them."""
        return self.peran is not None and self._sedaerah(tempat) and (bersama or self.peran in _DAERAH)

    def _sedaerah(self, tempat: Tempat) -> bool:
        return (tempat.nama == "daerah_lain") == (self.di == "daerah_lain")


PERSONA = (
    *(Persona(satu.value, satu) for satu in Peran),
    Persona("perencana_pd_lain", Peran.PERENCANA, "pd_lain"),
    Persona("organisasi_daerah_lain", Peran.ORGANISASI, "daerah_lain"),
    Persona("tanpa_peran", None),
    Persona("tamu", None, masuk=False),
)


@dataclass(frozen=True)
class Dunia:
    """The places, the accounts by name of persona, and a browser for each in which they are signed in."""

    tempat: tuple[Tempat, ...]
    orang: Mapping[str, m.Pengguna]
    klien: Mapping[str, Client]

    @property
    def sendiri(self) -> Tempat:
        """The own office."""
        return self.tempat[0]


def bangun() -> Dunia:
    """Make the world in the database. The own office is the loaded small one; nobody needs a second step."""
    sistem = ensure_sistem()
    masukan = masukan_kecil()
    masukan = replace(masukan, fakta=beralasan(masukan.fakta))
    muat_skala(skala=masukan.skala, oleh=sistem)
    pemda, _ = muat_pemda(fakta=masukan.daerah, oleh=sistem)
    sendiri, _ = muat_pd(pemda=pemda, fakta=masukan.fakta, laporan=[masukan.laporan], oleh=sistem)
    pd = {
        "sendiri": sendiri,
        "pd_lain": PerangkatDaerahFactory(pemda=pemda, kode="LAIN"),
        "daerah_lain": PerangkatDaerahFactory(pemda__kode="ASING", kode="ASING"),
    }
    for satu in pd.values():
        UnitKerjaFactory(pd=satu)
    for satu in (pemda, pd["daerah_lain"].pemda):
        m.AturanAkun.objects.update_or_create(pemda=satu, defaults={"peran_dua_langkah": []})
    tempat = tuple(Tempat(nama, satu, sistem) for nama, satu in pd.items())
    orang = {satu.nama: _akun(satu, pd[satu.di]) for satu in PERSONA if satu.masuk}
    return Dunia(tempat, orang, {satu.nama: _klien(orang.get(satu.nama)) for satu in PERSONA})


def _akun(persona: Persona, pd: m.PerangkatDaerah) -> m.Pengguna:
    if persona.peran is None:
        return PenggunaFactory(username=persona.nama, email=f"{persona.nama}@contoh.example")
    if persona.peran in _DAERAH:
        tempat = {"pemda": pd.pemda}
    elif persona.peran is Peran.PENGAMPU:
        tempat = {"unit": m.UnitKerja.objects.filter(pd=pd).order_by("pk")[0]}
    else:
        tempat = {"pd": pd}
    return bertugas(
        persona.peran.value,
        pengguna__username=persona.nama,
        pengguna__email=f"{persona.nama}@contoh.example",
        **tempat,
    )


def _klien(orang: m.Pengguna | None) -> Client:
    klien = Client()
    if orang is not None:
        klien.force_login(orang)
    return klien
