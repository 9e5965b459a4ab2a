"""Taking away a kept print."""

from sakip.actions.cetak import keep_cetakan
from sakip.queries.laporan import collect
from tests.sakip.views.bantu import Situs


def test_print_whose_file_is_gone_leads_back_to_the_report(situs: Situs) -> None:
    satu = keep_cetakan(laporan=situs.laporan, kumpulan=collect(situs.laporan), isi=b"%PDF-", oleh=situs.orang["ayu"])
    satu.berkas.storage.delete(satu.berkas.name or "")
    jawaban = situs.sebagai("ayu").get(situs.alamat("unduh", cetakan=satu.pk))
    assert (jawaban.status_code, jawaban.url) == (302, situs.alamat("laporan"))
    assert "Buat PDF" in situs.sebagai("ayu").get(situs.alamat("laporan")).text
