"""The filter of the trail."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone

from sakip.forms.dasar import Saringan, TanggalField
from sakip.models import Jejak


class JejakSaringan(Saringan):
    """Words, an account, days and refusals only. What cannot be read is said beside its field and filters nothing."""

    pengguna = forms.CharField(label="Nama pengguna", required=False, max_length=100)
    dari = TanggalField(label="Dari tanggal", required=False)
    sampai = TanggalField(label="Sampai tanggal", required=False)
    ditolak = forms.BooleanField(label="Hanya yang ditolak", required=False)

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        isi = super().clean() or {}
        if isi.get("dari") and isi.get("sampai") and isi["sampai"] < isi["dari"]:
            self.add_error("sampai", "Tanggal akhir mendahului tanggal awal.")
        return isi

    def saring(self, jejak: QuerySet[Jejak]) -> QuerySet[Jejak]:
        """The events that match."""
        isi = self.isian
        if teks := isi.get("q"):
            jejak = jejak.filter(Q(objek__icontains=teks) | Q(aksi__icontains=teks) | Q(dasar__icontains=teks))
        if orang := isi.get("pengguna"):
            jejak = jejak.filter(pengguna__icontains=orang)
        zona = timezone.get_current_timezone()
        if dari := isi.get("dari"):
            jejak = jejak.filter(waktu__gte=datetime.combine(dari, time.min, zona))
        if sampai := isi.get("sampai"):
            jejak = jejak.filter(waktu__lt=datetime.combine(sampai + timedelta(days=1), time.min, zona))
        return jejak.filter(ditolak=True) if isi.get("ditolak") else jejak
