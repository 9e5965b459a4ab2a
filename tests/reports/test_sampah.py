"""The collector pauses while something is composed, for as long as anybody composes, and only then."""

import gc
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest

from reports.compose import compose
from reports.sampah import uncollected
from tests.reports.pabrik import masukan_kecil


@pytest.fixture(autouse=True)
def enabled() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_is_back_afterwards_and_after_a_refusal() -> None:
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), uncollected():
        _ = 1 / 0
    assert gc.isenabled()


def test_one_that_was_off_stays_off() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_the_last_thread_turns_it_on_again() -> None:
    """The second enters while it is off, and leaves last: it must not take that for how it was."""
    masuk, keluar = Barrier(2), Barrier(2)
    terlihat: list[bool] = []

    def first() -> None:
        with uncollected():
            masuk.wait()
        terlihat.append(gc.isenabled())
        keluar.wait()

    def second() -> None:
        with uncollected():
            masuk.wait()
            keluar.wait()
            terlihat.append(gc.isenabled())

    semua = [Thread(target=first), Thread(target=second)]
    for satu in semua:
        satu.start()
    for satu in semua:
        satu.join()
    assert terlihat == [False, False]
    assert gc.isenabled()


def test_composing_leaves_it_on() -> None:
    compose(masukan_kecil())
    assert gc.isenabled()
