"""The outline of the report of a region or an office: shown, adjusted with a preview, given up."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from reports.compose import SistematikaSalah
from reports.compose.blok import BLOK
from reports.compose.sistematika import check_sections
from reports.inputs import Bagian, to_json
from reports.inputs.codec import from_json
from sakip.actions.sistematika import reset_sistematika, set_sistematika
from sakip.forms.dasar import AlasanForm
from sakip.forms.sistematika import SistematikaForm
from sakip.queries.sistematika import flat, national_outline, outline_in_force, own_outline, renumber
from sakip.views.halaman import ISIAN, halaman, layani, masuk_sebagai, tanpa_simpan
from sakip.views.kebijakan.tempat import alamat, ambil_tempat, bingkai
from sakip.workflow import Izin


@halaman(Izin.LIHAT, masuk=True)
def lihat(request: HttpRequest, pemda: str, kode: str = "") -> HttpResponse:
    """The outline in force as a list of contents, with what each section prints."""
    tempat = ambil_tempat(request, pemda, kode)
    berlaku = outline_in_force(tempat)
    isi = bingkai(request, tempat, "sistematika", "Sistematika LKjIP") | {
        "berlaku": berlaku,
        "isi_laporan": contents(berlaku.bagian),
        "sendiri": bool(own_outline(tempat)),
        "ubah": alamat("sistematika-ubah", tempat),
        "kembalikan": alamat("sistematika-kembalikan", tempat),
    }
    return tanpa_simpan(render(request, "kebijakan/sistematika.html", isi))


@halaman(Izin.ATUR_KEBIJAKAN, cara=ISIAN, masuk=True)
def ubah(request: HttpRequest, pemda: str, kode: str = "") -> HttpResponse:
    """Adjust the outline; the button "Pratinjau" shows the list of contents it would give."""
    tempat = ambil_tempat(request, pemda, kode, Izin.ATUR_KEBIJAKAN)
    berlaku = outline_in_force(tempat)
    form = SistematikaForm(request.POST or None, berlaku=berlaku.bagian, nasional=national_outline())
    isi: dict[str, Any] = bingkai(
        request, tempat, "sistematika", "Ubah sistematika", ("Sistematika", alamat("sistematika", tempat))
    )
    isi["batal"] = alamat("sistematika", tempat)
    if request.method == "POST" and "pratinjau" in request.POST:
        isi |= {"form": form, "isi_laporan": _preview(form)}
        return tanpa_simpan(
            render(request, "kebijakan/sistematika_ubah.html", isi, status=200 if isi["isi_laporan"] else 422)
        )
    return layani(
        request,
        form,
        "kebijakan/sistematika_ubah.html",
        isi,
        simpan=lambda isian: set_sistematika(
            lingkup=tempat,
            bagian=form.susunan(),
            semula=form.dilihat(),
            oleh=masuk_sebagai(request),
            dasar=isian["dasar"],
        ),
        ke=isi["batal"],
        pesan="Sistematika disimpan.",
    )


@halaman(Izin.ATUR_KEBIJAKAN, cara=ISIAN, masuk=True)
def kembalikan(request: HttpRequest, pemda: str, kode: str = "") -> HttpResponse:
    """Give up the own outline, with the reason."""
    tempat = ambil_tempat(request, pemda, kode, Izin.ATUR_KEBIJAKAN)
    berlaku = outline_in_force(tempat)
    form = AlasanForm(request.POST or None, semula={"bagian": [to_json(satu) for satu in berlaku.bagian]})
    isi = bingkai(
        request, tempat, "sistematika", "Kembali ke sistematika baku", ("Sistematika", alamat("sistematika", tempat))
    ) | {
        "kalimat": f"Sistematika milik {tempat.nama} dihapus; sistematika yang lebih luas berlaku lagi. "
        "LKjIP yang sudah disetujui tidak berubah.",
        "batal": alamat("sistematika", tempat),
    }
    return layani(
        request,
        form,
        "components/yakin.html",
        isi,
        simpan=lambda isian: reset_sistematika(
            lingkup=tempat,
            semula=tuple(from_json(Bagian, satu, "bagian") for satu in form.semula.get("bagian", ())),
            oleh=masuk_sebagai(request),
            dasar=isian["alasan"],
        ),
        ke=alamat("sistematika", tempat),
        pesan="Sistematika baku berlaku lagi.",
    )


def contents(bagian: tuple[Bagian, ...]) -> list[tuple[Bagian, int, str]]:
    """Every section with its depth and what it prints, in words."""
    return [
        (satu, tingkat, ", ".join(BLOK[blok.blok].judul if blok.blok in BLOK else blok.blok for blok in satu.blok))
        for satu, _, tingkat in flat(bagian)
    ]


def _preview(form: SistematikaForm) -> list[tuple[Bagian, int, str]]:
    """The contents of the outline as sent; empty, with the reason in the form, where it cannot be followed."""
    if not form.valid_without("dasar"):
        return []
    susunan = renumber(form.susunan())
    try:
        check_sections(susunan)
    except SistematikaSalah as salah:
        form.add_error(None, str(salah))
        return []
    return contents(susunan)
