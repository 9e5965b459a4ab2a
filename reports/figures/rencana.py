"""Which tujuan and sasaran are in force in a year, and what replaced what (desain.md 3, Planning)."""

from collections.abc import Iterable

from reports.inputs import FaktaPD, Renstra, Sasaran, Tujuan

JENIS = ("strategis", "lainnya")


class PetaRencana:
    """The plan versions of one office.

    A sasaran is in force in a year that its own bounds cover (where it has none: from the first year its version plans
    for to the end of the plan). Of several versions the latest counts that has sasaran of the same kind for the year;
    one of an older version stays only where its own `tahun_akhir` says so and nothing in force replaced it. Sasaran of
    no version (kinerja lainnya may be in none) follow their own bounds alone.
    """

    def __init__(self, fakta: FaktaPD) -> None:
        self._renstra = {satu.kode: satu for satu in fakta.renstra}
        self._tujuan = fakta.tujuan
        self._sasaran = {satu.kode: satu for satu in fakta.sasaran}
        self._berlaku: dict[int, dict[str, tuple[Sasaran, ...]]] = {}

    def version(self, tahun: int) -> Renstra | None:
        """The version in force: the highest `berlaku_mulai` not after the year, of those whose years cover it."""
        return max(self._versions(tahun), key=_age, default=None)

    def _versions(self, tahun: int) -> list[Renstra]:
        return [satu for satu in self._renstra.values() if satu.berlaku_mulai <= tahun <= satu.tahun_akhir]

    def goals(self, tahun: int) -> tuple[Tujuan, ...]:
        """Tujuan in force: those of the latest version that has any, and those that a sasaran in force belongs to."""
        berlaku = sorted(self._versions(tahun), key=_age, reverse=True)
        versi = next((satu.kode for satu in berlaku if any(t.renstra == satu.kode for t in self._tujuan)), None)
        dipakai = {satu.tujuan for satu in self.objectives(tahun)}
        return tuple(satu for satu in self._tujuan if satu.renstra == versi or satu.kode in dipakai)

    def objectives(self, tahun: int, jenis: str = "") -> tuple[Sasaran, ...]:
        """Sasaran in force of one kind, or of both with strategis first."""
        if tahun not in self._berlaku:
            self._berlaku[tahun] = {satu: self._of_kind(tahun, satu) for satu in JENIS}
        berlaku = self._berlaku[tahun]
        return berlaku[jenis] if jenis else tuple(satu for isi in berlaku.values() for satu in isi)

    def _of_kind(self, tahun: int, jenis: str) -> tuple[Sasaran, ...]:
        calon = [satu for satu in self._sasaran.values() if satu.jenis == jenis and self._covers(satu, tahun)]
        berversi = [self._renstra[satu.renstra] for satu in calon if satu.renstra in self._renstra]
        terbaru = max(berversi, key=_age).kode if berversi else None
        pasti = [satu for satu in calon if satu.renstra == terbaru or satu.renstra not in self._renstra]
        diganti = {kode for satu in pasti for kode in self._ancestors(satu.kode)}
        return tuple(
            satu for satu in calon if satu in pasti or (satu.tahun_akhir is not None and satu.kode not in diganti)
        )

    def _covers(self, sasaran: Sasaran, tahun: int) -> bool:
        renstra = self._renstra.get(sasaran.renstra)
        awal = sasaran.tahun_awal or (renstra.berlaku_mulai if renstra else tahun)
        akhir = sasaran.tahun_akhir or (renstra.tahun_akhir if renstra else tahun)
        return awal <= tahun <= akhir

    def predecessors(self, sasaran: str) -> tuple[Sasaran, ...]:
        """All generations before this sasaran, nearest first."""
        return tuple(self._sasaran[kode] for kode in self._ancestors(sasaran) if kode in self._sasaran)

    def successors(self, sasaran: str) -> tuple[Sasaran, ...]:
        """Those that name this sasaran as what they replaced."""
        return tuple(satu for satu in self._sasaran.values() if sasaran in satu.pendahulu)

    def _ancestors(self, sasaran: str) -> Iterable[str]:
        lapis: list[str] = [sasaran]
        terlihat: dict[str, None] = {}
        while lapis:
            lapis = [
                kode
                for satu in lapis
                if satu in self._sasaran
                for kode in self._sasaran[satu].pendahulu
                if kode not in terlihat and kode != sasaran
            ]
            terlihat.update(dict.fromkeys(lapis))
        return terlihat


def _age(renstra: Renstra) -> tuple[int, int]:
    return renstra.berlaku_mulai, renstra.versi
