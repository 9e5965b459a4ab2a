"""Blocks of the five-year plan: visi and misi, tujuan and sasaran with every target of every version, strategi.

Source: regulasi.md 4.3 (T-C.25, T-C.26); desain.md 3 (Planning: all versions stay).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports import wording
from reports.calc import Alasan
from reports.compose.blok import blok
from reports.compose.catatan import Catatan, sumber_data
from reports.compose.konteks import Konteks
from reports.compose.tabel import STRIP, Grup, Kol, baris_kelompok, build_table, paragraf, sel, spanned, tengah, width
from reports.document import Baris, Daftar, JenisBaris, Sel, Teks, Unsur
from reports.inputs import Penempatan, Renstra, Sasaran, Strategi, Sumber, Tempat, Tujuan

#: Quotation marks that a source may have printed around the visi.
_KUTIP = "\"'“”‘’ "


@blok("visi_misi", "Visi dan misi daerah serta misi yang didukung")
def visi_misi(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Visi and misi of the region's plan as adopted, and which misi the office serves."""
    rpjmd, pemda = konteks.masukan.daerah.rpjmd, konteks.masukan.daerah.pemda
    masa = f"Tahun {rpjmd.tahun_awal}–{rpjmd.tahun_akhir}"
    unsur: list[Unsur] = [
        paragraf(f"Visi {pemda.nama} dalam Rencana Pembangunan Jangka Menengah Daerah (RPJMD) {masa} adalah:"),
        paragraf(Teks(teks=f"“{rpjmd.visi.strip(_KUTIP)}”", tebal=True), gaya="pusat"),
    ]
    if not rpjmd.misi:
        return (*unsur, paragraf(f"Misi dalam RPJMD {masa} belum tersedia."))
    unsur.append(paragraf(f"Visi tersebut dijabarkan ke dalam {wording.cacah(len(rpjmd.misi))} misi:"))
    unsur.append(Daftar(butir=tuple((Teks(teks=misi.uraian),) for misi in rpjmd.misi), bernomor=True))
    return (*unsur, paragraf(_supported(konteks)))


def _supported(konteks: Konteks) -> str:
    misi = sorted({satu.misi for satu in konteks.peta.tujuan_berlaku() if satu.misi is not None})
    if not misi:
        return f"Misi yang didukung oleh {konteks.nama_pd} belum ditetapkan."
    return f"{konteks.nama_pd} mendukung pencapaian misi {wording.gabung([f'ke-{satu}' for satu in misi])}."


# --- tujuan_sasaran ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _KolomTarget:
    """A column of targets: its head and the tail of the key, "{renstra}.{tahun|awal|akhir}"."""

    judul: str
    ekor: str


@blok(
    "tujuan_sasaran",
    "Tujuan dan sasaran dengan target setiap tahun dan perubahannya",
    tabel=("tabel-tujuan-sasaran",),
    keluarga=("target_renstra", "target_akhir"),
)
def tujuan_sasaran(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Baseline, target of every year and end of plan for each version of the Renstra, and who owns each indicator."""
    peta = konteks.peta
    semua = _plan_items(konteks)
    penempatan = [satu for objek in semua for satu in _placed(konteks, objek)]
    grup, kolom_target = _target_columns(konteks, penempatan)
    kolom = [
        tengah("No", 4),
        Kol("Tujuan / Sasaran", 17),
        Kol("Indikator", 17),
        tengah("Satuan", 6),
        *grup,
        Kol("Pengampu", 10),
    ]
    catatan = Catatan()
    badan = list(_plan_rows(konteks, kolom_target, width(kolom), catatan))
    if not badan:
        return (paragraf("Tujuan dan sasaran belum ditetapkan."),)
    versi = [satu for satu in peta.renstra.values() if any(k.ekor.startswith(f"{satu.kode}.") for k in kolom_target)]
    catatan.add(*(_describe_version(satu) for satu in sorted(versi, key=lambda r: r.versi)))
    sumber = (t.sumber for satu in penempatan for t in satu.target)
    return (
        build_table(
            "tabel-tujuan-sasaran",
            f"Tujuan dan Sasaran {konteks.nama_pd}",
            kolom,
            badan,
            lanskap=True,
            sumber=sumber_data((*(satu.sumber for satu in versi), *sumber)),
            catatan=catatan.lines(),
        ),
    )


def _describe_version(renstra: Renstra) -> str:
    return f"{renstra.nama}: periode {renstra.tahun_awal}–{renstra.tahun_akhir}, berlaku mulai {renstra.berlaku_mulai}."


def _plan_items(konteks: Konteks) -> list[Tujuan | Sasaran]:
    return [*konteks.peta.tujuan.values(), *konteks.peta.sasaran.values()]


def _placed(konteks: Konteks, objek: Tujuan | Sasaran) -> tuple[Penempatan, ...]:
    tempat = Tempat.TUJUAN if isinstance(objek, Tujuan) else Tempat.SASARAN
    return konteks.peta.penempatan_di(tempat, objek.kode)


def _target_columns(
    konteks: Konteks, penempatan: Sequence[Penempatan]
) -> tuple[list[Kol | Grup], tuple[_KolomTarget, ...]]:
    """A group of columns for each version that has targets; a year without any target has no column."""
    grup: list[Kol | Grup] = []
    semua: list[_KolomTarget] = []
    for renstra in sorted(konteks.peta.renstra.values(), key=lambda satu: satu.versi):
        calon = [
            _KolomTarget(_baseline_head(penempatan, renstra), f"{renstra.kode}.awal"),
            *(_KolomTarget(str(t), f"{renstra.kode}.{t}") for t in range(renstra.tahun_awal, renstra.tahun_akhir + 1)),
            _KolomTarget("Akhir", f"{renstra.kode}.akhir"),
        ]
        ada = [k for k in calon if any(f"target_renstra.{p.kode}.{k.ekor}" in konteks.buku for p in penempatan)]
        if ada:
            judul = f"Perubahan Target ({renstra.nama})" if semua else f"Target ({renstra.nama})"
            grup.append(Grup(judul, tuple(tengah(k.judul, 6) for k in ada)))
            semua += ada
    return grup, tuple(semua)


def _baseline_head(penempatan: Sequence[Penempatan], renstra: Renstra) -> str:
    tahun = {t.tahun for p in penempatan for t in p.target if t.jenis == "awal" and t.acuan == renstra.kode}
    return f"Awal {tahun.pop()}" if len(tahun) == 1 and None not in tahun else "Awal"


def _plan_rows(konteks: Konteks, kolom: Sequence[_KolomTarget], lebar: int, catatan: Catatan) -> Iterator[Baris]:
    peta = konteks.peta
    tercetak: set[str] = set()
    for tujuan in peta.tujuan_berlaku():
        yield from _item_rows(konteks, tujuan, kolom, catatan)
        for sasaran in peta.sasaran_tujuan(tujuan.kode):
            tercetak.add(sasaran.kode)
            yield from _item_rows(konteks, sasaran, kolom, catatan)
    for jenis in ("strategis", "lainnya"):
        sisa = [satu for satu in peta.sasaran_berlaku(jenis) if satu.kode not in tercetak]
        if sisa:
            yield baris_kelompok(konteks.kelompok(jenis), lebar, JenisBaris.SUBKELOMPOK)
        for sasaran in sisa:
            tercetak.add(sasaran.kode)
            yield from _item_rows(konteks, sasaran, kolom, catatan)
    berlaku = {satu.kode for satu in peta.tujuan_berlaku()}
    lama: list[Tujuan | Sasaran] = [satu for satu in peta.tujuan.values() if satu.kode not in berlaku]
    lama += [satu for satu in peta.sasaran.values() if satu.kode not in tercetak]
    # What no version of the plan sets a target for is told where its years are compared, not here.
    lama = [satu for satu in lama if any(_planned(konteks, p, kolom) for p in _placed(konteks, satu))]
    if lama:
        yield baris_kelompok(f"Tidak berlaku lagi pada Tahun {konteks.tahun}", lebar, JenisBaris.SUBKELOMPOK)
    for satu in lama:
        yield from _item_rows(konteks, satu, kolom, catatan)


def _planned(konteks: Konteks, penempatan: Penempatan, kolom: Sequence[_KolomTarget]) -> bool:
    return any(f"target_renstra.{penempatan.kode}.{satu.ekor}" in konteks.buku for satu in kolom)


def _item_rows(
    konteks: Konteks, objek: Tujuan | Sasaran, kolom: Sequence[_KolomTarget], catatan: Catatan
) -> list[Baris]:
    uraian = sel(Teks(teks=f"{_kind(konteks, objek)}: ", tebal=True), objek.uraian, _successors(konteks, objek))
    kiri = (sel(objek.nomor), uraian)
    penempatan = _placed(konteks, objek)
    if not penempatan:
        return spanned(kiri, [(sel(Alasan.TANPA_INDIKATOR.kalimat, kolom=len(kolom) + 3),)])
    return spanned(kiri, [_indicator_cells(konteks, objek, satu, kolom, catatan) for satu in penempatan])


def _kind(konteks: Konteks, objek: Tujuan | Sasaran) -> str:
    if isinstance(objek, Tujuan):
        return "Tujuan"
    return "Sasaran" if objek.jenis == "strategis" else konteks.kelompok(objek.jenis)


def _successors(konteks: Konteks, objek: Tujuan | Sasaran) -> str:
    """What became of a sasaran that no longer holds: "(menjadi sasaran 1 dan 2)"."""
    if isinstance(objek, Tujuan):
        return ""
    penerus = [satu.nomor or satu.uraian for satu in konteks.peta.penerus(objek.kode)]
    return f" (menjadi sasaran {wording.gabung(penerus)})" if penerus else ""


def _indicator_cells(
    konteks: Konteks, objek: Tujuan | Sasaran, penempatan: Penempatan, kolom: Sequence[_KolomTarget], catatan: Catatan
) -> tuple[Sel, ...]:
    milik = objek.pengampu if not isinstance(objek, Tujuan) else (objek.pengampu,) if objek.pengampu else ()
    return (
        sel(konteks.label_indikator(penempatan)),
        sel(konteks.indikator(penempatan).satuan),
        *(_target_cell(konteks, penempatan, satu, catatan) for satu in kolom),
        sel(konteks.owners(penempatan.pengampu or milik)),
    )


def _target_cell(konteks: Konteks, penempatan: Penempatan, kolom: _KolomTarget, catatan: Catatan) -> Sel:
    """The target of the plan; where it states none for its end, the one that counts there, as other tables print it."""
    kunci = f"target_renstra.{penempatan.kode}.{kolom.ekor}"
    if kunci in konteks.buku:
        return sel(konteks.run(kunci, catatan, polos=True))
    renstra, akhir = konteks.peta.renstra_berlaku(), f"target_akhir.{penempatan.kode}"
    berlaku = renstra is not None and kolom.ekor == f"{renstra.kode}.akhir"
    if berlaku and akhir in konteks.buku and konteks.angka(akhir).alasan is None:
        tanda = catatan.mark_text("Renstra tidak memuat kondisi akhir tersendiri; berlaku target tahun terakhirnya")
        return sel(konteks.run(akhir, catatan, polos=True), tanda)
    catatan.add(f"Tanda {STRIP}: Renstra tidak memuat target untuk tahun itu.")
    return sel(STRIP)


# --- strategi ---------------------------------------------------------------------------------------------------------


@blok("strategi", "Tujuan, sasaran, strategi, dan arah kebijakan", tabel=("tabel-strategi",))
def strategi(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Strategies and policies under their sasaran and tujuan, in bands by misi (T-C.26)."""
    kolom = (tengah("No", 5), Kol("Tujuan", 20), Kol("Sasaran", 23), Kol("Strategi", 26), Kol("Arah Kebijakan", 26))
    badan = list(_strategy_rows(konteks, len(kolom)))
    if not badan:
        return (paragraf("Strategi dan arah kebijakan belum ditetapkan."),)
    berlaku = konteks.peta.sasaran_berlaku()
    return (
        build_table(
            "tabel-strategi",
            f"Tujuan, Sasaran, Strategi, dan Arah Kebijakan {konteks.nama_pd}",
            kolom,
            badan,
            lanskap=True,
            sumber=sumber_data(_strategy_sources(konteks, berlaku)),
        ),
    )


def _strategy_sources(konteks: Konteks, sasaran: Iterable[Sasaran]) -> list[Sumber]:
    renstra = konteks.peta.renstra_berlaku()
    return [s.sumber for satu in sasaran for s in satu.strategi] or ([renstra.sumber] if renstra else [])


def _strategy_rows(konteks: Konteks, lebar: int) -> Iterator[Baris]:
    uraian_misi = {satu.nomor: satu.uraian for satu in konteks.masukan.daerah.rpjmd.misi}
    misi: int | None = None
    tercetak: set[str] = set()
    for nomor, tujuan in enumerate(konteks.peta.tujuan_berlaku(), start=1):
        if tujuan.misi is not None and tujuan.misi != misi:
            misi = tujuan.misi
            yield baris_kelompok(f"Misi {misi}: {uraian_misi.get(misi, '')}".rstrip(": "), lebar)
        sasaran = konteks.peta.sasaran_tujuan(tujuan.kode)
        tercetak.update(satu.kode for satu in sasaran)
        isi = [satu for s in sasaran for satu in _sasaran_cells(konteks, s)]
        kosong = [(sel("Sasaran belum ditetapkan"), sel(""), sel(""))]
        yield from spanned((sel(tujuan.nomor or str(nomor)), sel(tujuan.uraian)), isi or kosong)
    for s in konteks.peta.sasaran_berlaku():
        # A sasaran without a tujuan (kinerja lainnya) is listed only where it has a strategy of its own.
        if s.kode not in tercetak and s.strategi:
            yield from spanned((sel(""), sel(konteks.kelompok(s.jenis))), list(_sasaran_cells(konteks, s)))


def _sasaran_cells(konteks: Konteks, sasaran: Sasaran) -> list[tuple[Sel, ...]]:
    pasangan = [satu for strategi in sasaran.strategi for satu in _pairs(strategi)]
    if not pasangan:
        pasangan = [(sel("Strategi belum ditetapkan"), sel(""))]
    kepala = sel(konteks.label_sasaran(sasaran), baris=len(pasangan))
    return [(*((kepala,) if n == 0 else ()), *satu) for n, satu in enumerate(pasangan)]


def _pairs(strategi: Strategi) -> list[tuple[Sel, ...]]:
    """Rows of one strategy: as many as the longer of its two lists, the shorter one's last cell running down."""
    tinggi = max(len(strategi.uraian), len(strategi.arah_kebijakan), 1)
    kiri, kanan = (_running_down(isi, tinggi) for isi in (strategi.uraian, strategi.arah_kebijakan))
    return [(*kiri[n], *kanan[n]) for n in range(tinggi)]


def _running_down(isi: Sequence[str], tinggi: int) -> list[tuple[Sel, ...]]:
    if not isi:
        return [(sel("", baris=tinggi),), *(() for _ in range(tinggi - 1))]
    akhir = len(isi) - 1
    sisa = tinggi - akhir
    return [(sel(isi[n], baris=sisa if n == akhir else 1),) if n <= akhir else () for n in range(tinggi)]
