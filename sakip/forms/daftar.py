"""The filter of the list of reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from sakip.models import Laporan


class SaringanForm(forms.Form):
    """A year and part of a name; what cannot be read filters nothing."""

    q = forms.CharField(
        label="Perangkat daerah",
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"class": "form-control", "type": "search"}),
    )
    tahun = forms.TypedChoiceField(
        label="Tahun", required=False, coerce=int, empty_value=None, widget=forms.Select(attrs={"class": "form-select"})
    )

    def __init__(self, *args: Any, tahun: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tahun"].choices = [("", "Semua tahun"), *((n, str(n)) for n in tahun)]  # type: ignore[attr-defined]

    def saring(self, laporan: QuerySet[Laporan]) -> QuerySet[Laporan]:
        """The reports that match."""
        self.is_valid()  # cleaned_data then holds the fields that could be read
        isi = getattr(self, "cleaned_data", {})
        if tahun := isi.get("tahun"):
            laporan = laporan.filter(tahun=tahun)
        if teks := isi.get("q", "").strip():
            laporan = laporan.filter(
                Q(pd__nama__icontains=teks) | Q(pd__kode__icontains=teks) | Q(pd__singkatan__icontains=teks)
            )
        return laporan
