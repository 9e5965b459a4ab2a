"""The one access function and the one scope filter. Both read Penugasan on the day they are asked about.

Source: desain.md 2 (promise 8) and 3 (Organisation); gaya.md 5.7.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from sakip import models as m
from sakip.access.lingkup import JALUR_PD, JALUR_STATUS, Berstatus, Letak, berstatus, letak, unit_pemilik
from sakip.access.peran import PERAN, IsiPeran, Peran, yang_dapat
from sakip.access.putusan import Putusan
from sakip.choices import baca
from sakip.workflow import ALIH, IZIN_ISI, LAPORAN, NILAI, PERJANJIAN, TERLIHAT_LUAR, Izin, Status

M = TypeVar("M", bound=Model)

BOLEH = Putusan(True)
#: Who may send a thing back to draft.
_PENGEMBALI: Mapping[type[Model], Izin] = {
    m.Laporan: LAPORAN["kembalikan"].izin,
    m.PerjanjianKinerja: PERJANJIAN["kembalikan"].izin,
    m.Nilai: NILAI["kembalikan"].izin,
}


@dataclass(frozen=True, slots=True)
class _Tugas:
    """One assignment in force: its role and the one place it is given on (`pd` also for a unit)."""

    isi: IsiPeran
    pemda: int | None
    pd: int | None
    unit: int | None

    def mencakup(self, letak: Letak) -> bool:
        return letak.pemda == self.pemda if self.pemda is not None else letak.pd is not None and letak.pd == self.pd


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
        return Putusan(False, f"Anda tidak dapat {izin.label} nasional. Yang dapat: pengelola sistem.")
    di = letak(objek)
    tugas = [satu for satu in _tugas(pengguna, pada) if satu.mencakup(di)]
    induk = berstatus(objek)
    if induk is not None and induk.status not in TERLIHAT_LUAR:
        tugas = [satu for satu in tugas if not satu.isi.setelah_diajukan]
    if not tugas:
        return Putusan(False, "Data ini di luar lingkup tugas Anda.", terlihat=False)
    dapat = [satu for satu in tugas if izin in satu.isi.izin]
    if not dapat:
        return Putusan(False, f"Peran Anda tidak dapat {izin.label}. Yang dapat: {yang_dapat(izin)}.")
    # Compared with None and not by truth: a refusal is false.
    penolakan = (_unit(dapat, izin, objek), _status(induk, izin), _beda_orang(pengguna, izin, induk))
    return next((satu for satu in penolakan if satu is not None), BOLEH)


def terlihat_oleh(pengguna: m.Pengguna, model: type[M], pada: date) -> QuerySet[M]:
    """The rows of the model that exist for the account on that day; anything else is a 404 to it.

    A role on a region sees all its offices, a role on an office or on one of its units sees that office. The
    Inspektorat sees reports, agreements and actuals once they are submitted.
    """
    semua = model._default_manager.all()
    if pengguna.sistem:
        return semua
    if not pengguna.is_active:
        return semua.none()
    syarat = Q(pk__in=[])
    for tugas in _tugas(pengguna, pada):
        syarat |= _terjangkau(model, tugas) & _diajukan(model, tugas)
    return semua.filter(syarat).distinct()


def _tugas(pengguna: m.Pengguna, pada: date) -> list[_Tugas]:
    baris = m.Penugasan.objects.berlaku(pada).filter(pengguna=pengguna).select_related("unit")
    return [
        _Tugas(
            PERAN[baca(Peran, satu.peran)], satu.pemda_id, satu.unit.pd_id if satu.unit else satu.pd_id, satu.unit_id
        )
        for satu in baris
    ]


def _terjangkau(model: type[Model], tugas: _Tugas) -> Q:
    if model is m.Pemda:
        return Q(pk=tugas.pemda) if tugas.pemda is not None else Q(perangkatdaerah=tugas.pd)
    awalan = f"{JALUR_PD[model]}__" if JALUR_PD[model] else ""
    if tugas.pemda is None:
        return Q(**{f"{awalan}pk": tugas.pd})
    daerah = Q(**{f"{awalan}pemda": tugas.pemda})
    if model is m.Jabatan:
        daerah |= Q(pemda=tugas.pemda, pd__isnull=True)
    if model is m.PemangkuJabatan:
        daerah |= Q(jabatan__pemda=tugas.pemda, jabatan__pd__isnull=True)
    return daerah


def _diajukan(model: type[Model], tugas: _Tugas) -> Q:
    if not tugas.isi.setelah_diajukan or model not in JALUR_STATUS:
        return Q()
    awalan = f"{JALUR_STATUS[model]}__" if JALUR_STATUS[model] else ""
    return Q(**{f"{awalan}status__in": sorted(satu.value for satu in TERLIHAT_LUAR)})


def _unit(tugas: Sequence[_Tugas], izin: Izin, objek: Model) -> Putusan | None:
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
