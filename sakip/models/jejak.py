"""The trail: append-only, with text columns and no foreign keys, so that it outlives what it tells about.

Refused three times over: here in the model and its queryset, and by triggers in both databases (migration 0002). Seals
over batches of events, each with the hash of the one before, let a command tell whether somebody got past all three.
Source: desain.md 2 (promise 6) and 3 (Trail).
"""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

from django.db import models
from django.db.models import CheckConstraint, Q

from sakip.models.dasar import berurut


class JejakTetap(Exception):
    """Somebody tried to change or remove an event of the trail. A defect of the program, so not a Galat."""


M = TypeVar("M", bound=models.Model, covariant=True)


class TetapQuerySet(models.QuerySet[M]):
    """Rows can be read and added."""

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


class Tetap(models.Model):
    """A row that is added once and never changed or removed."""

    objects = TetapQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add; refuse to change."""
        if not self._state.adding:
            raise JejakTetap("Jejak tidak dapat diubah.")
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise JejakTetap("Jejak tidak dapat dihapus.")


class Jejak(Tetap):
    """One event: who, when, what, on which object, before, after, on what ground.

    `objek_jenis` and `objek_id` find the row while it exists; `objek` names it for people. `pemda` and `pd` are the
    codes of the region and office the object lay in at that moment, "" where it lies in none. `sebelum` and `sesudah`
    are canonical JSON as text, so that a seal over them does not depend on a database's own idea of JSON.
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
    pemda = models.CharField(max_length=100, blank=True, default="")
    pd = models.CharField(max_length=100, blank=True, default="")

    class Meta:
        indexes = [
            models.Index(fields=["objek_jenis", "objek_id"], name="jejak_objek"),
            models.Index(fields=["waktu"], name="jejak_waktu"),
            models.Index(fields=["pemda", "-id"], name="jejak_pemda"),
        ]
        constraints = [CheckConstraint(condition=~Q(pengguna="") & ~Q(aksi=""), name="jejak_berpelaku")]

    def __str__(self) -> str:
        return f"{self.aksi} {self.objek}"


class SegelJejak(Tetap):
    """A seal over the events with numbers `dari` to `sampai`, both included; batches follow each other without a hole.

    `sidik` is the SHA-256 over the seal before and the text of every event (`queries.segel`), so that a change anywhere
    in the past breaks every seal after it.
    """

    nomor = models.PositiveIntegerField(unique=True)
    dari = models.BigIntegerField(unique=True)
    sampai = models.BigIntegerField(unique=True)
    jumlah = models.PositiveIntegerField()
    sidik = models.CharField(max_length=64)
    dibuat_pada = models.DateTimeField()

    class Meta:
        constraints = [
            berurut("dari", "sampai"),
            CheckConstraint(condition=Q(jumlah__gt=0, nomor__gt=0), name="segeljejak_berisi"),
        ]

    def __str__(self) -> str:
        return f"segel {self.nomor}"


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

#: The same for the seals (migration 0006); the function of PostgreSQL is the trail's.
PASANG_SEGEL = {
    "sqlite": [
        *(
            f"CREATE TRIGGER segel_tetap_{peristiwa.lower()} BEFORE {peristiwa} ON sakip_segeljejak "
            f"BEGIN SELECT RAISE(ABORT, 'segel jejak hanya dapat ditambah'); END"
            for peristiwa in ("UPDATE", "DELETE")
        ),
        "CREATE TRIGGER segel_tetap_insert BEFORE INSERT ON sakip_segeljejak "
        "WHEN EXISTS (SELECT 1 FROM sakip_segeljejak WHERE id = NEW.id OR nomor = NEW.nomor) "
        "BEGIN SELECT RAISE(ABORT, 'segel jejak hanya dapat ditambah'); END",
    ],
    "postgresql": [
        "CREATE TRIGGER segel_tetap BEFORE UPDATE OR DELETE OR TRUNCATE ON sakip_segeljejak "
        "FOR EACH STATEMENT EXECUTE FUNCTION sakip_jejak_tetap()",
    ],
}
LEPAS_SEGEL = {
    "sqlite": [f"DROP TRIGGER segel_tetap_{peristiwa}" for peristiwa in ("update", "delete", "insert")],
    "postgresql": ["DROP TRIGGER segel_tetap ON sakip_segeljejak"],
}
