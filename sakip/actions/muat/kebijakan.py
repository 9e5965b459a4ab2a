"""Loading policies and predicate scales."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from reports.calc import KebijakanHitung, Skala
from sakip.actions._tindakan import izinkan, tindakan
from sakip.actions.muat._kolom import kolom, sumber
from sakip.actions.muat._sinkron import HasilMuat, Muatan
from sakip.choices import Lingkup
from sakip.fakta import KebijakanFakta
from sakip.models import Kebijakan, Pemda, Pengguna, PerangkatDaerah, PitaSkala, SkalaPredikat
from sakip.workflow import Izin


@tindakan("kebijakan.muat")
def muat_kebijakan(
    *, lingkup: Pemda | PerangkatDaerah | None, kebijakan: KebijakanFakta, oleh: Pengguna, dasar: str = ""
) -> HasilMuat:
    """Load the policy that a scope has from a year on; its policies from other years stay. None: national.

    Raises TidakBoleh, KebijakanSalah for a value the core does not know.
    """
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, lingkup)
    muatan = Muatan(oleh, dasar)
    sync_kebijakan(muatan, lingkup, kebijakan)
    return muatan.finish()


def sync_kebijakan(muatan: Muatan, lingkup: Pemda | PerangkatDaerah | None, kebijakan: KebijakanFakta) -> None:
    """A policy as part of a larger load."""
    KebijakanHitung.from_dict(kebijakan.hitung)
    nilai = {"hitung": dict(kebijakan.hitung), "cetak": dict(kebijakan.cetak)}
    bagian = muatan.start("kebijakan.muat", lingkup, [kebijakan.tahun_awal, nilai])
    bagian.sync(
        Kebijakan.objects.filter(**kolom_lingkup(lingkup)),
        [
            {
                **kolom_lingkup(lingkup),
                "nilai": nilai,
                **kolom(kebijakan, "tahun_awal", "tahun_akhir"),
                **sumber(kebijakan.sumber),
            }
        ],
        ("tahun_awal",),
        buang=False,
    )


def kolom_lingkup(lingkup: Pemda | PerangkatDaerah | None) -> dict[str, Any]:
    """The columns that name the scope."""
    if lingkup is None:
        return {"lingkup": Lingkup.NASIONAL.value}
    if isinstance(lingkup, Pemda):
        return {"lingkup": Lingkup.PEMDA.value, "pemda_id": lingkup.pk}
    return {"lingkup": Lingkup.PD.value, "pd_id": lingkup.pk}


@tindakan("skala.muat")
def muat_skala(*, skala: Sequence[Skala], oleh: Pengguna, dasar: str = "") -> HasilMuat:
    """Load all national predicate scales; one that is no longer among them is removed, those of regions stay.

    Raises TidakBoleh.
    """
    izinkan(oleh, Izin.ATUR_KEBIJAKAN, None)
    muatan = Muatan(oleh, dasar)
    bagian = muatan.start("skala.muat", None, [asdict(satu) for satu in skala])
    medan = (
        "kode", "nama", "satuan", "desimal", "tahun_mulai", "tahun_sampai", "sumbu_bawah", "sumbu_atas", "diskrit",
    )  # fmt: skip
    baris = bagian.sync(
        SkalaPredikat.objects.filter(pemda__isnull=True),
        [
            {"letak": i, **kolom(satu, *medan), **kolom(satu.sumber, "instrumen", "tanda", "catatan")}
            for i, satu in enumerate(skala)
        ],
        ("kode",),
    )
    medan_pita = ("kode", "sebutan", "bawah", "atas", "bawah_terbuka", "atas_terbuka", "urutan")
    bagian.sync(
        PitaSkala.objects.filter(skala__pemda__isnull=True),
        [
            {"skala_id": baris[satu.kode,].pk, "letak": i, **kolom(p, *medan_pita)}
            for satu in skala
            for i, p in enumerate(satu.pita)
        ],
        ("skala_id", "kode"),
    )
    return muatan.finish()
