"""The region's five-year plan: periods, versions, and its misi, tujuan and sasaran (desain.md 3, Planning).

A code is unique within its version, since plans of offices quote by it. Every write locks the version.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Model, Q

from reports import wording
from sakip.actions._hapus import isi_baris, remove
from sakip.actions._jejak import record
from sakip.actions._periksa import kode_sah, rapikan, tahun_sah
from sakip.actions._pohon import GeserKe
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions._ubah import ubah
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.models import Misi, Pemda, Pengguna, Rpjmd, Sasaran, SasaranDaerah, Tujuan, TujuanDaerah
from sakip.workflow import Izin

Bagian = Misi | TujuanDaerah | SasaranDaerah
Induk = Rpjmd | Misi | TujuanDaerah

MEDAN = ("tahun_awal", "tahun_akhir", "visi", "dasar")
_WAJIB = ("tahun_awal", "tahun_akhir", "visi")
_MEDAN_BAGIAN: Mapping[type[Bagian], tuple[str, ...]] = {
    Misi: ("nomor", "uraian"),
    TujuanDaerah: ("kode", "uraian", "misi"),
    SasaranDaerah: ("kode", "uraian", "tujuan"),
}
SEBUTAN: Mapping[type[Bagian], str] = {Misi: "misi", TujuanDaerah: "tujuan daerah", SasaranDaerah: "sasaran daerah"}


@tindakan("rpjmd.dibuat")
def create_rpjmd(*, pemda: Pemda, isian: Mapping[str, Any], oleh: Pengguna, dasar: str = "") -> Rpjmd:
    """Add an RPJMD of the region, in its first version.

    Raises TidakBoleh, DataSalah (years out of order, or shared with another RPJMD).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pemda)
    pemda = kunci(pemda)
    isi = rapikan(isian, MEDAN, wajib=_WAJIB)
    _check_years(pemda, isi, None)
    rpjmd = Rpjmd.objects.create(pemda=pemda, **isi)
    record("rpjmd.dibuat", rpjmd, oleh=oleh, sesudah=isi_baris(rpjmd), dasar=dasar)
    return rpjmd


@tindakan("rpjmd.diubah")
def update_rpjmd(
    *, rpjmd: Rpjmd, isian: Mapping[str, Any], semula: Mapping[str, Any], oleh: Pengguna, dasar: str = ""
) -> Rpjmd:
    """Correct an RPJMD: vision, ground, and its years while it has one version only.

    Raises TidakBoleh, DataSalah, SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, rpjmd)
    kunci(rpjmd.pemda)
    isi = rapikan(isian, MEDAN, wajib=_WAJIB)
    lengkap = {nama: isi.get(nama, getattr(rpjmd, nama)) for nama in MEDAN}
    berubah = [nama for nama in ("tahun_awal", "tahun_akhir") if lengkap[nama] != getattr(rpjmd, nama)]
    if berubah and _versions(rpjmd) > 1:
        raise DataSalah(berubah[0], "tahun RPJMD yang sudah mempunyai perubahan tidak dapat diubah")
    _check_years(rpjmd.pemda, lengkap, rpjmd)
    return ubah("rpjmd.diubah", rpjmd, isian=isi, semula=semula, oleh=oleh, dasar=dasar)


@tindakan("rpjmd.direvisi")
def revise_rpjmd(*, rpjmd: Rpjmd, berlaku_mulai: int, dasar: str, oleh: Pengguna) -> Rpjmd:
    """Make the next version of the RPJMD with everything the newest has; it plans for the years from `berlaku_mulai`.

    `rpjmd` is the newest version as its editor saw it. Raises TidakBoleh, DataSalah (a year outside the plan or not
    after that of the version before, no ground), SudahBerubah (there is a newer version already).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, rpjmd)
    kunci(rpjmd.pemda)
    dasar = rapikan({"dasar": dasar}, ("dasar",), wajib=("dasar",))["dasar"]
    if Rpjmd.objects.filter(pemda=rpjmd.pemda_id, tahun_awal=rpjmd.tahun_awal, versi__gt=rpjmd.versi).exists():
        raise SudahBerubah("RPJMD ini baru saja direvisi orang lain. Muat ulang halaman.")
    awal = (rpjmd.berlaku_mulai or rpjmd.tahun_awal) + 1
    if not awal <= berlaku_mulai <= rpjmd.tahun_akhir:
        raise DataSalah("berlaku_mulai", f"isi tahun antara {awal} dan {rpjmd.tahun_akhir}")
    baru = Rpjmd.objects.create(
        pemda=rpjmd.pemda,
        tahun_awal=rpjmd.tahun_awal,
        tahun_akhir=rpjmd.tahun_akhir,
        visi=rpjmd.visi,
        versi=rpjmd.versi + 1,
        berlaku_mulai=berlaku_mulai,
        dasar=dasar,
    )
    jumlah = _copy(rpjmd, baru)
    record("rpjmd.direvisi", baru, oleh=oleh, sesudah={**isi_baris(baru), "disalin": jumlah}, dasar=dasar)
    return baru


def _copy(lama: Rpjmd, baru: Rpjmd) -> int:
    """Copy the whole tree; returns the number of its rows."""
    misi = _copy_level(Misi, list(lama.misi.all()), "rpjmd", {lama.pk: baru})
    tujuan = _copy_level(TujuanDaerah, list(TujuanDaerah.objects.filter(misi__rpjmd=lama)), "misi", misi)
    sasaran = list(SasaranDaerah.objects.filter(tujuan__misi__rpjmd=lama))
    return len(misi) + len(tujuan) + len(_copy_level(SasaranDaerah, sasaran, "tujuan", tujuan))


def _copy_level(model: type[Any], baris: Sequence[Any], induk: str, peta: Mapping[int, Model]) -> dict[int, Model]:
    medan = [nama for nama in (*_MEDAN_BAGIAN[model], "letak") if nama != induk]
    tiru = [
        model(**{nama: getattr(satu, nama) for nama in medan}, **{induk: peta[getattr(satu, f"{induk}_id")]})
        for satu in baris
    ]
    model._default_manager.bulk_create(tiru)
    return {satu.pk: lain for satu, lain in zip(baris, tiru, strict=True)}


@tindakan("rpjmd.dihapus")
def delete_rpjmd(*, rpjmd: Rpjmd, oleh: Pengguna, dasar: str = "") -> None:
    """Remove a version, or an RPJMD, that no plan of an office quotes, together with what it contains.

    Raises TidakBoleh, DataSalah (a newer version exists, or what refers to it), SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, rpjmd)
    kunci(rpjmd.pemda)
    if Rpjmd.objects.filter(pemda=rpjmd.pemda_id, tahun_awal=rpjmd.tahun_awal, versi__gt=rpjmd.versi).exists():
        raise DataSalah("", "hapus lebih dahulu versi yang lebih baru")
    if perujuk := _quoting(rpjmd):
        raise DataSalah("", f"RPJMD {rpjmd} tidak dapat dihapus karena masih dirujuk oleh {perujuk}")
    SasaranDaerah.objects.filter(tujuan__misi__rpjmd=rpjmd).delete()
    TujuanDaerah.objects.filter(misi__rpjmd=rpjmd).delete()
    remove("rpjmd.dihapus", rpjmd, sebutan=f"RPJMD {rpjmd}", oleh=oleh, dasar=dasar)


def _quoting(rpjmd: Rpjmd) -> str:
    """What plans of offices quote it, in words; "" for none."""
    tujuan = Tujuan.objects.filter(Q(misi__rpjmd=rpjmd) | Q(sasaran_daerah__tujuan__misi__rpjmd=rpjmd)).count()
    sasaran = Sasaran.objects.filter(sasaran_daerah__tujuan__misi__rpjmd=rpjmd).count()
    jumlah = ((tujuan, "tujuan"), (sasaran, "sasaran"))
    return wording.gabung([f"{berapa} {nama} perangkat daerah" for berapa, nama in jumlah if berapa])


@tindakan("rpjmd.bagian_ditambah")
def add_bagian(*, induk: Induk, isian: Mapping[str, Any], oleh: Pengguna, dasar: str = "") -> Bagian:
    """Add a misi to an RPJMD, a tujuan to a misi, or a sasaran to a tujuan, as the last one there.

    Raises TidakBoleh, DataSalah (number or code in use within the version).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, induk)
    rpjmd = kunci(rpjmd_dari(induk))
    model, kolom = _ANAK[type(induk)]
    isi = rapikan(isian, _MEDAN_BAGIAN[model], wajib=_MEDAN_BAGIAN[model])
    _check_bagian(rpjmd, model, isi, None)
    letak = model._default_manager.filter(**{kolom: induk}).count()
    bagian: Bagian = model._default_manager.create(**{kolom: induk, "letak": letak}, **isi)
    record("rpjmd.bagian_ditambah", bagian, oleh=oleh, sesudah=isi_baris(bagian), dasar=dasar)
    return bagian


@tindakan("rpjmd.bagian_diubah")
def update_bagian(
    *, bagian: Bagian, isian: Mapping[str, Any], semula: Mapping[str, Any], oleh: Pengguna, dasar: str = ""
) -> Bagian:
    """Change a misi, tujuan or sasaran; a tujuan may move to another misi of its version, a sasaran likewise.

    Raises TidakBoleh, DataSalah, SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, bagian)
    rpjmd, model = kunci(rpjmd_dari(bagian)), type(bagian)
    isi = rapikan(isian, _MEDAN_BAGIAN[model], wajib=_MEDAN_BAGIAN[model])
    _check_bagian(rpjmd, model, isi, bagian.pk)
    for kolom in ("misi", "tujuan"):
        if kolom in isi and rpjmd_dari(isi[kolom]).pk != rpjmd.pk:
            raise DataSalah(kolom, "pilih dari RPJMD yang sama")
    return ubah("rpjmd.bagian_diubah", bagian, isian=isi, semula=semula, oleh=oleh, dasar=dasar)


@tindakan("rpjmd.bagian_digeser")
def move_bagian(*, bagian: Bagian, ke: GeserKe, oleh: Pengguna) -> None:
    """Print the part before or after its neighbour; at the end of the row nothing happens. Raises SudahBerubah."""
    izinkan(oleh, Izin.ATUR_DAERAH, bagian)
    kunci(rpjmd_dari(bagian))
    kolom = _INDUK[type(bagian)]
    manajer: Any = type(bagian)._default_manager
    urut: list[Any] = list(manajer.filter(**{f"{kolom}_id": getattr(bagian, f"{kolom}_id")}).order_by("letak", "pk"))
    di = next((nomor for nomor, satu in enumerate(urut) if satu.pk == bagian.pk), None)
    if di is None:
        raise SudahBerubah("Bagian ini baru saja dihapus atau dipindahkan orang lain.")
    ke_letak = di + (-1 if ke is GeserKe.NAIK else 1)
    if not 0 <= ke_letak < len(urut):
        return
    urut[di], urut[ke_letak] = urut[ke_letak], urut[di]
    for nomor, satu in enumerate(urut):
        satu.letak = nomor
    manajer.bulk_update(urut, ["letak"])
    record("rpjmd.bagian_digeser", bagian, oleh=oleh, sesudah={"ke": ke.value})


@tindakan("rpjmd.bagian_dihapus")
def delete_bagian(*, bagian: Bagian, oleh: Pengguna, dasar: str = "") -> None:
    """Remove a part that nothing stands under and no plan of an office quotes.

    Raises TidakBoleh, DataSalah (naming what refers to it), SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, bagian)
    kunci(rpjmd_dari(bagian))
    nama = SEBUTAN[type(bagian)].capitalize()
    nomor = bagian.nomor if isinstance(bagian, Misi) else bagian.kode
    remove("rpjmd.bagian_dihapus", bagian, sebutan=f"{nama} {nomor}", oleh=oleh, dasar=dasar)


_ANAK: Mapping[type[Induk], tuple[type[Any], str]] = {
    Rpjmd: (Misi, "rpjmd"),
    Misi: (TujuanDaerah, "misi"),
    TujuanDaerah: (SasaranDaerah, "tujuan"),
}
_INDUK: Mapping[type[Bagian], str] = {Misi: "rpjmd", TujuanDaerah: "misi", SasaranDaerah: "tujuan"}


def rpjmd_dari(satu: Induk | Bagian) -> Rpjmd:
    """The version that a part stands in."""
    if isinstance(satu, SasaranDaerah):
        satu = satu.tujuan
    if isinstance(satu, TujuanDaerah):
        satu = satu.misi
    return satu.rpjmd if isinstance(satu, Misi) else satu


def _versions(rpjmd: Rpjmd) -> int:
    return Rpjmd.objects.filter(pemda=rpjmd.pemda_id, tahun_awal=rpjmd.tahun_awal).count()


def _check_years(pemda: Pemda, isi: Mapping[str, Any], diri: Rpjmd | None) -> None:
    awal, akhir = isi["tahun_awal"], isi["tahun_akhir"]
    tahun_sah("tahun_awal", awal)
    tahun_sah("tahun_akhir", akhir)
    if akhir < awal:
        raise DataSalah("tahun_akhir", f"tahun terakhir {akhir} sebelum tahun pertama {awal}")
    lain = Rpjmd.objects.filter(pemda=pemda, tahun_awal__lte=akhir, tahun_akhir__gte=awal)
    if diri is not None:
        lain = lain.exclude(tahun_awal=diri.tahun_awal)
    satu = lain.order_by("tahun_awal").first()
    if satu is not None:
        raise DataSalah("tahun_awal", f"bertumpang tindih dengan RPJMD {satu.tahun_awal}–{satu.tahun_akhir}")


def _check_bagian(rpjmd: Rpjmd, model: type[Any], isi: Mapping[str, Any], diri: int | None) -> None:
    """The number or code stands once in the version. Raises DataSalah."""
    if model is Misi:
        kunci_baris = {"nomor": isi.get("nomor")}
        milik = Misi.objects.filter(rpjmd=rpjmd)
        if isi.get("nomor") is not None and not 1 <= isi["nomor"] <= 99:
            raise DataSalah("nomor", "isi nomor antara 1 dan 99")
    else:
        kunci_baris = {"kode": isi.get("kode")}
        jalur = "misi__rpjmd" if model is TujuanDaerah else "tujuan__misi__rpjmd"
        milik = model._default_manager.filter(**{jalur: rpjmd})
        if "kode" in isi:
            kode_sah(isi["kode"])
    ((medan, nilai),) = kunci_baris.items()
    lain = milik.filter(**kunci_baris)
    if diri is not None:
        lain = lain.exclude(pk=diri)
    if nilai is not None and lain.exists():
        raise DataSalah(medan, f"{medan} {nilai} sudah dipakai {SEBUTAN[model]} lain")
