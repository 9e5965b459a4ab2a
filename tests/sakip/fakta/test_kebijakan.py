"""The table of policy keys agrees with the core and with what the report asks for."""

import re
from pathlib import Path

import pytest

from reports.calc import KebijakanHitung, KebijakanSalah
from reports.render.lebar import KERTAS
from sakip.fakta.kebijakan import KUNCI, Jenis, gabung, periksa_nilai_kebijakan, pisah

COMPOSE = Path(__file__).resolve().parents[3] / "reports" / "compose"
#: Terms asked for by a name put together: the scales of the two instruments (reports.compose.evaluasi).
_DISUSUN = {"skala_akip": "akip", "skala_skm": "skm", "skala_skm_ni": "skm_ni"}


def test_every_calculation_key_with_the_default_of_the_core() -> None:
    bawaan = KebijakanHitung().to_dict()
    assert {nama: satu.bawaan for nama, satu in KUNCI.items() if satu.bagian == "hitung"} == bawaan


def test_every_print_key_that_the_report_asks_for_with_its_default() -> None:
    naskah = "\n".join(satu.read_text(encoding="utf-8") for satu in COMPOSE.rglob("*.py"))
    diminta = dict(re.findall(r'\bterm\(\s*"(\w+)",\s*"([^"]*)"', naskah)) | _DISUSUN
    assert {nama: satu.bawaan for nama, satu in KUNCI.items() if satu.bagian == "cetak"} == diminta
    assert [satu.nilai for satu in KUNCI["kertas"].pilihan] == list(KERTAS)


@pytest.mark.parametrize("nama", [nama for nama, satu in KUNCI.items() if satu.jenis is Jenis.PILIHAN])
def test_every_choice_is_taken_written_and_named(nama: str) -> None:
    kunci = KUNCI[nama]
    assert kunci.tulis(kunci.bawaan) in {satu.kode for satu in kunci.pilihan}
    for satu in kunci.pilihan:
        assert periksa_nilai_kebijakan({nama: kunci.baca(satu.kode)}, frozenset()) is None
        assert kunci.tulis(satu.nilai) == satu.kode
        assert kunci.sebut(satu.nilai) == satu.label
    with pytest.raises(KebijakanSalah):
        kunci.baca("entah")


def test_numbers_may_be_stored_as_text_or_as_whole_numbers() -> None:
    assert KUNCI["batas_capaian"].tulis(120) == "120"
    assert KUNCI["batas_capaian"].sebut("120") == "Paling tinggi 120%"
    assert KUNCI["desimal_capaian"].sebut(6) == "6"


def test_scales_and_words_as_people_read_them() -> None:
    skala = KUNCI["skala_capaian"]
    assert skala.sebut("a", {"a": "Skala A"}) == "Skala A"
    assert skala.sebut("") == "Tanpa predikat"
    assert KUNCI["istilah_sasaran"].baca(" Sasaran ") == "Sasaran"


def test_values_are_stored_by_their_part() -> None:
    nilai = {"batas_capaian": "100", "kertas": "F4"}
    assert pisah(nilai) == {"hitung": {"batas_capaian": "100"}, "cetak": {"kertas": "F4"}}
    assert gabung(pisah(nilai)) == nilai
    with pytest.raises(KebijakanSalah, match="selera"):
        pisah({"selera": 1})
