"""What a revision of the Perjanjian Kinerja changed: targets and money.

Source: regulasi.md 1.3 (when an agreement may be revised); desain.md 3 (Agreement: a revision is a new version, the
difference is computed).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports import wording
from reports.compose.kalimat.bahasa import (
    Cacah,
    Isi,
    ada,
    bernilai,
    deret,
    kalimat,
    kecilkan,
    nilai,
    rapikan,
    sambung,
    sebesar,
    semua,
    susun,
)
from reports.compose.kalimat.hasil import contrast
from reports.document import Angka


@dataclass(frozen=True, slots=True, kw_only=True)
class PerubahanTarget:
    """A target that the revision changed; `semula` None: it was added, `menjadi` None: it was taken out."""

    nama: str
    semula: Angka | None
    menjadi: Angka | None

    def __post_init__(self) -> None:
        if self.semula is None and self.menjadi is None:
            raise ValueError(f"{self.nama}: tidak ada target semula maupun target menjadi")


@dataclass(frozen=True, slots=True, kw_only=True)
class PerubahanPK:
    """Two versions by their names, why the newer one was made, which targets it changed and how many it left.

    Money: totals of both versions and their difference, each with its reason where it is not known.
    """

    lama: str
    baru: str
    alasan: str = ""
    target: tuple[PerubahanTarget, ...] = ()
    tetap: int = 0
    anggaran_lama: Angka
    anggaran_baru: Angka
    selisih: Angka


def perubahan_pk(satu: PerubahanPK) -> Isi:
    """One paragraph: why, which targets, and the money."""
    lama, baru = rapikan(satu.lama), rapikan(satu.baru)
    alasan = f" karena {kecilkan(rapikan(satu.alasan))}" if satu.alasan.strip() else ""
    pembuka = kalimat(f"{lama} diubah menjadi {baru}{alasan}")
    return sambung(pembuka, _targets(satu), *_details(satu.target), _money(satu))


def _targets(satu: PerubahanPK) -> Isi:
    """How many targets changed, came, went and stayed."""
    grup = [(len(isi), kata) for kata, isi in _groups(satu.target) if isi]
    if not grup:
        if not satu.tetap:
            return kalimat("kedua versi tersebut tidak memuat target kinerja")
        return kalimat("perubahan tersebut tidak mengubah target kinerja")
    if len(grup) == 1 and not satu.tetap:
        return kalimat(f"{semua(grup[0][0], 'target')} kinerja {grup[0][1]}")
    grup += [(satu.tetap, "tidak berubah")] if satu.tetap else []
    return kalimat(contrast([susun(Cacah(n).isi, f" target {kata}") for n, kata in grup]))


def _groups(target: Sequence[PerubahanTarget]) -> tuple[tuple[str, list[PerubahanTarget]], ...]:
    return (
        ("berubah", [t for t in target if t.semula is not None and t.menjadi is not None]),
        ("ditambahkan", [t for t in target if t.semula is None]),
        ("dihapus", [t for t in target if t.menjadi is None]),
    )


def _details(target: Sequence[PerubahanTarget]) -> list[Isi]:
    rincian = []
    for kata, isi in _groups(target):
        if isi:
            rincian.append(kalimat(f"target yang {kata} adalah target ", deret([_item(t) for t in isi])))
    return rincian


def _item(target: PerubahanTarget) -> Isi:
    nama = rapikan(target.nama)
    if ada(target.semula) and ada(target.menjadi):
        return susun(nama, " dari ", nilai(target.semula), " menjadi ", nilai(target.menjadi))
    semula = susun(" yang semula ", sebesar(target.semula)) if ada(target.semula) else ()
    menjadi = susun(" ", sebesar(target.menjadi)) if ada(target.menjadi) else ()
    return susun(nama, semula or menjadi)


def _money(satu: PerubahanPK) -> Isi:
    if not ada(satu.anggaran_lama) or not ada(satu.anggaran_baru) or not ada(satu.selisih):
        kurang = [nama for nama, a in ((satu.lama, satu.anggaran_lama), (satu.baru, satu.anggaran_baru)) if not ada(a)]
        sebab = f" karena {wording.gabung([rapikan(n) for n in kurang])} tidak memuat anggaran" if kurang else ""
        return kalimat(f"perubahan jumlah anggarannya tidak dapat dihitung{sebab}")
    beda = bernilai(satu.selisih)
    if beda == 0:
        return kalimat("jumlah anggarannya tetap, yaitu ", satu.anggaran_baru)
    kata = "bertambah" if beda > 0 else "berkurang"
    return kalimat(f"jumlah anggarannya {kata} dari ", satu.anggaran_lama, " menjadi ", satu.anggaran_baru,
                   " (selisih ", satu.selisih, ")")  # fmt: skip
