"""`manage.py buat_pengelola`: the first administrator of a region, by an invitation link and never by a password."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.urls import reverse
from django.utils import timezone

from sakip.access import Peran
from sakip.actions.pemasangan import ensure_pemda
from sakip.actions.pengguna import ensure_sistem
from sakip.actions.undangan import invite
from sakip.galat import Galat
from sakip.management.perintah import Perintah
from sakip.queries.pengguna import pengelola_lain

DASAR = "buat_pengelola"


class PengelolaAda(Galat):
    """The region has an administrator, who can invite others in the application."""


class Command(Perintah):
    help = "Mengundang pengelola akun pertama sebuah daerah dan menampilkan tautan undangannya (sekali pakai)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--pemda", required=True, metavar="KODE", help="kode pemerintah daerah")
        parser.add_argument("--email", required=True, help="alamat surel yang diundang")
        parser.add_argument("--nama", default="", help="nama yang diundang")
        parser.add_argument(
            "--alamat", default="", metavar="URL", help="alamat situs, misalnya https://sakip.daerah.go.id"
        )
        parser.add_argument(
            "--tambah",
            action="store_true",
            help="undang juga bila sudah ada pengelola, yang mungkin tidak dapat masuk",
        )
        baru = parser.add_argument_group("bila daerahnya belum ada")
        for nama, bantuan in (
            ("nama-pemda", "nama lengkap pemerintah daerah"),
            ("jenis", "kabupaten, kota atau provinsi"),
            ("provinsi", "nama provinsi"),
            ("tempat", "tempat kedudukan, untuk surat dan laporan"),
        ):
            baru.add_argument(f"--{nama}", default="", help=bantuan)

    def handle(self, *args: Any, **options: Any) -> None:
        """Find or make the region, invite, and print the link."""
        sistem = ensure_sistem()
        pemda = ensure_pemda(
            kode=options["pemda"],
            isian={
                "nama": options["nama_pemda"],
                "jenis": options["jenis"],
                "provinsi": options["provinsi"],
                "tempat": options["tempat"],
            },
            oleh=sistem,
            dasar=DASAR,
        )
        hari = timezone.localdate()
        if not options["tambah"] and pengelola_lain(pemda, sistem.pk, hari):
            raise PengelolaAda(
                f"{pemda.nama} sudah mempunyai pengelola akun, yang dapat mengundang orang di halaman Pengguna. "
                "Pakai --tambah bila tidak seorang pun dapat masuk."
            )
        undangan, token = invite(
            email=options["email"],
            nama=options["nama"],
            peran=Peran.ORGANISASI.value,
            tempat=pemda,
            mulai=hari,
            oleh=sistem,
            dasar=DASAR,
        )
        alamat = options["alamat"] or _site()
        self.stdout.write(f"Undangan pengelola akun {pemda.nama} untuk {undangan.email}.")
        self.stdout.write("Buka tautan ini, sekali pakai, dalam tujuh hari:")
        self.stdout.write(alamat.rstrip("/") + reverse("undangan-terima", args=[token]))


def _site() -> str:
    """The address the site most likely has."""
    host = settings.ALLOWED_HOSTS[0]
    return f"http://{host}:8000" if settings.PENGEMBANGAN else f"https://{host}"
