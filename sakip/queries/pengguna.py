"""Reads about accounts: in which regions one lies, who must use two steps, and what a page of accounts shows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from allauth.mfa.models import Authenticator
from django.db.models import Q, QuerySet

from sakip.access import PERAN, Peran, peran_berlaku
from sakip.models import AturanAkun, PemangkuJabatan, Pemda, Pengguna, Penugasan, Undangan
from sakip.workflow import Izin

#: Whoever may do one of these approves or administers.
IZIN_PENTING = frozenset(
    {
        Izin.VERIFIKASI_NILAI,
        Izin.VERIFIKASI_LAPORAN,
        Izin.SETUJUI_LAPORAN,
        Izin.TERBITKAN_LAPORAN,
        Izin.TANDA_TANGANI_PK,
        Izin.SETUJUI_PK,
        Izin.ATUR_DAERAH,
        Izin.ATUR_KEBIJAKAN,
        Izin.ATUR_JADWAL,
        Izin.ATUR_PERAN,
    }
)
#: Roles that need two steps where a region has decided nothing.
DUA_LANGKAH_BAWAAN = tuple(peran.value for peran, isi in PERAN.items() if isi.izin & IZIN_PENTING)

_DAERAH = ("pemda", "pd__pemda", "unit__pd__pemda")


def find_account(masukan: str) -> Pengguna | None:
    """The account that somebody means at sign-in: by address where there is an @ in it, else by user name.

    Whatever the case of the letters. User names chosen by people contain no @ (actions.undangan), so nobody can take
    the address of somebody else for a name. What a database takes for the same letter besides (dotless i for i, long s
    for s) is not the name: each spelling would have its own count of failed attempts.
    """
    teks = masukan.strip()
    kolom = "email" if "@" in teks else "username"
    akun = Pengguna.objects.filter(**{f"{kolom}__iexact": teks}).first() if teks else None
    return akun if akun is not None and getattr(akun, kolom).lower() == teks.lower() else None


def daerah_akun(akun: Pengguna, pada: date) -> tuple[list[Pemda], list[Pemda]]:
    """The regions the account has a role or a post in (from that day on), and those it had one in or was invited to
    before. Four queries.
    """
    jalur = [f"{satu}_id" for satu in _DAERAH]
    baris = [
        *Penugasan.objects.filter(pengguna=akun).values_list("sampai", *jalur),
        *PemangkuJabatan.objects.filter(pengguna=akun).values_list("sampai", "jabatan__pemda_id"),
        *((date.min, *satu) for satu in Undangan.objects.filter(dipakai_oleh=akun).values_list(*jalur)),
    ]
    kini = {pk for sampai, *satu in baris for pk in satu if pk is not None and (sampai is None or sampai >= pada)}
    semua = {pk for _, *satu in baris for pk in satu if pk is not None}
    daerah = list(Pemda.objects.filter(pk__in=semua).order_by("kode"))
    return [satu for satu in daerah if satu.pk in kini], [satu for satu in daerah if satu.pk not in kini]


def akun_daerah(pemda: Iterable[Pemda]) -> QuerySet[Pengguna]:
    """The accounts that lie in one of the regions: by an assignment or a post, also an ended one, or an invitation."""
    daerah = list(pemda)
    tugas, undangan = Q(), Q()
    for jalur in _DAERAH:
        tugas |= Q(**{f"{jalur}__in": daerah})
        undangan |= Q(**{f"{jalur}__in": daerah})
    return Pengguna.objects.filter(
        Q(pk__in=Penugasan.objects.filter(tugas).values("pengguna"))
        | Q(pk__in=PemangkuJabatan.objects.filter(jabatan__pemda__in=daerah, pengguna__isnull=False).values("pengguna"))
        | Q(pk__in=Undangan.objects.filter(undangan, dipakai_oleh__isnull=False).values("dipakai_oleh"))
    ).filter(sistem=False)


def daerah_dikelola(pengguna: Pengguna, pada: date) -> list[Pemda]:
    """The regions whose accounts this one keeps on that day."""
    peran = [satu.value for satu, isi in PERAN.items() if Izin.ATUR_PERAN in isi.izin]
    if pengguna.sistem:
        return list(Pemda.objects.order_by("kode"))
    if not pengguna.is_active:
        return []
    tugas = Penugasan.objects.berlaku(pada).filter(pengguna=pengguna, peran__in=peran, pemda__isnull=False)
    return list(Pemda.objects.filter(pk__in=tugas.values("pemda")).order_by("kode"))


def pengelola_lain(pemda: Pemda, kecuali: int, pada: date) -> bool:
    """Whether somebody else keeps the accounts of the region from that day on, with no end."""
    peran = [satu.value for satu, isi in PERAN.items() if Izin.ATUR_PERAN in isi.izin]
    return (
        Penugasan.objects.filter(
            pemda=pemda, peran__in=peran, sampai__isnull=True, mulai__lte=pada, pengguna__is_active=True
        )
        .exclude(pengguna=kecuali)
        .exists()
    )


def pengelola_tetap(tanpa: Penugasan) -> bool:
    """Whether the region of an assignment has, besides this one, somebody who keeps its accounts with no end."""
    lain = Penugasan.objects.filter(
        pemda=tanpa.pemda_id, peran=tanpa.peran, sampai__isnull=True, pengguna__is_active=True
    )
    return lain.exclude(pk=tanpa.pk).exists()


def peran_dua_langkah(pemda: Pemda) -> tuple[str, ...]:
    """The roles that need two steps in the region."""
    aturan = AturanAkun.objects.filter(pemda=pemda).first()
    return DUA_LANGKAH_BAWAAN if aturan is None else tuple(aturan.peran_dua_langkah)


def perlu_dua_langkah(pengguna: Pengguna, pada: date) -> list[Peran]:
    """The roles of the account on that day, by assignment or by post, that need two steps where they are held."""
    peran = peran_berlaku(pengguna, pada)
    if not peran:
        return []
    aturan = dict(
        AturanAkun.objects.filter(pemda__in={di for _, di in peran}).values_list("pemda", "peran_dua_langkah")
    )
    wajib = {satu for satu, di in peran if satu.value in aturan.get(di, DUA_LANGKAH_BAWAAN)}
    return [satu for satu in Peran if satu in wajib]


def punya_dua_langkah(pengguna: Pengguna) -> bool:
    """Whether the account has an authenticator app."""
    return bool(Authenticator.objects.filter(user_id=pengguna.pk, type=Authenticator.Type.TOTP).exists())


def penugasan_akun(akun: Pengguna, pada: date) -> list[Penugasan]:
    """The assignments of the account, running and coming ones first, with their places. One query."""
    semua = list(
        Penugasan.objects.filter(pengguna=akun)
        .select_related("pemda", "pd__pemda", "unit__pd__pemda")
        .order_by("-mulai", "pk")
    )
    return sorted(semua, key=lambda satu: satu.sampai is not None and satu.sampai < pada)
