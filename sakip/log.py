"""Keeps out of the log what an address may hold: links that open something, and addresses of people inside them."""

from __future__ import annotations

import logging
import re

#: Pages whose address is a secret: an invitation, a new password, a new mail address.
_RAHASIA = re.compile(r"(?<!\S)(/(?:undangan|akun/sandi-baru|akun/surel)/)[^/\s]+")


class TanpaTautan(logging.Filter):
    """Shortens such an address in every line: "Gone: /undangan/…/"."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every line through, shortened."""
        teks = record.getMessage()
        pendek = _RAHASIA.sub(r"\1…", teks)
        if pendek != teks:
            record.msg, record.args = pendek, ()
        return True
