"""The form of a policy: one field for each key of the table (sakip.fakta.kebijakan), made from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from sakip.actions.errors import SudahBerubah
from sakip.fakta.kebijakan import ISTILAH_TERPANJANG, KUNCI, Jenis, Kunci
from sakip.forms.pratinjau import FormulirPratinjau
from sakip.galat import Galat
from sakip.models import PerangkatDaerah
from sakip.queries.kebijakan import Asal

#: Stands in a select for the stored "" of a scale ("no predicates"); "" itself means "follow the wider scope".
TANPA = "-"


class KebijakanForm(FormulirPratinjau):
    """The keys a scope decides itself from a year on; an empty field follows the wider scope.

    `luas` is what the wider scope gives for each key, `skala` the scales (code, name), `tahun_uji` the years whose
    figures the preview may use and `kantor` the offices to choose from.
    """

    panduan = "pengelola#kebijakan"
    dasar = forms.CharField(
        label="Dasar",
        max_length=500,
        help_text="Peraturan atau keputusan yang menetapkannya, misalnya nomor dan tahunnya.",
    )
    tahun_uji = forms.TypedChoiceField(
        label="Tahun angka pratinjau", required=False, coerce=int, empty_value=None,
        help_text="Pratinjau menghitung ulang angka tahun ini dengan kebijakan yang Anda isi; tidak ada yang disimpan.",
    )  # fmt: skip
    kantor = forms.ChoiceField(label="Perangkat daerah pratinjau", required=False)

    def __init__(
        self,
        *args: Any,
        luas: Sequence[Asal],
        skala: Sequence[tuple[str, str]],
        tahun_uji: Sequence[int],
        kantor: Sequence[PerangkatDaerah] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        lebar = {satu.kunci: satu for satu in luas}
        for nama, kunci in KUNCI.items():
            self.fields[nama] = _field(kunci, lebar[nama], skala, kwargs.get("semula") or {})
        self._previews(tahun_uji, kantor)
        kelompok: dict[str, list[str]] = {}
        for nama, kunci in KUNCI.items():
            kelompok.setdefault(kunci.kelompok, []).append(nama)
        pratinjau = [nama for nama in ("tahun_uji", "kantor") if nama in self.fields]
        self.kelompok = [*kelompok.items(), ("Dasar perubahan", ["dasar"])]
        if pratinjau:
            self.kelompok.append(("Pratinjau", pratinjau))

    def _previews(self, tahun_uji: Sequence[int], kantor: Sequence[PerangkatDaerah]) -> None:
        if not tahun_uji:
            del self.fields["tahun_uji"], self.fields["kantor"]
            return
        self.fields["tahun_uji"].choices = [(n, str(n)) for n in tahun_uji]  # type: ignore[attr-defined]
        if len(kantor) < 2:
            del self.fields["kantor"]
            return
        pilihan = [("", "Beberapa perangkat daerah pertama"), *((satu.kode, satu.nama) for satu in kantor)]
        self.fields["kantor"].choices = pilihan  # type: ignore[attr-defined]

    def usul(self) -> dict[str, tuple[Any] | None]:
        """The keys that differ from what the editor saw, as `set_kebijakan` takes them."""
        return {
            nama: to_value(nama, self.cleaned_data[nama])
            for nama in KUNCI
            if self.cleaned_data.get(nama, "") != (self.semula.get(nama) or "")
        }

    def dilihat(self) -> dict[str, tuple[Any] | None]:
        """What the editor saw of all keys, in the same form."""
        return {nama: to_value(nama, self.semula.get(nama) or "") for nama in KUNCI}

    def sisipkan(self, galat: Galat) -> None:
        """Show both values of a conflict as the fields have them."""
        if isinstance(galat, SudahBerubah):
            galat = SudahBerubah(galat.pesan, tersimpan=_texts(galat.tersimpan), dikirim=_texts(galat.dikirim))
        super().sisipkan(galat)


def _field(kunci: Kunci, luas: Asal, skala: Sequence[tuple[str, str]], semula: Mapping[str, Any]) -> forms.Field:
    bantuan, ikut = kunci.bantuan, kunci.sebut(luas.berlaku, dict(skala))
    if kunci.jenis is Jenis.TEKS:
        return forms.CharField(
            label=kunci.label,
            required=False,
            max_length=ISTILAH_TERPANJANG,
            help_text=f"{bantuan} Kosongkan untuk mengikuti {luas.asal_label}: {ikut}.",
        )
    pilihan = [("", f"Ikuti {luas.asal_label}: {ikut}")]
    if kunci.jenis is Jenis.SKALA:
        pilihan += [(TANPA, kunci.kosong)] if kunci.kosong else []
        pilihan += skala
    else:
        pilihan += [(satu.kode, satu.label) for satu in kunci.pilihan]
    kini = semula.get(kunci.nama)
    if kini and kini not in {kode for kode, _ in pilihan}:
        pilihan.append((kini, kini))  # loaded from a file: more decimals than the list offers
    return forms.ChoiceField(label=kunci.label, required=False, choices=pilihan, help_text=bantuan)


def to_value(nama: str, teks: str) -> tuple[Any] | None:
    """A field's text as a policy value: None follows the wider scope. Raises KebijakanSalah."""
    if teks == "":
        return None
    kunci = KUNCI[nama]
    if kunci.jenis is Jenis.PILIHAN and teks.isdigit() and nama.startswith("desimal_"):
        return (int(teks),)
    return ("" if teks == TANPA else kunci.baca(teks),)


def to_text(nama: str, isi: tuple[Any] | None) -> str:
    """The reverse of `to_value`."""
    if isi is None:
        return ""
    return TANPA if isi[0] == "" else KUNCI[nama].tulis(isi[0])


def own_texts(nilai: Mapping[str, Any]) -> dict[str, str]:
    """What the form shows of the keys a scope decides itself."""
    return {nama: to_text(nama, (nilai[nama],)) if nama in nilai else "" for nama in KUNCI}


def _texts(isi: Mapping[str, Any]) -> dict[str, str]:
    return {nama: to_text(nama, satu) for nama, satu in isi.items()}
