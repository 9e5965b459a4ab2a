"""The arguments of the sentence patterns, made from one report while it is composed.

Nothing is decided here that a pattern or the book of figures decides: this module looks facts up and names them. A
figure that has no place in the book (an indicator that did not exist) is handed on as "belum tersedia".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reports.calc import Alasan, Arah, AsalTarget, Bendera, Bentuk, DasarRerata
from reports.compose.kalimat.analisis import Analisis
from reports.compose.kalimat.anggaran import Serapan, SerapanProgram
from reports.compose.kalimat.bahasa import Cacah, sebut_indikator
from reports.compose.kalimat.daftar import Rekap
from reports.compose.kalimat.efisiensi import Efisiensi
from reports.compose.kalimat.hasil import PENGAMPU_DISEBUT, HasilIndikator, HasilSasaran
from reports.compose.kalimat.pembanding import NilaiPembanding, TerhadapDaerahLain
from reports.compose.kalimat.pengantar import KataPengantar, PengantarTabel
from reports.compose.kalimat.perbandingan import TerhadapAkhirRenstra, TerhadapTahunLalu, TitikTahun
from reports.compose.kalimat.predikat import Kategori
from reports.compose.kalimat.simpulan import Rerata, Simpulan, SimpulanKelompok
from reports.compose.konteks import Konteks
from reports.document import Angka, Tabel
from reports.figures.kedudukan import standing
from reports.figures.pilih_target import agreement_name
from reports.inputs import Penempatan, Sasaran, Tempat, Tujuan

#: The kinds of performance in the order of the report.
KELOMPOK = ("strategis", "lainnya")
#: Shapes whose value is better or worse by their direction alone; inside a range nothing is better.
_BERARAH = (Bentuk.ANGKA, Bentuk.LEVEL, Bentuk.TAHAPAN)


def run(konteks: Konteks, kunci: str) -> Angka:
    """The figure as a run; where the book has no such figure, the reason that it is not there."""
    if kunci in konteks.buku:
        return konteks.run(kunci)
    return Angka(kunci=kunci, nilai=None, tampil=Alasan.BELUM_TERSEDIA.kalimat)


def _run_or_none(konteks: Konteks, kunci: str) -> Angka | None:
    return konteks.run(kunci) if kunci in konteks.buku else None


def _standing(konteks: Konteks, kunci: str) -> int | None:
    """Where a capaian or kemajuan stands against its target, before rounding."""
    return standing(konteks.angka(kunci).hasil) if kunci in konteks.buku else None


def _category(konteks: Konteks, kunci: str) -> Kategori | None:
    """The band of a percentage on the scale of capaian in force; None without scale or band."""
    if not konteks.kebijakan.skala_capaian or konteks.peta.skala_capaian is None:
        return None
    pita = konteks.buku.kategori(kunci).pita
    return None if pita is None else Kategori(pita.sebutan, konteks.peta.skala_capaian.nama, pita.urutan)


def _direction(konteks: Konteks, penempatan: Penempatan) -> Arah | None:
    """The direction where it can judge alone; a level always rises."""
    indikator = konteks.indikator(penempatan)
    if indikator.bentuk is Bentuk.LEVEL:
        return Arah.NAIK
    return indikator.arah if indikator.bentuk in _BERARAH else None


# --- performance ------------------------------------------------------------------------------------------------------


def hasil_indikator(konteks: Konteks, penempatan: Penempatan) -> HasilIndikator:
    """One indicator in the report year."""
    tahun, indikator = konteks.tahun, konteks.indikator(penempatan)
    kunci = f"capaian.{penempatan.kode}.{tahun}"
    realisasi = konteks.peta.realisasi(indikator.kode)
    hasil = konteks.angka(kunci).hasil
    return HasilIndikator(
        nama=indikator.nama,
        target=run(konteks, f"target.{penempatan.kode}.{tahun}"),
        realisasi=run(konteks, f"realisasi.{indikator.kode}.{tahun}"),
        capaian=konteks.run(kunci),
        kategori=_category(konteks, kunci),
        pengampu=tuple(_owners(konteks, penempatan.pengampu)),
        arah=_direction(konteks, penempatan),
        jenis=realisasi.jenis,
        dasar=realisasi.baris.catatan if realisasi.baris is not None else "",
        asal_target=_foreign_target(konteks, penempatan),
        dibatasi=Bendera.DIBATASI in hasil.bendera,
        tidak_lengkap=Bendera.TIDAK_LENGKAP in hasil.bendera,
        kedudukan=standing(hasil),
    )


def _owners(konteks: Konteks, kode: Sequence[str]) -> Iterator[str]:
    """Names of units and posts; an office of several units that all own the indicator is named as a whole."""
    unit = konteks.peta.unit
    if len(unit) > PENGAMPU_DISEBUT and set(unit) <= set(kode):
        yield "seluruh unit kerja"
        return
    for satu in kode:
        pemilik = unit.get(satu) or konteks.peta.jabatan.get(satu)
        yield pemilik.nama if pemilik is not None else satu


def _foreign_target(konteks: Konteks, penempatan: Penempatan) -> str:
    """The kind of document a target comes from where it is not the PK's and should be."""
    bendera = konteks.angka(f"target.{penempatan.kode}.{konteks.tahun}").bendera
    terpilih = konteks.peta.target(penempatan.kode).terpilih
    asing = {Bendera.TARGET_DARI_RENSTRA, Bendera.TARGET_BUKAN_PK} & set(bendera)
    if not asing or terpilih is None:
        return ""
    return _TANPA_NAMA.get(terpilih.asal, terpilih.asal.label)


#: Documents without a name of their own, as a sentence calls them.
_TANPA_NAMA = {AsalTarget.LAPORAN: "laporan kinerja", AsalTarget.LAINNYA: "sumber lain"}


def hasil_sasaran(konteks: Konteks, objek: Sasaran | Tujuan) -> HasilSasaran:
    """A sasaran or a tujuan with its indicators in printing order."""
    tempat = Tempat.SASARAN if isinstance(objek, Sasaran) else Tempat.TUJUAN
    return HasilSasaran(
        uraian=objek.uraian,
        tahun=konteks.tahun,
        indikator=tuple(hasil_indikator(konteks, p) for p in konteks.peta.penempatan_di(tempat, objek.kode)),
        sebutan=konteks.kelompok(objek.jenis) if isinstance(objek, Sasaran) else "tujuan",
    )


def rekap(konteks: Konteks, kelompok: str) -> Rekap:
    """The indicators of "strategis", "lainnya" or "tujuan", with the counts of the book."""
    return Rekap(
        sebutan="tujuan" if kelompok == "tujuan" else konteks.kelompok(kelompok),
        tahun=konteks.tahun,
        indikator=tuple(hasil_indikator(konteks, p) for p in konteks.peta.penempatan_kelompok(kelompok)),
        jumlah=_count(konteks, kelompok, "indikator"),
        tercapai=_count(konteks, kelompok, "tercapai"),
    )


def _count(konteks: Konteks, kelompok: str, nama: str) -> Cacah:
    return Cacah.dari(konteks.run(f"cacah.{kelompok}.{nama}.{konteks.tahun}"))


def analisis(konteks: Konteks, penempatan: Penempatan) -> Analisis:
    """What the owner wrote about the actual that counts."""
    hasil = hasil_indikator(konteks, penempatan)
    baris = konteks.peta.realisasi(penempatan.indikator).baris
    if baris is None:
        return Analisis(nama=hasil.nama, status=hasil.status)
    return Analisis(
        nama=hasil.nama,
        status=hasil.status,
        sebab=baris.sebab,
        kendala=baris.kendala,
        solusi=baris.solusi,
        tindak_lanjut=baris.tindak_lanjut,
    )


# --- comparison -------------------------------------------------------------------------------------------------------


def terhadap_tahun_lalu(konteks: Konteks, penempatan: Penempatan) -> TerhadapTahunLalu:
    """This year and the one before."""
    t, kode = konteks.tahun, penempatan.indikator
    return TerhadapTahunLalu(
        nama=konteks.indikator(penempatan).nama,
        tahun=t,
        tahun_lalu=t - 1,
        kini=run(konteks, f"realisasi.{kode}.{t}"),
        lalu=run(konteks, f"realisasi.{kode}.{t - 1}"),
        selisih=_run_or_none(konteks, f"selisih_tahun.{kode}.{t}"),
        pertumbuhan=_run_or_none(konteks, f"pertumbuhan.{kode}.{t}"),
        capaian_kini=_run_or_none(konteks, f"capaian.{penempatan.kode}.{t}"),
        capaian_lalu=_last_year(konteks, penempatan, "capaian"),
        target_kini=_run_or_none(konteks, f"target.{penempatan.kode}.{t}"),
        target_lalu=_last_year(konteks, penempatan, "target"),
        arah=_direction(konteks, penempatan),
        baru=_is_new(konteks, penempatan),
    )


def _last_year(konteks: Konteks, penempatan: Penempatan, keluarga: str) -> Angka | None:
    """Last year's figure, of this placement or of the same indicator in a sasaran that this one replaced.

    The placement is the one that has a capaian, so that target and capaian are of one place.
    """
    tua = (
        p
        for sasaran in konteks.peta.pendahulu(penempatan.objek)
        for p in konteks.placements(sasaran)
        if p.indikator == penempatan.indikator
    )
    lalu = konteks.tahun - 1
    for p in (penempatan, *tua):
        if run(konteks, f"capaian.{p.kode}.{lalu}").nilai is not None:
            return _run_or_none(konteks, f"{keluarga}.{p.kode}.{lalu}")
    return None


def _is_new(konteks: Konteks, penempatan: Penempatan) -> bool:
    """Whether the plan itself says that the indicator starts this year: a plan was in force the year before, and every
    place of the indicator begins now. That no value is known from earlier years says nothing.
    """
    peta, kode, t = konteks.peta, penempatan.indikator, konteks.tahun
    if peta.renstra_berlaku(t - 1) is None or any(tahun < t for tahun in peta.nilai.years(kode)):
        return False
    return all(_first_year(konteks, satu) == t for satu in peta.penempatan_indikator(kode))


def _first_year(konteks: Konteks, penempatan: Penempatan) -> int | None:
    """The first year that the plan uses a placement in; None where it is not on a tujuan or sasaran of a plan."""
    peta = konteks.peta
    sasaran, tujuan = peta.sasaran.get(penempatan.objek), peta.tujuan.get(penempatan.objek)
    if penempatan.tempat is Tempat.SASARAN and sasaran is not None:
        renstra = peta.renstra.get(sasaran.renstra)
        return sasaran.tahun_awal or (renstra.berlaku_mulai if renstra is not None else None)
    if penempatan.tempat is Tempat.TUJUAN and tujuan is not None:
        renstra = peta.renstra.get(tujuan.renstra)
        return renstra.berlaku_mulai if renstra is not None else None
    return None


def titik_tahun(konteks: Konteks, penempatan: Penempatan) -> tuple[TitikTahun, ...]:
    """The actuals of the years of the plan up to the report year."""
    tahun = [satu for satu in konteks.peta.tahun_rencana() if satu <= konteks.tahun]
    return tuple(TitikTahun(t, run(konteks, f"realisasi.{penempatan.indikator}.{t}")) for t in tahun)


def terhadap_akhir_renstra(konteks: Konteks, penempatan: Penempatan) -> TerhadapAkhirRenstra | None:
    """Progress towards the end of the plan in force; None where no plan is."""
    renstra = konteks.peta.renstra_berlaku()
    if renstra is None:
        return None
    indikator = konteks.indikator(penempatan)
    return TerhadapAkhirRenstra(
        nama=indikator.nama,
        tahun_akhir=renstra.tahun_akhir,
        target=run(konteks, f"target_akhir.{penempatan.kode}"),
        realisasi=run(konteks, f"realisasi.{indikator.kode}.{konteks.tahun}"),
        kemajuan=run(konteks, f"kemajuan.{penempatan.kode}"),
        arah=_direction(konteks, penempatan),
        kumulatif=indikator.kumulatif,
        kedudukan=_standing(konteks, f"kemajuan.{penempatan.kode}"),
    )


def terhadap_daerah_lain(konteks: Konteks, penempatan: Penempatan) -> TerhadapDaerahLain:
    """The comparison values of the newest year that has any, beside the actual of the same year."""
    kode = penempatan.indikator
    semua = {p.tahun for p in konteks.masukan.fakta.pembanding if p.indikator == kode and p.tahun <= konteks.tahun}
    tahun = max(semua, default=konteks.tahun)
    return TerhadapDaerahLain(
        nama=konteks.indikator(penempatan).nama,
        tahun=tahun,
        realisasi=run(konteks, f"realisasi.{kode}.{tahun}"),
        pembanding=tuple(
            NilaiPembanding(
                entitas=satu.entitas or satu.lingkup,
                nilai=run(konteks, f"pembanding.{kode}.{tahun}.{n}"),
                selisih=_run_or_none(konteks, f"selisih_pembanding.{kode}.{tahun}.{n}"),
                berperingkat=satu.lingkup != "nasional",  # an average has no place
                keterangan=satu.catatan,
            )
            for n, satu in enumerate(konteks.peta.pembanding(kode, tahun), start=1)
        ),
        arah=_direction(konteks, penempatan),
    )


# --- money ------------------------------------------------------------------------------------------------------------


def efisiensi(konteks: Konteks, penempatan: Penempatan) -> Efisiensi:
    """An indicator against the money it owns, or against the pot that is only shown beside it."""
    t, kode, pot = konteks.tahun, penempatan.kode, konteks.peta.nomor_pot(penempatan.kode)
    milik = run(konteks, f"alokasi.{kode}.{t}").nilai is not None or pot is None
    untuk = f"untuk {sebut_indikator(konteks.indikator(penempatan).nama)}"
    return Efisiensi(
        untuk=untuk if milik else f"yang ditampilkan {untuk}",
        capaian=run(konteks, f"capaian.{kode}.{t}"),
        serapan=run(konteks, f"serapan_alokasi.{kode}.{t}" if milik else f"pot.{t}.{pot}.serapan"),
        efisiensi=run(konteks, f"efisiensi.{kode}.{t}" if milik else f"efisiensi_pot.{kode}.{t}"),
        metode=konteks.kebijakan.metode_efisiensi,
        kedudukan=_standing(konteks, f"capaian.{kode}.{t}"),
    )


def efisiensi_total(konteks: Konteks) -> Efisiensi:
    """The whole of the allocated money against the mean capaian of sasaran strategis."""
    t = konteks.tahun
    return Efisiensi(
        untuk="secara keseluruhan",
        capaian=run(konteks, f"rerata.strategis.{t}"),
        serapan=run(konteks, f"serapan_alokasi_total.{t}"),
        efisiensi=run(konteks, f"efisiensi_total.{t}"),
        metode=konteks.kebijakan.metode_efisiensi,
        kinerja="rata-rata capaian kinerja",
        nilai=_run_or_none(konteks, f"efisiensi_nilai.{t}"),
        kedudukan=_standing(konteks, f"rerata.strategis.{t}"),
    )


def serapan(konteks: Konteks, simpul: str = "total", subjek: str = "", tahun: int | None = None) -> Serapan:
    """Money of a node of the budget; `subjek` names it, left out the office; `tahun` left out is the report year."""
    t = konteks.tahun if tahun is None else tahun
    anggaran = konteks.peta.anggaran(t)
    versi = next((v for v in anggaran.versi if v.kode == anggaran.versi_akhir), None) if anggaran is not None else None
    return Serapan(
        subjek=subjek or konteks.nama_pd,
        tahun=t,
        pagu=run(konteks, f"pagu.{t}.{versi.kode}.{simpul}" if versi else ""),
        realisasi=run(konteks, f"belanja.{t}.{simpul}"),
        serapan=run(konteks, f"serapan.{t}.{simpul}"),
        sisa=run(konteks, f"sisa.{t}.{simpul}"),
        versi=versi.nama if versi else "",
        tidak_lengkap=Bendera.TIDAK_LENGKAP in konteks.angka(f"belanja.{t}.{simpul}").bendera,
    )


def serapan_program(konteks: Konteks, tahun: int | None = None) -> tuple[SerapanProgram, ...]:
    """The programs in printing order; `tahun` left out is the report year."""
    t = konteks.tahun if tahun is None else tahun
    anggaran = konteks.peta.anggaran(t)
    program = anggaran.akar.anak if anggaran is not None else ()
    return tuple(SerapanProgram(p.nama, run(konteks, f"serapan.{t}.{p.kode}")) for p in program)


# --- conclusion and front matter --------------------------------------------------------------------------------------


def simpulan(konteks: Konteks) -> Simpulan:
    """The year as a whole; kinds of performance that the office does not have are left out."""
    return Simpulan(
        pd=konteks.nama_pd,
        tahun=konteks.tahun,
        kelompok=tuple(
            SimpulanKelompok(rekap=rekap(konteks, k), sasaran=_count(konteks, k, "sasaran"), rerata=rerata(konteks, k))
            for k in KELOMPOK
            if konteks.peta.sasaran_berlaku(k)
        ),
        anggaran=serapan(konteks),
        efisiensi=efisiensi_total(konteks),
    )


def rerata(konteks: Konteks, kelompok: str) -> Rerata:
    """The mean of one kind; beside it the one that treats figures that are not final the other way."""
    t, kebijakan = konteks.tahun, konteks.kebijakan
    kunci = f"rerata.{kelompok}.{t}"
    dihitung = {kebijakan.hitung_asumsi, kebijakan.hitung_sementara}
    return Rerata(
        nilai=konteks.run(kunci),
        dihitung=_count(konteks, kelompok, "terhitung"),
        kategori=_category(konteks, kunci),
        per_sasaran=kebijakan.dasar_rerata is DasarRerata.SASARAN,
        tanpa_asumsi=None if dihitung == {False} else _run_or_none(konteks, f"rerata_tanpa_asumsi.{kelompok}.{t}"),
        dengan_asumsi=None if dihitung == {True} else _run_or_none(konteks, f"rerata_dengan_asumsi.{kelompok}.{t}"),
        jenis=konteks.not_final(kelompok),
        tunggal=len(konteks.peta.penempatan_kelompok(kelompok)) == 1,
    )


def pk_berlaku(konteks: Konteks) -> str:
    """The name of the agreement that counts at the end of the year; "" without one."""
    pk = konteks.peta.pk_berlaku()
    return "" if pk is None else agreement_name(pk)


def kata_pengantar(konteks: Konteks) -> KataPengantar:
    """Office, region, year, and the legal basis: items given for the section that calls (`objek`), else all of them."""
    butir = [b for b in konteks.masukan.fakta.butir if b.jenis == "dasar_hukum"]
    khusus = [b for b in butir if b.objek and b.objek == konteks.bagian]
    return KataPengantar(
        pd=konteks.nama_pd,
        pemda=konteks.masukan.daerah.pemda.nama,
        tahun=konteks.tahun,
        dasar_hukum=tuple(b.uraian for b in khusus or butir),
    )


def pengantar_tabel(konteks: Konteks, tabel: Tabel, nomor: str = "") -> PengantarTabel:
    """What leads to a table; `nomor` where the caller knows it before the table does."""
    return PengantarTabel(
        id=tabel.id,
        judul=tabel.judul,
        nomor=nomor or tabel.nomor,
        pd=konteks.nama_pd,
        tahun=konteks.tahun,
        sasaran=konteks.kelompok("strategis"),
        lainnya=konteks.kelompok("lainnya"),
    )
