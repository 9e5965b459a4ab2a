"""Processes that lay out pages beside each other, and what memory they took.

They are made by fork when the first work is given, so they know everything this process knows by then; nothing has to
be sent but small arguments and results. Source: issue 3, part 7.
"""

import gc
import multiprocessing
import os
import resource
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Any, Self, TypeVar

from reports.render.galat import RenderGagal

T = TypeVar("T")
#: Peak in KiB of every process that had work here, by its number.
_puncak: dict[int, int] = {}


class Kolam:
    """At most `sekaligus` processes; with one, and for a single piece of work, this process does it itself."""

    def __init__(self, sekaligus: int) -> None:
        self._sekaligus = sekaligus
        self._kolam: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, salah: BaseException | None, jejak: TracebackType | None
    ) -> None:
        if self._kolam is not None:
            self._kolam.shutdown(wait=salah is None, cancel_futures=True)

    def map(self, kerja: Callable[[Any], T], daftar: Sequence[Any]) -> list[T]:
        """The results in the order of `daftar`; work begins in that order. Raises RenderGagal when a process dies."""
        if self._kolam is None and (self._sekaligus == 1 or len(daftar) < 2):
            return [kerja(satu) for satu in daftar]
        if self._kolam is None:
            cara = multiprocessing.get_context("fork")
            self._kolam = ProcessPoolExecutor(self._sekaligus, mp_context=cara, initializer=gc.freeze)
        try:
            hasil = list(self._kolam.map(_measured, [kerja] * len(daftar), daftar))
        except BrokenProcessPool:
            raise RenderGagal("Proses pencetakan berhenti sebelum selesai.", ["penata halaman terhenti"]) from None
        for _, nomor, puncak in hasil:
            _puncak[nomor] = max(puncak, _puncak.get(nomor, 0))
        return [satu for satu, _, _ in hasil]


def _measured(kerja: Callable[[Any], T], satu: Any) -> tuple[T, int, int]:
    hasil = kerja(satu)
    return hasil, os.getpid(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def peak_memory() -> int:
    """MiB that this process and those that had work took at most, as if all were at their peak together and shared
    nothing.
    """
    sendiri: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (sendiri + sum(_puncak.values())) // 1024
