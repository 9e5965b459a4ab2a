"""What tests of these pages share: sending a form as the browser does, with what its page was opened with."""

from __future__ import annotations

import html
import re
from typing import Any

from django.test import Client


def isian(halaman: str) -> dict[str, str]:
    """The fields of the form of a page as a browser would send them back unchanged."""
    hasil: dict[str, str] = {}
    formulir = halaman[halaman.index('class="formulir"') :]
    formulir = formulir[: formulir.index("</form>")]
    for tanda in re.finditer(r"<input\b([^>]*)>", formulir):
        sifat = dict(re.findall(r'([\w-]+)="([^"]*)"', tanda[1]))
        if sifat.get("type") == "checkbox":
            if re.search(r"\schecked\b", tanda[1]):
                hasil[sifat["name"]] = sifat.get("value", "on")
        elif sifat.get("type") != "file":
            hasil[sifat["name"]] = html.unescape(sifat.get("value", ""))
    for nama, isi in re.findall(r'<select\b[^>]*?name="([^"]*)"[^>]*>(.*?)</select>', formulir, re.S):
        pilihan = re.findall(r'<option value="([^"]*)"([^>]*)>', isi)
        dipilih = [kode for kode, lain in pilihan if "selected" in lain]
        hasil[nama] = html.unescape((dipilih or [pilihan[0][0]])[0])
    for nama, isi in re.findall(r'<textarea\b[^>]*?name="([^"]*)"[^>]*>(.*?)</textarea>', formulir, re.S):
        hasil[nama] = html.unescape(isi).strip()
    hasil.pop("csrfmiddlewaretoken", None)
    return hasil


def kirim(klien: Client, alamat: str, buka: dict[str, str] | None = None, **beda: Any) -> Any:
    """Open the page (or take what was opened before), change fields, send it."""
    awal = isian(klien.get(alamat).text) if buka is None else buka
    return klien.post(alamat, {**awal, **beda})


def teks(halaman: Any) -> str:
    """What people read on a page."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", halaman.text)).split())
