"""The reference scales of fixtures/skala.json by code, read the way the application reads them."""

import json
from pathlib import Path

from reports.calc import Skala, skala_dari_dict

BERKAS = Path(__file__).resolve().parents[3] / "fixtures" / "skala.json"
SKALA: dict[str, Skala] = {
    skala.kode: skala for skala in map(skala_dari_dict, json.loads(BERKAS.read_text(encoding="utf-8"))["skala"])
}
