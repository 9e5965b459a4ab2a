"""The verdict: what is compared with what, and what is said where something was not measured."""

import pytest

from bench.sasaran import Butir, judge
from bench.ukur import Cetak, Susun


def cetak(detik: float, halaman: int = 100, sel: int = 1000, mib: int = 400) -> Cetak:
    return {"detik": detik, "halaman": halaman, "sel": sel, "mib": mib}


SUSUN: Susun = {"detik": 0.2, "sel": 1000}
SUSUN_BESAR: Susun = {"detik": 2.2, "sel": 10000}


def verdict(
    *, dingin: float = 20, ubah: float = 7, chromium: Cetak | str | None = None, besar: Cetak, tebal: Cetak
) -> dict[str, Butir]:
    daftar = judge(SUSUN, cetak(dingin), cetak(ubah), chromium or cetak(8), (10, SUSUN_BESAR, besar), tebal)
    return {satu.nama: satu for satu in daftar}


def test_every_target_of_the_issue_has_its_line() -> None:
    butir = verdict(besar=cetak(220, 1000, 10000, 650), tebal=cetak(60, 310, 3000, 650))
    nilai = {nama: (satu.nilai, satu.batas, satu.tercapai) for nama, satu in butir.items()}
    assert nilai == {
        "PDF dari awal terhadap Chromium": (2.5, 2.5, True),
        "PDF setelah satu angka berubah": (0.875, 1.0, True),
        "menyusun tanpa mencetak": (0.2, 0.3, True),
        "pertumbuhan menyusun per fakta": (pytest.approx(1.1), 1.15, True),
        "pertumbuhan menyusun per sel": (pytest.approx(1.1), 1.15, True),
        "pertumbuhan PDF per fakta": (pytest.approx(1.1), 1.15, True),
        "pertumbuhan PDF per sel": (pytest.approx(1.1), 1.15, True),
        "pertumbuhan PDF per halaman": (pytest.approx(1.1), 1.15, True),
        "memori pada 310 halaman": (650, 700, True),
    }


def test_what_is_missed_is_said() -> None:
    butir = verdict(dingin=30, ubah=9, besar=cetak(600, 1000, 10000), tebal=cetak(60, 310, 3000, 800))
    belum = [nama for nama, satu in butir.items() if satu.tercapai is False]
    assert belum == [
        "PDF dari awal terhadap Chromium",
        "PDF setelah satu angka berubah",
        "pertumbuhan PDF per fakta",
        "pertumbuhan PDF per sel",
        "pertumbuhan PDF per halaman",
        "memori pada 310 halaman",
    ]
    assert "BELUM" in butir["memori pada 310 halaman"].kalimat()


def test_without_chromium_the_reason_stands_there() -> None:
    butir = verdict(chromium="Chromium tidak terpasang", besar=cetak(220, 1000, 10000), tebal=cetak(60, 310))
    satu = butir["PDF dari awal terhadap Chromium"]
    assert (satu.nilai, satu.tercapai) == (None, None)
    assert satu.kalimat().endswith("tidak diukur  Chromium tidak terpasang")
    assert satu.to_json()["tercapai"] is None


def test_memory_of_a_thin_document_proves_nothing() -> None:
    assert (
        verdict(besar=cetak(40, 200, 2000), tebal=cetak(40, 200, 2000))["memori"]
        .kalimat()
        .endswith("tidak diukur  hanya 200 halaman")
    )
