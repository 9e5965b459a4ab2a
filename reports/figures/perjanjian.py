"""Figures of the agreements: targets and money as signed, what a revision changed, and the budget beside them."""

from collections.abc import Iterable
from dataclasses import replace

from reports.calc import Alasan, Bahan, Bentuk, Hasil
from reports.figures.angka import money, money_input, target_result, target_texts
from reports.figures.buku import BukuAngka
from reports.figures.daftar import kunci
from reports.figures.pilih_target import agreement_name
from reports.inputs import BarisPK, Indikator, PaguPK, PerjanjianKinerja


def write(buku: BukuAngka) -> None:
    """Every agreement of the facts."""
    for pk in buku.peta.fakta.perjanjian:
        _write_targets(buku, pk)
        _write_money(buku, pk)
    for pk in buku.peta.fakta.perjanjian:
        sebelum = buku.peta.pk_sebelum(pk.kode)
        if sebelum is not None:
            _write_target_changes(buku, pk, sebelum)
            _write_money_changes(buku, pk, sebelum)
        _write_against_budget(buku, pk)


def row_names(pk: PerjanjianKinerja) -> tuple[str, ...]:
    """The name of each row in keys: its placement, or bN (N counts rows from 1) where it has none or repeats one."""
    nama: list[str] = []
    for nomor, baris in enumerate(pk.baris, 1):
        nama.append(baris.penempatan if baris.penempatan and baris.penempatan not in nama else f"b{nomor}")
    return tuple(nama)


def _indicator_of(buku: BukuAngka, baris: BarisPK) -> Indikator:
    """The indicator of a row with the unit as signed; for a row outside the plan only what was signed."""
    peta = buku.peta
    if baris.penempatan in peta.penempatan:
        indikator = peta.indikator_dari(baris.penempatan)
        return replace(indikator, satuan=baris.satuan or indikator.satuan)
    tingkat = (baris.target.level,) if baris.target.level else ()
    return Indikator(kode="", nama=baris.indikator, satuan=baris.satuan, desimal=0, tingkat=tingkat)


# --- as signed --------------------------------------------------------------------------------------------------------
def _write_targets(buku: BukuAngka, pk: PerjanjianKinerja) -> None:
    for nama, baris in zip(row_names(pk), pk.baris, strict=True):
        indikator = _indicator_of(buku, baris)
        buku.add(
            "pk_target",
            pk.kode,
            nama,
            hasil=target_result(baris.target, indikator),
            judul=f"Target {baris.indikator} dalam {agreement_name(pk)}",
            asal=_source(pk),
            teks=target_texts(baris.target, indikator),
        )


def _source(pk: PerjanjianKinerja) -> str:
    return str(pk.sumber) or agreement_name(pk)


def _write_money(buku: BukuAngka, pk: PerjanjianKinerja) -> None:
    for nomor, baris in enumerate(pk.program, 1):
        judul = f"Anggaran {baris.nama} dalam {agreement_name(pk)}"
        hasil = money(baris.jumlah, Alasan.TANPA_ANGGARAN, "isian")
        buku.add("pk_pagu", pk.kode, nomor, hasil=hasil, judul=judul, asal=_source(pk))
    bahan = tuple(
        money_input(baris.nama, baris.jumlah, kunci("pk_pagu", pk.kode, nomor))
        for nomor, baris in enumerate(pk.program, 1)
    )
    hasil = money(total_of(pk.program), Alasan.TANPA_ANGGARAN, "jumlah", bahan)
    buku.add("pk_total", pk.kode, hasil=hasil, judul=f"Jumlah anggaran {agreement_name(pk)}", asal=_source(pk))


def total_of(program: Iterable[PaguPK]) -> int | None:
    """The sum in sen; None when there is no line."""
    ada = [baris.jumlah for baris in program]
    return sum(ada) if ada else None


# --- what a revision changed ------------------------------------------------------------------------------------------
def _write_target_changes(buku: BukuAngka, pk: PerjanjianKinerja, sebelum: PerjanjianKinerja) -> None:
    lama = dict(zip(row_names(sebelum), sebelum.baris, strict=True))
    for nama, baris in zip(row_names(pk), pk.baris, strict=True):
        if not baris.penempatan or nama != baris.penempatan or nama not in lama:
            continue
        kini = buku.get_hasil("pk_target", pk.kode, nama)
        dulu = buku.get_hasil("pk_target", sebelum.kode, nama)
        buku.add(
            "pk_selisih_target",
            pk.kode,
            nama,
            hasil=_target_change(kini, dulu, baris, lama[nama]),
            judul=f"Perubahan target {baris.indikator} dalam {agreement_name(pk)}",
            kunci_bahan={
                "Versi ini": kunci("pk_target", pk.kode, nama),
                "Versi sebelumnya": kunci("pk_target", sebelum.kode, nama),
            },
        )


def _target_change(kini: Hasil, dulu: Hasil, baris: BarisPK, lama: BarisPK) -> Hasil:
    """New minus old, exact: numbers, ranks of levels, lower bounds of ranges (unless only the upper one moved)."""
    satuan = "tingkat" if baris.target.bentuk is Bentuk.LEVEL else kini.satuan
    bahan = (Bahan("Versi ini", kini.tercetak), Bahan("Versi sebelumnya", dulu.tercetak))
    if kini.nilai is None or dulu.nilai is None:
        alasan = kini.alasan or dulu.alasan or Alasan.TARGET_TIDAK_ADA
        return Hasil.tanpa(alasan, rumus="pk.selisih", bahan=bahan, satuan=satuan)
    beda = kini.nilai - dulu.nilai
    if beda == 0 and baris.target.atas is not None and lama.target.atas is not None:
        beda = baris.target.atas - lama.target.atas
    desimal = max(kini.desimal or 0, dulu.desimal or 0)
    return Hasil.angka(beda, rumus="pk.selisih", bahan=bahan, desimal=desimal, satuan=satuan)


def _by_program(pk: PerjanjianKinerja) -> dict[str, list[PaguPK]]:
    """Lines per program: by its code, or by its name as signed where the budget of the year has no code for it."""
    per_program: dict[str, list[PaguPK]] = {}
    for baris in pk.program:
        per_program.setdefault(program_name(baris), []).append(baris)
    return per_program


def program_name(baris: PaguPK) -> str:
    """The name of a program in keys: its code, else its name as signed with hyphens for spaces."""
    return baris.program or "-".join(baris.nama.split())


def _write_money_changes(buku: BukuAngka, pk: PerjanjianKinerja, sebelum: PerjanjianKinerja) -> None:
    kini, dulu = _by_program(pk), _by_program(sebelum)
    if kini and dulu:
        for kode in dict.fromkeys((*kini, *dulu)):
            contoh = (kini.get(kode) or dulu[kode])[0]
            hasil = _money_change(total_of(kini.get(kode, ())), total_of(dulu.get(kode, ())))
            judul = f"Perubahan anggaran {contoh.nama} dalam {agreement_name(pk)}"
            buku.add("pk_selisih_pagu", pk.kode, kode, hasil=hasil, judul=judul)
    buku.add(
        "pk_selisih_total",
        pk.kode,
        hasil=_money_change(total_of(pk.program), total_of(sebelum.program), lengkap=bool(kini and dulu)),
        judul=f"Perubahan jumlah anggaran dalam {agreement_name(pk)}",
        kunci_bahan={"Versi ini": kunci("pk_total", pk.kode), "Versi sebelumnya": kunci("pk_total", sebelum.kode)},
    )


def _money_change(kini: int | None, dulu: int | None, *, lengkap: bool = True) -> Hasil:
    """New minus old in rupiah. A program that one of two complete lists does not name has no money in it."""
    bahan = (money_input("Versi ini", kini), money_input("Versi sebelumnya", dulu))
    beda = (kini or 0) - (dulu or 0) if lengkap else None
    return money(beda, Alasan.TANPA_ANGGARAN, "pk.selisih", bahan)


# --- beside the budget ------------------------------------------------------------------------------------------------
def _write_against_budget(buku: BukuAngka, pk: PerjanjianKinerja) -> None:
    anggaran = buku.peta.anggaran(pk.tahun)
    versi = None if anggaran is None else anggaran.versi_akhir if pk.jenis == "perubahan" else anggaran.versi_awal

    def write_one(kode: str, simpul: str, dijanjikan: int | None, nama: str) -> None:
        pagu = None
        kunci_pagu = ""
        if anggaran is not None and versi is not None and anggaran.has(simpul):
            pagu, kunci_pagu = anggaran.pagu(simpul, versi), kunci("pagu", pk.tahun, versi, simpul)
        beda = None if pagu is None or dijanjikan is None else dijanjikan - pagu
        bahan = (money_input("Anggaran dalam perjanjian", dijanjikan), money_input("Pagu", pagu, kunci_pagu))
        hasil = money(beda, Alasan.BELUM_TERSEDIA, "pk.selisih_anggaran", bahan)
        judul = f"Selisih anggaran {nama} dalam {agreement_name(pk)} dengan pagu"
        buku.add("pk_anggaran", pk.kode, kode, hasil=hasil, judul=judul)

    for kode, baris in _by_program(pk).items():
        if baris[0].program:
            write_one(kode, kode, total_of(baris), baris[0].nama)
    if pk in buku.peta.pk_tahun(pk.tahun):
        write_one("total", "total", total_of(pk.program), "keseluruhan")
