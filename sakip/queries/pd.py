"""Finding an office by what somebody typed, and its years; with the nearest ones when there is no such thing."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from sakip.galat import Galat
from sakip.models import Laporan, Nilai, PerangkatDaerah, PerjanjianKinerja, Renstra, TahunAnggaran


class TidakDitemukan(Galat):
    """There is no office or year of that name; the sentence names the nearest ones."""


def find_pd(kode: str) -> PerangkatDaerah:
    """The office with the code "KODE" or "PEMDA/KODE", whatever the case of its letters.

    Raises TidakDitemukan where there is none (naming the nearest codes) or where several regions have the code (naming
    them).
    """
    pemda, _, pd = kode.strip().rpartition("/")
    calon = PerangkatDaerah.objects.select_related("pemda").filter(kode__iexact=pd)
    if pemda:
        calon = calon.filter(pemda__kode__iexact=pemda)
    ketemu = list(calon.order_by("pemda__kode"))
    if len(ketemu) == 1:
        return ketemu[0]
    if ketemu:
        pilihan = ", ".join(_lengkap(satu) for satu in ketemu)
        raise TidakDitemukan(f"Kode {pd} dipakai lebih dari satu pemerintah daerah; tulis salah satu: {pilihan}.")
    raise TidakDitemukan(_tidak_ada(kode.strip(), bool(pemda)))


def find_tahun(pd: PerangkatDaerah, tahun: str | int) -> int:
    """The year, when the office has anything about it. Raises TidakDitemukan naming the nearest years it has."""
    ada = tahun_tersedia(pd)
    teks = str(tahun).strip()
    if teks.isascii() and teks.isdigit() and int(teks) in ada:
        return int(teks)
    if not ada:
        raise TidakDitemukan(f"{pd.kode} belum mempunyai data tahun mana pun.")
    if teks.isascii() and teks.isdigit():
        ada = sorted(sorted(ada, key=lambda satu: abs(satu - int(teks)))[:5])
    raise TidakDitemukan(f"Tahun {teks} tidak ada pada {pd.kode}. Yang terdekat: {_gabung(map(str, ada))}.")


def tahun_tersedia(pd: PerangkatDaerah) -> list[int]:
    """The years the office has a plan, a budget, an agreement, an actual or a report about, in order."""
    tahun: set[int] = set()
    for awal, akhir in Renstra.objects.filter(pd=pd).values_list("tahun_awal", "tahun_akhir"):
        tahun.update(range(awal, akhir + 1))
    for model, milik in (
        (TahunAnggaran, "pd"),
        (PerjanjianKinerja, "pd"),
        (Laporan, "pd"),
        (Nilai, "indikator__pd"),
    ):
        tahun.update(model._default_manager.filter(**{milik: pd}).values_list("tahun", flat=True).distinct())
    return sorted(tahun)


def _tidak_ada(kode: str, berpemda: bool) -> str:
    semua = PerangkatDaerah.objects.select_related("pemda").order_by("pemda__kode", "kode")
    nama = [_lengkap(satu) if berpemda else satu.kode for satu in semua]
    if not nama:
        return f"Perangkat daerah {kode} tidak ada: belum ada perangkat daerah satu pun. Muat datanya lebih dahulu."
    besar = {satu.upper(): satu for satu in nama}
    dekat = [besar[satu] for satu in get_close_matches(kode.upper(), list(besar), n=3, cutoff=0.4)]
    return f"Perangkat daerah {kode} tidak ada. Yang terdekat: {_gabung(dekat or sorted(set(nama))[:5])}."


def _lengkap(pd: PerangkatDaerah) -> str:
    return f"{pd.pemda.kode}/{pd.kode}"


def _gabung(daftar: Iterable[str]) -> str:
    return ", ".join(daftar)
