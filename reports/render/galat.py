"""The one error a renderer raises on purpose."""

from collections.abc import Iterable


class RenderGagal(Exception):
    """A document could not be printed, or its print does not hold what the document holds.

    The message is an Indonesian sentence fit to show; `rincian` lists what is missing or went wrong, one line each.
    """

    def __init__(self, pesan: str, rincian: Iterable[str] = ()) -> None:
        self.pesan = pesan
        self.rincian = tuple(rincian)
        super().__init__("\n".join((pesan, *(f"- {satu}" for satu in self.rincian))))

    def __reduce__(self) -> tuple[type["RenderGagal"], tuple[str, tuple[str, ...]]]:
        """Keep both parts when the error crosses from the child process."""
        return type(self), (self.pesan, self.rincian)
