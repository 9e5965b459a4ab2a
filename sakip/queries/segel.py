"""The hash chain over the trail: what a seal is taken over, and whether all seals still hold.

A seal covers the events with numbers `dari` to `sampai`; the next begins right after. Whoever changes, removes or slips
in a sealed event breaks its seal and every one after it. Only the newest seals could be cut off together with their
events without a break, so the last fingerprint is meant to be kept elsewhere too (`periksa_segel(jangkar=…)`).
Source: desain.md 3 (Trail).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC
from hashlib import sha256

from django.db.models import QuerySet

from sakip.models import Jejak, SegelJejak

#: The fingerprint before the first seal.
AWAL = "0" * 64


def periksa_segel(jangkar: str = "") -> list[str]:
    """Every break of the chain as an Indonesian sentence; empty when all seals hold.

    `jangkar` is a fingerprint kept elsewhere: it must be one of the chain's.
    """
    return [*_rantai(), *_jangkar(jangkar)]


def fingerprint_events(sebelum: str, kejadian: Iterable[Jejak]) -> tuple[str, int]:
    """The fingerprint over the one before and these events, in the order of their numbers; and how many they are."""
    isi, jumlah = sha256(sebelum.encode()), 0
    for satu in kejadian:
        isi.update(b"\n")
        isi.update(_text(satu).encode())
        jumlah += 1
    return isi.hexdigest(), jumlah


def events_between(dari: int, sampai: int) -> QuerySet[Jejak]:
    """The events with these numbers, both included, in order."""
    return Jejak.objects.filter(pk__gte=dari, pk__lte=sampai).order_by("pk")


def _rantai() -> Iterator[str]:
    """Each seal anew from the events that are there now; after a break the chain goes on from the stored seal."""
    sidik, mulai = AWAL, 0
    for nomor, segel in enumerate(SegelJejak.objects.order_by("nomor").iterator(), 1):
        if segel.nomor != nomor:
            yield f"Segel {nomor} tidak ada; sesudah segel {nomor - 1} ada segel {segel.nomor}."
            return
        if segel.dari != mulai + 1:
            yield f"Segel {nomor} seharusnya mulai dari kejadian {mulai + 1}, bukan {segel.dari}."
        hasil, jumlah = fingerprint_events(sidik, events_between(segel.dari, segel.sampai).iterator())
        di = f"Segel {nomor} (kejadian {segel.dari} sampai {segel.sampai})"
        if jumlah != segel.jumlah:
            yield f"{di} dibuat atas {segel.jumlah} kejadian; sekarang ada {jumlah}."
        elif hasil != segel.sidik:
            yield f"{di} tidak cocok: ada kejadian atau segel yang diubah."
        sidik, mulai = segel.sidik, segel.sampai


def _jangkar(jangkar: str) -> Iterator[str]:
    if jangkar and not SegelJejak.objects.filter(sidik=jangkar.lower()).exists():
        yield f"Sidik {jangkar} tidak ada pada rantai: segel sesudahnya mungkin dipotong atau dibuat ulang."


def _text(satu: Jejak) -> str:
    """Every column of an event as one line of JSON, the same on both databases."""
    isi = [
        satu.pk,
        satu.waktu.astimezone(UTC).isoformat(timespec="microseconds"),
        *(satu.pengguna, satu.aksi, satu.objek_jenis, satu.objek_id, satu.objek, satu.pemda, satu.pd),
        *(satu.sebelum, satu.sesudah, satu.dasar, satu.ditolak),
    ]
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
