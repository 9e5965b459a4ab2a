"""What the tables share: exact field types, the one way to sum money, and constraints with a name.

Source: desain.md 3 (Budget: whole sen, one field type, one function) and 8 (decimals as text).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import FieldError, ValidationError
from django.db import models
from django.db.models import BigIntegerField, CheckConstraint, F, Q, QuerySet, Sum
from django.db.models.expressions import CombinedExpression

from reports.calc import dalam_jangkauan
from reports.calc.target import OPERATOR
from sakip.choices import Bentuk, nilai_dari

SEN_TERBESAR = 2**63 - 1
ANGKA_TERPANJANG = 80
#: Sums split each amount here: both halves of 64-bit amounts then stay below 64 bits over nine thousand million rows.
_BELAHAN = 10**9

_Masuk = TypeVar("_Masuk", contravariant=True)
_Keluar = TypeVar("_Keluar", covariant=True)

if TYPE_CHECKING:
    _BilanganBesar = BigIntegerField
    _Medan = models.Field
else:
    # Django's fields are generic to the type checker only.
    class _BilanganBesar(BigIntegerField):
        def __class_getitem__(cls, _):
            return cls

    class _Medan(models.Field):
        def __class_getitem__(cls, _):
            return cls


# --- Money ----------------------------------------------------------------------------------------------------------


class UangField(_BilanganBesar[_Masuk, _Keluar]):
    """An amount in whole sen (1/100 rupiah), as int. 64 bits: exact at 17 digits of rupiah-and-sen and beyond.

    Anything but an int is refused with ValidationError, when cleaning as when saving: a float has already lost the sen,
    and True is not one sen. Sum only through `total_sen`: SQLite's SUM stops at 64 bits.
    """

    _pyi_private_set_type: int
    _pyi_private_get_type: int

    def to_python(self, value: Any) -> Any:
        """Take an int as it is; text only when it is one (a serialised fixture)."""
        if isinstance(value, str):
            try:
                value = int(value)
            except ValueError:
                raise ValidationError("Jumlah uang harus berupa sen bulat.") from None
        return _periksa_sen(value)

    def get_prep_value(self, value: Any) -> Any:
        """Refuse on the way to the database too, where Django would round a float without a word."""
        return value if hasattr(value, "resolve_expression") else _periksa_sen(value)


def _periksa_sen(value: Any) -> Any:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValidationError("Jumlah uang harus berupa sen bulat.")
    if abs(value) > SEN_TERBESAR:
        raise ValidationError("Jumlah uang terlalu besar.")
    return value


def total_sen(queryset: QuerySet[Any], medan: str) -> int:
    """The exact sum, in sen, of a UangField over the rows; 0 where there are none.

    Exact on both databases at any size: SQLite's SUM fails above 64 bits and PostgreSQL's becomes numeric, so the high
    and the low part of each amount are summed apart and put together here.
    """
    return _gabung(queryset.order_by().aggregate(**_bagian(medan)))


def total_sen_per(queryset: QuerySet[Any], medan: str, per: str) -> dict[Hashable, int]:
    """The exact sums of a UangField, in sen, for every value of the column `per` that occurs. One query."""
    return {baris[per]: _gabung(baris) for baris in queryset.order_by().values(per).annotate(**_bagian(medan))}


def _bagian(medan: str) -> dict[str, Sum]:
    # Division and remainder both go towards zero, on SQLite and on PostgreSQL; so the parts of a negative amount agree.
    def jumlah(ungkapan: CombinedExpression) -> Sum:
        return Sum(ungkapan, output_field=BigIntegerField())

    return {"_tinggi": jumlah(F(medan) / _BELAHAN), "_rendah": jumlah(F(medan) % _BELAHAN)}


def _gabung(bagian: dict[str, Any]) -> int:
    return int(bagian["_tinggi"] or 0) * _BELAHAN + int(bagian["_rendah"] or 0)


# --- Figures --------------------------------------------------------------------------------------------------------


class AngkaField(_Medan[_Masuk, _Keluar]):
    """An exact Decimal kept as canonical text, the same on both databases ("80.4", never "80.40" or "8.04E+1").

    SQLite has no exact decimal type, and a numeric column there would turn 0.1 into a binary fraction. Floats, NaN,
    Infinity and bool are refused with ValidationError. Comparing in the database would compare text, so only `exact`,
    `in` and `isnull` may be looked up; the calculation happens in reports.calc.
    """

    empty_strings_allowed = False
    _pyi_private_set_type: Decimal
    _pyi_private_get_type: Decimal

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = ANGKA_TERPANJANG
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Leave out the length, which is the type's own."""
        nama, jalur, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return nama, jalur, args, kwargs

    def get_internal_type(self) -> str:
        """Store as text."""
        return "CharField"

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Decimal | None:
        """Read the exact decimal back."""
        return None if value is None else Decimal(value)

    def to_python(self, value: Any) -> Any:
        """Take a Decimal, an int or decimal text."""
        if value is None or isinstance(value, Decimal):
            return _periksa_angka(value)
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise ValidationError("Nilai harus berupa bilangan desimal.")
        try:
            return _periksa_angka(Decimal(value))
        except InvalidOperation:
            raise ValidationError("Nilai harus berupa bilangan desimal.") from None

    def get_prep_value(self, value: Any) -> Any:
        """Write the canonical text."""
        if value is None or hasattr(value, "resolve_expression"):
            return value
        return angka_kanonis(self.to_python(value))

    def get_lookup(self, lookup_name: str) -> Any:
        """Allow only lookups that mean the same on text as on numbers."""
        if lookup_name not in {"exact", "in", "isnull"}:
            raise FieldError(f"AngkaField tidak dapat dibandingkan dengan {lookup_name!r} di basis data.")
        return super().get_lookup(lookup_name)


def _periksa_angka(value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    if not value.is_finite():
        raise ValidationError("Nilai harus berupa bilangan terhingga.")
    if not dalam_jangkauan(value):
        raise ValidationError("Nilai di luar jangkauan: paling banyak 18 angka bulat dan 18 desimal.")
    return value


def angka_kanonis(value: Decimal) -> str:
    """Plain notation without trailing zeros: 80.40 -> "80.4", 1E+2 -> "100", -0 -> "0". Nothing is rounded."""
    teks = format(value, "f")
    if "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    return "0" if teks in {"-0", ""} else teks


# --- Constraints ----------------------------------------------------------------------------------------------------


def berpasangan(satu: str, dua: str) -> CheckConstraint:
    """Two columns are both filled or both empty, such as who and when."""
    return CheckConstraint(
        condition=Q(**{f"{satu}__isnull": True, f"{dua}__isnull": True})
        | Q(**{f"{satu}__isnull": False, f"{dua}__isnull": False}),
        name=f"%(class)s_{satu}_pasangan",
    )


def tepat_satu(*medan: str, nama: str = "tepat_satu") -> CheckConstraint:
    """Exactly one of the columns is filled."""
    return CheckConstraint(condition=reduce(or_, (_hanya(medan, satu) for satu in medan)), name=f"%(class)s_{nama}")


def paling_banyak_satu(*medan: str, nama: str = "paling_banyak_satu") -> CheckConstraint:
    """At most one of the columns is filled."""
    return CheckConstraint(
        condition=reduce(or_, (_hanya(medan, satu) for satu in (None, *medan))), name=f"%(class)s_{nama}"
    )


def _hanya(medan: Sequence[str], satu: str | None) -> Q:
    return Q(**{f"{nama}__isnull": nama != satu for nama in medan})


def satu_dari(medan: str, enum: type[StrEnum]) -> CheckConstraint:
    """The column holds a code of the enumeration. No label is stored, so changing one needs no migration."""
    return CheckConstraint(condition=Q(**{f"{medan}__in": nilai_dari(enum)}), name=f"%(class)s_{medan}_dikenal")


def berurut(awal: str, akhir: str, nama: str = "") -> CheckConstraint:
    """The end is not before the beginning; an open end is fine."""
    return CheckConstraint(
        condition=Q(**{f"{akhir}__isnull": True}) | Q(**{f"{akhir}__gte": F(awal)}),
        name=f"%(class)s_{nama or akhir}_berurut",
    )


def antara(medan: str, bawah: int, atas: int) -> CheckConstraint:
    """The column lies in the range, or is empty."""
    return CheckConstraint(
        condition=Q(**{f"{medan}__isnull": True}) | Q(**{f"{medan}__gte": bawah, f"{medan}__lte": atas}),
        name=f"%(class)s_{medan}_antara",
    )


def bertahun(medan: str) -> CheckConstraint:
    """A year that a plan of a regional government can be about."""
    return antara(medan, 2000, 2100)


# --- Mixins ---------------------------------------------------------------------------------------------------------


class Bersumber(models.Model):
    """A fact that was read somewhere: the document and the place in it. Both empty: entered in the application."""

    sumber_dokumen = models.TextField(blank=True, default="")
    sumber_tempat = models.TextField(blank=True, default="")

    class Meta:
        abstract = True


class Berletak(models.Model):
    """A row with a place among its neighbours: the order of printing, counted from 0."""

    letak = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True


class BerTarget(models.Model):
    """The columns of one target, in the shape its indicator asks for (reports.calc.Target)."""

    bentuk = models.CharField(max_length=10)
    angka = AngkaField(null=True, blank=True)
    bawah = AngkaField(null=True, blank=True)
    atas = AngkaField(null=True, blank=True)
    level = models.TextField(blank=True, default="")
    operator = models.CharField(max_length=2, blank=True, default="")
    predikat = models.TextField(blank=True, default="")

    class Meta:
        abstract = True


def target_utuh() -> list[CheckConstraint]:
    """A target carries what its shape needs (reports.calc.Target). Order of the bounds is checked where they are set:
    exact decimals are text in the database and do not compare there.
    """
    lengkap = (
        Q(bentuk=Bentuk.RENTANG.value, bawah__isnull=False, atas__isnull=False)
        | (Q(bentuk=Bentuk.LEVEL.value) & ~Q(level=""))
        | Q(bentuk__in=[Bentuk.ANGKA.value, Bentuk.YA_TIDAK.value, Bentuk.TAHAPAN.value], angka__isnull=False)
    )
    return [
        CheckConstraint(condition=lengkap, name="%(class)s_target_utuh"),
        CheckConstraint(condition=Q(operator__in=list(OPERATOR)), name="%(class)s_operator_dikenal"),
    ]
