"""Policies, scales, outlines, nomenclature and the entry calendar: read by every role in the region, set by one."""

from datetime import UTC, date, datetime
from typing import Any

from sakip import models as m
from tests.sakip.tabel_akses import MASUK, SEMUA, Baris, Letak, Tempat

ATUR = "organisasi"


def daerah(tempat: Tempat, **lain: Any) -> dict[str, Any]:
    return {"pemda": tempat.pemda.kode, **lain}


def kantor(tempat: Tempat, **lain: Any) -> dict[str, Any]:
    return {"pemda": tempat.pemda.kode, "kode": tempat.pd.kode, **lain}


def skala(tempat: Tempat) -> dict[str, Any]:
    baris, _ = m.SkalaPredikat.objects.get_or_create(
        pemda=tempat.pemda, kode="setempat", defaults={"nama": "Setempat", "desimal": 2, "instrumen": "Perbup"}
    )
    return daerah(tempat, pk=baris.pk)


def edisi(tempat: Tempat) -> dict[str, Any]:
    baris, _ = m.EdisiNomenklatur.objects.get_or_create(
        pemda=tempat.pemda,
        kode="edisi",
        defaults={
            "tahun_awal": 2024,
            "berkas_nama": "a.csv",
            "berkas_sha256": "0",
            "dimuat_oleh": tempat.sistem,
            "dimuat_pada": datetime(2024, 1, 1, tzinfo=UTC),
        },
    )
    return daerah(tempat, pk=baris.pk)


def jendela(tempat: Tempat) -> dict[str, Any]:
    baris, _ = m.JendelaPengisian.objects.get_or_create(
        pemda=tempat.pemda, tahapan="rencana", tahun=2030, mulai=date(2030, 1, 1), sampai=date(2030, 1, 2)
    )
    return daerah(tempat, pk=baris.pk)


def perpanjangan(tempat: Tempat) -> dict[str, Any]:
    baris, _ = m.PengecualianJendela.objects.get_or_create(
        jendela_id=jendela(tempat)["pk"],
        pd=tempat.pd,
        defaults={
            "sampai": date(2030, 1, 9),
            "alasan": "Banjir",
            "diberi_oleh": tempat.sistem,
            "diberi_pada": datetime(2030, 1, 1, tzinfo=UTC),
        },
    )
    return daerah(tempat, pk=baris.pk)


BARIS = [
    Baris("kebijakan", Letak.TANPA, MASUK),
    Baris("kebijakan-lihat", Letak.DAERAH, SEMUA, daerah),
    Baris("kebijakan-lihat-pd", Letak.PD, SEMUA, kantor),
    Baris("kebijakan-ubah", Letak.DAERAH, ATUR, lambda t: daerah(t, tahun=2026), post=True),
    Baris("kebijakan-ubah-pd", Letak.PD, ATUR, lambda t: kantor(t, tahun=2026), post=True),
    Baris("sistematika", Letak.DAERAH, SEMUA, daerah),
    Baris("sistematika-pd", Letak.PD, SEMUA, kantor),
    Baris("sistematika-ubah", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("sistematika-ubah-pd", Letak.PD, ATUR, kantor, post=True),
    Baris("sistematika-kembalikan", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("sistematika-kembalikan-pd", Letak.PD, ATUR, kantor, post=True),
    Baris("skala", Letak.DAERAH, SEMUA, daerah),
    Baris("skala-lihat", Letak.DAERAH, SEMUA, skala),
    Baris("skala-baru", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("skala-ubah", Letak.DAERAH, ATUR, skala, post=True),
    Baris("skala-versi", Letak.DAERAH, ATUR, skala, post=True),
    Baris("skala-hapus", Letak.DAERAH, ATUR, skala, post=True),
    Baris("nomenklatur", Letak.DAERAH, SEMUA, daerah),
    Baris("nomenklatur-lihat", Letak.DAERAH, SEMUA, edisi),
    Baris("nomenklatur-periksa", Letak.DAERAH, SEMUA, daerah),
    Baris("nomenklatur-impor", Letak.DAERAH, ATUR, daerah, post=True),
    Baris("nomenklatur-hapus", Letak.DAERAH, ATUR, edisi, post=True),
    Baris("jadwal", Letak.DAERAH, SEMUA, daerah),
    Baris("jadwal-baru", Letak.DAERAH, ATUR, lambda t: daerah(t, tahun=2030), post=True),
    Baris("jadwal-salin", Letak.DAERAH, ATUR, lambda t: daerah(t, tahun=2031), post=True),
    Baris("jadwal-ubah", Letak.DAERAH, ATUR, jendela, post=True),
    Baris("jadwal-perpanjang", Letak.DAERAH, ATUR, jendela, post=True),
    Baris("jadwal-cabut", Letak.PD, ATUR, perpanjangan, post=True),
    Baris("jadwal-hapus", Letak.DAERAH, ATUR, jendela, post=True),
]
