"""Emblems: taken in by content, not by name, and kept as a small PNG under the name of its hash.

What stands in the file besides the picture never reaches a report. Source: issue 4, bad input.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from hashlib import sha256

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image, ImageOps, UnidentifiedImageError

from reports.render.foto import whole_files_only
from sakip.actions._jejak import record
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.models import Lambang, Pemda, Pengguna, PerangkatDaerah
from sakip.workflow import Izin

#: Bytes of the largest file that is taken in.
TERBESAR = 2 * 1024 * 1024
#: Dots of the largest picture that is opened, and of the sides of what is kept.
TITIK_TERBANYAK = 25_000_000
SISI_TERPANJANG = 600
SISI_TERPENDEK = 64
_JENIS = ("PNG", "JPEG")
_MEDAN = "berkas"
Pemilik = Pemda | PerangkatDaerah


@tindakan("lambang.diganti")
def set_lambang(*, pemilik: Pemilik, isi: bytes, semula: int | None, oleh: Pengguna) -> Lambang:
    """Make the picture the emblem of the region or the office; `semula` is the key of the one its editor saw.

    The emblem before stays stored: prints that were approved with it rest on it. Raises TidakBoleh, DataSalah (too
    large, not a PNG or JPEG by its content, broken, too small), SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pemilik)
    gambar = fit_emblem(isi)
    pemilik = _claim(pemilik, semula)
    sidik = sha256(gambar.isi).hexdigest()
    pemda, pd = (pemilik.pemda, pemilik) if isinstance(pemilik, PerangkatDaerah) else (pemilik, None)
    lambang = Lambang(
        pemda=pemda,
        pd=pd,
        sha256=sidik,
        ukuran=len(gambar.isi),
        lebar=gambar.lebar,
        tinggi=gambar.tinggi,
        diunggah_oleh=oleh,
        diunggah_pada=timezone.now(),
    )
    lambang.berkas.save(f"{sidik}.png", ContentFile(gambar.isi), save=False)
    lambang.save(force_insert=True)
    lama = pemilik.lambang
    _point(pemilik, lambang)
    record(
        "lambang.diganti",
        pemilik,
        oleh=oleh,
        sebelum={"sha256": lama.sha256 if lama else None},
        sesudah={"sha256": sidik, "ukuran": lambang.ukuran},
    )
    return lambang


@tindakan("lambang.dilepas")
def remove_lambang(*, pemilik: Pemilik, semula: int | None, oleh: Pengguna) -> None:
    """Let the office use the region's emblem again, or the region none; the file stays stored.

    Raises TidakBoleh, SudahBerubah.
    """
    izinkan(oleh, Izin.ATUR_DAERAH, pemilik)
    pemilik = _claim(pemilik, semula)
    lama = pemilik.lambang
    if lama is None:
        return
    _point(pemilik, None)
    record("lambang.dilepas", pemilik, oleh=oleh, sebelum={"sha256": lama.sha256}, sesudah={"sha256": None})


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture as it is kept: the bytes of a PNG, and its sides in dots."""

    isi: bytes
    lebar: int
    tinggi: int


def fit_emblem(isi: bytes) -> Gambar:
    """The picture upright, at most 600 dots a side, without anything else the file held; equal files give equal bytes.

    Raises DataSalah, saying what to mend.
    """
    if len(isi) > TERBESAR:
        raise DataSalah(_MEDAN, f"berkas berukuran {len(isi) / 1024**2:.1f} MB; paling besar 2 MB".replace(".", ",", 1))
    try:
        with warnings.catch_warnings(), whole_files_only():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return _fit(isi)
    except UnidentifiedImageError:
        raise DataSalah(_MEDAN, "berkas ini bukan gambar PNG atau JPEG; simpan ulang sebagai PNG") from None
    except Image.DecompressionBombError:
        raise _too_many() from None
    except (OSError, SyntaxError, ValueError):
        raise DataSalah(_MEDAN, "berkas gambar rusak; simpan ulang, lalu unggah lagi") from None


def _fit(isi: bytes) -> Gambar:
    with Image.open(io.BytesIO(isi), formats=_JENIS) as gambar:
        if gambar.width * gambar.height > TITIK_TERBANYAK:
            raise _too_many()
        gambar.load()
        siap = ImageOps.exif_transpose(gambar).convert("RGBA")
    if min(siap.size) < SISI_TERPENDEK:
        raise DataSalah(_MEDAN, f"gambar terlalu kecil untuk dicetak; paling sedikit {SISI_TERPENDEK} titik tiap sisi")
    siap.thumbnail((SISI_TERPANJANG, SISI_TERPANJANG), reducing_gap=2.0)
    bersih = Image.new("RGBA", siap.size)
    bersih.paste(siap)
    aliran = io.BytesIO()
    bersih.save(aliran, "PNG", optimize=True)
    return Gambar(aliran.getvalue(), *siap.size)


def _too_many() -> DataSalah:
    return DataSalah(_MEDAN, f"gambar lebih dari {TITIK_TERBANYAK // 1_000_000} megapiksel; perkecil gambarnya")


def _claim(pemilik: Pemilik, semula: int | None) -> Pemilik:
    """The owner, locked, if its emblem is still the one that was seen. Raises SudahBerubah."""
    kini = kunci(pemilik)
    if kini.lambang_id != semula:
        raise SudahBerubah("Lambang ini baru saja diganti orang lain. Muat ulang halaman untuk melihatnya.")
    return kini


def _point(pemilik: Pemilik, lambang: Lambang | None) -> None:
    if isinstance(pemilik, PerangkatDaerah):
        PerangkatDaerah.objects.filter(pk=pemilik.pk).update(lambang=lambang)
    else:
        Pemda.objects.filter(pk=pemilik.pk).update(lambang=lambang)
