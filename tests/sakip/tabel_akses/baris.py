"""One line of the access table, and what follows from it for each persona."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from sakip.access import Peran
from tests.sakip.tabel_akses.dunia import Persona, Tempat


class Letak(Enum):
    """What a page is about."""

    PD = "an object of an office"
    DAERAH = "an object of the region that its offices may read"
    DAERAH_SAJA = "an object of the region that exists for roles on the region only"
    TANPA = "no object: a list, a new thing, one's own account"


#: Every role; whoever is signed in, also without a role; everybody, the public included.
SEMUA = " ".join(satu.value for satu in Peran)
MASUK = "masuk"
PUBLIK = "publik"

#: What somebody allowed may be answered with. A POST is mostly empty, so the form may refuse it.
GET_BOLEH = frozenset({200, 302})
POST_BOLEH = frozenset({200, 302, 409, 422})


@dataclass(frozen=True, kw_only=True)
class _Pilihan:
    #: Whether the page answers GET and POST; 405 for everybody who would otherwise get it.
    get: bool = True
    post: bool = False
    #: Fields of the POST.
    isi: Callable[[Tempat], Mapping[str, Any]] = lambda tempat: {}
    #: Query of the address.
    tanya: str = ""
    #: What differs: name of a persona → the status it gets where the object exists for it, instead of what follows from
    #: the line.
    kecuali: Mapping[str, int] = field(default_factory=dict)
    #: Statuses besides the usual ones for somebody allowed, e.g. {404} for a number that is nobody's.
    juga: frozenset[int] = frozenset()
    #: Whether a GET of somebody signed in leaves one event in the trail, as a download of what is not public does.
    berjejak: bool = False


@dataclass(frozen=True)
class Baris(_Pilihan):
    """An address: its name, what it is about, the roles that get it ("organisasi inspektorat", SEMUA, MASUK or
    PUBLIK), and the arguments of its address for a place.
    """

    nama: str
    letak: Letak
    boleh: str
    kunci: Callable[[Tempat], dict[str, Any]] = lambda tempat: {}

    def harap(self, persona: Persona, tempat: Tempat, metode: str) -> frozenset[int]:
        """The statuses of which this persona gets one at this place."""
        if not (self.get if metode == "GET" else self.post):
            return frozenset({405})
        if persona.nama in self.kecuali and (persona.peran is None or self._terlihat(persona, tempat)):
            return frozenset({self.kecuali[persona.nama]})
        if self._dapat(persona, tempat):
            return (GET_BOLEH if metode == "GET" else POST_BOLEH) | self.juga
        return self._tolak(persona, tempat)

    def _dapat(self, persona: Persona, tempat: Tempat) -> bool:
        if self.boleh == PUBLIK:
            return True
        if persona.peran is None:
            return self.boleh == MASUK and persona.masuk
        return self._terlihat(persona, tempat) and (self.boleh == MASUK or persona.peran.value in self.boleh.split())

    def _tolak(self, persona: Persona, tempat: Tempat) -> frozenset[int]:
        if not persona.masuk:
            return frozenset({302})
        return frozenset({403 if self._terlihat(persona, tempat) else 404})

    def _terlihat(self, persona: Persona, tempat: Tempat) -> bool:
        if self.letak is Letak.TANPA:
            return True
        if self.letak is Letak.PD:
            return persona.melihat_pd(tempat)
        return persona.melihat_daerah(tempat, bersama=self.letak is Letak.DAERAH)
