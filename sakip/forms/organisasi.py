"""Fields that the forms of the region and its offices share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Model, QuerySet

from reports.calc.jenis import Berlabel
from sakip.choices import label, pilihan
from sakip.fakta import TAHUN
from sakip.forms.dasar import bilangan

DASAR_BANTUAN = "Dicatat dalam jejak bersama perubahan ini, misalnya nomor dan tanggal keputusan."


class BarisField(forms.CharField):
    """A list of lines: one item a line; empty lines are left out."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(widget=forms.Textarea(attrs={"rows": 4}), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """The items, each on a line of its own."""
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        """The lines as a list."""
        return [baris.strip() for baris in (value or "").splitlines() if baris.strip()]


class TahunField(forms.IntegerField):
    """A year that a plan can be about."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=TAHUN.start, max_value=TAHUN.stop - 1, **kwargs)


class PilihanTeks(forms.ChoiceField):
    """A code of an enumeration, or the one that is stored although the enumeration does not know it."""

    def __init__(self, enum: type[Berlabel], **kwargs: Any) -> None:
        self.enum = enum
        super().__init__(choices=[("", "Pilih…"), *pilihan(enum)], **kwargs)

    def kenali(self, kode: str | None) -> None:
        """Offer the stored code too."""
        if kode and kode not in {satu.value for satu in self.enum}:
            self.choices = [*pilihan(self.enum), (kode, label(self.enum, kode))]


class PilihanBaris(forms.ModelChoiceField):
    """One row of those that are given to it, shown by its name (and code, where names may repeat)."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("queryset", None)
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)

    def label_from_instance(self, obj: Any) -> str:
        """The name of the row."""
        return str(obj.nama)


class BanyakBaris(forms.ModelMultipleChoiceField):
    """Any number of the rows that are given to it, shown by their names."""

    def clean(self, value: Any) -> Any:
        """Refuse what no key can be before the database is asked: it fails where a number is too large for it."""
        for satu in value or ():
            if bilangan(satu) is None:
                raise forms.ValidationError(self.error_messages["invalid_choice"], params={"value": str(satu)[:50]})
        return super().clean(value)

    def label_from_instance(self, obj: Any) -> str:
        """The name of the row."""
        return str(obj.nama)


def batasi(form: forms.Form, medan: str, baris: QuerySet[Any] | Sequence[Model]) -> None:
    """Let the field choose among the rows."""
    satu = form.fields[medan]
    assert isinstance(satu, forms.ModelChoiceField)
    satu.queryset = baris  # type: ignore[assignment]
