"""Reading the trail: the history of one object, and the events of a region for its administrators."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Model, Q, QuerySet

from sakip.access import melihat_draf
from sakip.access.lingkup import JALUR_STATUS
from sakip.access.policy import pemda_berizin
from sakip.models import Jejak, Pemda, Pengguna, Penugasan, PerangkatDaerah, SegelJejak
from sakip.queries.jejak.kalimat import Perubahan, changes, sentence
from sakip.workflow import Izin

#: Events that a history shows at most; the page of administrators has them all.
TERAKHIR = 30
#: What concerns people and not the office: signing in, roles, invitations with their addresses, pages refused.
TENTANG_ORANG = ("akun.", "aturan_akun.", "halaman.", "pengguna.", "penugasan.", "undangan.")
_BERTAHAP = tuple(str(satu._meta.model_name) for satu in JALUR_STATUS)


@dataclass(frozen=True, slots=True)
class Kejadian:
    """One event as it is shown."""

    nomor: int
    waktu: datetime
    kalimat: str
    perubahan: tuple[Perubahan, ...]
    dasar: str
    ditolak: bool


@dataclass(frozen=True, slots=True)
class KeadaanSegel:
    """How far the trail is sealed: number, day and fingerprint of the newest seal, and the events after it."""

    nomor: int
    dibuat_pada: datetime | None
    sidik: str
    belum: int


def riwayat(objek: Model, *, pembaca: Pengguna, pada: date, banyak: int = TERAKHIR, awalan: str = "") -> list[Kejadian]:
    """The newest events about the object; of a region or an office also those about what lies in it.

    `awalan` keeps the actions that begin so: the page of the units of an office shows what happened to its units.

    Whoever may see the object may see its history: ask for the object first. What lies in an office or a region is not
    all there for whoever sees the place: who signs in and who was invited stands on the page of the account and in the
    trail of the administrators, and what was entered into drafts is not for readers from outside.
    """
    sendiri = Q(objek_jenis=str(objek._meta.model_name), objek_id=str(objek.pk))
    if isinstance(objek, PerangkatDaerah):
        sendiri = (sendiri | Q(pemda=objek.pemda.kode, pd=objek.kode)) & _terbaca(objek, pembaca, pada)
    elif isinstance(objek, Pemda):
        sendiri = (sendiri | Q(pemda=objek.kode, pd="")) & _terbaca(objek, pembaca, pada)
    return show(Jejak.objects.filter(sendiri, aksi__startswith=awalan).order_by("-pk")[:banyak])


def _terbaca(tempat: Model, pembaca: Pengguna, pada: date) -> Q:
    """Which events about what lies in the place the reader may have."""
    syarat = Q()
    for awalan in TENTANG_ORANG:
        syarat &= ~Q(aksi__startswith=awalan)
    if not melihat_draf(pembaca, tempat, pada):
        syarat &= ~Q(objek_jenis__in=_BERTAHAP)
    return syarat


def jejak_terbaca(pengguna: Pengguna, pada: date) -> QuerySet[Jejak]:
    """The events that an administrator may read: those in the regions of the role, and those about or by the accounts
    that work there. Newest first.
    """
    pemda = pemda_berizin(pengguna, Izin.LIHAT_JEJAK, pada)
    kode = list(Pemda.objects.filter(pk__in=pemda).values_list("kode", flat=True))
    akun = Penugasan.objects.filter(Q(pemda__in=pemda) | Q(pd__pemda__in=pemda) | Q(unit__pd__pemda__in=pemda))
    orang = Pengguna.objects.filter(pk__in=akun.values("pengguna"))
    tanpa_tempat = Q(pemda="") & (
        Q(pengguna__in=list(orang.values_list("username", flat=True)))
        | Q(objek_jenis="pengguna", objek_id__in=[str(pk) for pk in orang.values_list("pk", flat=True)])
    )
    return Jejak.objects.filter(Q(pemda__in=kode) | tanpa_tempat).order_by("-pk")


def show(baris: Iterable[Jejak]) -> list[Kejadian]:
    """The events as sentences, with the names of people. Two queries."""
    semua = list(baris)
    nama = dict(Pengguna.objects.filter(username__in={satu.pengguna for satu in semua}).values_list("username", "nama"))
    return [
        Kejadian(
            satu.pk,
            satu.waktu,
            sentence(satu, nama.get(satu.pengguna, satu.pengguna)),
            tuple(changes(satu)),
            satu.dasar,
            satu.ditolak,
        )
        for satu in semua
    ]


def keadaan_segel() -> KeadaanSegel:
    """How far the trail is sealed."""
    akhir = SegelJejak.objects.order_by("-nomor").first()
    belum = Jejak.objects.filter(pk__gt=akhir.sampai if akhir else 0).count()
    if akhir is None:
        return KeadaanSegel(0, None, "", belum)
    return KeadaanSegel(akhir.nomor, akhir.dibuat_pada, akhir.sidik, belum)


__all__ = ["KeadaanSegel", "Kejadian", "jejak_terbaca", "keadaan_segel", "riwayat", "show"]
