"""Annexes: the Perjanjian Kinerja in full form, Pengukuran Kinerja, IKU and IKI, Renstra matrix, reports of posts, SOP.

Source: regulasi.md 1.4 to 1.7. Importing the package registers its blocks.
"""

from reports.compose.lampiran import iki, iku, individu, matriks, pengukuran, pk, sop  # noqa: F401
