"""Budget and allocation of a random office."""

from reports.inputs import (
    Alokasi,
    AnggaranTahun,
    AngkaKontrol,
    Kegiatan,
    Pagu,
    PotTampil,
    Program,
    RealisasiPeriode,
    Sasaran,
    Sen,
    SubKegiatan,
    Tempat,
    Unit,
    VersiAnggaran,
)
from tests.reports.pabrik_dadu import SUMBER, TAHUN, Acak


def budgets(acak: Acak, unit: tuple[Unit, ...]) -> tuple[AnggaranTahun, ...]:
    if acak.yes(0.1):
        return ()
    periode = acak.dadu.choice(("tahun", "triwulan", "bulan"))
    versi = (
        VersiAnggaran(kode="murni", jenis="murni", nomor=1, nama=f"APBD {TAHUN}"),
        VersiAnggaran(kode="perubahan", jenis="perubahan", nomor=2, nama=f"P-APBD {TAHUN}"),
    )[: acak.dadu.randint(1, 2)]
    terinci = versi if acak.yes(0.7) else versi[-1:]
    program = tuple(_program(acak, n, unit, terinci, periode) for n in range(1, acak.dadu.randint(2, 5)))
    kontrol = tuple(
        AngkaKontrol(tingkat="program", objek=satu.kode, besaran="pagu", versi=versi[0].kode, jumlah=acak.sen())
        for satu in program
        if acak.yes(0.2)
    )
    return (
        AnggaranTahun(tahun=TAHUN, jenis_periode=periode, versi=versi, program=program, kontrol=kontrol, sumber=SUMBER),
    )


def _program(acak: Acak, nomor: int, unit: tuple[Unit, ...], versi: tuple[VersiAnggaran, ...], periode: str) -> Program:
    def subs(induk: str) -> tuple[SubKegiatan, ...]:
        return tuple(_sub(acak, f"{induk}.S{n}", unit, versi, periode) for n in range(1, acak.dadu.randint(1, 5) + 1))

    kegiatan = tuple(
        Kegiatan(
            kode=f"P{nomor}.K{n}",
            nama=acak.name("Kegiatan", 12),
            nomenklatur=f"2.16.{nomor:02d}.2.{n:02d}",
            sub_kegiatan=subs(f"P{nomor}.K{n}"),
        )
        for n in range(1, acak.dadu.randint(1, 5))
    )
    lepas = subs(f"P{nomor}.L") if acak.yes(0.2) or not kegiatan else ()
    return Program(
        kode=f"P{nomor}",
        nama=acak.name("Program", 12),
        nomenklatur=f"2.16.{nomor:02d}",
        kegiatan=kegiatan,
        tanpa_kegiatan=lepas,
    )


def _sub(acak: Acak, kode: str, unit: tuple[Unit, ...], versi: tuple[VersiAnggaran, ...], periode: str) -> SubKegiatan:
    banyak = {"tahun": 0, "triwulan": 4, "bulan": 12}[periode]
    periodes = [0] if banyak == 0 else [n for n in range(1, banyak + 1) if acak.yes(0.6)]
    return SubKegiatan(
        kode=kode,
        nama=acak.name("Sub Kegiatan", 15),
        unit=acak.dadu.choice(unit).kode if unit and acak.yes(0.9) else "",
        lokasi=acak.name("Kelurahan", 1) if acak.yes(0.1) else "",
        pagu=tuple(
            Pagu(versi=satu.kode, jumlah=acak.sen() if acak.yes(0.95) else Sen(0), sumber_dana="APBD")
            for satu in versi
            if acak.yes(0.9)
        ),
        realisasi=tuple(RealisasiPeriode(periode=n, jumlah=acak.sen()) for n in periodes) if acak.yes(0.9) else (),
    )


def _subs(anggaran: tuple[AnggaranTahun, ...]) -> list[SubKegiatan]:
    return [
        sub
        for tahun in anggaran
        for program in tahun.program
        for sub in (*(s for kegiatan in program.kegiatan for s in kegiatan.sub_kegiatan), *program.tanpa_kegiatan)
    ]


def allocation(acak: Acak, anggaran: tuple[AnggaranTahun, ...]) -> tuple[Alokasi, ...]:
    pemilik = [satu.kode for satu in acak.penempatan if satu.tempat is Tempat.SASARAN]
    if not pemilik:
        return ()
    return tuple(
        Alokasi(tahun=TAHUN, sub_kegiatan=sub.kode, penempatan=kode, bobot=acak.dadu.randint(1, 9))
        for sub in _subs(anggaran)
        if acak.yes(0.8)
        for kode in acak.dadu.sample(pemilik, min(len(pemilik), acak.dadu.randint(1, 3)))
    )


def pots(acak: Acak, anggaran: tuple[AnggaranTahun, ...], sasaran: tuple[Sasaran, ...]) -> tuple[PotTampil, ...]:
    lainnya = {satu.kode for satu in sasaran if satu.jenis == "lainnya"}
    milik = tuple(satu.kode for satu in acak.penempatan if satu.objek in lainnya)
    if not milik or not anggaran:
        return ()
    program = acak.dadu.choice(anggaran[0].program).kode
    seluruh = acak.yes(0.5)
    return (
        PotTampil(
            tahun=TAHUN, cakupan="seluruh" if seluruh else "program", objek="" if seluruh else program, penempatan=milik
        ),
    )
