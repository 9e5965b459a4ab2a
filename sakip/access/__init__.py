"""Who may do what, and who may see what (desain.md 2, promise 8). Writes nothing."""

from sakip.access.peran import PERAN, Peran
from sakip.access.policy import boleh, terlihat_oleh
from sakip.access.putusan import Putusan, TidakBoleh, wajib

__all__ = ["PERAN", "Peran", "Putusan", "TidakBoleh", "boleh", "terlihat_oleh", "wajib"]
