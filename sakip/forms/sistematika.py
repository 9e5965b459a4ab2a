"""The form of an outline: each section with its title, its place among its neighbours and whether it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from reports.compose.blok import BLOK
from reports.inputs import Bagian, PanggilanBlok, to_json
from reports.inputs.codec import from_json
from sakip.forms.pratinjau import FormulirPratinjau
from sakip.queries.sistematika import flat

_JENIS_BARU = [("subbab", "Subbab"), ("bab", "Bab"), ("lampiran", "Lampiran")]


@dataclass(frozen=True, slots=True)
class BarisBagian:
    """One section as the page shows it."""

    bagian: Bagian
    tingkat: int
    isi: tuple[str, ...]
    judul: BoundField
    cetak: BoundField
    urutan: BoundField


class SistematikaForm(FormulirPratinjau):
    """`berlaku` is the outline in force, `nasional` the national one, whose missing sections can be switched on."""

    panduan = "pengelola#sistematika-lkjip"
    dasar = forms.CharField(label="Alasan perubahan", max_length=500)
    baru_judul = forms.CharField(label="Judul bagian baru", required=False, max_length=200)
    baru_jenis = forms.ChoiceField(label="Jenis", required=False, choices=_JENIS_BARU)
    baru_induk = forms.ChoiceField(label="Di dalam", required=False)
    baru_blok = forms.ChoiceField(label="Isi", required=False)

    def __init__(self, *args: Any, berlaku: Sequence[Bagian], nasional: Sequence[Bagian], **kwargs: Any) -> None:
        self.pohon = merge_outlines(berlaku, nasional)
        ada = {satu.kode for satu, _, _ in flat(berlaku)}
        awal: dict[str, Any] = {"bagian": [to_json(satu) for satu in berlaku]}
        super().__init__(*args, semula=awal, **kwargs)
        urutan: dict[str, int] = {}
        self._baris: list[tuple[Bagian, int]] = []
        for satu, induk, tingkat in flat(self.pohon):
            urutan[induk] = urutan.get(induk, 0) + 1
            self._baris.append((satu, tingkat))
            # A section that somebody else added meanwhile is not among what was sent: the action says so.
            wajib = not self.is_bound or f"judul_{satu.kode}" in self.data
            self.fields[f"judul_{satu.kode}"] = forms.CharField(
                required=wajib, label=f"Judul {satu.nomor or satu.judul}", max_length=300, initial=satu.judul
            )
            self.fields[f"cetak_{satu.kode}"] = forms.BooleanField(
                label=f"Cetak {satu.judul}", required=False, initial=satu.kode in ada
            )
            self.fields[f"urutan_{satu.kode}"] = forms.IntegerField(
                required=wajib, label=f"Urutan {satu.judul}", min_value=1, max_value=999, initial=urutan[induk]
            )
        induk_pilihan = [(s.kode, f"{s.nomor} {s.judul}".strip()) for s, _ in self._baris if s.jenis != "awal"]
        self.fields["baru_induk"].choices = [("", "–"), *induk_pilihan]  # type: ignore[attr-defined]
        blok = sorted((satu.judul, satu.id) for satu in BLOK.values())
        self.fields["baru_blok"].choices = [(kode, judul) for judul, kode in blok]  # type: ignore[attr-defined]
        self.fields["baru_blok"].initial = "narasi"

    def baris(self) -> Iterator[BarisBagian]:
        """The sections, from top to bottom."""
        for satu, tingkat in self._baris:
            isi = tuple(BLOK[blok.blok].judul if blok.blok in BLOK else blok.blok for blok in satu.blok)
            medan = (self[f"{nama}_{satu.kode}"] for nama in ("judul", "cetak", "urutan"))
            yield BarisBagian(satu, tingkat, isi, *medan)

    def dilihat(self) -> tuple[Bagian, ...]:
        """The outline in force as the editor saw it."""
        return tuple(from_json(Bagian, satu, "bagian") for satu in self.semula.get("bagian", ()))

    def susunan(self) -> tuple[Bagian, ...]:
        """The outline that the sent fields describe; numbers are not made here."""
        return self._ordered(self.pohon, "")

    def _ordered(self, daftar: Sequence[Bagian], induk: str) -> tuple[Bagian, ...]:
        isi = self.cleaned_data
        tampil = [satu for satu in daftar if isi.get(f"cetak_{satu.kode}")]
        tampil.sort(key=lambda satu: isi[f"urutan_{satu.kode}"] or 0)
        hasil = [
            replace(satu, judul=isi[f"judul_{satu.kode}"].strip(), anak=self._ordered(satu.anak, satu.kode))
            for satu in tampil
        ]
        baru = isi.get("baru_judul", "").strip()
        if baru and isi.get("baru_induk", "") == induk:
            hasil.append(self._new_section(baru))
        return tuple(hasil)

    def _new_section(self, judul: str) -> Bagian:
        dasar = re.sub(r"[^a-z0-9]+", "-", judul.lower()).strip("-")[:60] or "bagian"
        dipakai = {satu.kode for satu, _ in self._baris}
        kode, n = dasar, 2
        while kode in dipakai:
            kode, n = f"{dasar}-{n}", n + 1
        blok = self.cleaned_data.get("baru_blok") or "narasi"
        return Bagian(
            kode=kode,
            jenis=self.cleaned_data.get("baru_jenis") or "subbab",
            judul=judul,
            blok=(PanggilanBlok(blok=blok),),
        )


def merge_outlines(berlaku: Sequence[Bagian], nasional: Sequence[Bagian]) -> tuple[Bagian, ...]:
    """The outline in force with the national sections that it leaves out, at the end of where they belong."""
    ada = {satu.kode for satu, _, _ in flat(berlaku)}
    per_kode = {satu.kode: satu for satu, _, _ in flat(nasional)}

    def turun(daftar: Sequence[Bagian], contoh: Sequence[Bagian]) -> tuple[Bagian, ...]:
        milik = [
            replace(satu, anak=turun(satu.anak, per_kode[satu.kode].anak if satu.kode in per_kode else ()))
            for satu in daftar
        ]
        lain = [_without(satu, ada) for satu in contoh if satu.kode not in ada]
        return (*milik, *lain)

    return turun(berlaku, nasional)


def _without(bagian: Bagian, ada: set[str]) -> Bagian:
    """A section without what the outline in force has elsewhere."""
    return replace(bagian, anak=tuple(_without(satu, ada) for satu in bagian.anak if satu.kode not in ada))
