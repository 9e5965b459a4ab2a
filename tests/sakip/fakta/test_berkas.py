"""Reading one JSON file strictly."""

from pathlib import Path

import pytest

from sakip.fakta import BerkasSalah, read_json


def tulis(folder: Path, isi: str | bytes) -> Path:
    berkas = folder / "uji.json"
    berkas.write_bytes(isi if isinstance(isi, bytes) else isi.encode())
    return berkas


def test_whole_numbers_and_text_come_through(tmp_path: Path) -> None:
    assert read_json(tulis(tmp_path, '{"a": 12345678901234567, "b": "0.1", "c": null}')) == {
        "a": 12345678901234567,
        "b": "0.1",
        "c": None,
    }


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        ("[0.1]", "bilangan pecahan harus ditulis sebagai teks: 0.1"),
        ("[1e3]", "bilangan pecahan harus ditulis sebagai teks: 1e3"),
        ("[NaN]", "bilangan pecahan harus ditulis sebagai teks: NaN"),
        ('{"a": 1, "b": 2, "a": 3}', "kunci tertulis lebih dari sekali: a"),
        (b"\xff\xfe", "bukan teks UTF-8"),
        ('{"a":\n  }', "baris 2 kolom 3: bukan JSON yang sah"),
    ],
)
def test_anything_else_is_refused_with_file_and_reason(tmp_path: Path, isi: str | bytes, sebab: str) -> None:
    with pytest.raises(BerkasSalah) as salah:
        read_json(tulis(tmp_path, isi))
    assert str(salah.value) == f"{tmp_path.name}/uji.json: {sebab}"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BerkasSalah, match=r"uji\.json: berkas tidak ada"):
        read_json(tmp_path / "uji.json")
