"""The region, its offices, units, posts, holders and RPJMD: read by the roles of the region, set by one."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.files.base import ContentFile

from sakip import models as m
from tests.factories import (
    JabatanFactory,
    PemangkuJabatanFactory,
    PerangkatDaerahFactory,
    UnitKerjaFactory,
)
from tests.sakip.tabel_akses import MASUK, SEMUA, Baris, Letak, Tempat

ATUR = "organisasi"


def daerah(tempat: Tempat) -> dict[str, Any]:
    return {"pemda": tempat.pemda.kode}


def kantor(tempat: Tempat) -> dict[str, Any]:
    return {"pemda": tempat.pemda.kode, "kode": tempat.pd.kode}


def unit(tempat: Tempat, **lain: Any) -> dict[str, Any]:
    return {"nomor": UnitKerjaFactory(pd=tempat.pd).pk, **lain}


def jabatan(tempat: Tempat, **lain: Any) -> dict[str, Any]:
    return {"nomor": JabatanFactory(pd=tempat.pd).pk, **lain}


def jabatan_daerah(tempat: Tempat) -> dict[str, Any]:
    return {"nomor": JabatanFactory(pd=None, pemda=tempat.pemda).pk}


def pemangku(tempat: Tempat) -> dict[str, Any]:
    return {"nomor": PemangkuJabatanFactory(jabatan__pd=tempat.pd).pk}


def pendahulu(tempat: Tempat) -> dict[str, Any]:
    lama = PerangkatDaerahFactory(pemda=tempat.pemda)
    baris = m.PendahuluPD.objects.create(pd=tempat.pd, pendahulu=lama, mulai=date(2024, 1, 1))
    return {"nomor": baris.pk}


def lambang(tempat: Tempat) -> dict[str, Any]:
    baris = m.Lambang.objects.create(
        pemda=tempat.pemda,
        pd=tempat.pd,
        berkas=ContentFile(b"\x89PNG", "lambang.png"),
        sha256="0" * 64,
        ukuran=4,
        lebar=1,
        tinggi=1,
        diunggah_oleh=tempat.sistem,
        diunggah_pada="2024-01-01T00:00:00Z",
    )
    return {"nomor": baris.pk}


def rpjmd(tempat: Tempat) -> dict[str, Any]:
    baris, _ = m.Rpjmd.objects.get_or_create(
        pemda=tempat.pemda, tahun_awal=2027, defaults={"tahun_akhir": 2031, "visi": "Maju"}
    )
    return {"nomor": baris.pk}


def bagian(jenis: str, **lain: Any) -> Callable[[Tempat], dict[str, Any]]:
    """The arguments of a part of an RPJMD of the kind: rpjmd, misi, tujuan or sasaran."""

    def buat(tempat: Tempat) -> dict[str, Any]:
        nomor = rpjmd(tempat)["nomor"]
        misi, _ = m.Misi.objects.get_or_create(rpjmd_id=nomor, nomor=1, defaults={"uraian": "Misi"})
        tujuan, _ = m.TujuanDaerah.objects.get_or_create(misi=misi, kode="T", defaults={"uraian": "Tujuan"})
        sasaran, _ = m.SasaranDaerah.objects.get_or_create(tujuan=tujuan, kode="S", defaults={"uraian": "Sasaran"})
        pk = {"rpjmd": nomor, "misi": misi.pk, "tujuan": tujuan.pk, "sasaran": sasaran.pk}[jenis]
        return {"jenis": jenis, "nomor": pk, **lain}

    return buat


BARIS = [
    Baris("daerah", Letak.TANPA, MASUK),
    Baris("daerah-pd", Letak.DAERAH, SEMUA, daerah),
    Baris("daerah-profil", Letak.DAERAH, SEMUA, daerah),
    Baris("daerah-ubah", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("daerah-lambang", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("daerah-lambang-lepas", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("daerah-jabatan-baru", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("daerah-rpjmd", Letak.DAERAH, SEMUA, daerah),
    Baris("rpjmd-baru", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("pd-baru", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("pd", Letak.PD, SEMUA, kantor),
    *(
        Baris(nama, Letak.PD, ATUR, kantor, post=True)
        for nama in (
            "pd-ubah",
            "pd-nama",
            "pd-gabung",
            "pd-tutup",
            "pd-hapus",
            "pd-lambang",
            "pd-lambang-lepas",
            "unit-baru",
            "jabatan-baru",
            "tahun-buka",
        )
    ),
    Baris("pd-unit", Letak.PD, SEMUA, kantor),
    Baris("pd-jabatan", Letak.PD, SEMUA, kantor),
    Baris("pd-tahun", Letak.PD, SEMUA, kantor),
    Baris("pendahulu-batal", Letak.PD, ATUR, pendahulu, post=True),
    Baris("lambang", Letak.PD, SEMUA, lambang),
    Baris("unit-ubah", Letak.PD, ATUR, unit, post=True),
    Baris("unit-geser", Letak.PD, ATUR, lambda t: unit(t, ke="naik"), get=False, post=True),
    Baris("unit-hapus", Letak.PD, ATUR, unit, post=True),
    Baris("jabatan", Letak.PD, SEMUA, jabatan),
    Baris("jabatan", Letak.DAERAH_SAJA, SEMUA, jabatan_daerah),
    Baris("jabatan-ubah", Letak.PD, ATUR, jabatan, post=True),
    Baris("jabatan-ubah", Letak.DAERAH_SAJA, ATUR, jabatan_daerah, post=True),
    Baris("jabatan-geser", Letak.PD, ATUR, lambda t: jabatan(t, ke="turun"), get=False, post=True),
    Baris("jabatan-hapus", Letak.PD, ATUR, jabatan, post=True),
    Baris("pemangku-baru", Letak.PD, ATUR, jabatan, post=True),
    Baris("pemangku-ubah", Letak.PD, ATUR, pemangku, post=True),
    Baris("pemangku-akhiri", Letak.PD, ATUR, pemangku, post=True),
    Baris("pemangku-hapus", Letak.PD, ATUR, pemangku, post=True),
    Baris("rpjmd", Letak.DAERAH, SEMUA, rpjmd),
    Baris("rpjmd-ubah", Letak.DAERAH, ATUR, rpjmd, post=True),
    Baris("rpjmd-revisi", Letak.DAERAH, ATUR, rpjmd, post=True),
    Baris("rpjmd-hapus", Letak.DAERAH, ATUR, rpjmd, post=True),
    *(Baris("rpjmd-tambah", Letak.DAERAH, ATUR, bagian(jenis), post=True) for jenis in ("rpjmd", "misi", "tujuan")),
    *(
        Baris(nama, Letak.DAERAH, ATUR, bagian(jenis), post=True)
        for nama in ("rpjmd-bagian-ubah", "rpjmd-bagian-hapus")
        for jenis in ("misi", "tujuan", "sasaran")
    ),
    Baris("rpjmd-bagian-geser", Letak.DAERAH, ATUR, bagian("misi", ke="naik"), get=False, post=True),
]
