"""Forms of the entry calendar: a window, an exception, last year's windows taken over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from sakip.choices import Tahapan, pilihan
from sakip.forms.dasar import Formulir, TanggalField
from sakip.models import PerangkatDaerah
from sakip.queries.jendela import Isian

TRIWULAN = [("", "Setahun"), *((n, f"Triwulan {romawi}") for n, romawi in enumerate(("I", "II", "III", "IV"), 1))]


class JendelaForm(Formulir):
    """One window of a year; `kantor` are the offices it may be for, none where the place is given already."""

    panduan = "pengelola#jadwal-pengisian"
    tempat = forms.ChoiceField(
        label="Berlaku untuk", required=False,
        help_text="Jadwal satu perangkat daerah menggantikan jadwal seluruh daerah bagi perangkat daerah itu.",
    )  # fmt: skip
    tahapan = forms.ChoiceField(label="Tahapan", choices=pilihan(Tahapan))
    triwulan = forms.TypedChoiceField(
        label="Triwulan", choices=TRIWULAN, required=False, coerce=int, empty_value=None,
        help_text="Hanya pengukuran kinerja yang dijadwalkan per triwulan.",
    )  # fmt: skip
    mulai = TanggalField(label="Mulai")
    sampai = TanggalField(label="Sampai", help_text="Hari terakhir pengisian; hari itu masih dapat diisi.")

    def __init__(self, *args: Any, kantor: Sequence[PerangkatDaerah] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kantor:
            self.fields["tempat"].choices = [  # type: ignore[attr-defined]
                ("", "Seluruh daerah"), *((satu.kode, satu.nama) for satu in kantor)
            ]  # fmt: skip
        else:
            del self.fields["tempat"]

    @staticmethod
    def isian(tahun: int, isi: dict[str, Any]) -> Isian:
        """What the fields say of a window of the year."""
        return Isian(isi["tahapan"], tahun, isi["triwulan"], isi["mulai"], isi["sampai"])


class PerpanjanganForm(Formulir):
    """A later end for one office."""

    panduan = "pengelola#jadwal-pengisian"
    tombol = "Beri perpanjangan"
    pd = forms.ModelChoiceField(label="Perangkat daerah", queryset=PerangkatDaerah.objects.none(), empty_label="Pilih…")
    sampai = TanggalField(label="Dapat mengisi sampai")
    alasan = forms.CharField(label="Alasan", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, kantor: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        medan: Any = self.fields["pd"]
        medan.queryset = kantor
        medan.label_from_instance = lambda satu: satu.nama


class SalinForm(Formulir):
    """Which year's windows to take over."""

    panduan = "pengelola#jadwal-pengisian"
    tombol = "Salin jadwal"
    dari = forms.TypedChoiceField(label="Salin dari tahun", coerce=int)

    def __init__(self, *args: Any, tahun: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dari"].choices = [(n, str(n)) for n in tahun]  # type: ignore[attr-defined]
