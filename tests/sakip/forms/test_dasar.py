"""Forms by themselves: what the editor saw travels exactly, and both values are shown as a reader knows them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django import forms

from sakip.actions.errors import SudahBerubah
from sakip.choices import JenisPemangku
from sakip.forms.dasar import AlasanForm, Formulir, Saringan, TanggalField, YakinForm, bilangan, pilihan_kosong
from sakip.models import UnitKerja
from tests.factories import UnitKerjaFactory


class Contoh(Formulir):
    """A field of each kind."""

    kelompok = (("Pokok", ("nama", "mulai")), ("Lain", ("nilai", "jenis", "aktif")))
    nama = forms.CharField(label="Nama", widget=forms.Textarea)
    mulai = TanggalField(label="Mulai", required=False)
    nilai = forms.DecimalField(label="Nilai", required=False)
    jenis = forms.ChoiceField(label="Jenis", choices=pilihan_kosong(JenisPemangku), required=False)
    aktif = forms.BooleanField(label="Aktif", required=False)


SEMULA: dict[str, Any] = {
    "nama": "Satu\nDua",
    "mulai": date(2024, 6, 3),
    "nilai": Decimal("99.950"),
    "jenis": "plh",
    "aktif": True,
}
LAIN: dict[str, Any] = {
    "waktu": datetime(2024, 6, 3, 8, tzinfo=UTC),
    "daftar": ["a", 1],
    "peta": {"a": None},
    "kosong": None,
}


def sent(semula: dict[str, Any], **isian: Any) -> Contoh:
    """The form as a browser sends it back."""
    return Contoh({"nama": "Satu\r\nDua", "semula": Contoh(semula=semula).token, **isian}, semula=semula)


def test_what_the_editor_saw_comes_back_exactly() -> None:
    semula = SEMULA | LAIN
    assert sent(semula).semula == semula
    assert str(sent(semula).semula["nilai"]) == "99.950"
    assert Contoh(semula=semula).semula == semula
    assert Contoh().semula == {}
    assert Contoh().token == ""


def test_it_stays_what_was_seen_although_the_row_changed() -> None:
    form = Contoh({"nama": "X", "semula": Contoh(semula=SEMULA).token}, semula=SEMULA | {"jenis": "plt"})
    assert form.semula == SEMULA
    ulang = Contoh({"nama": "X", "semula": form.token}, semula=SEMULA | {"jenis": "plt"})
    assert ulang.semula == SEMULA


def test_a_token_of_another_form_is_none() -> None:
    form = Contoh({"nama": "X", "semula": AlasanForm(semula=SEMULA).token}, semula=SEMULA)
    assert not form.is_valid()
    assert form.semula == {}
    assert [satu.pesan.split(". ")[0] for satu in form.galat] == [
        "Isian tidak dapat dicocokkan dengan data yang Anda buka"
    ]


def test_line_ends_are_those_of_the_database() -> None:
    form = sent(SEMULA)
    assert form.is_valid()
    assert form.cleaned_data["nama"] == "Satu\nDua"


def test_both_values_as_a_reader_knows_them() -> None:
    form = sent(SEMULA, nilai="98.5", jenis="plt")
    assert form.is_valid()
    tersimpan = {"mulai": date(2024, 7, 1), "nilai": None, "jenis": "definitif", "aktif": False, "asing": ["a", "b"]}
    dikirim = {"mulai": date(2024, 6, 4), "nilai": Decimal("98.5"), "jenis": "plt", "aktif": True, "asing": []}
    form.sisipkan(SudahBerubah("Sudah diubah.", tersimpan=tersimpan, dikirim=dikirim | {"nama": "tak bentrok"}))
    assert [(satu.label, satu.tersimpan, satu.dikirim) for satu in form.bentrok] == [
        ("Mulai", "1 Juli 2024", "4 Juni 2024"),
        ("Nilai", "(kosong)", "98,5"),
        ("Jenis", "Definitif", "Pelaksana tugas (Plt.)"),
        ("Aktif", "Tidak", "Ya"),
        ("Asing", "a, b", "(kosong)"),
    ]
    lagi = Contoh({"nama": "X", "semula": form.token}, semula=SEMULA)
    assert lagi.semula == SEMULA | {nama: nilai for nama, nilai in tersimpan.items() if nama != "asing"}


@pytest.mark.django_db
def test_a_row_is_named_by_its_name() -> None:
    class Pilih(Formulir):
        unit = forms.ModelChoiceField(label="Unit", queryset=UnitKerja.objects.all(), required=False)

    satu, dua = UnitKerjaFactory(kode="A"), UnitKerjaFactory(kode="B")
    form = Pilih({"unit": str(dua.pk), "semula": Pilih(semula={"unit": satu}).token}, semula={"unit": satu})
    assert form.semula == {"unit": satu.pk}
    assert form.is_valid()
    form.sisipkan(SudahBerubah("Sudah diubah.", tersimpan={"unit": satu.pk}, dikirim={"unit": dua}))
    assert [(satu.tersimpan, satu.dikirim) for satu in form.bentrok] == [("A", "B")]
    form.sisipkan(SudahBerubah("Lagi.", tersimpan={"unit": 0}, dikirim={"unit": dua.pk}))
    assert form.bentrok[0].tersimpan == "(kosong)"
    assert Pilih.awal(satu) == {}


@pytest.mark.django_db
def test_the_columns_of_a_row_fill_the_fields_of_their_name() -> None:
    class Unit(Formulir):
        nama = forms.CharField()
        induk = forms.IntegerField(required=False)
        lain = forms.CharField(required=False)

    induk = UnitKerjaFactory()
    assert Unit.awal(UnitKerjaFactory(nama="Bidang", pd=induk.pd, induk=induk)) == {"nama": "Bidang", "induk": induk.pk}


def test_a_choice_inside_a_group_has_its_label() -> None:
    class Kelompok(Formulir):
        jenis = forms.ChoiceField(label="Jenis", choices=[("Dinas", [("d", "Dinas besar")]), ("l", "Lain")])

    form = Kelompok({"jenis": "l"})
    assert form.is_valid()
    form.sisipkan(SudahBerubah("Sudah diubah.", tersimpan={"jenis": "d"}, dikirim={"jenis": "l"}))
    assert [(satu.tersimpan, satu.dikirim) for satu in form.bentrok] == [("Dinas besar", "Lain")]


def test_errors_come_in_the_order_of_the_fields() -> None:
    form = Contoh({"nama": "", "jenis": "raja"}, initial={"nama": "x"})
    form.add_error(None, "Umum.")
    assert [(satu.id, satu.label) for satu in form.galat] == [("", ""), ("id_nama", "Nama"), ("id_jenis", "Jenis")]
    assert Contoh().galat == []


def test_a_day_is_read_as_a_browser_or_a_person_writes_it() -> None:
    for teks in ("2024-06-03", "03-06-2024", "3/6/2024"):
        assert TanggalField().clean(teks) == date(2024, 6, 3)
    assert 'type="date" name="mulai" value="2024-06-03"' in str(Contoh(semula=SEMULA)["mulai"])


def test_the_filter_of_a_list_reads_what_it_can() -> None:
    assert Saringan({"q": "  dinas "}).isian == {"q": "dinas"}
    assert Saringan(None).isian == {}
    assert Saringan({"q": "x" * 200}).isian == {}


def test_the_question_before_what_cannot_be_undone() -> None:
    assert YakinForm({}).is_valid()
    assert not YakinForm(None).is_valid()
    assert not AlasanForm({"alasan": " "}).is_valid()
    assert AlasanForm({"alasan": "Salah catat."}).is_valid()


@pytest.mark.parametrize("teks", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_year_that_nothing_is_about_is_a_slip_of_the_pen(teks: str) -> None:
    with pytest.raises(forms.ValidationError, match="antara tahun 1900 dan 2199"):
        TanggalField().clean(teks)
    assert TanggalField(required=False).clean("") is None


@pytest.mark.parametrize(
    ("teks", "angka"),
    [("7", 7), ("0", 0), ("9" * 18, 10**18 - 1), ("9" * 19, None), ("9" * 5000, None), ("-1", None), ("²", None),
     ("٣", None), ("", None), (None, None), (5, 5)],
)  # fmt: skip
def test_a_whole_number_is_read_only_where_it_is_one(teks: object, angka: int | None) -> None:
    assert bilangan(teks) == angka
