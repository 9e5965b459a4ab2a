"""The trail in sentences, and whose events an administrator reads."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sakip import models as m
from sakip.actions._jejak import record
from sakip.queries.jejak import jejak_terbaca, keadaan_segel, riwayat, show
from sakip.queries.jejak.kalimat import KALIMAT, TERPANJANG, changes, sentence
from sakip.workflow import ALIH
from tests.factories import NilaiFactory, PemdaFactory, PerangkatDaerahFactory, UnitKerjaFactory, bertugas
from tests.sakip.perlengkapan import HARI, Pemeran

SAKIP = Path(m.__file__).resolve().parents[1]
#: Calls whose first argument names an action.
PENCATAT = {"record", "record_change", "tindakan", "start"}


def recorded_actions() -> Iterator[tuple[str, str]]:
    """Every action named in the code, with the file that names it."""
    for berkas in sorted(SAKIP.rglob("*.py")):
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if not isinstance(simpul, ast.Call) or not simpul.args:
                continue
            nama = getattr(simpul.func, "id", getattr(simpul.func, "attr", ""))
            pertama = simpul.args[0]
            if nama in PENCATAT and isinstance(pertama, ast.Constant) and "." in str(pertama.value):
                yield str(pertama.value), berkas.name


def test_every_recorded_action_has_its_sentence() -> None:
    langkah = {(f"{jenis}.{satu}", "workflow.py") for jenis, tabel in ALIH.items() for satu in tabel}
    semua = {*recorded_actions(), *langkah}
    assert len(semua) > 25
    assert sorted(satu for satu in semua if satu[0] not in KALIMAT) == []


def kejadian(**isi: object) -> m.Jejak:
    dasar = {"aksi": "nilai.dicatat", "objek": "nilai IKM 2024 triwulan 1"}
    return m.Jejak(**(dasar | isi))


def test_an_event_is_one_plain_sentence() -> None:
    assert sentence(kejadian(), "Ayu Contoh") == "Ayu Contoh mencatat nilai IKM 2024 triwulan 1."
    ditolak = kejadian(ditolak=True)
    assert sentence(ditolak, "Ayu") == "Ayu mencoba mencatat nilai IKM 2024 triwulan 1, tetapi ditolak."
    assert sentence(kejadian(aksi="lama.sekali"), "Ayu").startswith("Ayu melakukan lama.sekali pada nilai")
    # What stands in an object's name is no pattern.
    assert sentence(kejadian(objek="{x} {objek}"), "Ayu") == "Ayu mencatat {x} {objek}."


def test_changes_are_shown_as_people_read_them() -> None:
    satu = kejadian(
        sebelum='{"status":"draf","mulai":"2024-01-02","is_active":true,"nilai":null}',
        sesudah='{"status":"diajukan","mulai":"2024-02-29","is_active":false,"nilai":["a","b"]}',
    )
    assert [(ubah.nama, ubah.sebelum, ubah.sesudah) for ubah in changes(satu)] == [
        ("akun aktif", "ya", "tidak"),
        ("mulai", "2 Januari 2024", "29 Februari 2024"),
        ("nilai", "kosong", "a dan b"),
        ("status", "Draf", "Diajukan"),
    ]


def test_changes_of_events_that_say_only_one_side_or_no_columns() -> None:
    (satu,) = changes(kejadian(sesudah='{"baris":{"Nilai":{"dibuat":3}}}'))
    assert (satu.sebelum, satu.sesudah) == ("", "Nilai: dibuat: 3")
    (satu,) = changes(kejadian(sesudah="[1,2]"))
    assert satu.sesudah == "1 dan 2"
    (satu,) = changes(kejadian(sesudah=f'{{"uraian":"{"x" * 500}"}}'))
    assert len(satu.sesudah) == TERPANJANG + 1
    assert changes(kejadian()) == []
    assert [ubah.sesudah for ubah in changes(kejadian(sesudah='{"jenis":"plt","lain":{}}'))] == [
        "Pelaksana tugas (Plt.)",
        "kosong",
    ]


@pytest.mark.django_db
def test_history_of_an_object_an_office_and_a_region(pemeran: Pemeran) -> None:
    unit = UnitKerjaFactory(pd=pemeran.pd, kode="UMUM")
    record("organisasi.muat", unit, oleh=pemeran.ayu)
    record("pd.muat", pemeran.pd, oleh=pemeran.ayu)
    record("daerah.muat", pemeran.pd.pemda, oleh=pemeran.kartika)
    oleh = {"pembaca": pemeran.ayu, "pada": HARI}
    assert [satu.kalimat for satu in riwayat(unit, **oleh)] == [
        f"{pemeran.ayu.nama} memuat unit kerja dan jabatan unit kerja UMUM."
    ]
    assert len(riwayat(pemeran.pd, **oleh)) == 2
    assert [satu.kalimat[:7] for satu in riwayat(pemeran.pd.pemda, **oleh)] == ["Kartika"]
    assert riwayat(PerangkatDaerahFactory(), **oleh) == []
    assert len(riwayat(pemeran.pd, **oleh, banyak=1)) == 1
    assert [satu.kalimat.split()[2] for satu in riwayat(pemeran.pd, **oleh, awalan="pd.")] == ["memuat"]
    assert riwayat(pemeran.pd, **oleh, awalan="unit.") == []


@pytest.mark.django_db
def test_the_history_of_an_office_keeps_people_and_drafts_from_who_may_not_know(pemeran: Pemeran) -> None:
    """Who signed in or was invited is no business of the office; the Inspektorat sees nothing before submission."""
    nilai = NilaiFactory(indikator__pd=pemeran.pd)
    record("pd.muat", pemeran.pd, oleh=pemeran.ayu)
    record("nilai.dicatat", nilai, oleh=pemeran.ayu, sesudah={"nilai": "12,5"})
    record("akun.gagal_masuk", pemeran.citra, oleh=pemeran.ayu, ditolak=True)
    record("penugasan.diberikan", m.Penugasan.objects.get(pengguna=pemeran.ayu), oleh=pemeran.kartika)
    record("aturan_akun.diatur", pemeran.pd.pemda, oleh=pemeran.kartika)

    def terbaca(siapa: m.Pengguna, tempat: m.PerangkatDaerah | m.Pemda = pemeran.pd) -> list[str]:
        return [satu.kalimat.split(maxsplit=1)[1] for satu in riwayat(tempat, pembaca=siapa, pada=HARI)]

    for siapa in (pemeran.ayu, pemeran.citra, pemeran.eka, pemeran.kartika):
        assert [satu for satu in terbaca(siapa) if "akun" in satu or "peran Perencana" in satu] == []
        assert len(terbaca(siapa)) == 2
    assert len(terbaca(pemeran.joko)) == 1
    assert "memuat perangkat daerah" in terbaca(pemeran.joko)[0]
    assert terbaca(pemeran.kartika, pemeran.pd.pemda) == []


@pytest.mark.django_db
def test_an_administrator_reads_the_region_and_its_people_only(pemeran: Pemeran) -> None:
    lain = PerangkatDaerahFactory(pemda=PemdaFactory())
    asing = bertugas("perencana", pd=lain, pengguna__username="asing")
    di_sini = record("pd.muat", pemeran.pd, oleh=pemeran.ayu)
    tentang = record("pengguna.diubah", pemeran.eka, oleh=asing)
    record("pd.muat", lain, oleh=asing)
    record("pengguna.diubah", asing, oleh=asing)
    oleh = record("skala.muat", None, oleh=pemeran.eka)
    assert list(jejak_terbaca(pemeran.kartika, HARI)) == [oleh, tentang, di_sini]
    for satu in (pemeran.ayu, pemeran.joko, asing):
        assert not jejak_terbaca(satu, HARI).exists()
    # Before the role began, and after the account was closed, nothing is read.
    assert not jejak_terbaca(pemeran.kartika, date(2020, 1, 1)).exists()
    pemeran.kartika.is_active = False
    assert not jejak_terbaca(pemeran.kartika, HARI).exists()


@pytest.mark.django_db
def test_names_are_read_once_and_removed_accounts_keep_their_user_name(
    pemeran: Pemeran, django_assert_num_queries
) -> None:  # type: ignore[no-untyped-def]
    for _ in range(5):
        record("pd.muat", pemeran.pd, oleh=pemeran.ayu)
    m.Jejak.objects.create(waktu="2024-01-02T00:00:00Z", pengguna="lama", aksi="pd.muat", objek="X/Y")
    with django_assert_num_queries(2):
        semua = show(m.Jejak.objects.order_by("pk"))
    assert semua[0].kalimat.startswith(pemeran.ayu.nama)
    assert semua[-1].kalimat == "lama memuat perangkat daerah X/Y."


@pytest.mark.django_db
def test_how_far_the_trail_is_sealed(sistem: m.Pengguna) -> None:
    from sakip.actions.segel import seal_jejak

    assert keadaan_segel().nomor == 0
    assert keadaan_segel().belum == 1
    seal_jejak(oleh=sistem)
    record("skala.muat", None, oleh=sistem)
    segel = keadaan_segel()
    assert (segel.nomor, segel.belum) == (1, 1)
