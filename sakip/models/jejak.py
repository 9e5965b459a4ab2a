"""The trail: append-only, with text columns and no foreign keys, so that it outlives what it tells about.

Refused three times over: here in the model and its queryset, and by triggers in both databases (migration 0002).
Source: desain.md 2 (promise 6) and 3 (Trail).
"""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models
from django.db.models import CheckConstraint, Q


class JejakTetap(Exception):
    """Somebody tried to change or remove an event of the trail. A defect of the program, so not a Galat."""


class JejakQuerySet(models.QuerySet["Jejak"]):
    """Events can be read and added."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise JejakTetap("Jejak tidak dapat diubah.")

    def delete(self) -> NoReturn:
        """Refuse."""
        raise JejakTetap("Jejak tidak dapat dihapus.")

    async def aupdate(self, **kwargs: Any) -> NoReturn:
        """Refuse."""
        self.update()

    async def adelete(self) -> NoReturn:
        """Refuse."""
        self.delete()

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        self.update()


class Jejak(models.Model):
    """One event: who, when, what, on which object, before, after, on what ground.

    `objek_jenis` and `objek_id` find the row while it exists; `objek` names it for people. `sebelum` and `sesudah` are
    canonical JSON as text, so that a later seal over them does not depend on a database's own idea of JSON.
    """

    waktu = models.DateTimeField()
    pengguna = models.TextField()
    aksi = models.CharField(max_length=100)
    objek_jenis = models.CharField(max_length=50)
    objek_id = models.CharField(max_length=50, blank=True, default="")
    objek = models.TextField()
    sebelum = models.TextField(blank=True, default="")
    sesudah = models.TextField(blank=True, default="")
    dasar = models.TextField(blank=True, default="")
    ditolak = models.BooleanField(default=False)

    objects = JejakQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["objek_jenis", "objek_id"], name="jejak_objek"),
            models.Index(fields=["waktu"], name="jejak_waktu"),
        ]
        constraints = [CheckConstraint(condition=~Q(pengguna="") & ~Q(aksi=""), name="jejak_berpelaku")]

    def __str__(self) -> str:
        return f"{self.aksi} {self.objek}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add; refuse to change."""
        if not self._state.adding:
            raise JejakTetap("Jejak tidak dapat diubah.")
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise JejakTetap("Jejak tidak dapat dihapus.")


#: Triggers that hold the same rule below Django. Keyed by database vendor; `PASANG` makes them, `LEPAS` drops them.
PASANG = {
    "sqlite": [
        f"CREATE TRIGGER jejak_tetap_{peristiwa.lower()} BEFORE {peristiwa} ON sakip_jejak "
        f"BEGIN SELECT RAISE(ABORT, 'jejak hanya dapat ditambah'); END"
        for peristiwa in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        "CREATE FUNCTION sakip_jejak_tetap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION 'jejak hanya dapat ditambah' USING ERRCODE = 'integrity_constraint_violation'; END $$",
        "CREATE TRIGGER jejak_tetap BEFORE UPDATE OR DELETE OR TRUNCATE ON sakip_jejak "
        "FOR EACH STATEMENT EXECUTE FUNCTION sakip_jejak_tetap()",
    ],
}
LEPAS = {
    "sqlite": ["DROP TRIGGER jejak_tetap_update", "DROP TRIGGER jejak_tetap_delete"],
    "postgresql": ["DROP TRIGGER jejak_tetap ON sakip_jejak", "DROP FUNCTION sakip_jejak_tetap()"],
}
