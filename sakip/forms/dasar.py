"""What every form shares: what the editor saw, errors beside their field, and both values where two people met.

Source: desain.md 2 (promise 6); gaya.md 5.15 (plain forms with `initial`, never a ModelForm).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.core import signing
from django.db.models import Model
from django.forms.boundfield import BoundField
from django.utils import formats

from reports.calc.jenis import Berlabel
from sakip.actions.errors import BelumLengkap, DataSalah, SudahBerubah
from sakip.galat import Galat

#: The hidden field that carries what the editor saw.
NAMA_SEMULA = "semula"
_KOSONG = "(kosong)"
_TAHUN_KALENDER = range(1900, 2200)
_RUSAK = "Isian tidak dapat dicocokkan dengan data yang Anda buka. Periksa lalu simpan lagi."


@dataclass(frozen=True, slots=True)
class Bentrok:
    """One field that two people changed at once: what stands now, and what this person sent."""

    label: str
    tersimpan: str
    dikirim: str


@dataclass(frozen=True, slots=True)
class GalatIsian:
    """One line of the list of errors: `id` of the field to go to, or "", its label and the message."""

    id: str
    label: str
    pesan: str


class Formulir(forms.Form):
    """A form of the application, shown by `components/formulir.html`.

    `tombol` is the text of its button. For editing a row pass `semula`, the values as they are stored (`awal` reads
    them from a row): they fill the fields, and go with the page in a signed token, so that on the way back `semula`
    holds what the editor saw and the action (`actions._ubah.ubah`) can tell what was changed by whom.
    """

    tombol = "Simpan"
    #: Its place in the guides, "pengelola#jadwal-pengisian"; "" for a question that explains itself.
    panduan = ""
    #: Groups of fields, each with its legend; empty: all fields in their order.
    kelompok: Sequence[tuple[str, Sequence[str]]] = ()

    def __init__(self, *args: Any, semula: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        if semula is not None:
            kwargs["initial"] = {**semula, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self._tersimpan = None if semula is None else dict(semula)
        self.bentrok: tuple[Bentrok, ...] = ()

    @classmethod
    def awal(cls, objek: Model) -> dict[str, Any]:
        """The values of the form's fields that are columns of the row; a foreign key is its key."""
        kolom = {satu.name: satu for satu in objek._meta.fields}
        return {nama: kolom[nama].value_from_object(objek) for nama in cls.base_fields if nama in kolom}

    @cached_property
    def helper(self) -> FormHelper:
        """How crispy lays the fields out; the form's tag, token and button are in the template."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        if self.kelompok:
            helper.layout = Layout(*(Fieldset(judul, *medan) for judul, medan in self.kelompok))
        return helper

    @property
    def semula(self) -> dict[str, Any]:
        """What the editor saw when the page was opened. For a bound form from its token, else what is stored."""
        if self._tersimpan is None:
            return {}
        if not self.is_bound:
            return dict(self._tersimpan)
        return self._dilihat or {}

    @property
    def token(self) -> str:
        """The signed token of what the editor sees now; "" for a form that edits no row."""
        if self._tersimpan is None:
            return ""
        dilihat = self._tersimpan if self.bentrok or not self.is_bound or self._dilihat is None else self._dilihat
        isi = {nama: _encode(nilai) for nama, nilai in dilihat.items()}
        return signing.dumps(isi, salt=self._salt, compress=True)

    @property
    def galat(self) -> list[GalatIsian]:
        """All errors in the order of the fields, those of no field first."""
        if not self.is_bound:
            return []
        return [GalatIsian("", "", str(satu)) for satu in self.non_field_errors()] + [
            GalatIsian(_id(medan), str(medan.label), str(satu)) for medan in self._medan() for satu in medan.errors
        ]

    def full_clean(self) -> None:
        """Clean, with line ends as they are stored: browsers send them as two characters."""
        super().full_clean()
        for nama, nilai in getattr(self, "cleaned_data", {}).items():
            if isinstance(nilai, str):
                self.cleaned_data[nama] = nilai.replace("\r\n", "\n")

    def clean(self) -> dict[str, Any]:
        """Refuse a form whose token was lost or altered: what it would overwrite is unknown."""
        if self._tersimpan is not None and self._dilihat is None:
            self.add_error(None, _RUSAK)
        return self.cleaned_data

    def sisipkan(self, galat: Galat) -> None:
        """Put what an action answered where it belongs: beside the field it names, or on top, with both values."""
        if isinstance(galat, SudahBerubah):
            self._merge(galat)
            self.add_error(None, galat.pesan)
        elif isinstance(galat, DataSalah) and galat.tempat in self.fields:
            self.add_error(galat.tempat, _sentence(galat.sebab))
        elif isinstance(galat, BelumLengkap):
            for satu in galat.kekurangan:
                self.add_error(None, satu)
        else:
            self.add_error(None, _sentence(galat.pesan))

    def _merge(self, galat: SudahBerubah) -> None:
        self.bentrok = tuple(
            Bentrok(self._label(nama), self._tampil(nama, galat.tersimpan.get(nama)), self._tampil(nama, nilai))
            for nama, nilai in galat.dikirim.items()
            if nama in galat.tersimpan
        )
        if self._tersimpan is not None:
            # The next attempt is against what the editor has now been shown.
            kenal = {nama: nilai for nama, nilai in galat.tersimpan.items() if nama in self._tersimpan}
            self._tersimpan = {**self.semula, **kenal}

    @cached_property
    def _dilihat(self) -> dict[str, Any] | None:
        try:
            isi = signing.loads(self.data.get(self.add_prefix(NAMA_SEMULA), ""), salt=self._salt)
        except signing.BadSignature:
            return None
        return {nama: _decode(nilai) for nama, nilai in isi.items()}

    @property
    def _salt(self) -> str:
        return f"{type(self).__module__}.{type(self).__qualname__}"

    def _medan(self) -> Iterator[BoundField]:
        return (self[nama] for nama in self.fields)

    def _label(self, nama: str) -> str:
        return str(self[nama].label) if nama in self.fields else nama.replace("_", " ").capitalize()

    def _tampil(self, nama: str, nilai: Any) -> str:
        """A value as the reader knows it: the label of a choice, the name of a row, a date in words."""
        medan: Any = self.fields.get(nama)
        if nilai is None or nilai == "":
            return _KOSONG
        if isinstance(medan, forms.ModelChoiceField):
            semua: Any = medan.queryset
            satu = semua.filter(pk=nilai.pk if isinstance(nilai, Model) else nilai).first()
            return _KOSONG if satu is None else medan.label_from_instance(satu)
        if isinstance(medan, forms.ChoiceField):
            return str(dict(_flat(medan.choices)).get(str(nilai), nilai))
        return _text(nilai)


class Saringan(forms.Form):
    """The filter of a list, read from the address; what cannot be read filters nothing.

    Shown by `components/saringan.html`. A subclass adds fields and reads `isian`.
    """

    q = forms.CharField(
        label="Cari", required=False, max_length=100, strip=True, widget=forms.TextInput(attrs={"type": "search"})
    )

    @property
    def isian(self) -> dict[str, Any]:
        """What could be read; nothing for an address without a filter."""
        self.is_valid()
        return getattr(self, "cleaned_data", {})

    @property
    def helper(self) -> FormHelper:
        """Fields only; tag and button are in the template."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        return helper


class YakinForm(Formulir):
    """The question before something that cannot be undone; no field of its own."""

    tombol = "Ya, lanjutkan"


class AlasanForm(Formulir):
    """The same question, with the reason that goes into the trail."""

    tombol = "Ya, lanjutkan"
    alasan = forms.CharField(
        label="Alasan",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dicatat dalam jejak bersama tindakan ini.",
    )


class TanggalInput(forms.DateInput):
    """A date as the browser's own date field asks for it."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class TanggalField(forms.DateField):
    """A day; shown and sent as year-month-day whatever the language.

    Between 1900 and 2199: anything else is a slip of the pen, and the day before or after it might not exist at all.
    """

    widget = TanggalInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"], **kwargs)

    def validate(self, value: Any) -> None:
        """Refuse a year that nothing here can be about."""
        super().validate(value)
        if value is not None and value.year not in _TAHUN_KALENDER:
            raise forms.ValidationError(
                f"Tahun {value.year} tidak mungkin. Tulis tanggal antara tahun {_TAHUN_KALENDER.start} dan "
                f"{_TAHUN_KALENDER.stop - 1}."
            )


def bilangan(teks: object) -> int | None:
    """The whole number that a text is, if it is one that a key or a count can be; None for anything else.

    At most 18 digits: one more may not fit into a column, and thousands are refused by Python itself.
    """
    isi = str(teks)
    return int(isi) if isi.isascii() and isi.isdigit() and len(isi) <= 18 else None


def pilihan_kosong(pilihan: Any, sebutan: str = "Pilih…") -> list[tuple[str, str]]:
    """Choices with an empty one before them; for an enumeration or pairs of code and label."""
    if isinstance(pilihan, type) and issubclass(pilihan, Berlabel):
        pilihan = [(satu.value, satu.label) for satu in pilihan]
    return [("", sebutan), *pilihan]


def _flat(pilihan: Any) -> Iterator[tuple[str, str]]:
    """Choices by their code, those inside groups too."""
    for kode, label in pilihan:
        if isinstance(label, list | tuple):
            yield from _flat(label)
        else:
            yield str(kode), str(label)


def _id(medan: BoundField) -> str:
    """What a link can go to: the first choice of a group of them."""
    return f"{medan.auto_id}_0" if medan.use_fieldset else str(medan.id_for_label or medan.auto_id)


def _sentence(teks: str) -> str:
    rapi = teks[:1].upper() + teks[1:]
    return rapi if rapi.endswith((".", "?", "!")) else f"{rapi}."


def _text(nilai: Any) -> str:
    if isinstance(nilai, bool):
        return "Ya" if nilai else "Tidak"
    if isinstance(nilai, datetime.date):
        return formats.date_format(nilai, "j F Y")
    if isinstance(nilai, Decimal):
        return str(formats.localize_input(nilai))
    if isinstance(nilai, list | tuple):
        return ", ".join(str(satu) for satu in nilai) or _KOSONG
    return str(nilai)


def _encode(nilai: Any) -> Any:
    """A value as JSON that says what it was."""
    if isinstance(nilai, Model):
        return _encode(nilai.pk)
    if isinstance(nilai, Decimal):
        return {"desimal": str(nilai)}
    if isinstance(nilai, datetime.datetime):
        return {"waktu": nilai.isoformat()}
    if isinstance(nilai, datetime.date):
        return {"hari": nilai.isoformat()}
    if nilai is None or isinstance(nilai, bool | int | str):
        return nilai
    return {"isi": nilai}


def _decode(nilai: Any) -> Any:
    if not isinstance(nilai, dict):
        return nilai
    ((jenis, isi),) = nilai.items()
    if jenis == "desimal":
        return Decimal(isi)
    if jenis == "waktu":
        return datetime.datetime.fromisoformat(isi)
    return datetime.date.fromisoformat(isi) if jenis == "hari" else isi
