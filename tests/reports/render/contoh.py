"""Sample documents for the render tests: a short one with every element, a long one and an awkward one."""

from decimal import Decimal

from reports.document import (
    Angka,
    Bab,
    Baris,
    BlokTandaTangan,
    Daftar,
    Dokumen,
    Gambar,
    JenisBaris,
    Judul,
    Kolom,
    Paragraf,
    PemisahHalaman,
    Penandatangan,
    Rata,
    Sampul,
    Sel,
    Tabel,
    Teks,
)

PANJANG = (
    "Persentase perangkat daerah yang menyelesaikan tindak lanjut rekomendasi hasil pemeriksaan sesuai dengan rencana "
    "aksi yang telah ditetapkan dan diverifikasi oleh tim pengendalian mutu termasuk dokumen pendukung yang "
    "dipertanggungjawabkan secara tertulis kepada pimpinan instansi dalam jangka waktu enam puluh hari kalender"
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90" width="300" height="90">'
    '<rect x="10" y="40" width="60" height="40" fill="#4a5a6a"/>'
    '<rect x="90" y="20" width="60" height="60" fill="#8a97a5"/>'
    '<text x="10" y="88" font-size="8">2023</text><text x="90" y="88" font-size="8">2024</text></svg>'
)


def teks(isi: str, *, tebal: bool = False, miring: bool = False) -> Teks:
    return Teks(teks=isi, tebal=tebal, miring=miring)


def sel(*isi: str | Teks | Angka, kolom: int = 1, baris: int = 1, rata: Rata | None = None, menjorok: int = 0) -> Sel:
    runs = tuple(teks(satu) if isinstance(satu, str) else satu for satu in isi)
    return Sel(isi=runs, kolom=kolom, baris=baris, rata=rata, menjorok=menjorok)


def baris(*isi: str | Teks | Angka | Sel, jenis: JenisBaris = JenisBaris.ISI) -> Baris:
    return Baris(sel=tuple(satu if isinstance(satu, Sel) else sel(satu) for satu in isi), jenis=jenis)


def angka(kunci: str, nilai: str | None, tampil: str, tanda: str = "") -> Angka:
    return Angka(kunci=kunci, nilai=None if nilai is None else Decimal(nilai), tampil=tampil, tanda=tanda)


def paragraf(*isi: str | Teks | Angka, gaya: str = "") -> Paragraf:
    return Paragraf(isi=tuple(teks(satu) if isinstance(satu, str) else satu for satu in isi), gaya=gaya)


def kolom(*lebar: int, kanan: tuple[int, ...] = (), tengah: tuple[int, ...] = ()) -> tuple[Kolom, ...]:
    def rata(nomor: int) -> Rata:
        return Rata.KANAN if nomor in kanan else Rata.TENGAH if nomor in tengah else Rata.KIRI

    return tuple(Kolom(lebar=Decimal(satu), rata=rata(nomor)) for nomor, satu in enumerate(lebar))


TABEL_CAPAIAN = Tabel(
    id="tabel-capaian-sasaran",
    judul="Capaian Indikator Kinerja Sasaran Strategis Tahun 2024",
    nomor="2.1",
    kolom=kolom(6, 34, 34, 14, 14, 14, kanan=(3, 4, 5), tengah=(0,)),
    kepala=(baris("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"),),
    badan=(
        baris(
            sel("1", baris=2),
            sel("Meningkatnya akuntabilitas kinerja", baris=2),
            "Nilai SAKIP",
            angka("target.S1.A.2024", "81", "81 (A)"),
            angka("realisasi.A.2024", "79.28", "79,28"),
            angka("capaian.S1.A.2024", "97.88", "97,88"),
        ),
        baris(
            "Indeks pelayanan publik",
            angka("target.S1.B.2024", "4.16", "4,16"),
            angka("realisasi.B.2024", None, "Belum tersedia"),
            angka("capaian.S1.B.2024", None, "Belum tersedia"),
        ),
        baris(
            "2",
            "Menurunnya keluhan <masyarakat> & pelaku usaha",
            "Persentase keluhan",
            angka("target.S2.C.2024", "48", "< 48%"),
            angka("realisasi.C.2024", "0", "0,00", tanda="*"),
            angka("capaian.S2.C.2024", "200", "200,00"),
        ),
        baris(
            sel("Rata-rata capaian", kolom=5),
            angka("rerata.strategis.2024", "148.94", "148,94"),
            jenis=JenisBaris.JUMLAH,
        ),
    ),
    sumber="Bagian Organisasi, diolah",
    catatan=("* Angka sementara.", "Rata-rata dihitung dari nilai yang tidak dibulatkan; 1 indikator belum terhitung."),
)

TANDA_TANGAN = BlokTandaTangan(
    penandatangan=(
        Penandatangan(atas=("", "Pihak Kedua,", "Kepala Contoh"), nama="Contoh Atasan, S.Contoh."),
        Penandatangan(
            atas=("Kota Contoh, 29 Januari 2024", "Pihak Pertama,", "Camat Contoh"),
            nama="Contoh Camat, S.Contoh.",
            bawah=("Pembina", "NIP. 99990101 999901 9 001"),
        ),
    )
)


def tabel_lebar(nomor: str = "2.3", jumlah: int = 12) -> Tabel:
    """A landscape table of 16 columns with two rows of heads and cells spanning rows."""
    tahun = ("2021", "2022", "2023", "2024")
    badan = []
    for i in range(1, jumlah + 1):
        nilai = [
            angka(f"{jenis}.L{i}.{satu}", f"{70 + i}.{t}{k}", f"{70 + i},{t}{k}")
            for t, satu in enumerate(tahun)
            for k, jenis in enumerate(("target", "realisasi", "capaian"))
        ]
        depan = (sel(str(i), baris=3), sel(f"Sasaran ke-{i}: {PANJANG[:90]}", baris=3)) if i % 3 == 1 else ()
        badan.append(baris(*depan, f"Indikator {i} pelayanan administrasi", *nilai, "persen"))
    return Tabel(
        id=f"tabel-perbandingan-tahun-{nomor.replace('.', '-')}",
        judul="Perbandingan Target, Realisasi, dan Capaian Kinerja Tahun 2021 sampai dengan 2024",
        nomor=nomor,
        kolom=kolom(3, 16, 16, *([7] * 12), 7, tengah=(0, 15), kanan=tuple(range(3, 15))),
        kepala=(
            baris(
                sel("No", baris=2),
                sel("Sasaran", baris=2),
                sel("Indikator", baris=2),
                *(sel(satu, kolom=3) for satu in tahun),
                sel("Satuan", baris=2),
            ),
            baris(*("Target", "Realisasi", "Capaian") * 4),
        ),
        badan=tuple(badan),
        lanskap=True,
        sumber="Sumber: Laporan Kinerja 2021–2024",
    )


def tabel_panjang(jumlah: int = 500, nomor: str = "2.2") -> Tabel:
    """A budget tree of `jumlah` rows: groups, long names, full rupiah amounts."""
    badan = []
    for i in range(1, jumlah + 1):
        uang = [
            angka(f"{jenis}.2024.P{i}", str(78046413579 + i * k), f"{78046413579 + i * k:,}".replace(",", "."))
            for k, jenis in enumerate(("pagu", "belanja", "sisa"), start=1)
        ]
        kelompok = i % 20 == 1
        nama = f"Program {i}" if kelompok else PANJANG if i % 17 == 0 else f"Sub kegiatan {i} penyediaan jasa"
        badan.append(
            baris(
                f"7.01.01.2.{i:04d}",
                sel(teks(nama), menjorok=0 if kelompok else 1 + i % 3),
                *uang,
                angka(f"serapan.2024.P{i}", "94.08", "94,08"),
                jenis=JenisBaris.KELOMPOK if kelompok else JenisBaris.ISI,
            )
        )
    badan.append(baris(sel("Jumlah", kolom=2), "1", "2", "3", "4", jenis=JenisBaris.JUMLAH))
    return Tabel(
        id=f"tabel-realisasi-anggaran-{nomor.replace('.', '-')}",
        judul="Realisasi Anggaran menurut Program, Kegiatan, dan Sub Kegiatan",
        nomor=nomor,
        kolom=kolom(14, 40, 12, 12, 12, 8, kanan=(2, 3, 4, 5)),
        kepala=(baris("Kode", "Uraian", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"),),
        badan=tuple(badan),
        sumber="Laporan realisasi anggaran",
    )


def dokumen_kecil(**ubah: object) -> Dokumen:
    """A few pages with every element there is."""
    isi: dict[str, object] = {
        "judul": "Laporan Kinerja Kecamatan Contoh Tahun 2024",
        "subjek": "LKjIP tahun 2024",
        "penyusun": "Kecamatan Contoh",
        "sampul": Sampul(
            baris=("LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)", "TAHUN 2024", "KECAMATAN CONTOH", "KABUPATEN CONTOH"),
            kaki=("Jalan Contoh Nomor 1", "contoh.example"),
        ),
        "awal": (
            Bab(
                id="kata-pengantar",
                judul="KATA PENGANTAR",
                isi=(
                    paragraf(
                        "Laporan ini disusun berdasarkan ", teks("Perpres 29/2014", miring=True), ". " + PANJANG * 2
                    ),
                    BlokTandaTangan(penandatangan=TANDA_TANGAN.penandatangan[1:]),
                ),
            ),
        ),
        "bab": (
            Bab(
                id="bab-1",
                label="BAB I",
                judul="PENDAHULUAN",
                isi=(
                    Judul(id="bab-1-latar", tingkat=2, nomor="1.1", teks="Latar Belakang"),
                    paragraf(PANJANG + ".", gaya=""),
                    Daftar(butir=((teks("butir satu"),), (teks("butir "), teks("dua", tebal=True))), bernomor=True),
                    Daftar(butir=((teks("butir bulat"),),)),
                ),
            ),
            Bab(
                id="bab-2",
                label="BAB II",
                judul="AKUNTABILITAS KINERJA",
                isi=(
                    Judul(id="bab-2-capaian", tingkat=2, nomor="2.1", teks="Capaian Kinerja"),
                    paragraf(
                        "Rata-rata capaian sebesar ",
                        angka("rerata.strategis.2024", "148.94", "148,94%"),
                        " dari target.",
                    ),
                    paragraf("Capaian = Realisasi ÷ Target × 100", gaya="rumus"),
                    TABEL_CAPAIAN,
                    Gambar(
                        id="gambar-capaian", judul="Capaian 2023 dan 2024", nomor="2.1", svg=SVG, alt="Capaian naik."
                    ),
                    Judul(id="bab-2-banding", tingkat=3, nomor="2.1.1", teks="Perbandingan Antartahun"),
                    paragraf("Perbandingan disajikan pada tabel berikut."),
                    tabel_lebar("2.2", 6),
                    PemisahHalaman(),
                    paragraf("Setelah pemisah halaman."),
                    TANDA_TANGAN,
                ),
            ),
        ),
        "lampiran": (Bab(id="lampiran-1", label="LAMPIRAN 1", judul="DAFTAR DOKUMEN", isi=(paragraf("Nihil."),)),),
    }
    return Dokumen(**(isi | ubah))  # type: ignore[arg-type]


def dokumen_panjang() -> Dokumen:
    """Some 40 pages: 500 rows, wide tables in a row, a row taller than a page, a chapter that starts wide."""
    raksasa = Tabel(
        id="tabel-raksasa",
        judul="Uraian yang Melampaui Satu Halaman",
        nomor="2.4",
        kolom=kolom(1, 3, 2, kanan=(2,)),
        kepala=(baris("No", "Uraian", "Nilai"),),
        badan=(
            baris("1", " ".join(f"{PANJANG} ({i})." for i in range(18)), angka("raksasa.1", "12345.5", "12.345,5")),
            baris("2", "Pendek", angka("raksasa.2", "7", "7")),
        ),
    )
    kecil = dokumen_kecil()
    return dokumen_kecil(
        bab=(
            *kecil.bab[:1],
            Bab(
                id="bab-2",
                label="BAB II",
                judul="AKUNTABILITAS KINERJA",
                isi=(
                    Judul(id="bab-2-anggaran", tingkat=2, nomor="2.1", teks="Realisasi Anggaran"),
                    *(paragraf(f"{PANJANG}. " * 3) for _ in range(4)),
                    tabel_panjang(),
                    Judul(id="bab-2-banding", tingkat=2, nomor="2.2", teks="Perbandingan"),
                    paragraf(PANJANG + "."),
                    tabel_lebar("2.3", 30),
                    paragraf("Di antara dua tabel lebar."),
                    tabel_lebar("2.5", 3),
                    Judul(id="bab-2-raksasa", tingkat=2, nomor="2.3", teks="Baris Raksasa"),
                    raksasa,
                    TANDA_TANGAN,
                ),
            ),
        ),
        lampiran=(
            Bab(id="lampiran-1", label="LAMPIRAN 1", judul="MATRIKS", isi=(tabel_lebar("L.1", 9), TANDA_TANGAN)),
            Bab(id="lampiran-2", label="LAMPIRAN 2", judul="PENUTUP", isi=(paragraf(PANJANG + "."),)),
        ),
    )


def dokumen_aneh() -> Dokumen:
    """What a composer may also ask for: spans longer than a page, words without spaces, no rows, 24 columns, F4."""
    rentang = Tabel(
        id="tabel-rentang",
        judul="Satu Sasaran dengan Empat Puluh Lima Indikator",
        nomor="1.1",
        kolom=kolom(1, 4, 6, 3, kanan=(3,)),
        kepala=(baris("No", "Sasaran", "Indikator", "Nilai"),),
        badan=(
            baris(sel("1", baris=45), sel(PANJANG, baris=45), "Indikator 0", angka("r.0", "0.5", "0,5")),
            *(
                baris(f"Indikator {i} penyelenggaraan urusan", angka(f"r.{i}", f"{i}.5", f"{i},5"))
                for i in range(1, 45)
            ),
            baris(sel("2", baris=2), sel(" ".join([PANJANG] * 3), baris=2), "Indikator A", "1"),
            baris("Indikator B", "2"),
            baris(sel("Jumlah", kolom=3), "3", jenis=JenisBaris.JUMLAH),
        ),
    )
    sempit = Tabel(
        id="tabel-sempit",
        judul="Kolom Sempit",
        nomor="1.2",
        kolom=kolom(20, 1, 1, kanan=(1, 2)),
        kepala=(baris("Uraian", "Pagu (Rp)", "Realisasi (Rp)"),),
        badan=(
            baris("x" * 300, angka("p.1", "78046413579", "78.046.413.579"), angka("b.1", "-5", "-78.046.413.579,50")),
            baris("Nihil", angka("p.2", None, "Tidak dapat dihitung karena pagu bernilai nol"), "7–8"),
        ),
    )
    kosong = Tabel(
        id="tabel-kosong",
        judul="Tanpa Baris",
        nomor="1.3",
        kolom=kolom(1, 1),
        kepala=(baris("Kode", "Uraian"),),
        badan=(),
        catatan=("Tidak ada data.",),
    )
    rapat = Tabel(
        id="tabel-rapat",
        judul="Dua Puluh Empat Kolom",
        nomor="1.4",
        kolom=kolom(*([1] * 24), kanan=tuple(range(24))),
        kepala=(baris(*(f"Kolom {i}" for i in range(24))),),
        badan=tuple(
            baris(*(angka(f"k.{i}.{j}", f"{i}{j:02d}046413.5", f"{i}{j:02d}.046.413,5") for j in range(24)))
            for i in range(1, 4)
        ),
        lanskap=True,
    )
    return Dokumen(
        judul="Dokumen Aneh",
        kertas="F4",
        awal=(Bab(id="ikhtisar", judul="IKHTISAR", isi=(tabel_lebar("0.1", 3), PemisahHalaman())),),
        bab=(
            Bab(id="bab-1", label="BAB I", judul="TABEL", isi=(rapat, PemisahHalaman(), rentang, sempit, kosong)),
            Bab(id="bab-2", label="BAB II", judul="KOSONG", isi=()),
        ),
        catatan_kaki=("Catatan penutup.",),
    )
