from decimal import Decimal

from reports.calc import Alasan, Arah, Bendera, Bentuk, KebijakanHitung, Target, tingkat_kemajuan

BEBAS = KebijakanHitung(lantai=None)


def kemajuan(target, realisasi=None, **lain):
    lain.setdefault("arah", Arah.NAIK)
    target = None if target is None else Target(angka=Decimal(target))
    realisasi = None if realisasi is None else Decimal(realisasi)
    return tingkat_kemajuan(target_akhir=target, realisasi=realisasi, kebijakan=BEBAS, **lain)


def test_terhadap_target_akhir_renstra():
    hasil = kemajuan("86.5", "85.2")
    assert hasil.tercetak == Decimal("98.50")
    assert hasil.rumus == "kemajuan.naik"
    assert [b.nama for b in hasil.bahan] == ["Target akhir Renstra", "Realisasi"]
    turun = kemajuan(45, 36, arah=Arah.TURUN)
    assert (turun.nilai, turun.rumus) == (Decimal(120), "kemajuan.turun")


def test_kumulatif_sejak_awal_renstra():
    hasil = kemajuan(100, kumulatif=[Decimal(20), Decimal(25), Decimal(15)])
    assert hasil.nilai == 60
    assert [b.nama for b in hasil.bahan] == ["Target akhir Renstra", "Realisasi kumulatif"]
    assert hasil.bendera == ()
    sebagian = kemajuan(100, kumulatif=[Decimal(20), None, Decimal(15)])
    assert (sebagian.nilai, sebagian.bendera) == (Decimal(35), (Bendera.TIDAK_LENGKAP,))


def test_yang_tidak_terhitung():
    assert kemajuan(None, 80).alasan is Alasan.TARGET_AKHIR_TIDAK_ADA
    assert kemajuan(80, None).alasan is Alasan.BELUM_TERSEDIA
    assert kemajuan(80, kumulatif=[None, None]).alasan is Alasan.BELUM_TERSEDIA
    assert kemajuan(0, 80).alasan is Alasan.TARGET_NOL


def test_level_dan_batas_tampilan():
    hasil = tingkat_kemajuan(
        target_akhir=Target(Bentuk.LEVEL, level="3"),
        arah=Arah.NAIK,
        kebijakan=KebijakanHitung(batas_capaian=Decimal(100)),
        tingkat=("1", "2", "3", "4"),
        level_realisasi="4",
    )
    assert hasil.nilai == 100
    assert hasil.mentah is not None
    assert hasil.mentah > 133
    assert hasil.rumus == "kemajuan.level"
