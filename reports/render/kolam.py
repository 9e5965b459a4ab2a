"""Processes that lay out pages beside each other, and what memory they took.

They are made by fork when the first work is given, so they know everything this process knows by then; nothing has to
be sent but small arguments and results. Source: issue 3, part 7.
"""

import gc
import multiprocessing
import os
import resource
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Any, Self, TypeVar

from reports.render.galat import RenderGagal

T = TypeVar("T")
#: KiB that the processes of one Kolam took together, one entry for each time that was looked at.
_terpakai: list[int] = []


class Kolam:
    """At most `sekaligus` processes. With one, this process does the work itself, when the results are asked for."""

    def __init__(self, sekaligus: int) -> None:
        self._sekaligus = sekaligus
        self._kolam: ProcessPoolExecutor | None = None
        self._puncak: dict[int, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, salah: BaseException | None, jejak: TracebackType | None
    ) -> None:
        if self._kolam is not None:
            self._kolam.shutdown(wait=salah is None, cancel_futures=True)

    def map(self, kerja: Callable[[Any], T], daftar: Sequence[Any]) -> list[T]:
        """The results in the order of `daftar`; work begins in that order. Raises RenderGagal when a process dies."""
        if self._kolam is None and len(daftar) == 1:
            return [kerja(daftar[0])]
        return self.begin(kerja, daftar)()

    def begin(self, kerja: Callable[[Any], T], daftar: Sequence[Any]) -> Callable[[], list[T]]:
        """Let others do the work while this process goes on; what is returned waits for the results, as `map`."""
        if self._sekaligus == 1 or not daftar:
            return lambda: [kerja(satu) for satu in daftar]
        if self._kolam is None:
            cara = multiprocessing.get_context("fork")
            self._kolam = ProcessPoolExecutor(self._sekaligus, mp_context=cara, initializer=gc.freeze)
        nanti = self._kolam.map(_measured, [kerja] * len(daftar), daftar)
        return lambda: self._collect(nanti)

    def _collect(self, nanti: Iterable[tuple[T, int, int]]) -> list[T]:
        try:
            hasil = list(nanti)
        except BrokenProcessPool:
            raise RenderGagal("Proses pencetakan berhenti sebelum selesai.", ["penata halaman terhenti"]) from None
        for _, nomor, puncak in hasil:
            self._puncak[nomor] = max(puncak, self._puncak.get(nomor, 0))
        _terpakai.append(sum(self._puncak.values()))
        return [satu for satu, _, _ in hasil]


def _measured(kerja: Callable[[Any], T], satu: Any) -> tuple[T, int, int]:
    hasil = kerja(satu)
    return hasil, os.getpid(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def peak_memory() -> int:
    """MiB that this process and those of its largest Kolam took at most, as if all were at their peak together and
    shared nothing.
    """
    sendiri: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (sendiri + max(_terpakai, default=0)) // 1024
