"""The trail in plain Indonesian: what somebody did, and what changed, as sentences (desain.md 3, Trail).

Every action that the code records has its sentence here; a test reads the code and fails where one is missing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from reports import wording
from reports.calc.jenis import Berlabel
from sakip.access import Peran
from sakip.choices import JenisPemangku, Tahapan, baca
from sakip.models import Jejak
from sakip.workflow import Status

#: Completes "Ayu Contoh …"; `{objek}` is how the event named its object.
KALIMAT: Mapping[str, str] = {
    "akun.dua_langkah_diaktifkan": "mengaktifkan verifikasi dua langkah {objek}",
    "akun.dua_langkah_dilepas": "melepas verifikasi dua langkah {objek}",
    "akun.gagal_masuk": "masuk ke {objek}",
    "akun.keluar": "keluar",
    "akun.kode_pemulihan_dibuat": "membuat kode pemulihan baru untuk {objek}",
    "akun.masuk": "masuk",
    "akun.nama_diganti": "mengganti nama {objek}",
    "akun.sandi_diganti": "mengganti kata sandi {objek}",
    "akun.sesi_diakhiri": "mengakhiri sesi lain {objek}",
    "akun.surel_diganti": "mengganti alamat surel {objek}",
    "akun.tautan_sandi_dibuat": "membuat tautan kata sandi baru untuk {objek}",
    "akun.terkunci": "masuk terlalu sering ke {objek}",
    "alokasi.diatur": "mengatur pembagian anggaran {objek}",
    "alokasi.muat": "memuat pembagian anggaran {objek}",
    "anggaran.muat": "memuat anggaran {objek}",
    "aturan_akun.diatur": "mengatur peran yang wajib masuk dengan dua langkah di {objek}",
    "cetakan.minta": "meminta cetakan {objek}",
    "cetakan.simpan": "menyimpan cetakan {objek}",
    "cetakan.unduh": "mengunduh {objek} yang belum diterbitkan",
    "daerah.muat": "memuat data daerah {objek}",
    "dukungan.muat": "memuat data pendukung {objek}",
    "halaman.ditolak": "membuka halaman {objek}",
    "jabatan.dibuat": "membuat {objek}",
    "jabatan.digeser": "mengubah urutan {objek}",
    "jabatan.dihapus": "menghapus {objek}",
    "jabatan.diubah": "mengubah {objek}",
    "jejak.disegel": "menyegel jejak",
    "jendela.dibuat": "membuat jadwal pengisian {objek}",
    "jendela.dihapus": "menghapus jadwal pengisian {objek}",
    "jendela.disalin": "menyalin jadwal pengisian {objek}",
    "jendela.diubah": "mengubah jadwal pengisian {objek}",
    "jendela.perpanjangan_diberikan": "memberikan perpanjangan jadwal kepada {objek}",
    "jendela.perpanjangan_dicabut": "mencabut perpanjangan jadwal {objek}",
    "kebijakan.diatur": "mengatur kebijakan {objek}",
    "kebijakan.muat": "memuat kebijakan {objek}",
    "lambang.diganti": "mengganti lambang {objek}",
    "lambang.dilepas": "melepas lambang {objek}",
    "laporan.ajukan": "mengajukan {objek}",
    "laporan.dipindahkan": "memindahkan tahap {objek}",
    "laporan.kembalikan": "mengembalikan {objek} ke penyusunnya",
    "laporan.muat": "memuat susunan dan narasi {objek}",
    "laporan.setujui": "menyetujui {objek}",
    "laporan.terbitkan": "menerbitkan {objek}",
    "laporan.verifikasi": "memverifikasi {objek}",
    "nilai.ajukan": "mengajukan {objek}",
    "nilai.dicatat": "mencatat {objek}",
    "nilai.dipindahkan": "memindahkan tahap {objek}",
    "nilai.kembalikan": "mengembalikan {objek} ke pengisinya",
    "nilai.verifikasi": "memverifikasi {objek}",
    "nomenklatur.dihapus": "menghapus edisi nomenklatur {objek}",
    "nomenklatur.dimuat": "memuat edisi nomenklatur {objek}",
    "organisasi.muat": "memuat unit kerja dan jabatan {objek}",
    "pd.batal_digabung": "membatalkan penggabungan ke perangkat daerah {objek}",
    "pd.berganti_nama": "mencatat nama baru perangkat daerah {objek}",
    "pd.dibuat": "membuat perangkat daerah {objek}",
    "pd.digabung": "mencatat penggabungan menjadi perangkat daerah {objek}",
    "pd.dihapus": "menghapus perangkat daerah {objek}",
    "pd.ditutup": "mengatur tahun terakhir perangkat daerah {objek}",
    "pd.diubah": "mengubah perangkat daerah {objek}",
    "pd.muat": "memuat perangkat daerah {objek}",
    "pemangku.diakhiri": "mengakhiri masa {objek}",
    "pemangku.diangkat": "mengangkat {objek}",
    "pemangku.dihapus": "menghapus {objek}",
    "pemangku.diubah": "mengubah {objek}",
    "pemda.dibuat": "membuat pemerintah daerah {objek}",
    "pemda.diubah": "mengubah profil {objek}",
    "pengguna.diaktifkan": "mengaktifkan {objek}",
    "pengguna.dibuat": "membuat {objek}",
    "pengguna.dinonaktifkan": "menonaktifkan {objek}",
    "pengguna.diserahterimakan": "menyerahterimakan peran {objek}",
    "pengguna.diubah": "mengubah {objek}",
    "pengguna.muat": "memuat akun",
    "pengukuran.muat": "memuat realisasi kinerja {objek}",
    "penugasan.diakhiri": "mengakhiri {objek}",
    "penugasan.dibatalkan": "membatalkan {objek}",
    "penugasan.diberikan": "memberikan {objek}",
    "penugasan.dipindah": "memindahkan {objek}",
    "perencanaan.muat": "memuat rencana {objek}",
    "perjanjian.muat": "memuat perjanjian kinerja {objek}",
    "perjanjiankinerja.ajukan": "mengajukan {objek}",
    "perjanjiankinerja.diajukan": "mengajukan {objek}",
    "perjanjiankinerja.dikembalikan": "mengembalikan {objek}",
    "perjanjiankinerja.disetujui": "menyetujui {objek}",
    "perjanjiankinerja.kembalikan": "mengembalikan {objek} ke penyusunnya",
    "perjanjiankinerja.setujui": "menyetujui {objek}",
    "rpjmd.bagian_digeser": "mengubah urutan {objek}",
    "rpjmd.bagian_dihapus": "menghapus {objek}",
    "rpjmd.bagian_ditambah": "menambah {objek}",
    "rpjmd.bagian_diubah": "mengubah {objek}",
    "rpjmd.dibuat": "membuat {objek}",
    "rpjmd.dihapus": "menghapus {objek}",
    "rpjmd.direvisi": "merevisi {objek}",
    "rpjmd.diubah": "mengubah {objek}",
    "sistematika.diatur": "mengatur sistematika {objek}",
    "sistematika.dikembalikan": "mengembalikan sistematika baku {objek}",
    "sistematika.muat": "memuat sistematika {objek}",
    "skala.dibuat": "membuat skala predikat {objek}",
    "skala.dihapus": "menghapus skala predikat {objek}",
    "skala.diubah": "mengubah skala predikat {objek}",
    "skala.muat": "memuat skala predikat",
    "skala.versi_baru": "membuat versi baru skala predikat {objek}",
    "tahun.dibuka": "membuka tahun kinerja bagi {objek}",
    "undangan.dibuat": "membuat {objek}",
    "undangan.dicabut": "mencabut {objek}",
    "undangan.dikirim_ulang": "mengirim ulang {objek}",
    "undangan.diterima": "menerima {objek}",
    "unit.dibuat": "membuat {objek}",
    "unit.digeser": "mengubah urutan {objek}",
    "unit.dihapus": "menghapus {objek}",
    "unit.diubah": "mengubah {objek}",
}

#: Names of columns that read badly as they are.
LABEL: Mapping[str, str] = {
    "nama": "nama",
    "pd": "perangkat daerah",
    "is_active": "akun aktif",
    "username": "nama pengguna",
    "email": "alamat surel",
    "sha256": "sidik berkas",
    "sidik": "sidik masukan",
    "ukuran": "ukuran (bita)",
    "baris": "isi",
    "mulai": "mulai",
    "sampai": "sampai",
    "alasan_kurang": "alasan",
}
_PILIHAN: Mapping[str, type[Berlabel]] = {
    "status": Status,
    "peran": Peran,
    "tahapan": Tahapan,
}
_TANGGAL = re.compile(r"\d{4}-\d\d-\d\d")
#: Longer values are cut in a list of events; the page of one event has them whole.
TERPANJANG = 160


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One column before and after; "" where the event does not say."""

    nama: str
    sebelum: str
    sesudah: str


def sentence(kejadian: Jejak, nama: str) -> str:
    """What happened, in one sentence with its full stop. `nama` is how the person is called."""
    pola = KALIMAT.get(kejadian.aksi, f"melakukan {kejadian.aksi} pada {{objek}}")
    perbuatan = pola.replace("{objek}", kejadian.objek)
    if kejadian.ditolak:
        return f"{nama} mencoba {perbuatan}, tetapi ditolak."
    return f"{nama} {perbuatan}."


def changes(kejadian: Jejak) -> list[Perubahan]:
    """What the event says was different before and after, by name of the column."""
    lama, baru = (_parse(teks) for teks in (kejadian.sebelum, kejadian.sesudah))
    return [
        Perubahan(label(nama), _value(nama, lama, kejadian.sebelum), _value(nama, baru, kejadian.sesudah))
        for nama in sorted({*lama, *baru})
    ]


def label(nama: str) -> str:
    """A column's name for people."""
    return LABEL.get(nama, nama.replace("_", " "))


def _parse(teks: str) -> Mapping[str, Any]:
    isi = json.loads(teks) if teks else {}
    return isi if isinstance(isi, dict) else {"isi": isi}


def _value(nama: str, isi: Mapping[str, Any], teks: str) -> str:
    if not teks:
        return ""
    hasil = _show(nama, isi.get(nama))
    return hasil if len(hasil) <= TERPANJANG else f"{hasil[:TERPANJANG]}…"


def _show(nama: str, nilai: Any) -> str:
    if nilai is None or nilai == "":
        return "kosong"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, str):
        return _show_text(nama, nilai)
    if isinstance(nilai, list):
        return wording.gabung([_show(nama, satu) for satu in nilai]) if nilai else "kosong"
    if isinstance(nilai, dict):
        return "; ".join(f"{label(kunci)}: {_show(kunci, satu)}" for kunci, satu in nilai.items()) or "kosong"
    return str(nilai)


def _show_text(nama: str, nilai: str) -> str:
    if nama == "jenis" and nilai in {satu.value for satu in JenisPemangku}:
        return baca(JenisPemangku, nilai).label
    if nama in _PILIHAN and nilai in {satu.value for satu in _PILIHAN[nama]}:
        return baca(_PILIHAN[nama], nilai).label
    if _TANGGAL.fullmatch(nilai):
        return wording.tanggal(date.fromisoformat(nilai))
    return nilai
