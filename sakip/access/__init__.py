"""Who may do what, and who may see what (desain.md 2, promise 8). Writes nothing."""

from sakip.access.peran import PERAN, Peran, yang_dapat
from sakip.access.policy import (
    boleh,
    ingat,
    izin_dimiliki,
    melihat_draf,
    peran_berlaku,
    terlihat_oleh,
    tugas_berlaku,
)
from sakip.access.putusan import Putusan, TidakBoleh, wajib

__all__ = [
    "PERAN",
    "Peran",
    "Putusan",
    "TidakBoleh",
    "boleh",
    "ingat",
    "izin_dimiliki",
    "melihat_draf",
    "peran_berlaku",
    "terlihat_oleh",
    "tugas_berlaku",
    "wajib",
    "yang_dapat",
]
