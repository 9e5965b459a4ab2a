"""Every address of the application, one line each."""

from django.urls import path, re_path

from sakip.views import cetak, jejak, laporan, panduan, peran
from sakip.views.akun import dua_langkah, masuk, pengguna, saya, tugas, undangan
from sakip.views.daerah.alamat import ALAMAT as DAERAH
from sakip.views.kebijakan import atur, jadwal, nomenklatur, sistematika, skala

handler400 = "sakip.views.galat.salah"
handler500 = "sakip.views.galat.cacat"

_SATU = "laporan/<str:pemda>/<str:kode>/<int:tahun>/"
_KEBIJAKAN = "kebijakan/<str:pemda>/"
_KEBIJAKAN_PD = f"{_KEBIJAKAN}pd/<str:kode>/"

urlpatterns = [
    path("", laporan.daftar, name="daftar"),
    # Signing in; the names with account_, mfa_, openid_ and socialaccount_ are those django-allauth looks for.
    path("masuk/", masuk.masuk, name="masuk"),
    path("masuk/", masuk.masuk, name="account_login"),
    path("masuk/kode/", masuk.kode, name="mfa_authenticate"),
    path("masuk/lewat/<slug:provider_id>/", masuk.sso, name="openid_connect_login"),
    path("masuk/lewat/<slug:provider_id>/kembali/", masuk.sso_kembali, name="openid_connect_callback"),
    path("masuk/batal/", masuk.sso_batal, name="socialaccount_login_cancelled"),
    path("keluar/", masuk.keluar, name="keluar"),
    path("keluar/", masuk.keluar, name="account_logout"),
    path("akun/lupa-sandi/", masuk.lupa_sandi, name="account_reset_password"),
    path("akun/lupa-sandi/terkirim/", masuk.lupa_sandi_terkirim, name="account_reset_password_done"),
    path("akun/sandi-baru/selesai/", masuk.sandi_baru_selesai, name="account_reset_password_from_key_done"),
    re_path(
        r"^akun/sandi-baru/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        masuk.sandi_baru,
        name="account_reset_password_from_key",
    ),
    path("akun/pastikan/", masuk.pastikan, name="account_reauthenticate"),
    path("akun/pastikan/kode/", masuk.pastikan_kode, name="mfa_reauthenticate"),
    path("undangan/<str:token>/", undangan.terima, name="undangan-terima"),
    # One's own account.
    path("akun/", saya.profil, name="profil"),
    path("akun/nama/", saya.nama, name="ganti-nama"),
    path("akun/sandi/", saya.sandi, name="ganti-sandi"),
    path("akun/surel/", saya.surel, name="ganti-surel"),
    path("akun/surel/<str:bukti>/", saya.pasti_surel, name="pasti-surel"),
    path("akun/sesi/akhiri/", saya.akhiri_sesi, name="akhiri-sesi"),
    path("akun/dua-langkah/", dua_langkah.dua_langkah, name="dua-langkah"),
    path("akun/dua-langkah/kode/", dua_langkah.kode_pemulihan, name="kode-pemulihan"),
    path("akun/dua-langkah/lepas/", dua_langkah.lepas, name="dua-langkah-lepas"),
    # The accounts of a region.
    path("pengguna/", pengguna.daftar, name="pengguna"),
    path("pengguna/undang/", tugas.undang, name="undang"),
    path("pengguna/undangan/", tugas.undangan, name="undangan"),
    path("pengguna/undangan/<int:pk>/kirim-ulang/", tugas.kirim_ulang, name="undangan-kirim-ulang"),
    path("pengguna/undangan/<int:pk>/cabut/", tugas.cabut, name="undangan-cabut"),
    path("pengguna/aturan/<str:pemda>/", pengguna.aturan, name="aturan-akun"),
    path("pengguna/<int:pk>/", pengguna.lihat, name="pengguna-lihat"),
    path("pengguna/<int:pk>/peran/", tugas.beri, name="peran-beri"),
    path("pengguna/<int:pk>/nonaktifkan/", pengguna.nonaktifkan, name="pengguna-nonaktifkan"),
    path("pengguna/<int:pk>/aktifkan/", pengguna.aktifkan, name="pengguna-aktifkan"),
    path("pengguna/<int:pk>/lepas-dua-langkah/", pengguna.lepas_dua_langkah, name="pengguna-lepas-dua-langkah"),
    path("pengguna/<int:pk>/tautan-sandi/", pengguna.tautan_sandi, name="pengguna-tautan-sandi"),
    path("pengguna/<int:pk>/serah-terima/", pengguna.serah, name="pengguna-serah"),
    path("penugasan/<int:pk>/akhiri/", tugas.akhiri, name="peran-akhiri"),
    path("penugasan/<int:pk>/pindah/", tugas.pindah, name="peran-pindah"),
    path("penugasan/<int:pk>/batal/", tugas.batal, name="peran-batal"),
    path("peran/", peran.daftar, name="peran"),
    # Policies, scales, outlines, nomenclature and the entry calendar; `…-pd` is the page of one office.
    path("kebijakan/", atur.awal, name="kebijakan"),
    path(_KEBIJAKAN, atur.lihat, name="kebijakan-lihat"),
    path(f"{_KEBIJAKAN}ubah/<int:tahun>/", atur.ubah, name="kebijakan-ubah"),
    path(_KEBIJAKAN_PD, atur.lihat, name="kebijakan-lihat-pd"),
    path(f"{_KEBIJAKAN_PD}ubah/<int:tahun>/", atur.ubah, name="kebijakan-ubah-pd"),
    path(f"{_KEBIJAKAN}sistematika/", sistematika.lihat, name="sistematika"),
    path(f"{_KEBIJAKAN}sistematika/ubah/", sistematika.ubah, name="sistematika-ubah"),
    path(f"{_KEBIJAKAN}sistematika/kembalikan/", sistematika.kembalikan, name="sistematika-kembalikan"),
    path(f"{_KEBIJAKAN_PD}sistematika/", sistematika.lihat, name="sistematika-pd"),
    path(f"{_KEBIJAKAN_PD}sistematika/ubah/", sistematika.ubah, name="sistematika-ubah-pd"),
    path(f"{_KEBIJAKAN_PD}sistematika/kembalikan/", sistematika.kembalikan, name="sistematika-kembalikan-pd"),
    path(f"{_KEBIJAKAN}skala/", skala.daftar, name="skala"),
    path(f"{_KEBIJAKAN}skala/baru/", skala.baru, name="skala-baru"),
    path(f"{_KEBIJAKAN}skala/<int:pk>/", skala.lihat, name="skala-lihat"),
    path(f"{_KEBIJAKAN}skala/<int:pk>/ubah/", skala.ubah, name="skala-ubah"),
    path(f"{_KEBIJAKAN}skala/<int:pk>/versi/", skala.versi, name="skala-versi"),
    path(f"{_KEBIJAKAN}skala/<int:pk>/hapus/", skala.hapus, name="skala-hapus"),
    path(f"{_KEBIJAKAN}nomenklatur/", nomenklatur.daftar, name="nomenklatur"),
    path(f"{_KEBIJAKAN}nomenklatur/impor/", nomenklatur.impor, name="nomenklatur-impor"),
    path(f"{_KEBIJAKAN}nomenklatur/periksa/", nomenklatur.periksa, name="nomenklatur-periksa"),
    path(f"{_KEBIJAKAN}nomenklatur/<int:pk>/", nomenklatur.lihat, name="nomenklatur-lihat"),
    path(f"{_KEBIJAKAN}nomenklatur/<int:pk>/hapus/", nomenklatur.hapus, name="nomenklatur-hapus"),
    path(f"{_KEBIJAKAN}jadwal/", jadwal.kalender, name="jadwal"),
    path(f"{_KEBIJAKAN}jadwal/<int:tahun>/baru/", jadwal.baru, name="jadwal-baru"),
    path(f"{_KEBIJAKAN}jadwal/<int:tahun>/salin/", jadwal.salin, name="jadwal-salin"),
    path(f"{_KEBIJAKAN}jendela/<int:pk>/ubah/", jadwal.ubah, name="jadwal-ubah"),
    path(f"{_KEBIJAKAN}jendela/<int:pk>/hapus/", jadwal.hapus, name="jadwal-hapus"),
    path(f"{_KEBIJAKAN}jendela/<int:pk>/perpanjangan/", jadwal.perpanjang, name="jadwal-perpanjang"),
    path(f"{_KEBIJAKAN}perpanjangan/<int:pk>/cabut/", jadwal.cabut, name="jadwal-cabut"),
    *DAERAH,
    path("jejak/", jejak.daftar, name="jejak"),
    path("panduan/", panduan.daftar, name="panduan"),
    path("panduan/<slug:nama>/", panduan.lihat, name="panduan-halaman"),
    path(_SATU, laporan.lihat, name="laporan"),
    path(f"{_SATU}angka/<path:kunci>/", laporan.angka, name="angka"),
    path(f"{_SATU}cetak/", cetak.cetak, name="cetak"),
    path(f"{_SATU}cetak/<uuid:nomor>/", cetak.pekerjaan, name="pekerjaan"),
    path(f"{_SATU}cetak/<uuid:nomor>/keadaan/", cetak.keadaan, name="keadaan"),
    path(f"{_SATU}unduh/<int:cetakan>/", cetak.unduh, name="unduh"),
]
