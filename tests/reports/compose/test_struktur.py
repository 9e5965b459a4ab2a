"""The structure chart: posts by superior, units without a post, and trees that are not sound."""

from dataclasses import replace

from reports.document import Bagan, Daftar, plain
from reports.inputs import Jabatan, Masukan, Unit
from reports.render.bagan import draw_bagan
from tests.reports.compose.bantu import elements, empty_office, only_block, sentences, with_facts
from tests.reports.pabrik import masukan_kecil

KECIL = masukan_kecil()


def office(jabatan: tuple[Jabatan, ...], unit: tuple[Unit, ...] = ()) -> Masukan:
    return with_facts(KECIL, jabatan=jabatan, unit=unit)


def chart(masukan: Masukan) -> Bagan:
    (bagan,) = (unsur for unsur in elements(only_block(masukan, "struktur_organisasi")) if isinstance(unsur, Bagan))
    draw_bagan(bagan)  # refuses what is not a tree
    return bagan


def boxes(masukan: Masukan) -> list[tuple[str, str]]:
    """Name of each box and of the one above it."""
    bagan = chart(masukan)
    nama = {satu.kode: satu.baris[0] for satu in bagan.simpul}
    return [(satu.baris[0], nama.get(satu.induk, "")) for satu in bagan.simpul]


def test_jabatan_dan_unit_tanpa_jabatan():
    masukan = office(
        (
            Jabatan(kode="kepala", nama="Kepala Dinas Contoh", atasan="bupati"),
            Jabatan(kode="sek", nama="Sekretaris Dinas Contoh Kabupaten Contohan", unit="U1", atasan="kepala"),
            Jabatan(kode="kabid", nama="Kepala Bidang Layanan Dinas Contoh", unit="U2", atasan="kepala"),
            Jabatan(kode="kasi", nama="Kepala Seksi Loket", unit="U2", atasan="kabid"),
        ),
        (
            Unit(kode="U1", nama="Sekretariat", jenis="sekretariat"),
            Unit(kode="U2", nama="Bidang Layanan", jenis="bidang"),
            Unit(kode="U3", nama="Subbagian Umum", jenis="subbagian", induk="U1"),
            Unit(kode="U4", nama="UPT Arsip", jenis="upt"),
            Unit(kode="U5", nama="Depo", jenis="depo", induk="U4"),
        ),
    )
    assert boxes(masukan) == [
        ("Kepala Dinas Contoh", ""),
        ("Sekretaris Dinas Contoh", "Kepala Dinas Contoh"),
        ("Kepala Bidang Layanan", "Kepala Dinas Contoh"),
        ("Kepala Seksi Loket", "Kepala Bidang Layanan"),
        ("Subbagian Umum", "Sekretaris Dinas Contoh"),
        ("UPT Arsip", "Kepala Dinas Contoh"),
        ("Depo", "UPT Arsip"),
    ]
    bagan = chart(masukan)
    assert (bagan.judul, bagan.nomor, bagan.lanskap) == ("Struktur Organisasi Dinas Contoh", "3.1", False)
    assert [satu.gaya for satu in bagan.simpul][:2] == ["kuat", ""]


def test_daftar_dan_teks_pengganti_mengatakan_hal_yang_sama():
    dokumen = only_block(KECIL, "struktur_organisasi")
    (daftar,) = (unsur for unsur in elements(dokumen) if isinstance(unsur, Daftar))
    butir = [plain(satu) for satu in daftar.butir]
    assert butir == ["Kepala Dinas Contoh membawahkan Sekretariat dan Bidang Pelayanan."]
    assert chart(KECIL).alt == f"Struktur Organisasi Dinas Contoh. {butir[0]}"


def test_beberapa_pejabat_langsung_di_bawah_kepala_daerah():
    masukan = office(
        (
            Jabatan(kode="kepala", nama="Sekretaris", atasan="bupati"),
            Jabatan(kode="ahli", nama="Staf Ahli", atasan="bupati"),
        )
    )
    assert boxes(masukan) == [
        ("Bupati Contohan", ""),
        ("Sekretaris", "Bupati Contohan"),
        ("Staf Ahli", "Bupati Contohan"),
    ]
    assert chart(masukan).simpul[0].gaya == "putus"


def test_pejabat_tunggal():
    masukan = office((Jabatan(kode="kepala", nama="Kepala Kantor"),))
    assert boxes(masukan) == [("Kepala Kantor", "")]
    assert "Kepala Kantor tidak membawahkan jabatan atau unit lain." in chart(masukan).alt


def test_lingkaran_dan_kode_ganda_tidak_menggagalkan():
    masukan = office(
        (
            Jabatan(kode="kepala", nama="Kepala", atasan="kepala"),
            Jabatan(kode="a", nama="A", atasan="b"),
            Jabatan(kode="b", nama="B", atasan="a"),
            Jabatan(kode="b", nama="B dua", atasan="kepala"),
        ),
        (Unit(kode="x", nama="X", jenis="x", induk="x"),),
    )
    assert {nama for nama, _ in boxes(masukan)} >= {"Kepala", "A", "B", "X"}


def test_rantai_yang_terlalu_dalam_dan_bagan_besar():
    rantai = tuple(Jabatan(kode=f"j{n}", nama=f"Jabatan {n}", atasan=f"j{n - 1}") for n in range(40))
    masukan = office(rantai)
    assert len(boxes(masukan)) == 40
    assert chart(masukan).lanskap


def test_tanpa_jabatan_hanya_unit():
    masukan = office((), (Unit(kode="U1", nama="Sekretariat", jenis="s"), Unit(kode="U2", nama="Bidang", jenis="b")))
    assert boxes(masukan) == [("Sekretariat", ""), ("Bidang", "")]


def test_tanpa_jabatan_dan_unit():
    assert sentences(only_block(empty_office(KECIL), "struktur_organisasi")) == [
        "Struktur organisasi Dinas Contoh belum tersedia."
    ]


def test_nama_tiga_ratus_huruf():
    nama = ("Kepala " + "Bidang Layanan " * 20)[:300]
    assert boxes(office((replace(KECIL.fakta.jabatan[0], nama=nama),)))[0][0] == nama
