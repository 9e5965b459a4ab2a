"""Stored codes and the labels of forms."""

import pytest

from sakip.choices import Arah, JenisPemangku, baca, pilihan


def test_a_form_shows_the_labels_of_the_core() -> None:
    assert pilihan(Arah) == [
        ("naik", "Makin tinggi makin baik"),
        ("turun", "Makin rendah makin baik"),
        ("stabil", "Makin dekat dengan target makin baik"),
    ]


def test_a_stored_code_is_read_strictly() -> None:
    assert baca(JenisPemangku, "plt") is JenisPemangku.PLT
    with pytest.raises(ValueError, match="tetap"):
        baca(JenisPemangku, "tetap")
