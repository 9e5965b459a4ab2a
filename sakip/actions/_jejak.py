"""Writing the trail, inside the action's own transaction: an event and its change stand or fall together.

Source: desain.md 3 (Trail).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django.db.models import Model
from django.utils import timezone

from sakip.access import Peran
from sakip.access.lingkup import letak
from sakip.models import Jejak, Laporan, Nilai, Pemda, Pengguna, Penugasan, PerangkatDaerah, Undangan
from sakip.models.dasar import angka_kanonis

#: What never goes into the trail: it may be read by more people than the row it was in.
RAHASIA = frozenset({"nip", "password"})

#: What people call a kind of row whose model's name reads badly.
SEBUTAN = {
    "barispk": "baris perjanjian kinerja",
    "bagiansistematika": "bagian sistematika",
    "jendelapengisian": "jadwal pengisian",
    "pemangkujabatan": "pemangku jabatan",
    "penempatanindikator": "penempatan indikator",
    "pengecualianjendela": "pengecualian jadwal",
    "perjanjiankinerja": "perjanjian kinerja",
    "sasarandaerah": "sasaran daerah",
    "skalapredikat": "skala predikat",
    "subkegiatan": "sub kegiatan",
    "tahunanggaran": "tahun anggaran",
    "tujuandaerah": "tujuan daerah",
    "unitkerja": "unit kerja",
}


def record(
    aksi: str,
    objek: Model | None,
    *,
    oleh: Pengguna,
    sebelum: Mapping[str, Any] | None = None,
    sesudah: Mapping[str, Any] | None = None,
    dasar: str = "",
    ditolak: bool = False,
) -> Jejak:
    """Add one event. `objek` None stands for what belongs to no region."""
    return Jejak.objects.create(
        waktu=timezone.now(),
        pengguna=oleh.username,
        aksi=aksi,
        objek_jenis="" if objek is None else str(objek._meta.model_name),
        objek_id="" if objek is None or objek.pk is None else str(objek.pk),
        objek="nasional" if objek is None else sebut(objek),
        sebelum="" if sebelum is None else kanonis(sebelum),
        sesudah="" if sesudah is None else kanonis(sesudah),
        dasar=dasar,
        ditolak=ditolak,
        **_where(objek),
    )


def record_change(
    aksi: str, objek: Model, *, oleh: Pengguna, sebelum: Mapping[str, Any], sesudah: Mapping[str, Any], dasar: str = ""
) -> Jejak:
    """Add one event that keeps only what differs between before and after."""
    beda = [nama for nama in sesudah if sebelum.get(nama) != sesudah[nama]]
    return record(
        aksi,
        objek,
        oleh=oleh,
        sebelum={nama: sebelum.get(nama) for nama in beda},
        sesudah={nama: sesudah[nama] for nama in beda},
        dasar=dasar,
    )


def kanonis(isi: Mapping[str, Any]) -> str:
    """The same facts always give the same text: sorted keys, no spaces, exact decimals; personal numbers left out."""
    terang = {nama: nilai for nama, nilai in isi.items() if nama not in RAHASIA}
    return json.dumps(terang, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_encode)


def fingerprint(isi: object) -> str:
    """SHA-256 of the canonical text of anything JSON can hold: what a bulk event keeps of its payload."""
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_encode)
    return sha256(teks.encode()).hexdigest()


def sebut(objek: Model) -> str:
    """How the trail names an object for people."""
    if isinstance(objek, PerangkatDaerah):
        return f"{objek.pemda.kode}/{objek.kode}"
    if isinstance(objek, Laporan):
        return f"laporan {sebut(objek.pd)} {objek.tahun} versi {objek.versi}"
    if isinstance(objek, Nilai):
        periode = f"triwulan {objek.triwulan}" if objek.triwulan else "tahunan"
        return f"nilai {objek.indikator.kode} {objek.tahun} {periode}"
    if isinstance(objek, Pengguna):
        return f"akun {objek.username}" if objek.pk else "akun yang tidak dikenal"
    if isinstance(objek, Penugasan):
        return f"peran {_peran(objek.peran)} bagi {objek.pengguna.username} di {objek.tempat.kode}"
    if isinstance(objek, Undangan):
        return f"undangan {objek.email} sebagai {_peran(objek.peran)} di {objek.tempat.kode}"
    jenis = str(objek._meta.model_name)
    return f"{SEBUTAN.get(jenis, jenis)} {getattr(objek, 'kode', objek.pk)}"


def _peran(kode: str) -> str:
    return next((satu.label for satu in Peran if satu.value == kode), kode)


def _where(objek: Model | None) -> dict[str, str]:
    """Codes of the region and office in which the object lies; empty for what lies in none, an account for one."""
    try:
        di = None if objek is None or objek.pk is None else letak(objek)
    except LookupError:
        di = None
    if di is None:
        return {}
    if di.pd is None:
        return {"pemda": Pemda.objects.values_list("kode", flat=True).get(pk=di.pemda)}
    pemda, pd = PerangkatDaerah.objects.values_list("pemda__kode", "kode").get(pk=di.pd)
    return {"pemda": pemda, "pd": pd}


def _encode(nilai: object) -> str:
    if isinstance(nilai, Decimal):
        return angka_kanonis(nilai)
    if isinstance(nilai, date):
        return nilai.isoformat()
    raise TypeError(f"tidak dapat dicatat di jejak: {type(nilai).__name__}")
