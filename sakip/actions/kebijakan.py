"""Setting policy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sakip.actions._jejak import record_change
from sakip.actions._laporan import hold_reports
from sakip.actions._tindakan import izinkan, kunci, tindakan
from sakip.actions.errors import DataSalah, SudahBerubah
from sakip.actions.muat.kebijakan import kolom_lingkup
from sakip.fakta import TAHUN
from sakip.fakta.kebijakan import KUNCI, periksa_nilai_kebijakan
from sakip.models import Kebijakan, Laporan, Pemda, Pengguna
from sakip.queries.kebijakan import Ruas, Tempat, as_rows, locked_reports, milik, own_values, plan_rows, rows_of_all
from sakip.queries.skala import scale_codes
from sakip.workflow import Izin

#: Stands for "this scope does not decide the key itself" among the values that an edit sends.
TIDAK_DIATUR: None = None
_ISI = ("tahun_akhir", "nilai", "sumber_dokumen", "sumber_tempat")
#: Most reports named in a refusal.
_SEBUT = 3


@tindakan("kebijakan.diatur")
def set_kebijakan(
    *,
    lingkup: Tempat,
    tahun: int,
    nilai: Mapping[str, tuple[Any] | None],
    semula: Mapping[str, tuple[Any] | None],
    oleh: Pengguna,
    dasar: str,
) -> Kebijakan | None:
    """Decide policy keys of a region or an office from a year on, until its next own version begins.

    `nilai` holds the keys to change: a tuple of the one value, or TIDAK_DIATUR to leave the key to the wider scope;
    `semula` what the person saw of them in the same form. Years before `tahun` keep what they had. `dasar` names the
    decision. Raises TidakBoleh; DataSalah (unknown key or value, no ground, a year whose reports are approved);
    SudahBerubah where somebody decided one of these keys differently meanwhile. Returns the row that begins in the
    year, None where nothing changed and there is none.
    """
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, lingkup)
    _check(lingkup, tahun, nilai, dasar)
    lingkup = kunci(lingkup)
    hold_reports(lingkup, tahun)
    semua = rows_of_all(lingkup)
    sendiri = milik(semua, lingkup)
    kini = own_values(sendiri, tahun)
    sebelum = {nama: (kini[nama],) if nama in kini else TIDAK_DIATUR for nama in nilai}
    _refuse_stale(sebelum, semula, nilai)
    beda = {nama: isi for nama, isi in nilai.items() if isi != sebelum[nama]}
    if beda:
        baru = {nama: isi[0] for nama, isi in {**_wrapped(kini), **beda}.items() if isi is not None}
        rencana = plan_rows(sendiri, tahun, baru, dasar.strip())
        lain = [satu for satu in semua if satu not in sendiri]
        _refuse_locked(locked_reports(lingkup, semua, [*lain, *as_rows(lingkup, rencana)]), tahun)
        _write(lingkup, sendiri, rencana)
        record_change(
            "kebijakan.diatur",
            lingkup,
            oleh=oleh,
            sebelum={nama: _plain(sebelum[nama]) for nama in beda},
            sesudah={nama: _plain(isi) for nama, isi in beda.items()},
            dasar=f"mulai tahun {tahun}: {dasar.strip()}",
        )
    return Kebijakan.objects.filter(**kolom_lingkup(lingkup), tahun_awal=tahun).first()


def _wrapped(nilai: Mapping[str, Any]) -> dict[str, tuple[Any] | None]:
    return {nama: (isi,) for nama, isi in nilai.items()}


def _plain(isi: tuple[Any] | None) -> Any:
    """What the trail keeps: the value, or a word where the scope does not decide (null is a value of its own)."""
    return "tidak diatur" if isi is None else isi[0]


def _check(lingkup: Tempat, tahun: int, nilai: Mapping[str, tuple[Any] | None], dasar: str) -> None:
    if not dasar.strip():
        raise DataSalah("dasar", "sebutkan dasar kebijakan ini, misalnya nomor peraturan atau keputusannya")
    if tahun not in TAHUN:
        raise DataSalah("tahun", f"tahun {tahun} di luar {TAHUN.start}–{TAHUN.stop - 1}")
    for nama in nilai:
        if nama not in KUNCI:
            raise DataSalah(nama, "kunci kebijakan ini tidak dikenal")
    pemda = lingkup if isinstance(lingkup, Pemda) else lingkup.pemda
    isi = {nama: satu[0] for nama, satu in nilai.items() if satu is not None}
    salah = periksa_nilai_kebijakan(isi, scale_codes(pemda))
    if salah is not None:
        raise DataSalah(*salah)


def _refuse_stale(
    sebelum: Mapping[str, tuple[Any] | None],
    semula: Mapping[str, tuple[Any] | None],
    nilai: Mapping[str, tuple[Any] | None],
) -> None:
    basi = [nama for nama in nilai if sebelum[nama] != semula.get(nama) and sebelum[nama] != nilai[nama]]
    if basi:
        raise SudahBerubah(
            "Kebijakan ini baru saja diubah orang lain. Bandingkan kedua isian, lalu simpan lagi.",
            tersimpan={nama: sebelum[nama] for nama in basi},
            dikirim={nama: nilai[nama] for nama in basi},
        )


def _refuse_locked(terkunci: Sequence[Laporan], tahun: int) -> None:
    if terkunci:
        contoh = ", ".join(f"{satu.pd.kode} tahun {satu.tahun}" for satu in terkunci[:_SEBUT])
        lain = f" dan {len(terkunci) - _SEBUT} laporan lain" if len(terkunci) > _SEBUT else ""
        akhir = max(satu.tahun for satu in terkunci)
        raise DataSalah(
            "tahun",
            f"kebijakan mulai tahun {tahun} mengubah laporan yang sudah disetujui ({contoh}{lain}); tahun itu terkunci."
            f" Atur kebijakan mulai tahun {akhir + 1}",
        )


def _write(lingkup: Tempat, lama: Sequence[Kebijakan], rencana: Sequence[Ruas]) -> None:
    """Make the rows of the scope those of the plan, row by row; `versi` counts the changes of each."""
    ada = {satu.tahun_awal: satu for satu in lama}
    for calon in as_rows(lingkup, rencana):
        baris = ada.get(calon.tahun_awal)
        isi = {nama: getattr(calon, nama) for nama in _ISI}
        if baris is None:
            calon.save()
        elif isi != {nama: getattr(baris, nama) for nama in _ISI}:
            for nama, satu in isi.items():
                setattr(baris, nama, satu)
            baris.versi += 1
            baris.save()
