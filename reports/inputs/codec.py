"""Frozen dataclasses to JSON and back, strictly: an unknown key, a missing one or a wrong type is refused with its
place.

Decimals travel as text in plain notation, money as rupiah text (`"14133709932.22"`), dates as ISO text. A float never
appears.
"""

import dataclasses
import types
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from reports.calc import dalam_jangkauan

Sen = NewType("Sen", int)
"""Money in whole sen (1/100 rupiah)."""

T = TypeVar("T")


class FaktaSalah(ValueError):
    """A fact that does not fit the schema; the message names the place (path of keys) and the reason, in Indonesian."""

    def __init__(self, tempat: str, sebab: str) -> None:
        super().__init__(f"{tempat or 'akar'}: {sebab}")
        self.tempat = tempat
        self.sebab = sebab


def rupiah_text(sen: int) -> str:
    """Whole sen as rupiah text: 150 -> "1.50", 200 -> "2"."""
    tanda = "-" if sen < 0 else ""
    bulat, sisa = divmod(abs(sen), 100)
    return f"{tanda}{bulat}" + (f".{sisa:02d}" if sisa else "")


def to_json(nilai: object) -> Any:
    """JSON-ready form of a fact. Fields that hold their default are left out, so that files stay readable."""
    if dataclasses.is_dataclass(nilai) and not isinstance(nilai, type):
        petunjuk = _hints(type(nilai))
        return {
            bidang.name: _encode(getattr(nilai, bidang.name), petunjuk[bidang.name])
            for bidang in dataclasses.fields(nilai)
            if getattr(nilai, bidang.name) != _default(bidang)
        }
    return _encode(nilai, type(nilai))


def from_json(tipe: type[T], data: object, tempat: str = "") -> T:
    """The fact of type `tipe` in `data`.

    Raises FaktaSalah for an unknown or missing key, a wrong type, or a value the class itself refuses.
    """
    return _decode(tipe, data, tempat)  # type: ignore[no-any-return]


@cache
def _hints(tipe: type) -> dict[str, Any]:
    return get_type_hints(tipe)


def _default(bidang: dataclasses.Field[Any]) -> object:
    if bidang.default is not dataclasses.MISSING:
        return bidang.default
    if bidang.default_factory is not dataclasses.MISSING:
        return bidang.default_factory()
    return dataclasses.MISSING


def _encode(nilai: Any, tipe: Any) -> Any:
    if nilai is None:
        return None
    tipe = _strip_none(tipe)
    if tipe is Sen:
        return rupiah_text(nilai)
    if isinstance(nilai, Mapping):
        return dict(nilai)
    if isinstance(nilai, tuple):
        return [_encode(butir, _element(tipe, i)) for i, butir in enumerate(nilai)]
    if dataclasses.is_dataclass(nilai):
        return to_json(nilai)
    return _encode_scalar(nilai)


def _encode_scalar(nilai: Any) -> str | int:
    if isinstance(nilai, Decimal):
        return format(nilai, "f")
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, str):
        return str(nilai)
    if isinstance(nilai, int):
        return nilai
    raise TypeError(f"not a fact: {type(nilai).__name__}")


def _strip_none(tipe: Any) -> Any:
    if get_origin(tipe) in (Union, types.UnionType):
        return next(pilihan for pilihan in get_args(tipe) if pilihan is not type(None))
    return tipe


def _element(tipe: Any, letak: int) -> Any:
    argumen = get_args(tipe)
    if not argumen:
        return object
    return argumen[0] if len(argumen) == 2 and argumen[1] is Ellipsis else argumen[letak]


def _decode(tipe: Any, data: Any, tempat: str) -> Any:
    if get_origin(tipe) in (Union, types.UnionType):
        if data is None and type(None) in get_args(tipe):
            return None
        return _decode(_strip_none(tipe), data, tempat)
    if dataclasses.is_dataclass(tipe):
        return _decode_object(tipe, data, tempat)
    if get_origin(tipe) is tuple:
        return _decode_tuple(tipe, data, tempat)
    if get_origin(tipe) is Mapping:
        return _decode_mapping(data, tempat)
    return _decode_scalar(tipe, data, tempat)


def _decode_object(tipe: Any, data: Any, tempat: str) -> Any:
    if not isinstance(data, Mapping):
        raise FaktaSalah(tempat, f"harus berupa objek, bukan {_jenis(data)}")
    bidang = {satu.name: satu for satu in dataclasses.fields(tipe)}
    asing = sorted(set(data) - set(bidang))
    if asing:
        raise FaktaSalah(tempat, f"kunci tidak dikenal: {', '.join(asing)}")
    petunjuk = _hints(tipe)
    isi = {nama: _decode(petunjuk[nama], nilai, f"{tempat}.{nama}".lstrip(".")) for nama, nilai in data.items()}
    kurang = [nama for nama, satu in bidang.items() if nama not in isi and _default(satu) is dataclasses.MISSING]
    if kurang:
        raise FaktaSalah(tempat, f"kunci wajib belum ada: {', '.join(kurang)}")
    try:
        return tipe(**isi)
    except FaktaSalah:
        raise
    except ValueError as salah:
        raise FaktaSalah(tempat, str(salah)) from salah


def _decode_tuple(tipe: Any, data: Any, tempat: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise FaktaSalah(tempat, f"harus berupa daftar, bukan {_jenis(data)}")
    argumen = get_args(tipe)
    tetap = not (len(argumen) == 2 and argumen[1] is Ellipsis)
    if tetap and len(data) != len(argumen):
        raise FaktaSalah(tempat, f"harus berisi {len(argumen)} unsur, bukan {len(data)}")
    return tuple(_decode(_element(tipe, i), butir, f"{tempat}[{i}]") for i, butir in enumerate(data))


def _decode_mapping(data: Any, tempat: str) -> dict[str, str]:
    if not isinstance(data, Mapping) or not all(isinstance(nilai, str) for nilai in data.values()):
        raise FaktaSalah(tempat, "harus berupa objek dengan nilai teks")
    return dict(data)


def _decode_scalar(tipe: Any, data: Any, tempat: str) -> Any:
    if tipe in _PEMBACA:
        return _PEMBACA[tipe](data, tempat)
    if isinstance(tipe, type) and issubclass(tipe, StrEnum):
        try:
            return tipe(data)
        except ValueError:
            raise FaktaSalah(tempat, f"harus salah satu dari {', '.join(tipe)}, bukan {data!r}") from None
    if not isinstance(data, tipe):
        raise FaktaSalah(tempat, f"harus {_NAMA.get(tipe, tipe.__name__)}, bukan {_jenis(data)}")
    return data


def _decode_int(data: Any, tempat: str) -> int:
    # bool is an int to Python, but `true` is not a year.
    if isinstance(data, bool) or not isinstance(data, int):
        raise FaktaSalah(tempat, f"harus bilangan bulat, bukan {_jenis(data)}")
    return data


def _decode_date(data: Any, tempat: str) -> date:
    try:
        return date.fromisoformat(data)
    except (TypeError, ValueError):
        raise FaktaSalah(tempat, f"bukan tanggal TTTT-BB-HH: {data!r}") from None


def _decode_decimal(data: Any, tempat: str) -> Decimal:
    if isinstance(data, bool) or not isinstance(data, str | int):
        raise FaktaSalah(tempat, f"harus bilangan sebagai teks, bukan {_jenis(data)}")
    try:
        nilai = Decimal(data)
    except InvalidOperation:
        raise FaktaSalah(tempat, f"bukan bilangan: {data!r}") from None
    if not nilai.is_finite():
        raise FaktaSalah(tempat, f"bukan bilangan terhingga: {data!r}")
    if not dalam_jangkauan(nilai):
        raise FaktaSalah(tempat, f"bilangan di luar jangkauan (18 angka bulat, 18 desimal): {data!r}")
    return nilai


def _decode_sen(data: Any, tempat: str) -> Sen:
    sen = _decode_decimal(data, tempat) * 100
    if sen != sen.to_integral_value():
        raise FaktaSalah(tempat, f"rupiah paling banyak dua desimal: {data!r}")
    if abs(sen) >= 2**63:
        raise FaktaSalah(tempat, f"rupiah terlalu besar: {data!r}")
    return Sen(int(sen))


_PEMBACA: Mapping[Any, Callable[[Any, str], Any]] = {
    Sen: _decode_sen,
    Decimal: _decode_decimal,
    date: _decode_date,
    int: _decode_int,
}
_NAMA = {str: "teks", bool: "ya/tidak"}


def _jenis(data: object) -> str:
    if data is None:
        return "kosong"
    if isinstance(data, float):
        return "bilangan pecahan biner"
    return {dict: "objek", list: "daftar", bool: "ya/tidak", int: "bilangan bulat", str: "teks"}.get(
        type(data), type(data).__name__
    )
