"""The one resolver of policy: nasional → pemda → PD, key by key, with the scope that set each (desain.md 2, 7)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from reports.calc import KebijakanHitung, Pita, Skala, SumberSkala
from reports.inputs import KebijakanMasukan
from sakip.choices import Lingkup
from sakip.models import Kebijakan, PerangkatDaerah, SkalaPredikat

#: From the widest scope to the narrowest; the later one wins.
_URUTAN = {lingkup.value: urutan for urutan, lingkup in enumerate((Lingkup.NASIONAL, Lingkup.PEMDA, Lingkup.PD))}


def kebijakan_berlaku(pd: PerangkatDaerah, tahun: int) -> KebijakanMasukan:
    """The policy in force for the office in the year. One query.

    Within one scope a policy that starts later wins. A key that no scope sets keeps the core's default and is not in
    `asal`. Raises KebijakanSalah for a stored value the core does not know.
    """
    baris = list(
        Kebijakan.objects.filter(
            Q(lingkup=Lingkup.NASIONAL.value) | Q(pemda=pd.pemda_id) | Q(pd=pd.pk),
            Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun),
            tahun_awal__lte=tahun,
        )
    )
    baris.sort(key=lambda satu: (_URUTAN[satu.lingkup], satu.tahun_awal))
    hitung: dict[str, Any] = {}
    cetak: dict[str, str] = {}
    asal: dict[str, str] = {}
    for satu in baris:
        for tujuan, bagian in ((hitung, "hitung"), (cetak, "cetak")):
            isi = satu.nilai.get(bagian, {})
            tujuan.update(isi)
            asal.update(dict.fromkeys(isi, satu.lingkup))
    return KebijakanMasukan(hitung=KebijakanHitung.from_dict(hitung), cetak=cetak, asal=asal)


def skala_tersimpan() -> tuple[Skala, ...]:
    """Every predicate scale, in the order it was loaded. Two queries."""
    return tuple(
        Skala(
            kode=satu.kode,
            nama=satu.nama,
            satuan=satu.satuan,
            desimal=satu.desimal,
            pita=tuple(
                Pita(p.kode, p.sebutan, p.bawah, p.atas, p.bawah_terbuka, p.atas_terbuka, p.urutan)
                for p in sorted(satu.pita.all(), key=lambda p: p.letak)
            ),
            sumber=SumberSkala(satu.instrumen, satu.tanda, satu.catatan),
            tahun_mulai=satu.tahun_mulai,
            tahun_sampai=satu.tahun_sampai,
            sumbu_bawah=satu.sumbu_bawah,
            sumbu_atas=satu.sumbu_atas,
            diskrit=satu.diskrit,
        )
        for satu in SkalaPredikat.objects.order_by("letak", "pk").prefetch_related("pita")
    )
