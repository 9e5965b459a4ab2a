"""Forms that can show what they would do before anything is stored."""

from __future__ import annotations

from sakip.forms.dasar import Formulir


class FormulirPratinjau(Formulir):
    """A form with a second button, "Pratinjau"."""

    def valid_without(self, medan: str) -> bool:
        """Whether everything but a field that only saving needs is right; the field is still marked as required."""
        self.fields[medan].required = False
        benar = self.is_valid()
        self.fields[medan].required = True
        return benar
