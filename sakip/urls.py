"""Every address of the application, one line each."""

from django.urls import path

from sakip.views import akun, cetak, laporan

_SATU = "laporan/<str:pemda>/<str:kode>/<int:tahun>/"

urlpatterns = [
    path("", laporan.daftar, name="daftar"),
    path("masuk/", akun.masuk, name="masuk"),
    path("keluar/", akun.keluar, name="keluar"),
    path(_SATU, laporan.lihat, name="laporan"),
    path(f"{_SATU}angka/<path:kunci>/", laporan.angka, name="angka"),
    path(f"{_SATU}cetak/", cetak.cetak, name="cetak"),
    path(f"{_SATU}cetak/<uuid:nomor>/", cetak.pekerjaan, name="pekerjaan"),
    path(f"{_SATU}cetak/<uuid:nomor>/keadaan/", cetak.keadaan, name="keadaan"),
    path(f"{_SATU}unduh/<int:cetakan>/", cetak.unduh, name="unduh"),
]
