"""The demonstration's rule on two steps."""

import json
from pathlib import Path

import pytest

from sakip.fakta import AturanAkunContoh, BerkasSalah, read_aturan_akun

AKAR = Path(__file__).resolve().parents[3] / "fixtures" / "contoh"


def test_the_demonstration_asks_nobody_for_a_second_step() -> None:
    kode = json.loads((AKAR / "pemda.json").read_text("utf-8"))["pemda"]["kode"]
    assert read_aturan_akun(AKAR / "aturan_akun.json") == (AturanAkunContoh(pemda=kode, peran_dua_langkah=()),)


@pytest.mark.parametrize("isi", [{}, [{"pemda": "X"}], [{"pemda": "X", "peran_dua_langkah": "atasan"}], [{"x": 1}]])
def test_what_is_not_a_rule_is_refused(tmp_path: Path, isi: object) -> None:
    berkas = tmp_path / "aturan_akun.json"
    berkas.write_text(json.dumps(isi), "utf-8")
    with pytest.raises(BerkasSalah):
        read_aturan_akun(berkas)
