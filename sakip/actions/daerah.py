"""The region and its offices: profiles, and offices that are renamed, merged or closed and keep their past.

Source: desain.md 3 (Organisation: letterhead; predecessors of merged or renamed offices).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from reports import wording
from sakip.actions._hapus import isi_baris, remove
from sakip.actions._jejak import record, record_change
from sakip.actions._periksa import kode_sah, rapikan, tahun_sah
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions._ubah import ubah
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.models import Jabatan, Laporan, NamaLamaPD, Pemda, PendahuluPD, Pengguna, PerangkatDaerah, TahunAnggaran
from sakip.workflow import Izin

MEDAN_PEMDA = ("nama", "jenis", "provinsi", "tempat", "kepala")
_WAJIB_PEMDA = ("nama", "jenis", "provinsi", "tempat")
#: What may be typed about an office; its code is fixed once it exists, its last year is set by `close_pd`.
MEDAN_PD = (
    "nama", "singkatan", "jenis", "kepala", "alamat", "telepon", "laman", "pos_el", "tempat", "kop",
    "dasar_pembentukan", "tugas", "fungsi", "urusan",
)  # fmt: skip
_WAJIB_PD = ("kode", "nama", "singkatan", "jenis")


@tindakan("pemda.diubah")
def update_pemda(
    *, pemda: Pemda, isian: Mapping[str, Any], semula: Mapping[str, Any], oleh: Pengguna, dasar: str = ""
) -> Pemda:
    """Change the profile of the region. Raises TidakBoleh, DataSalah, SudahBerubah."""
    izinkan(oleh, Izin.ATUR_DAERAH, pemda)
    isi = rapikan(isian, MEDAN_PEMDA, wajib=_WAJIB_PEMDA)
    kepala = isi.get("kepala")
    if kepala is not None and not Jabatan.objects.filter(pk=kepala.pk, pemda=pemda, pd__isnull=True).exists():
        raise DataSalah("kepala", "pilih jabatan kepala daerah dari jabatan daerah ini")
    return ubah("pemda.diubah", pemda, isian=isi, semula=semula, oleh=oleh, dasar=dasar)


@tindakan("pd.dibuat")
def create_pd(*, pemda: Pemda, isian: Mapping[str, Any], oleh: Pengguna, dasar: str = "") -> PerangkatDaerah:
    """Add an office to the region; its head is chosen once it has posts.

    Raises TidakBoleh, DataSalah (a code in use, whatever the case of its letters).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pemda)
    pemda = kunci(pemda)
    isi = rapikan(isian, ("kode", *MEDAN_PD), wajib=_WAJIB_PD)
    kode_sah(isi["kode"])
    sama = PerangkatDaerah.objects.filter(pemda=pemda, kode__iexact=isi["kode"]).first()
    if sama is not None:
        raise DataSalah("kode", f"kode {sama.kode} sudah dipakai {sama.nama}")
    pd = PerangkatDaerah(pemda=pemda, **isi)
    _check_kepala(pd, isi.get("kepala"))
    pd.save(force_insert=True)
    record("pd.dibuat", pd, oleh=oleh, sesudah=isi_baris(pd), dasar=dasar)
    return pd


@tindakan("pd.diubah")
def update_pd(
    *, pd: PerangkatDaerah, isian: Mapping[str, Any], semula: Mapping[str, Any], oleh: Pengguna, dasar: str = ""
) -> PerangkatDaerah:
    """Change or correct the profile of an office. A name that changed by law is `rename_pd`: reports of earlier years
    keep the old one then. Raises TidakBoleh, DataSalah, SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pd)
    isi = rapikan(isian, MEDAN_PD, wajib=_WAJIB_PD)
    _check_kepala(pd, isi.get("kepala"))
    return ubah("pd.diubah", pd, isian=isi, semula=semula, oleh=oleh, dasar=dasar)


@tindakan("pd.berganti_nama")
def rename_pd(
    *,
    pd: PerangkatDaerah,
    nama: str,
    singkatan: str,
    jenis: str,
    mulai: date,
    dasar: str,
    semula: str,
    oleh: Pengguna,
) -> PerangkatDaerah:
    """Give the office a new name from a day on; `semula` is the name its editor saw.

    A report prints the name of the last day of its year. Raises TidakBoleh, DataSalah (no ground, the day lies ahead
    or not after the last change, nothing changes), SudahBerubah (renamed by somebody else meanwhile).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pd)
    pd = kunci(pd)
    wajib = ("nama", "singkatan", "jenis", "dasar")
    isi = rapikan({"nama": nama, "singkatan": singkatan, "jenis": jenis, "dasar": dasar}, wajib, wajib=wajib)
    dasar = isi.pop("dasar")
    lama = {satu: getattr(pd, satu) for satu in isi}
    if pd.nama != semula:
        raise SudahBerubah(
            "Nama perangkat daerah ini baru saja diubah orang lain. Tidak ada yang disimpan.",
            tersimpan={"nama": pd.nama},
            dikirim={"nama": isi["nama"]},
        )
    if isi == lama:
        raise DataSalah("nama", "sama dengan nama sekarang")
    _check_mulai(pd, mulai)
    NamaLamaPD.objects.create(pd=pd, sampai=mulai - timedelta(days=1), dasar=dasar, **lama)
    PerangkatDaerah.objects.filter(pk=pd.pk).update(**isi)
    pd.refresh_from_db()
    record_change(
        "pd.berganti_nama", pd, oleh=oleh, sebelum=lama, sesudah={**isi, "mulai": mulai.isoformat()}, dasar=dasar
    )
    return pd


@tindakan("pd.digabung")
def merge_pd(
    *, pd: PerangkatDaerah, pendahulu: Sequence[PerangkatDaerah], mulai: date, dasar: str, oleh: Pengguna
) -> list[PendahuluPD]:
    """Let an office continue others from a day on. Those end with the year of the day before and stay readable.

    Raises TidakBoleh, DataSalah (none chosen, no ground, another region, itself or one that continues it, one that is
    a predecessor already or has opened a later year).
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pd)
    dasar = rapikan({"dasar": dasar}, ("dasar",), wajib=("dasar",))["dasar"]
    if not pendahulu:
        raise DataSalah("pendahulu", "pilih paling sedikit satu perangkat daerah")
    for satu in pendahulu:
        izinkan(oleh, Izin.ATUR_DAERAH, satu)
    # In one order for everybody, so that two mergers at once wait for each other and never for ever.
    terkunci = {satu.pk: kunci(satu) for satu in sorted({pd, *pendahulu}, key=lambda satu: satu.pk)}
    hasil = [_continue(terkunci[pd.pk], terkunci[satu.pk], mulai, dasar, oleh) for satu in pendahulu]
    record(
        "pd.digabung",
        pd,
        oleh=oleh,
        sesudah={"pendahulu": [satu.kode for satu in pendahulu], "mulai": mulai},
        dasar=dasar,
    )
    return hasil


def _continue(pd: PerangkatDaerah, lama: PerangkatDaerah, mulai: date, dasar: str, oleh: Pengguna) -> PendahuluPD:
    if lama.pemda_id != pd.pemda_id:
        raise DataSalah("pendahulu", f"{lama.nama} berada pada pemerintah daerah lain")
    if lama.pk in leluhur(pd) or pd.pk in (lama.pk, *leluhur(lama)):
        raise DataSalah("pendahulu", f"{lama.nama} sudah menjadi pendahulu atau penerus {pd.nama}")
    tahun_sah("mulai", mulai.year)
    akhir = (mulai - timedelta(days=1)).year
    tahun_sah("mulai", akhir)
    _check_tutup(lama, akhir, "mulai")
    if lama.tahun_akhir is None or lama.tahun_akhir > akhir:
        _end_with(lama, akhir, dasar, oleh)
    return PendahuluPD.objects.create(pd=pd, pendahulu=lama, mulai=mulai, dasar=dasar)


def leluhur(pd: PerangkatDaerah) -> frozenset[int]:
    """Keys of all offices that this one continues, over all generations."""
    hasil: set[int] = set()
    baru = {pd.pk}
    while baru:
        baru = set(PendahuluPD.objects.filter(pd__in=baru).values_list("pendahulu_id", flat=True)) - hasil
        hasil |= baru
    return frozenset(hasil)


@tindakan("pd.batal_digabung")
def unmerge_pd(*, hubungan: PendahuluPD, dasar: str, oleh: Pengguna) -> None:
    """Take back a merger recorded by mistake; the last year that came with it is taken back too, one that the
    predecessor had of its own stays.

    Raises TidakBoleh, DataSalah (no reason), SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, hubungan.pd)
    dasar = rapikan({"alasan": dasar}, ("alasan",), wajib=("alasan",))["alasan"]
    lama = kunci(hubungan.pendahulu)
    remove("pd.batal_digabung", hubungan, sebutan="Hubungan pendahulu", oleh=oleh, dasar=dasar)
    akhir = (hubungan.mulai - timedelta(days=1)).year
    if lama.tahun_akhir == akhir and not PendahuluPD.objects.filter(pendahulu=lama).exists():
        _end_with(lama, None, dasar, oleh)


def _end_with(pd: PerangkatDaerah, akhir: int | None, dasar: str, oleh: Pengguna) -> None:
    """Set the last year of an office that another one continues; its own history says so too."""
    sebelum = {"tahun_akhir": pd.tahun_akhir}
    PerangkatDaerah.objects.filter(pk=pd.pk).update(tahun_akhir=akhir)
    record_change("pd.ditutup", pd, oleh=oleh, sebelum=sebelum, sesudah={"tahun_akhir": akhir}, dasar=dasar)


@tindakan("pd.ditutup")
def close_pd(
    *, pd: PerangkatDaerah, tahun_akhir: int | None, semula: int | None, dasar: str, oleh: Pengguna
) -> PerangkatDaerah:
    """Set the last year of an office, or with None open it again; `semula` is the one its editor saw.

    Raises TidakBoleh, DataSalah (no ground, a later year is open already), SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pd)
    dasar = rapikan({"dasar": dasar}, ("dasar",), wajib=("dasar",))["dasar"]
    tahun_sah("tahun_akhir", tahun_akhir)
    pd = kunci(pd)
    if tahun_akhir is not None:
        _check_tutup(pd, tahun_akhir, "tahun_akhir")
    return ubah(
        "pd.ditutup", pd, isian={"tahun_akhir": tahun_akhir}, semula={"tahun_akhir": semula}, oleh=oleh, dasar=dasar
    )


@tindakan("pd.dihapus")
def delete_pd(*, pd: PerangkatDaerah, oleh: Pengguna, dasar: str = "") -> None:
    """Remove an office that nothing refers to; any other is closed by its last year instead.

    Raises TidakBoleh, DataSalah (naming what refers to it), SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pd)
    remove("pd.dihapus", pd, sebutan=pd.nama, oleh=oleh, dasar=dasar)


def _check_kepala(pd: PerangkatDaerah, kepala: Jabatan | None) -> None:
    if kepala is not None and (kepala.pd_id is None or kepala.pd_id != pd.pk):
        raise DataSalah("kepala", "pilih jabatan pada perangkat daerah ini")


def _check_mulai(pd: PerangkatDaerah, mulai: date) -> None:
    tahun_sah("mulai", mulai.year)
    if mulai > timezone.localdate():
        raise DataSalah("mulai", "belum tiba; perubahan nama dicatat pada atau sesudah hari berlakunya")
    terakhir = NamaLamaPD.objects.filter(pd=pd).order_by("-sampai").first()
    if terakhir is not None and mulai - timedelta(days=1) <= terakhir.sampai:
        raise DataSalah(
            "mulai", f"nama sekarang baru berlaku sejak {wording.tanggal(terakhir.sampai + timedelta(days=1))}"
        )


def _check_tutup(pd: PerangkatDaerah, akhir: int, medan: str) -> None:
    """No year after the last one is open."""
    tahun = sorted(
        {
            *Laporan.objects.filter(pd=pd, tahun__gt=akhir).values_list("tahun", flat=True),
            *TahunAnggaran.objects.filter(pd=pd, tahun__gt=akhir).values_list("tahun", flat=True),
        }
    )
    if tahun:
        daftar = wording.gabung([str(satu) for satu in tahun])
        raise DataSalah(medan, f"{pd.nama} sudah membuka tahun {daftar}, sesudah {akhir}")
