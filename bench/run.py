"""`python bench/run.py [--tahun 2024] [--ulang 3] [--kali 10] KODE …`: what is measured is said in bench/utama.py."""

import os
import sys
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    os.chdir(AKAR)
    sys.path.insert(0, str(AKAR))
    from bench.utama import main

    main()
