"""Which reports somebody may read, and what one is composed from."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache, reduce
from hashlib import sha256
from operator import or_
from pathlib import Path
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from reports.inputs import Masukan, to_json
from reports.render.daftar import VERSI_PERENDER
from sakip.access import terlihat_oleh
from sakip.models import Cetakan, Jejak, Laporan, Pengguna
from sakip.queries.masukan import build_masukan
from sakip.workflow import Status

_AKAR = Path(__file__).resolve().parents[2]
#: Actions that change no fact of any report.
BUKAN_FAKTA = ("akun.", "cetakan.", "halaman.", "pengguna.", "penugasan.", "undangan.")
_SUMBER = ("reports/*.py", *(f"reports/{satu}/**/*.py" for satu in ("calc", "inputs", "figures", "compose")))


def laporan_terbaca(pengguna: Pengguna | None, pada: date) -> QuerySet[Laporan]:
    """The reports that exist for the account on that day (None: the public), the newest version of each year.

    What is published exists for everybody, drafts and what is under way by the scope of the account's roles. A year
    whose newest version is out of sight is out of sight altogether: facts are composed for the newest version only.
    """
    terbaru = ~Exists(Laporan.objects.filter(pd=OuterRef("pd"), tahun=OuterRef("tahun"), versi__gt=OuterRef("versi")))
    terlihat = Q(status=Status.DITERBITKAN.value)
    if pengguna is not None:
        terlihat |= Q(pk__in=terlihat_oleh(pengguna, Laporan, pada).values("pk"))
    return Laporan.objects.filter(terlihat, terbaru).select_related("pd__pemda")


@dataclass(frozen=True, slots=True)
class Kumpulan:
    """The inputs of one report, as JSON, and the SHA-256 of that JSON."""

    masukan: Masukan
    isi: Any
    sidik: str


def collect(laporan: Laporan) -> Kumpulan:
    """The inputs of the report as they stand now. Raises Galat where the region has no RPJMD."""
    masukan = build_masukan(laporan.pd, laporan.tahun)
    isi = to_json(masukan)
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Kumpulan(masukan, isi, sha256(teks.encode()).hexdigest())


@cache
def versi_cetak(akar: Path = _AKAR) -> str:
    """What marks a print besides its inputs: the renderer's version, and one of the code that composes and computes."""
    sidik = sha256()
    for pola in _SUMBER:
        for berkas in sorted(akar.glob(pola)):
            sidik.update(f"{berkas.relative_to(akar).as_posix()}\0".encode() + berkas.read_bytes() + b"\0")
    return f"{VERSI_PERENDER}-{sidik.hexdigest()[:12]}"


def tanda_data(laporan: Laporan) -> str:
    """A mark that changes with every write that can change the report: each has its event in the trail, in its own
    transaction. What happens in other regions, to accounts, to prints and what was refused leaves it as it is.

    Highest number and count together, because a transaction that began earlier may end later. One query.
    """
    fakta = Jejak.objects.filter(pemda__in=[laporan.pd.pemda.kode, ""], ditolak=False)
    bukan = reduce(or_, (Q(aksi__startswith=satu) for satu in BUKAN_FAKTA))
    jejak = fakta.exclude(bukan).aggregate(akhir=Max("pk"), banyak=Count("pk"))
    return f"{jejak['akhir'] or 0}-{jejak['banyak']}"


def find_cetakan(laporan: Laporan, sidik: str) -> Cetakan | None:
    """The PDF kept of these inputs, as today's code prints them; None where there is none or its file is gone."""
    satu = Cetakan.objects.filter(
        laporan=laporan, format="pdf", sha256_masukan=sidik, versi_perender=versi_cetak()
    ).first()
    return satu if satu is not None and berkas_ada(satu) else None


def berkas_ada(cetakan: Cetakan) -> bool:
    """Whether the file of a print is still where it was put."""
    return cetakan.berkas.storage.exists(cetakan.berkas.name or "")
