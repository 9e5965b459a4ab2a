"""Plan, indicators, targets and actuals of a random office."""

from decimal import Decimal

from reports.calc import Arah, AsalNilai, AsalTarget, Bentuk, JenisAngka, Konsolidasi, RumusTurun, Target
from reports.inputs import Indikator, Nilai, Penempatan, Renstra, Sasaran, Strategi, TargetTahun, Tempat, Tujuan
from tests.reports.pabrik_dadu import SUMBER, TAHUN, TINGKAT, Acak


def objectives(acak: Acak, tujuan: tuple[Tujuan, ...], renstra: Renstra) -> tuple[Sasaran, ...]:
    semua: list[Sasaran] = []
    for n in range(1, acak.dadu.randint(2, 8)):
        lainnya = acak.yes(0.25)
        lama = acak.yes(0.15) and not lainnya and renstra.tahun_awal < TAHUN
        semua.append(
            Sasaran(
                kode=f"S{n}",
                renstra="R1",
                jenis="lainnya" if lainnya else "strategis",
                nomor=str(n),
                uraian=acak.name("Meningkatnya", 30),
                tujuan=acak.dadu.choice(tujuan).kode if tujuan and not lainnya else "",
                pendahulu=(f"S{n - 1}",) if n > 1 and semua[-1].tahun_akhir else (),
                tahun_akhir=TAHUN - 1 if lama else None,
                urutan=n,
                strategi=(Strategi(uraian=(acak.name("Optimalisasi"),), arah_kebijakan=(acak.name("Penguatan"),)),)
                if acak.yes(0.6)
                else (),
            )
        )
    return tuple(semua)


def placements(acak: Acak, renstra: Renstra, tujuan: tuple[Tujuan, ...], sasaran: tuple[Sasaran, ...]) -> None:
    tempat = [(Tempat.TUJUAN, satu.kode) for satu in tujuan] + [(Tempat.SASARAN, satu.kode) for satu in sasaran]
    for jenis, objek in tempat:
        for urutan in range(acak.dadu.randint(0, 4)):
            indikator = _indicator(acak, objek)
            target = tuple(
                TargetTahun(
                    tahun=tahun,
                    asal=AsalTarget.RENSTRA,
                    acuan="R1",
                    nilai=random_target(acak, indikator),
                    sumber=SUMBER,
                )
                for tahun in range(renstra.tahun_awal, renstra.tahun_akhir + 1)
                if acak.yes(0.8)
            )
            if acak.yes(0.6):
                akhir = random_target(acak, indikator)
                target += (
                    TargetTahun(
                        jenis="akhir", tahun=renstra.tahun_akhir, asal=AsalTarget.RENSTRA, acuan="R1", nilai=akhir
                    ),
                )
            acak.penempatan.append(
                Penempatan(
                    kode=f"{objek}.{indikator.kode}",
                    indikator=indikator.kode,
                    tempat=jenis,
                    objek=objek,
                    nomor=f"{objek[1:]}.{urutan + 1}",
                    urutan=urutan,
                    target=target,
                )
            )


def _indicator(acak: Acak, objek: str) -> Indikator:
    di_sini = {satu.indikator for satu in acak.penempatan if satu.objek == objek}
    lain = [satu for satu in acak.indikator if satu.kode not in di_sini]
    if lain and acak.yes(0.1):
        return acak.dadu.choice(lain)
    bentuk = acak.dadu.choices(tuple(Bentuk), weights=(8, 1, 1, 1, 1))[0]
    indikator = Indikator(
        kode=f"I{len(acak.indikator) + 1}",
        nama=acak.name("Persentase", 12),
        satuan=acak.dadu.choice(("persen", "indeks", "nilai", "dokumen", "inovasi")),
        arah=acak.dadu.choice(tuple(Arah)),
        bentuk=bentuk,
        rumus_turun=acak.dadu.choice(tuple(RumusTurun)),
        konsolidasi=acak.dadu.choice(tuple(Konsolidasi)),
        desimal=acak.dadu.choice((0, 2, 2, 3)),
        kumulatif=acak.yes(0.1),
        tingkat=TINGKAT if bentuk is Bentuk.LEVEL else (),
        sumber_data=acak.name("Data", 4),
    )
    acak.indikator.append(indikator)
    for tahun in range(2021, TAHUN + 1):
        if acak.yes(0.8):
            acak.nilai.extend(_values(acak, indikator, tahun))
    return indikator


def random_target(acak: Acak, indikator: Indikator) -> Target:
    if indikator.bentuk is Bentuk.LEVEL:
        return Target(bentuk=Bentuk.LEVEL, level=acak.dadu.choice(TINGKAT))
    if indikator.bentuk is Bentuk.YA_TIDAK:
        return Target(bentuk=Bentuk.YA_TIDAK, angka=Decimal(acak.dadu.randint(0, 1)))
    if indikator.bentuk is Bentuk.RENTANG:
        bawah, atas = sorted((acak.number(1), acak.number(1)))
        return Target(bentuk=Bentuk.RENTANG, bawah=bawah, atas=atas)
    if indikator.bentuk is Bentuk.TAHAPAN:
        return Target(bentuk=Bentuk.TAHAPAN, angka=acak.number(0, 99) + 1)
    if acak.yes(0.08):
        return Target(angka=Decimal(0))
    tanda = -1 if acak.yes(0.05) else 1
    return Target(
        angka=tanda * acak.number(acak.dadu.choice((0, 1, 2))), operator=acak.dadu.choice(("", "", "", "<", ">="))
    )


def _values(acak: Acak, indikator: Indikator, tahun: int) -> list[Nilai]:
    if indikator.bentuk is Bentuk.LEVEL:
        level = "Istimewa" if acak.yes(0.1) else acak.dadu.choice(TINGKAT)
        return [Nilai(indikator=indikator.kode, tahun=tahun, level=level, sumber=SUMBER)]
    if indikator.bentuk is Bentuk.YA_TIDAK:
        return [Nilai(indikator=indikator.kode, tahun=tahun, angka=Decimal(acak.dadu.randint(0, 1)), sumber=SUMBER)]
    if indikator.bentuk is Bentuk.ANGKA and acak.yes(0.2):
        return [
            Nilai(
                indikator=indikator.kode,
                tahun=tahun,
                asal=AsalNilai.KOMPONEN,
                pembilang=acak.number(2, 10**6),
                penyebut=acak.number(0, 10**6),
                sumber=SUMBER,
            )
        ]
    if indikator.bentuk is Bentuk.ANGKA and acak.yes(0.1):
        return [Nilai(indikator=indikator.kode, tahun=tahun, asal=AsalNilai.ANGGARAN)]
    if acak.yes(0.3):
        return [
            Nilai(indikator=indikator.kode, tahun=tahun, triwulan=tw, angka=acak.number(2), sumber=SUMBER)
            for tw in (1, 2, 3, 4)
            if acak.yes(0.7)
        ]
    jenis = acak.dadu.choices(tuple(JenisAngka), weights=(8, 1, 1))[0]
    catatan = "" if jenis is JenisAngka.FINAL else "Menunggu rilis resmi"
    return [
        Nilai(
            indikator=indikator.kode,
            tahun=tahun,
            angka=acak.number(3, 150),
            jenis=jenis,
            catatan=catatan,
            sumber=SUMBER,
        )
    ]
