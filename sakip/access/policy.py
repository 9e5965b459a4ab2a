"""The one access function and the one scope filter. Both read the roles in force on the day they are asked about.

Source: desain.md 2 (promise 8) and 3 (Organisation); gaya.md 5.7.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from sakip import models as m
from sakip.access.lingkup import JALUR, JALUR_STATUS, Berstatus, berstatus, letak_semua, saring, unit_pemilik
from sakip.access.peran import Peran, yang_dapat
from sakip.access.putusan import Putusan
from sakip.access.tugas import Tugas, read_tugas
from sakip.choices import baca
from sakip.workflow import ALIH, IZIN_ISI, LAPORAN, NILAI, PERJANJIAN, TERLIHAT_LUAR, Izin, Status

M = TypeVar("M", bound=Model)

BOLEH = Putusan(True)
_INGATAN = "_tugas_diingat"
#: Who may send a thing back to draft.
_PENGEMBALI: Mapping[type[Model], Izin] = {
    m.Laporan: LAPORAN["kembalikan"].izin,
    m.PerjanjianKinerja: PERJANJIAN["kembalikan"].izin,
    m.Nilai: NILAI["kembalikan"].izin,
}


def boleh(pengguna: m.Pengguna, izin: Izin, objek: Model | None, pada: date) -> Putusan:
    """Whether the account may use the permission on the object on that day; a refusal says why and who can.

    `objek` None stands for what belongs to no region (national policy, scales): commands only. Checked in this order:
    account; scope (outside it, and to readers from outside while a draft, the object does not exist); role; unit;
    content frozen once submitted; maker and checker differ.
    """
    if pengguna.sistem:
        return BOLEH
    if not pengguna.is_active:
        return Putusan(False, "Akun ini tidak aktif.")
    if objek is None:
        return _nasional(izin)
    induk = berstatus(objek)
    tugas, putusan = _lingkup(pengguna, izin, objek, induk, pada)
    if putusan is not None:
        return putusan
    dapat = [satu for satu in tugas if izin in satu.isi.izin]
    if not dapat:
        return Putusan(False, f"Peran Anda tidak dapat {izin.label}. Yang dapat: {yang_dapat(izin)}.")
    # Compared with None and not by truth: a refusal is false.
    penolakan = (_unit(dapat, izin, objek), _status(induk, izin), _beda_orang(pengguna, izin, induk))
    return next((satu for satu in penolakan if satu is not None), BOLEH)


def _lingkup(
    pengguna: m.Pengguna, izin: Izin, objek: Model, induk: Berstatus | None, pada: date
) -> tuple[list[Tugas], Putusan | None]:
    """The assignments in whose scope the object lies, or the answer where scope alone decides."""
    di, jalur, semua = letak_semua(objek), JALUR[type(objek)], tugas_berlaku(pengguna, pada)
    tugas = [satu for satu in semua if any(satu.mencakup(letak) for letak in di)]
    if induk is not None and induk.status not in TERLIHAT_LUAR:
        tugas = [satu for satu in tugas if not satu.isi.setelah_diajukan]
    if tugas:
        return tugas, None
    if not any(satu.membaca(jalur, di) for satu in semua):
        return [], Putusan(False, "Data ini di luar lingkup tugas Anda.", terlihat=False)
    if izin is Izin.LIHAT:
        return [], BOLEH
    return [], None if di else _nasional(izin)


def _nasional(izin: Izin) -> Putusan:
    return Putusan(False, f"Anda tidak dapat {izin.label} nasional. Yang dapat: pengelola sistem.")


def terlihat_oleh(pengguna: m.Pengguna, model: type[M], pada: date) -> QuerySet[M]:
    """The rows of the model that exist for the account on that day; anything else is a 404 to it.

    A role on a region sees all its offices, a role on an office or on one of its units sees that office and what its
    region shares (RPJMD, policy, windows); national rows exist for every role. The Inspektorat sees reports, agreements
    and actuals once they are submitted.
    """
    semua = model._default_manager.all()
    if pengguna.sistem:
        return semua
    if not pengguna.is_active:
        return semua.none()
    syarat = Q(pk__in=[])
    for tugas in tugas_berlaku(pengguna, pada):
        terjangkau = saring(model, pemda=tugas.pemda, pd=tugas.pd, daerah=tugas.daerah)
        syarat |= terjangkau & _diajukan(model, tugas)
    return semua.filter(syarat).distinct()


def melihat_draf(pengguna: m.Pengguna, objek: Model, pada: date) -> bool:
    """Whether what is not submitted yet exists for the account where the object lies: not for readers from outside."""
    di = letak_semua(objek)
    tugas = [satu for satu in tugas_berlaku(pengguna, pada) if not satu.isi.setelah_diajukan]
    return pengguna.sistem or any(satu.mencakup(letak) for satu in tugas for letak in di)


def pemda_berizin(pengguna: m.Pengguna, izin: Izin, pada: date) -> frozenset[int]:
    """The regions on which a role of the account, in force that day, carries the permission."""
    if not pengguna.is_active:
        return frozenset()
    tugas = tugas_berlaku(pengguna, pada)
    return frozenset(satu.pemda for satu in tugas if satu.pemda is not None and izin in satu.isi.izin)


def izin_dimiliki(pengguna: m.Pengguna, pada: date) -> frozenset[Izin]:
    """The permissions that any role of the account carries on that day, wherever it is given: what to offer."""
    if pengguna.sistem:
        return frozenset(Izin)
    if not pengguna.is_active:
        return frozenset()
    return frozenset().union(*(satu.isi.izin for satu in tugas_berlaku(pengguna, pada)))


def peran_berlaku(pengguna: m.Pengguna, pada: date) -> frozenset[tuple[Peran, int]]:
    """The roles of the account on that day, by assignment or by post, each with its region."""
    return frozenset((satu.peran, satu.daerah) for satu in tugas_berlaku(pengguna, pada))


def ingat(pengguna: m.Pengguna) -> None:
    """Keep the account's roles with this instance once they are read: for the account of one request, which asks for
    them many times and lasts for a moment.
    """
    pengguna.__dict__.setdefault(_INGATAN, {})


def tugas_berlaku(pengguna: m.Pengguna, pada: date) -> list[Tugas]:
    """The roles of the account in force on the day."""
    ingatan: dict[date, list[Tugas]] | None = getattr(pengguna, _INGATAN, None)
    if ingatan is not None and pada in ingatan:
        return ingatan[pada]
    hasil = read_tugas(pengguna, pada)
    if ingatan is not None:
        ingatan[pada] = hasil
    return hasil


def _diajukan(model: type[Model], tugas: Tugas) -> Q:
    if not tugas.isi.setelah_diajukan or model not in JALUR_STATUS:
        return Q()
    awalan = f"{JALUR_STATUS[model]}__" if JALUR_STATUS[model] else ""
    return Q(**{f"{awalan}status__in": sorted(satu.value for satu in TERLIHAT_LUAR)})


def _unit(tugas: Sequence[Tugas], izin: Izin, objek: Model) -> Putusan | None:
    """A role on a unit writes only what its unit, or a unit below it, owns. It may read the whole office."""
    if izin is Izin.LIHAT or any(satu.unit is None for satu in tugas):
        return None
    pemilik = unit_pemilik(objek)
    if any(satu.unit in pemilik for satu in tugas):
        return None
    return Putusan(
        False, f"Indikator ini tidak diampu unit kerja Anda. Yang dapat {izin.label}: pengampunya atau perencana."
    )


def _status(induk: Berstatus | None, izin: Izin) -> Putusan | None:
    if induk is None or izin not in IZIN_ISI or induk.status == Status.DRAF:
        return None
    keadaan = baca(Status, induk.status).label.lower()
    return Putusan(
        False,
        f"Data ini sudah {keadaan}; yang dapat diubah hanya draf. Yang dapat mengembalikannya: "
        f"{yang_dapat(_PENGEMBALI[type(induk)])}.",
    )


def _beda_orang(pengguna: m.Pengguna, izin: Izin, induk: Berstatus | None) -> Putusan | None:
    if induk is None or induk.diajukan_oleh_id != pengguna.pk:
        return None
    tabel = ALIH[induk._meta.model_name or ""]
    if not any(alih.beda_orang and alih.izin is izin for alih in tabel.values()):
        return None
    return Putusan(
        False, f"Yang mengajukan tidak boleh memeriksanya sendiri. Yang dapat: {yang_dapat(izin)} selain Anda."
    )
