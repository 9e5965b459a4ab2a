"""The form of a predicate scale with its bands, from the lowest to the highest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from reports.calc import Pita, Skala, SumberSkala
from sakip.forms.dasar import Formulir, bilangan
from sakip.models.dasar import angka_kanonis

PITA_TERBANYAK = 20
#: Empty bands offered besides those that are there.
_CADANGAN = 2
_AWAL = 5
_ANGKA = re.compile(r"-?\d{1,12}(?:[.,]\d{1,18})?")


class BatasField(forms.CharField):
    """A bound: digits with a comma (or a point) before decimals; empty for unbounded."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False, max_length=40, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **kwargs
        )

    def prepare_value(self, value: Any) -> Any:
        """A stored bound as people write it; what was typed stays as it was."""
        return sebut_angka(value) if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Any:
        """The bound as Decimal. A point before three digits could mean thousands and is refused."""
        teks = super().clean(value).strip()
        if not teks:
            return None
        if not _ANGKA.fullmatch(teks) or re.search(r"\.\d{3}$", teks):
            raise forms.ValidationError("Tulis angka dengan koma sebelum desimal, tanpa titik ribuan, misalnya 76,61.")
        return Decimal(teks.replace(",", "."))


@dataclass(frozen=True, slots=True)
class BarisPita:
    """One band as the page shows it."""

    nomor: int
    kode: BoundField
    sebutan: BoundField
    bawah: BoundField
    bawah_masuk: BoundField
    atas: BoundField
    atas_masuk: BoundField

    @property
    def medan(self) -> tuple[BoundField, ...]:
        """Its fields, in the order of the page."""
        return self.kode, self.sebutan, self.bawah, self.bawah_masuk, self.atas, self.atas_masuk


class SkalaForm(Formulir):
    """A scale; `baru` asks for its code too. Errors of all bands together stand at the field `pita`."""

    panduan = "pengelola#skala-predikat"
    kode = forms.CharField(
        label="Kode", max_length=50, help_text="Huruf kecil dan angka tanpa spasi, misalnya capaian-2025."
    )
    nama = forms.CharField(label="Nama skala", max_length=200)
    satuan = forms.CharField(label="Satuan nilai", max_length=50, required=False, help_text="Misalnya persen.")
    desimal = forms.IntegerField(
        label="Desimal", min_value=0, max_value=4,
        help_text="Nilai dibulatkan pada desimal ini sebelum predikatnya ditentukan.",
    )  # fmt: skip
    tahun_mulai = forms.IntegerField(label="Berlaku mulai tahun", required=False)
    tahun_sampai = forms.IntegerField(label="Berlaku sampai tahun", required=False, help_text="Kosong: seterusnya.")
    sumbu_bawah = BatasField(
        label="Nilai terendah", help_text="Nilai paling rendah yang mungkin; kosong bila tidak ada."
    )
    sumbu_atas = BatasField(
        label="Nilai tertinggi", help_text="Nilai paling tinggi yang mungkin; kosong bila tidak ada."
    )
    instrumen = forms.CharField(label="Dasar", max_length=500, help_text="Peraturan yang memuat skala ini.")
    catatan = forms.CharField(
        label="Catatan", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    pita = forms.CharField(label="Pita", required=False)

    def __init__(self, *args: Any, baru: bool = True, tetap: Skala | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not baru:
            del self.fields["kode"]
        self._tetap = tetap
        awal = kwargs.get("semula") or kwargs.get("initial") or {}
        self.banyak = self._count(sum(1 for nama in awal if re.fullmatch(r"kode_\d+", nama)))
        for n in range(1, self.banyak + 1):
            self.fields[f"kode_{n}"] = forms.CharField(label=f"Kode pita {n}", required=False, max_length=50)
            self.fields[f"sebutan_{n}"] = forms.CharField(label=f"Sebutan pita {n}", required=False, max_length=100)
            self.fields[f"bawah_{n}"] = BatasField(label=f"Batas bawah pita {n}")
            self.fields[f"bawah_masuk_{n}"] = forms.BooleanField(label="termasuk", required=False)
            self.fields[f"atas_{n}"] = BatasField(label=f"Batas atas pita {n}")
            self.fields[f"atas_masuk_{n}"] = forms.BooleanField(label="termasuk", required=False)

    def _count(self, ada: int) -> int:
        if self.is_bound:
            banyak = bilangan(self.data.get("banyak", ""))
            return min(max(_AWAL if banyak is None else banyak, 1), PITA_TERBANYAK)
        return min(max(ada + _CADANGAN, _AWAL), PITA_TERBANYAK)

    def umum(self) -> Iterator[BoundField]:
        """The fields about the scale as a whole."""
        return (self[nama] for nama in self.fields if not re.search(r"_\d+$", nama) and nama != "pita")

    def daftar_pita(self) -> list[BarisPita]:
        """The bands, from the lowest."""
        nama = ("kode", "sebutan", "bawah", "bawah_masuk", "atas", "atas_masuk")
        return [BarisPita(n, *(self[f"{satu}_{n}"] for satu in nama)) for n in range(1, self.banyak + 1)]

    def skala(self) -> Skala:
        """The scale that the sent fields describe."""
        return build_skala(self.cleaned_data, self._tetap)

    def dilihat(self) -> Skala:
        """The scale as the editor saw it."""
        return build_skala(self.semula, self._tetap)


def build_skala(isi: Mapping[str, Any], tetap: Skala | None = None) -> Skala:
    """A scale from the values of the form's fields; empty bands are left out and ranks follow from the order.

    `tetap` gives what the form does not ask for: code of an existing scale, its evidence mark, whether it is discrete.
    """
    pita: list[Pita] = []
    for n in range(1, PITA_TERBANYAK + 1):
        kode, sebutan = isi.get(f"kode_{n}") or "", isi.get(f"sebutan_{n}") or ""
        bawah, atas = isi.get(f"bawah_{n}"), isi.get(f"atas_{n}")
        if kode or sebutan or bawah is not None or atas is not None:
            # An unbounded side has no end to hold.
            masuk_bawah = bool(isi.get(f"bawah_masuk_{n}")) and bawah is not None
            masuk_atas = bool(isi.get(f"atas_masuk_{n}")) and atas is not None
            pita.append(Pita(kode, sebutan, bawah, atas, not masuk_bawah, not masuk_atas, len(pita) + 1))
    return Skala(
        kode=isi.get("kode") or (tetap.kode if tetap else ""),
        nama=isi.get("nama") or "",
        satuan=isi.get("satuan") or "",
        desimal=int(isi.get("desimal") or 0),
        pita=tuple(pita),
        sumber=SumberSkala(isi.get("instrumen") or "", tetap.sumber.tanda if tetap else "", isi.get("catatan") or ""),
        tahun_mulai=isi.get("tahun_mulai"),
        tahun_sampai=isi.get("tahun_sampai"),
        sumbu_bawah=isi.get("sumbu_bawah"),
        sumbu_atas=isi.get("sumbu_atas"),
        diskrit=tetap.diskrit if tetap else False,
    )


def normal(skala: Skala) -> Skala:
    """A stored scale as the form would write it: lowest band first, ranks from 1, unbounded sides open."""
    return build_skala({**isian_skala(skala), "kode": skala.kode}, skala)


def isian_skala(skala: Skala) -> dict[str, Any]:
    """The values of the form's fields for a scale. Bounds are exact decimals."""
    isi: dict[str, Any] = {
        "nama": skala.nama,
        "satuan": skala.satuan,
        "desimal": skala.desimal,
        "tahun_mulai": skala.tahun_mulai,
        "tahun_sampai": skala.tahun_sampai,
        "sumbu_bawah": skala.sumbu_bawah,
        "sumbu_atas": skala.sumbu_atas,
        "instrumen": skala.sumber.instrumen,
        "catatan": skala.sumber.catatan,
    }
    for n, pita in enumerate(sorted(skala.pita, key=lambda satu: satu.urutan), 1):
        isi |= {
            f"kode_{n}": pita.kode,
            f"sebutan_{n}": pita.sebutan,
            f"bawah_{n}": pita.bawah,
            f"bawah_masuk_{n}": not pita.bawah_terbuka,
            f"atas_{n}": pita.atas,
            f"atas_masuk_{n}": not pita.atas_terbuka,
        }
    return isi


def sebut_angka(nilai: Decimal | None) -> str:
    """A bound as people write it."""
    return "" if nilai is None else angka_kanonis(nilai).replace(".", ",")
