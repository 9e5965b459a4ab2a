"""The addresses of the region and its offices, one line each; sakip/urls.py takes them over."""

from __future__ import annotations

from django.urls import URLPattern, path, register_converter

from sakip.actions._pohon import GeserKe
from sakip.views.daerah import jabatan, lambang, pd, pemangku, pemda, rpjmd, tahun, unit

_DAERAH = "daerah/<str:pemda>/"
_PD = f"{_DAERAH}pd/<str:kode>/"


class KeConverter:
    """Up or down."""

    regex = "|".join(GeserKe)

    def to_python(self, value: str) -> str:
        """The word itself."""
        return value

    def to_url(self, value: str) -> str:
        """The word itself."""
        return value


register_converter(KeConverter, "geser")

ALAMAT: list[URLPattern] = [
    path("daerah/", pemda.mulai, name="daerah"),
    path(_DAERAH, pemda.daftar, name="daerah-pd"),
    path(f"{_DAERAH}profil/", pemda.profil, name="daerah-profil"),
    path(f"{_DAERAH}profil/ubah/", pemda.ubah, name="daerah-ubah"),
    path(f"{_DAERAH}lambang/", lambang.ganti_daerah, name="daerah-lambang"),
    path(f"{_DAERAH}lambang/lepas/", lambang.lepas_daerah, name="daerah-lambang-lepas"),
    path(f"{_DAERAH}jabatan/baru/", jabatan.baru_daerah, name="daerah-jabatan-baru"),
    path(f"{_DAERAH}rpjmd/", rpjmd.daftar, name="daerah-rpjmd"),
    path(f"{_DAERAH}rpjmd/baru/", rpjmd.baru, name="rpjmd-baru"),
    path(f"{_DAERAH}pd-baru/", pemda.pd_baru, name="pd-baru"),
    path(_PD, pd.lihat, name="pd"),
    path(f"{_PD}ubah/", pd.ubah, name="pd-ubah"),
    path(f"{_PD}nama/", pd.nama, name="pd-nama"),
    path(f"{_PD}gabung/", pd.gabung, name="pd-gabung"),
    path(f"{_PD}tutup/", pd.tutup, name="pd-tutup"),
    path(f"{_PD}hapus/", pd.hapus, name="pd-hapus"),
    path(f"{_PD}lambang/", lambang.ganti_pd, name="pd-lambang"),
    path(f"{_PD}lambang/lepas/", lambang.lepas_pd, name="pd-lambang-lepas"),
    path(f"{_PD}unit/", unit.daftar, name="pd-unit"),
    path(f"{_PD}unit/baru/", unit.baru, name="unit-baru"),
    path(f"{_PD}jabatan/", jabatan.daftar, name="pd-jabatan"),
    path(f"{_PD}jabatan/baru/", jabatan.baru, name="jabatan-baru"),
    path(f"{_PD}tahun/", tahun.daftar, name="pd-tahun"),
    path(f"{_PD}tahun/buka/", tahun.buka, name="tahun-buka"),
    path("organisasi/pendahulu/<int:nomor>/batal/", pd.batal_gabung, name="pendahulu-batal"),
    path("organisasi/lambang/<int:nomor>.png", lambang.berkas, name="lambang"),
    path("organisasi/unit/<int:nomor>/ubah/", unit.ubah, name="unit-ubah"),
    path("organisasi/unit/<int:nomor>/<geser:ke>/", unit.geser, name="unit-geser"),
    path("organisasi/unit/<int:nomor>/hapus/", unit.hapus, name="unit-hapus"),
    path("organisasi/jabatan/<int:nomor>/", jabatan.lihat, name="jabatan"),
    path("organisasi/jabatan/<int:nomor>/ubah/", jabatan.ubah, name="jabatan-ubah"),
    path("organisasi/jabatan/<int:nomor>/<geser:ke>/", jabatan.geser, name="jabatan-geser"),
    path("organisasi/jabatan/<int:nomor>/hapus/", jabatan.hapus, name="jabatan-hapus"),
    path("organisasi/jabatan/<int:nomor>/angkat/", pemangku.angkat, name="pemangku-baru"),
    path("organisasi/pemangku/<int:nomor>/ubah/", pemangku.ubah, name="pemangku-ubah"),
    path("organisasi/pemangku/<int:nomor>/akhiri/", pemangku.akhiri, name="pemangku-akhiri"),
    path("organisasi/pemangku/<int:nomor>/hapus/", pemangku.hapus, name="pemangku-hapus"),
    path("organisasi/rpjmd/<int:nomor>/", rpjmd.lihat, name="rpjmd"),
    path("organisasi/rpjmd/<int:nomor>/ubah/", rpjmd.ubah, name="rpjmd-ubah"),
    path("organisasi/rpjmd/<int:nomor>/perubahan/", rpjmd.revisi, name="rpjmd-revisi"),
    path("organisasi/rpjmd/<int:nomor>/hapus/", rpjmd.hapus, name="rpjmd-hapus"),
    path("organisasi/<slug:jenis>/<int:nomor>/tambah/", rpjmd.tambah, name="rpjmd-tambah"),
    path("organisasi/rpjmd/<slug:jenis>/<int:nomor>/ubah/", rpjmd.bagian_ubah, name="rpjmd-bagian-ubah"),
    path("organisasi/rpjmd/<slug:jenis>/<int:nomor>/<geser:ke>/", rpjmd.bagian_geser, name="rpjmd-bagian-geser"),
    path("organisasi/rpjmd/<slug:jenis>/<int:nomor>/hapus/", rpjmd.bagian_hapus, name="rpjmd-bagian-hapus"),
]
