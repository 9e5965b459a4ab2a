"""Charts and the diagram of the cascade: the figures of the tables again, drawn; every value comes from the book.

Where there is nothing to draw a sentence says so. The alternative text repeats every value in words.
Source: regulasi.md 1.7 (analyses 1-4 and B); issue 3, part 4; desain.md 5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports import wording
from reports.calc import Bendera, Bentuk
from reports.compose.blok import Pilihan, blok
from reports.compose.catatan import sumber_data
from reports.compose.konteks import Konteks
from reports.compose.tabel import paragraf, slug
from reports.document import Bagan, Grafik, JenisGrafik, Seri, Simpul, Unsur
from reports.figures import Angka
from reports.inputs import Indikator, Pembanding, Penempatan, Sasaran, Sumber, Tempat, Tujuan

#: Most categories, and most letters of their names, in one chart; more are spread evenly over several.
TERBANYAK = 12
HURUF_TERBANYAK = 1500
_SERATUS = Decimal(100)
_BINTANG = "*"
_TERBUKA = frozenset({Bendera.ASUMSI, Bendera.SEMENTARA})


@dataclass(frozen=True, slots=True)
class _Titik:
    """A category with the key of the value in each series; "" where the book has no place for one."""

    nama: str
    kunci: tuple[str, ...]


def _series(konteks: Konteks, nama: Sequence[str], titik: Sequence[_Titik]) -> tuple[Seri, ...]:
    hasil = []
    for nomor, satu in enumerate(nama):
        kunci = tuple(t.kunci[nomor] for t in titik)
        angka = [konteks.buku.get(k) for k in kunci]
        nilai = tuple(a.nilai if a else None for a in angka)
        tampil = tuple(a.polos + _BINTANG * _is_open(a) if a else "" for a in angka)
        hasil.append(Seri(nama=satu, nilai=nilai, tampil=tampil, kunci=kunci))
    return tuple(hasil)


def _is_open(angka: Angka) -> bool:
    """Whether the figure is, or rests on, an assumed or provisional one."""
    return angka.nilai is not None and not _TERBUKA.isdisjoint(angka.bendera)


def _source(konteks: Konteks, titik: Iterable[_Titik], sumber: Iterable[Sumber] = ()) -> str:
    """The line below a chart: where its figures come from, and what a star at a label means."""
    kunci = [k for satu in titik for k in satu.kunci if k in konteks.buku]
    bintang = any(_is_open(konteks.angka(k)) for k in kunci)
    keterangan = f"Tanda {_BINTANG}: memuat angka asumsi atau sementara" if bintang else ""
    asal = sumber_data(satu for satu in sumber if satu.dokumen != konteks.judul_ini)
    if not keterangan:
        return asal
    return f"{asal}. {keterangan}." if asal else f"Sumber: hasil pengolahan. {keterangan}."


def _has_value(konteks: Konteks, kunci: str) -> bool:
    return kunci in konteks.buku and konteks.angka(kunci).nilai is not None


def _spell(konteks: Konteks, kunci: str) -> str:
    """The value with its unit; in words that there is none."""
    return konteks.angka(kunci).tampil if _has_value(konteks, kunci) else "tidak ada data"


def _alternative(konteks: Konteks, judul: str, seri: Sequence[str], titik: Sequence[_Titik]) -> str:
    """Every value of the chart in words: "Grafik …. 2023: target 80, realisasi 81,20. 2024: …"."""
    isi = []
    for satu in titik:
        nilai = (
            f"{nama.lower()} {_spell(konteks, k)}" if len(seri) > 1 else _spell(konteks, k)
            for nama, k in zip(seri, satu.kunci, strict=True)
        )
        isi.append(f"{satu.nama.rstrip('.')}: {', '.join(nilai)}.")
    return " ".join((f"Grafik {judul}.", *isi))


def _shares(titik: Sequence[_Titik]) -> Iterator[tuple[str, Sequence[_Titik]]]:
    """The categories in charts of about the same size, each with what tells its title from the others."""
    huruf = sum(len(satu.nama) for satu in titik)
    banyak = min(len(titik), max(-(-len(titik) // TERBANYAK), -(-huruf // HURUF_TERBANYAK)))
    for nomor in range(banyak):
        awal, akhir = nomor * len(titik) // banyak, (nomor + 1) * len(titik) // banyak
        yield f" ({nomor + 1} dari {banyak})" if banyak > 1 else "", titik[awal:akhir]


# --- target and actual over years -------------------------------------------------------------------------------------

_TARGET_REALISASI = ("Target", "Realisasi")
#: What is printed as a word; its rank among the words is no quantity.
_TANPA_TINGGI = (Bentuk.LEVEL, Bentuk.YA_TIDAK)


def grafik_indikator(konteks: Konteks, penempatan: Penempatan) -> tuple[Unsur, ...]:
    """Target against actual of one indicator over the years up to the report year.

    Nothing where no year has an actual, and where the values are levels or yes and no, which have no height: the table
    above says what there is.
    """
    if konteks.indikator(penempatan).bentuk in _TANPA_TINGGI:
        return ()
    grafik = _years_chart(konteks, penempatan)
    return () if grafik is None else (grafik,)


def _years_chart(konteks: Konteks, penempatan: Penempatan) -> Grafik | None:
    indikator = konteks.indikator(penempatan)
    titik = [
        _Titik(str(tahun), (f"target.{penempatan.kode}.{tahun}", f"realisasi.{indikator.kode}.{tahun}"))
        for tahun in konteks.peta.tahun_penempatan(penempatan.kode)
    ]
    while titik and not any(_has_value(konteks, kunci) for kunci in titik[0].kunci):
        titik = titik[1:]
    if not any(_has_value(konteks, satu.kunci[1]) for satu in titik):
        return None
    masa = titik[0].nama if len(titik) == 1 else f"{titik[0].nama}–{titik[-1].nama}"
    # The same indicator may serve a tujuan and a sasaran with different targets: their charts differ by name too.
    sebagai = " sebagai Indikator Tujuan" if penempatan.tempat is Tempat.TUJUAN and _twins(konteks, penempatan) else ""
    judul = f"Target dan Realisasi {indikator.nama}{sebagai} Tahun {masa}"
    return Grafik(
        id=f"grafik-indikator-{slug(penempatan.kode)}",
        judul=judul,
        jenis=JenisGrafik.BATANG,
        kategori=tuple(satu.nama for satu in titik),
        seri=_series(konteks, _TARGET_REALISASI, titik),
        satuan=indikator.satuan,
        alt=_alternative(konteks, judul, _TARGET_REALISASI, titik),
        sumber=_source(konteks, titik, _sources(konteks, indikator, (int(satu.nama) for satu in titik))),
    )


def _twins(konteks: Konteks, penempatan: Penempatan) -> list[Penempatan]:
    """Where else, on a sasaran in force, the indicator stands."""
    sasaran = [p for jenis in ("strategis", "lainnya") for p in konteks.peta.penempatan_kelompok(jenis)]
    return [p for p in sasaran if p.indikator == penempatan.indikator and p.kode != penempatan.kode]


def _drawn_elsewhere(konteks: Konteks, penempatan: Penempatan, grafik: Grafik) -> bool:
    """Whether the description of each sasaran, where the outline calls for it, draws the same chart."""
    terurai = konteks.detailed_kinds()
    kembar = [p for p in (penempatan, *_twins(konteks, penempatan)) if konteks.peta.kelompok(p.kode) in terurai]
    isi = [(grafik.kategori, satu.tampil) for satu in grafik.seri]
    lain = (_years_chart(konteks, p) for p in kembar)
    return any(g is not None and [(g.kategori, satu.tampil) for satu in g.seri] == isi for g in lain)


def _sources(konteks: Konteks, indikator: Indikator, tahun: Iterable[int]) -> Iterator[Sumber]:
    for satu in tahun:
        if (baris := konteks.peta.realisasi(indikator.kode, satu).baris) is not None:
            yield baris.sumber


@blok(
    "grafik_tahun",
    "Grafik target dan realisasi setiap indikator dari tahun ke tahun",
    keluarga=("target", "realisasi"),
    pilihan={"jenis": Pilihan(("semua", "tujuan", "strategis", "lainnya"), "semua")},
)
def grafik_tahun(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """A chart for every indicator; those of one year alone, without any actual, or of words are named in a sentence.

    A chart that the description of a sasaran draws is not drawn twice.
    """
    diminta = ("tujuan", "strategis", "lainnya") if pilihan["jenis"] == "semua" else (pilihan["jenis"],)
    penempatan = [satu for jenis in diminta for satu in konteks.peta.penempatan_kelompok(jenis)]
    if not penempatan:
        nama = {"semua": "kinerja", "tujuan": "tujuan"}.get(pilihan["jenis"]) or konteks.kelompok(pilihan["jenis"])
        return (paragraf(f"Indikator {nama} yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    unsur: list[Unsur] = []
    tanpa: dict[str, list[str]] = {}
    terurai = konteks.detailed_kinds()
    for satu in (p for p in penempatan if konteks.peta.kelompok(p.kode) not in terurai):
        grafik = _chart_or_reason(konteks, satu)
        if isinstance(grafik, str):
            tanpa.setdefault(grafik, []).append(konteks.indikator(satu).nama)
        elif not _drawn_elsewhere(konteks, satu, grafik):
            unsur.append(grafik)
    for sebab, isi in tanpa.items():
        unsur.append(paragraf(f"Grafik {wording.gabung(list(dict.fromkeys(isi)))} tidak disajikan karena {sebab}."))
    elsewhere = "Grafik target dan realisasi setiap indikator disajikan dalam uraian setiap sasaran."
    return tuple(unsur) or (paragraf(elsewhere),)


def _chart_or_reason(konteks: Konteks, penempatan: Penempatan) -> Grafik | str:
    """The chart of the years of an indicator, or why there is none."""
    if konteks.indikator(penempatan).bentuk in _TANPA_TINGGI:
        return "nilainya berupa tingkat, bukan bilangan"
    grafik = _years_chart(konteks, penempatan)
    if grafik is None:
        return "realisasinya belum tersedia"
    if len(grafik.kategori) == 1:
        return f"datanya baru tersedia untuk Tahun {grafik.kategori[0]}"
    return grafik


# --- capaian per sasaran ----------------------------------------------------------------------------------------------


@blok(
    "grafik_capaian",
    "Grafik rata-rata capaian setiap sasaran",
    keluarga=("rerata_sasaran",),
    pilihan={"jenis": Pilihan(("semua", "strategis", "lainnya"), "semua")},
)
def grafik_capaian(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The mean capaian of every sasaran beside the line of 100%, a chart for each kind of sasaran."""
    diminta = ("strategis", "lainnya") if pilihan["jenis"] == "semua" else (pilihan["jenis"],)
    ada = [jenis for jenis in diminta if konteks.peta.sasaran_berlaku(jenis)]
    if not ada:
        return (paragraf(f"Sasaran yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    return tuple(unsur for jenis in ada for unsur in _achievement(konteks, jenis))


def _achievement(konteks: Konteks, jenis: str) -> Iterator[Unsur]:
    nama = f"{konteks.kelompok(jenis)} {konteks.nama_pd} Tahun {konteks.tahun}"
    sasaran = konteks.peta.sasaran_berlaku(jenis)
    titik = [_Titik(konteks.label_sasaran(s), (f"rerata_sasaran.{s.kode}.{konteks.tahun}",)) for s in sasaran]
    if not any(_has_value(konteks, satu.kunci[0]) for satu in titik):
        yield paragraf(f"Grafik capaian {nama} tidak disajikan karena capaiannya belum dapat dihitung.")
        return
    for bagian, isi in _shares(titik):
        judul = f"Capaian {nama}{bagian}"
        yield Grafik(
            id=f"grafik-capaian-{jenis}",
            judul=judul,
            jenis=JenisGrafik.BATANG_MENDATAR,
            kategori=tuple(satu.nama for satu in isi),
            seri=_series(konteks, ("Capaian",), isi),
            satuan="persen",
            acuan=_SERATUS,
            label_acuan="Target tercapai (100%)",
            alt=_alternative(konteks, judul, ("Capaian",), isi),
            sumber=_source(konteks, isi),
        )


# --- absorption per program -------------------------------------------------------------------------------------------


@blok("grafik_serapan", "Grafik serapan anggaran setiap program", keluarga=("serapan",), pilihan={"tahun": Pilihan()})
def grafik_serapan(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """The absorption of every program beside that of the whole budget."""
    tahun = int(pilihan["tahun"] or konteks.tahun)
    anggaran = konteks.peta.anggaran(tahun)
    titik = [_Titik(satu.nama, (f"serapan.{tahun}.{satu.kode}",)) for satu in anggaran.akar.anak] if anggaran else []
    if anggaran is None or not any(_has_value(konteks, satu.kunci[0]) for satu in titik):
        if konteks.calls("realisasi_anggaran", konteks.bagian) or konteks.calls("realisasi_program", konteks.bagian):
            return ()  # The tables of the same section say what there is not.
        sebab = "pagu dan realisasi per program belum tersedia"
        return (paragraf(f"Grafik serapan anggaran Tahun {tahun} tidak disajikan karena {sebab}."),)
    judul = f"Serapan Anggaran per Program {konteks.nama_pd} Tahun {tahun}"
    kunci = f"serapan.{tahun}.total"
    total = konteks.angka(kunci) if _has_value(konteks, kunci) else None
    return tuple(
        Grafik(
            id="grafik-serapan",
            judul=judul + bagian,
            jenis=JenisGrafik.BATANG_MENDATAR,
            kategori=tuple(satu.nama for satu in isi),
            seri=_series(konteks, ("Serapan",), isi),
            satuan="persen",
            acuan=total.nilai if total else None,
            label_acuan=f"Seluruh anggaran ({total.tampil})" if total else "",
            alt=_alternative(konteks, judul + bagian, ("Serapan",), isi),
            sumber=_source(konteks, isi, (anggaran.anggaran.sumber,)),
        )
        for bagian, isi in _shares(titik)
    )


# --- comparison with other regions ------------------------------------------------------------------------------------


@blok(
    "grafik_pembanding",
    "Grafik realisasi dibandingkan dengan nasional dan daerah lain",
    keluarga=("realisasi", "pembanding"),
)
def grafik_pembanding(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """A chart for every indicator that has an actual and a value from elsewhere in the same year, the newest one."""
    kode = dict.fromkeys(
        satu.indikator
        for kelompok in ("tujuan", "strategis", "lainnya")
        for satu in konteks.peta.penempatan_kelompok(kelompok)
    )
    grafik = [satu for k in kode if (satu := _comparison(konteks, konteks.peta.indikator[k])) is not None]
    if grafik or konteks.calls("perbandingan_daerah", konteks.bagian):
        # The table of the same section says already what there is nothing to compare with.
        return tuple(grafik)
    isi = "Grafik pembanding tidak disajikan karena data pembanding dengan daerah lain belum tersedia."
    return (paragraf(isi),)


def _comparison(konteks: Konteks, indikator: Indikator) -> Grafik | None:
    tahun = {satu.tahun for satu in konteks.masukan.fakta.pembanding if satu.indikator == indikator.kode}
    for satu in sorted((t for t in tahun if t <= konteks.tahun), reverse=True):
        sendiri = f"realisasi.{indikator.kode}.{satu}"
        lain = konteks.peta.pembanding(indikator.kode, satu)
        titik = [_Titik(konteks.masukan.fakta.pd.singkatan or konteks.nama_pd, (sendiri,))]
        titik += [
            _Titik(p.entitas or p.lingkup.capitalize(), (f"pembanding.{indikator.kode}.{satu}.{n}",))
            for n, p in enumerate(lain, start=1)
        ]
        if not _has_value(konteks, sendiri) or not any(_has_value(konteks, t.kunci[0]) for t in titik[1:]):
            continue
        judul = f"Perbandingan {indikator.nama} Tahun {satu}"
        return Grafik(
            id=f"grafik-pembanding-{slug(indikator.kode)}",
            judul=judul,
            jenis=JenisGrafik.BATANG_MENDATAR,
            kategori=tuple(t.nama for t in titik),
            seri=_series(konteks, ("Nilai",), titik),
            satuan=indikator.satuan,
            alt=_alternative(konteks, judul, ("Nilai",), titik),
            sumber=_qualified(
                _source(konteks, titik, (*_sources(konteks, indikator, (satu,)), *(p.sumber for p in lain))), lain
            ),
        )
    return None


def _qualified(sumber: str, pembanding: Iterable[Pembanding]) -> str:
    """The source line with how far the values are comparable, where somebody wrote so."""
    catatan = " ".join(dict.fromkeys(f"{satu.catatan.rstrip('.')}." for satu in pembanding if satu.catatan))
    if not catatan:
        return sumber
    return f"{(sumber or 'Sumber: hasil pengolahan').rstrip('.')}. {catatan}"


# --- cascade ----------------------------------------------------------------------------------------------------------


@blok("bagan_cascading", "Bagan penjabaran tujuan ke sasaran dan program")
def bagan_cascading(konteks: Konteks, pilihan: Mapping[str, str]) -> tuple[Unsur, ...]:
    """Tujuan, the sasaran below them and the programs whose money supports each; a sasaran without tujuan is a root."""
    simpul = list(_cascade(konteks))
    if not simpul:
        return (paragraf(f"Tujuan dan sasaran yang berlaku pada Tahun {konteks.tahun} belum ditetapkan."),)
    judul = f"Penjabaran Tujuan, Sasaran, dan Program {konteks.nama_pd} Tahun {konteks.tahun}"
    anak: dict[str, list[Simpul]] = {}
    for satu in simpul:
        anak.setdefault(satu.induk, []).append(satu)
    alt = " ".join((f"Bagan {judul}.", *_sentences(anak)))
    bagan = Bagan(id="bagan-cascading", judul=judul, simpul=tuple(simpul), alt=alt, lanskap=True)
    if any(satu.kode.startswith("program:") for satu in simpul):
        return (bagan,)
    return (bagan, paragraf("Program yang mendukung setiap sasaran belum dipetakan.", gaya="catatan"))


def _cascade(konteks: Konteks) -> Iterator[Simpul]:
    tujuan = konteks.peta.tujuan_berlaku()
    ada = {satu.kode for satu in tujuan}
    for satu in tujuan:
        yield Simpul(kode=f"tujuan:{satu.kode}", baris=(_label("Tujuan", satu), satu.uraian), gaya="kuat")
    for sasaran in konteks.peta.sasaran_berlaku():
        induk = f"tujuan:{sasaran.tujuan}" if sasaran.tujuan in ada else ""
        nama = "Sasaran" if sasaran.jenis == "strategis" else konteks.kelompok(sasaran.jenis)
        kode = f"sasaran:{sasaran.kode}"
        yield Simpul(kode=kode, baris=(_label(nama, sasaran), sasaran.uraian), induk=induk)
        for program, judul in _programs(konteks, sasaran):
            yield Simpul(kode=f"program:{sasaran.kode}:{program}", baris=(judul,), induk=kode, gaya="putus")


def _label(nama: str, satu: Tujuan | Sasaran) -> str:
    return f"{nama} {satu.nomor}".strip()


def _programs(konteks: Konteks, sasaran: Sasaran) -> Iterator[tuple[str, str]]:
    """Code and name of the programs with a sub kegiatan allocated to an indicator of the sasaran, in budget order."""
    anggaran = konteks.peta.anggaran()
    if anggaran is None:
        return
    alokasi = konteks.peta.alokasi()
    sub = {kode for satu in konteks.placements(sasaran) for kode, _ in alokasi.sub_kegiatan(satu.kode)}
    kode = {anggaran.program_sub[satu].kode for satu in sub}
    yield from ((satu.kode, satu.nama) for satu in anggaran.akar.anak if satu.kode in kode)


def _sentences(anak: Mapping[str, Sequence[Simpul]], induk: str = "") -> Iterator[str]:
    """What hangs below what, parents first."""
    if not induk:
        yield f"Paling atas: {'; '.join(': '.join(satu.baris) for satu in anak.get('', ()))}."
    for satu in anak.get(induk, ()):
        if satu.kode in anak:
            yield f"Di bawah {satu.baris[0]}: {'; '.join(': '.join(bawah.baris) for bawah in anak[satu.kode])}."
            yield from _sentences(anak, satu.kode)
